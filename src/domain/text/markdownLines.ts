import { blockStart, type BlockStart, type HtmlEnd, type ParagraphAbove } from './blockStarts';
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
 * What each line of the markdown from `from` on is, by CommonMark's rules of blocks. Takes time in proportion to the
 * text; more than sixty quotations and lists in each other are not told apart.
 */
export function* markdownLines(text: string, from = 0, to = text.length): Generator<MarkdownLine, undefined> {
  const reader = new BlockReader();
  const mayUnderline = ENDS_LIKE_UNDERLINE.test(text);
  // The lines of a paragraph wait until it is known whether it is a heading.
  let paragraph: MarkdownLine[] = [];
  for (const line of textLines(text, from, to)) {
    const { continues, underline, ...read } = reader.read(line.text);
    const own: MarkdownLine = { ...line, ...read };
    if (!mayUnderline) {
      yield own;
    } else if (underline) {
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

/** Only where a line ends so can it make a heading of the paragraph above; elsewhere no line needs to wait. */
const ENDS_LIKE_UNDERLINE = /[=-][ \t]*$/m;

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

type LineStart = BlockStart | { readonly kind: 'quote' } | { readonly kind: 'code' };
/** What begins on a line and holds no other block. */
type LeafStart = Exclude<LineStart, { readonly kind: 'quote' | 'item' }>;

const QUOTE = { kind: 'quote' } as const;
const CODE = { kind: 'code' } as const;

function leafOf(start: LeafStart, words: string): Leaf {
  if (start.kind === 'fence') return start;
  if (start.kind !== 'html' || (start.end !== 'blank' && start.end.test(words))) return NONE;
  return start;
}

function kindOf(start: LeafStart): LineKind {
  if (start.kind === 'html') return start.comment ? 'comment' : 'html';
  return start.kind === 'underline' ? 'heading' : start.kind;
}

function headingOf(start: LeafStart): Pick<ReadLine, 'heading' | 'underline'> {
  if (start.kind === 'underline') return { underline: start.level };
  if (start.kind !== 'heading') return {};
  return { heading: { level: start.level, title: start.title, lines: 1, underlined: false } };
}

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
    let above = this.paragraphAbove(matched);
    // So many of the open containers are still open.
    let kept = matched;
    let isItem = false;
    let start = this.startOn(line, above);
    for (; start?.kind === 'quote' || start?.kind === 'item'; start = this.startOn(line, above)) {
      this.begin(NONE, line, kept);
      this.open.push(start.kind === 'quote' ? start : { kind: 'item', ...line.skipListMark(start.length) });
      kept = this.open.length;
      isItem ||= start.kind === 'item';
      above = 'none';
    }
    if (line.isBlank) {
      this.open.length = kept;
      this.leaf = NONE;
      return this.as(kept > matched ? 'text' : 'blank', isItem);
    }
    if (start) {
      this.begin(leafOf(start, line.words), line, kept);
      return { ...this.as(kindOf(start), isItem), ...headingOf(start) };
    }
    // Without the marks of its containers as well, text goes on with the paragraph above.
    const continues = above !== 'none';
    if (!continues) this.begin(PARAGRAPH, line, kept);
    return { ...this.as('text', isItem), continues };
  }

  private paragraphAbove(matched: number): ParagraphAbove {
    if (this.leaf.kind !== 'paragraph') return 'none';
    return matched === this.open.length ? 'same' : 'inner';
  }

  /** What begins here; the mark of a quotation has then been passed. Undefined for text. */
  private startOn(line: LineCursor, above: ParagraphAbove): LineStart | undefined {
    if (line.isBlank) return undefined;
    if (line.indent >= 4) return above === 'none' ? CODE : undefined;
    const canNest = this.open.length < MAX_DEPTH;
    if (canNest && line.skipQuoteMark()) return QUOTE;
    const start = blockStart(line.words, above);
    return start?.kind === 'item' && !canNest ? undefined : start;
  }

  /** A block begins within the first of the open containers. */
  private begin(leaf: Leaf, line: LineCursor, kept: number): void {
    this.open.length = kept;
    this.leaf = leaf;
    for (const container of this.open) if (container.kind === 'item' && !line.isBlank) container.isEmpty = false;
  }

  private as(kind: LineKind, item = false): ReadLine {
    return { kind, item, depth: this.open.length, quoted: this.open.some(container => container.kind === 'quote') };
  }
}
