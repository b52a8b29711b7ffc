import { headingWords } from './blanks';
import { markdownLines, type MarkdownLine } from './markdownLines';

/**
 * The words of the markdown from `from` on, in their order, without its layout: the same after a formatter has wrapped
 * lines, set other marks for lists, emphasis, headings, rules, code and tables, escaped what it must, and numbered lists
 * anew. What hides or strikes out words (HTML, `~~`), boxes, addresses and where a list begins to count are words. Takes
 * time in proportion to the text.
 */
export function markdownWords(text: string, from = 0): string {
  const words: string[] = [];
  const numbering = new Numbering();
  for (const line of markdownLines(text, from)) words.push(...numbering.of(line), ...wordsOfLine(line));
  // These scripts have no blanks between words, so a line break there is none either.
  return words
    .join(' ')
    .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]) | (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, '');
}

function wordsOfLine(line: MarkdownLine): string[] {
  const words = withoutMarks(line);
  switch (line.kind) {
    case 'blank':
    case 'rule':
      return [];
    case 'fence':
      return split(words.replace(/^[`~]+/, ''));
    case 'fenced':
    case 'code':
    case 'comment':
    case 'html':
      return split(words);
    case 'heading':
      return line.heading || !/^(?:=+|-+)[ \t]*$/.test(words)
        ? inlineWords(headingWords(words.replace(/^#{1,6}(?=[ \t]|$)/, '')))
        : [];
    case 'text':
      return inlineWords(words);
  }
}

const MARKS = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/;
const QUOTE_MARKS = /^[ \t]*>/;

/** A line without the marks of the quotations and list items that it stands in. */
function withoutMarks({ text, item, quoted, depth }: MarkdownLine): string {
  const marks = item ? MARKS : QUOTE_MARKS;
  let rest = text;
  for (let left = item || quoted ? depth : 0; left > 0; left--) {
    const found = marks.exec(rest)?.[0];
    if (found === undefined) break;
    rest = rest.slice(found.length);
  }
  return rest.trim();
}

/** At what number a list begins is somebody's word; how its other items are numbered is not. */
class Numbering {
  /** In so many containers stands an item of a numbered list that may go on. */
  private readonly open = new Set<number>();

  of({ text, item, kind, depth }: MarkdownLine): string[] {
    if (kind === 'blank') return [];
    for (const each of this.open) if (each > depth) this.open.delete(each);
    if (!item) return [];
    const number = /^[ \t]*(?:(?:>|[-*+])[ \t]*)*0*(\d{1,9})[.)](?=[ \t]|$)/.exec(text)?.[1];
    if (number === undefined) this.open.delete(depth);
    else if (!this.open.has(depth)) {
      this.open.add(depth);
      return [`${number}.`];
    }
    return [];
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function inlineWords(text: string): string[] {
  const isRow = text.includes('|');
  const plain = text
    .replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/gi, '$1')
    .replace(/(?<=\]\([^()\s]+\s)'([^'"]*)'(?=\))/g, '"$1"')
    .replace(/&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|(amp|lt|gt|quot|nbsp));/g, (_, decimal, hex, name) =>
      name
        ? (ENTITIES[String(name)] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16)),
    )
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\|/g, ' ')
    .replace(/[*_]+/g, (run: string, at: number, whole: string) => {
      const [before = ' ', after = ' '] = [whole[at - 1], whole[at + run.length]];
      const isWithinWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
      return isWithinWord || (/\s/.test(before) && /\s/.test(after)) ? run : '';
    });
  return split(plain).filter(word => !(isRow && /^:?-+:?$/.test(word)));
}

const split = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');
