import { lineCount, toLineRange } from '../text/lineNumbers';
import { type CodeAnchor, OMITTED } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { normal, splitLines } from './lines';
import { readMarks } from './marks';

/** What is searched for: the quoted lines with their neighbours, normalised. */
export interface Snippet {
  readonly lines: readonly string[];
  /** Indexes of the first and last quoted line in `lines`. */
  readonly first: number;
  readonly last: number;
  /** Where the quoted lines began, 0-based: of several equal places the nearest is the likeliest. */
  readonly start: number;
  /** Lines left out of a long quote after the line with this index. */
  readonly omitted?: { readonly after: number; readonly count: number };
  readonly symbol?: string;
  /** Of the lines around that are known by their marks alone, by their index in `lines`. */
  readonly marks?: ReadonlyMap<number, number>;
}

/** Stands for a line that is known by its mark alone: a line of medium weight that is like no other. */
const UNKNOWN = '\ue000'.repeat(12);

export function snippetOf(anchor: CodeAnchor): Snippet {
  const above = readMarks(anchor.above ?? '');
  const below = readMarks(anchor.below ?? '');
  const before = anchor.above !== undefined ? above.map(placeholder) : split(anchor.before);
  const quote = anchor.quote === '' ? [''] : splitLines(anchor.quote).map(normal);
  const after = anchor.below !== undefined ? below.map(placeholder) : split(anchor.after);
  const length = lineCount(anchor);
  const gap = length > quote.length ? quote.indexOf(OMITTED) : -1;
  if (gap >= 0) quote.splice(gap, 1);
  const marks = new Map([...marked(above, 0), ...marked(below, before.length + quote.length)]);
  return {
    lines: [...before, ...quote, ...after],
    first: before.length,
    last: before.length + quote.length - 1,
    start: toLineRange(anchor).start,
    ...(gap > 0 ? { omitted: { after: before.length + gap - 1, count: length - quote.length } } : {}),
    ...(anchor.symbol ? { symbol: anchor.symbol } : {}),
    ...(marks.size > 0 ? { marks } : {}),
  };
}

const placeholder = (mark: number | undefined) => (mark === undefined ? '' : UNKNOWN);

function* marked(marks: readonly (number | undefined)[], from: number): Generator<[number, number], void> {
  for (const [at, mark] of marks.entries()) if (mark !== undefined) yield [from + at, mark];
}

/** The same with the words of those lines around it that stand anywhere in a text. */
export function wordedBy({ marks, ...snippet }: Snippet, text: IndexedText): Snippet {
  if (!marks) return snippet;
  const known = text.byMark();
  return {
    ...snippet,
    lines: snippet.lines.map((line, at) => {
      const mark = marks.get(at);
      return mark === undefined ? line : (known.get(mark) ?? line);
    }),
  };
}

/** The same from the whole old text, where git still has it: `from` to `to` are 0-based and inclusive. */
export function snippetIn(old: IndexedText, from: number, to: number, context: number, symbol?: string): Snippet {
  const top = Math.max(0, from - context);
  return {
    lines: old.lines.slice(top, to + 1 + context),
    first: from - top,
    last: to - top,
    start: from,
    ...(symbol ? { symbol } : {}),
  };
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('\n').map(normal);
}
