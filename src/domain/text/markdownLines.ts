import { headingWords } from './blanks';
import { beginsHtml, isRule, listMarker, type HtmlEnd } from './blockStarts';
import { LineCursor } from './lineCursor';

/** A line of a text with its place, by offsets. */
export interface TextLine {
  /** Without its line break. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the next line begins; equals `end` where the text ends without a line break. */
  readonly next: number;
}

export interface LineHeading {
  readonly level: number;
  /** As written, without the marks of the heading. */
  readonly title: string;
  /** The lines it takes: one, or with the line of `=` or `-` below it as many as its words and one. */
  readonly lines: number;
  readonly underlined: boolean;
}

/**
 * What a line of markdown is.
 * - `fence`, `fenced`: the first or last line of a fenced code block, and a line within
 * - `code`: code by its indentation
 * - `comment`: of HTML; `html`: any other block of it
 */
export type LineKind = 'blank' | 'text' | 'heading' | 'fence' | 'fenced' | 'code' | 'comment' | 'html' | 'rule';

export interface MarkdownLine extends TextLine {
  readonly kind: LineKind;
  /** In so many quotations and list items; lines of those are no part of the text's own structure. */
  readonly depth: number;
  readonly quoted: boolean;
  /** A list item begins on this line. */
  readonly item: boolean;
  /** Of the first line of a heading. */
  readonly heading?: LineHeading;
}

/** In a fenced code block, its first and last line included: nothing in it is what it looks like. */
export const isFenced = ({ kind }: MarkdownLine): boolean => kind === 'fence' || kind === 'fenced';

/** The lines of a part of a text. */
export function* textLines(text: string, from = 0, to = text.length): Generator<TextLine, undefined> {
  const breaks = /\r\n|\n|\r/g;
  for (let start = from; start < to;) {
    breaks.lastIndex = start;
    const found = breaks.exec(text);
    const [end, next] = found && found.index < to ? [found.index, breaks.lastIndex] : [to, to];
    yield { text: text.slice(start, end), start, end, next };
    start = next;
  }
  return undefined;
}

/**
 * What each line of the markdown from `from` on is, by CommonMark's rules of blocks. Takes time in proportion to the text;
 * more than sixty quotations and lists in each other are not told apart.
 */
export function* markdownLines(text: string, from = 0, to = text.length): Generator<MarkdownLine, undefined> {
  const reader = new BlockReader();
  // The lines of a paragraph wait until it is known whether it is a heading.
  let paragraph: MarkdownLine[] = [];
  for (const line of textLines(text, from, to)) {
    const { continues, underline, ...read } = reader.read(line.text);
    const own: MarkdownLine = { ...line, ...read };
    if (underline) {
      const title = paragraph.map(({ text: words }) => words.trim()).join(' ');
      const heading = { level: underline, title, lines: paragraph.length + 1, underlined: true };
      yield* paragraph.map((each, index) => ({ ...each, kind: 'heading' as const, ...(index === 0 && { heading }) }));
      yield own;
      paragraph = [];
    } else if (own.kind === 'text' && continues) {
      paragraph.push(own);
    } else {
      yield* paragraph;
      paragraph = own.kind === 'text' ? [own] : [];
      if (own.kind !== 'text') yield own;
    }
  }
  yield* paragraph;
  return undefined;
}

interface ReadLine extends Pick<MarkdownLine, 'kind' | 'depth' | 'quoted' | 'item' | 'heading'> {
  /** Of text: it goes on with the paragraph of the line above. */
  readonly continues?: boolean;
  /** The level of the heading that this line makes of the paragraph above. */
  readonly underline?: 1 | 2;
}

type Container =
  | { readonly kind: 'quote' }
  /** `width`: how far its lines are indented; `isEmpty`: nothing is in it yet, its first line is blank. */
  | { readonly kind: 'item'; readonly width: number; isEmpty: boolean };

/** The block that the next line may go on with. */
type Leaf =
  | { readonly kind: 'none' | 'paragraph' }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'html'; readonly comment: boolean; readonly end: HtmlEnd };

const NONE: Leaf = { kind: 'none' };
const PARAGRAPH: Leaf = { kind: 'paragraph' };

/** Deeper quotations and lists are taken for text, so that no line takes long. */
const MAX_DEPTH = 60;

/** Reads one line after the other, and remembers what is open. */
class BlockReader {
  private readonly open: Container[] = [];
  private leaf: Leaf = NONE;

