import { headingWords } from './blanks';

/**
 * Other people's markdown as a small tree of texts: paragraphs, lists, quotes, code, and in a line strong words,
 * emphasis and code. There is no HTML, no link and no picture in it, so whoever draws it can only draw words; what it
 * does not know stays as it was written. Never throws, and takes bounded time on any text.
 */

export type Inline = string | { readonly kind: 'strong' | 'emphasis' | 'code'; readonly inside: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** Longer lines are no prose; they are shown as they are. */
const LONGEST_LINE = 5_000;
const MOST_LINES = 2_000;

export function richText(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split(/\r\n|\r|\n/, MOST_LINES);
  let open: { kind: 'paragraph' | 'quote' | 'list'; ordered: boolean; lines: (readonly Inline[])[] } | undefined;
  const put = (kind: 'paragraph' | 'quote' | 'list', line: string, ordered = false) => {
    if (open?.kind !== kind || open.ordered !== ordered) blocks.push((open = { kind, ordered, lines: [] }));
    open.lines.push(inline(line));
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      const end = lines.findIndex((other, at) => at > index && other.trim().startsWith(fence));
      const until = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(index + 1, until).join('\n') });
      index = until;
      open = undefined;
    } else if (line.trim() === '') open = undefined;
    else {
      const item = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+/.exec(line);
      const hashes = /^#{1,6}\s+/.exec(line)?.[0];
      const heading = hashes === undefined ? '' : headingWords(line.slice(hashes.length));
      const quote = /^\s*>\s?(.*)$/.exec(line)?.[1];
      if (heading !== '') {
        blocks.push({ kind: 'heading', lines: [inline(heading)] });
        open = undefined;
      } else if (item) put('list', line.slice(item[0].length), item[1] !== undefined);
      else if (quote !== undefined) put('quote', quote);
      else if (open?.kind === 'list' && /^\s{2,}/.test(line))
        open.lines.push([...open.lines.pop()!, ' ', ...inline(line.trim())]);
      else put('paragraph', line);
    }
  }
  return blocks;
}

/** Code first, since nothing in it is a mark; then what is strong, then what is emphasised. */
const MARKS =
  /(`+)(?!`)(.+?)(?<!`)\1(?!`)|(\*\*|__)(?=\S)(.+?)(?<=\S)\3(?![\w*])|(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\5(?![\w*])/;

export function inline(line: string, depth = 0): Inline[] {
  const found: Inline[] = [];
  let rest = line;
  while (rest !== '' && rest.length <= LONGEST_LINE && depth < 3) {
    const match = MARKS.exec(rest);
    if (!match) break;
    if (match.index > 0) found.push(rest.slice(0, match.index));
    if (match[2] !== undefined) found.push({ kind: 'code', inside: [match[2]] });
    else if (match[4] !== undefined) found.push({ kind: 'strong', inside: inline(match[4], depth + 1) });
    else found.push({ kind: 'emphasis', inside: inline(match[6]!, depth + 1) });
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') found.push(rest);
  return found;
}

/** The words of one line without its marks. */
export function plainText(line: string): string {
  const words = (part: Inline): string => (typeof part === 'string' ? part : part.inside.map(words).join(''));
  return inline(line).map(words).join('');
}