  read(text: string): ReadLine {
    const line = new LineCursor(text);
    const matched = this.matchContainers(line);
    const isWhole = matched === this.open.length;
    if (isWhole && this.leaf.kind === 'fence') return this.inFence(line, this.leaf.mark);
    if (isWhole && this.leaf.kind === 'html' && !(line.isBlank && this.leaf.end === 'blank'))
      return this.inHtml(line, this.leaf);
    return this.newBlock(line, matched);
  }

  /** How many of the open containers go on in this line. */
  private matchContainers(line: LineCursor): number {
    for (const [index, container] of this.open.entries()) {
      if (container.kind === 'quote') {
        if (!line.skipQuoteMark()) return index;
      } else if (line.isBlank) {
        if (container.isEmpty) return index;
      } else if (line.indent >= container.width) line.skip(container.width);
      else return index;
    }
    return this.open.length;
  }

  private inFence(line: LineCursor, mark: string): ReadLine {
    const found = line.indent < 4 ? /^(`{3,}|~{3,})[ \t]*$/.exec(line.words)?.[1] : undefined;
    if (!found?.startsWith(mark)) return this.as('fenced');
    this.leaf = NONE;
    return this.as('fence');
  }

  private inHtml(line: LineCursor, { comment, end }: Extract<Leaf, { kind: 'html' }>): ReadLine {
    if (end !== 'blank' && end.test(line.words)) this.leaf = NONE;
    return this.as(comment ? 'comment' : 'html');
  }

  private newBlock(line: LineCursor, matched: number): ReadLine {
    const isWhole = matched === this.open.length;
    const isInParagraph = this.leaf.kind === 'paragraph';
    let isItem = false;
    let hasNew = false;
    const begin = (leaf: Leaf): void => {
      if (!hasNew) this.open.length = matched;
      this.leaf = leaf;
      for (const container of this.open) if (container.kind === 'item' && !line.isBlank) container.isEmpty = false;
    };
    while (!line.isBlank) {
      const canGoOn = isInParagraph && !hasNew;
      if (line.indent >= 4) {
        if (canGoOn) break;
        begin(NONE);
        return this.as('code', isItem);
      }
      if (this.open.length < MAX_DEPTH && line.skipQuoteMark()) {
        begin(NONE);
        hasNew = true;
        this.open.push({ kind: 'quote' });
        continue;
      }
      const words = line.words;
      const hashes = /^(#{1,6})(?:[ \t]+|$)/.exec(words);
      if (hashes) {
        begin(NONE);
        const title = headingWords(words.slice(hashes[0].length));
        return {
          ...this.as('heading', isItem),
          heading: { level: hashes[1]!.length, title, lines: 1, underlined: false },
        };
      }
      const mark = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(words);
      if (mark) {
        begin({ kind: 'fence', mark: (mark[1] ?? mark[2])! });
        return this.as('fence', isItem);
      }
      const html = beginsHtml(words, canGoOn);
      if (html) {
        begin(html.end !== 'blank' && html.end.test(words) ? NONE : { kind: 'html', ...html });
        return this.as(html.comment ? 'comment' : 'html', isItem);
      }
      const isParagraphAbove = canGoOn && isWhole;
      const underline = isParagraphAbove ? /^(?:=+|-+)[ \t]*$/.exec(words)?.[0][0] : undefined;
      if (underline) {
        begin(NONE);
        return { ...this.as('heading'), underline: underline === '=' ? 1 : 2 };
      }
      if (isRule(words)) {
        begin(NONE);
        return this.as('rule', isItem);
      }
      const marker = this.open.length < MAX_DEPTH ? listMarker(words, isParagraphAbove) : undefined;
      if (marker === undefined) break;
      begin(NONE);
      hasNew = isItem = true;
      this.open.push({ kind: 'item', ...line.skipListMark(marker) });
    }
    if (line.isBlank) {
      if (!hasNew) this.open.length = matched;
      this.leaf = NONE;
      return this.as(hasNew ? 'text' : 'blank', isItem);
    }
    // Without the marks of its containers as well, text goes on with the paragraph above.
    const continues = isInParagraph && !hasNew;
    if (!continues) begin(PARAGRAPH);
    return { ...this.as('text', isItem), continues };
  }

  private as(kind: LineKind, item = false): ReadLine {
    return { kind, item, depth: this.open.length, quoted: this.open.some(container => container.kind === 'quote') };
  }
}
