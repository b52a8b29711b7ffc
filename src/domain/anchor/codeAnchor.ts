import { toLineRange } from '../text/lineNumbers';
import { indexText } from './indexedText';
import { cut, normal, splitLines } from './lines';
import { marksText } from './marks';
import { enclosing, SYMBOL_SEPARATOR } from './outline';

/** What a note stores to find its lines again. Paths are repository-relative with '/', texts use '\n'. */
export interface CodeAnchor {
  readonly path: string;
  /** 1-based, inclusive, as they were when the note was written or last surely found. */
  readonly start: number;
  readonly end: number;
  /** The lines themselves. Of a very long range only the first and last ones, with `OMITTED` for the others. */
  readonly quote: string;
  /** The lines around as short marks, see marks. */
  readonly above?: string;
  readonly below?: string;
  /** The lines around to the letter, in older notes. */
  readonly before: string;
  readonly after: string;
  /** Where the lines stand: class, function, test title, outermost first. */
  readonly symbol?: string;
  readonly commit?: string;
  readonly branch?: string;
}

/** Beyond five to ten lines more context stopped paying in the survival cases. */
export const CONTEXT_LINES = 10;

/** A quote longer than this keeps its first and last half: a note is read by people and lives in a text file. */
export const QUOTE_LINES = 60;

/** The line that stands for those left out of a long quote. */
export const OMITTED = '[…]';

export interface AnchorFacts {
  readonly commit?: string;
  readonly branch?: string;
  readonly symbol?: string;
}

/**
 * The anchor of lines `start` to `end` of a text, 1-based and inclusive. Lines outside the text are clamped, so it
 * never throws.
 */
export function captureAnchor(
  path: string,
  text: string,
  start: number,
  end: number,
  facts: AnchorFacts = {},
): CodeAnchor {
  const lines = splitLines(text).map(cut);
  const first = Math.min(Math.max(1, Math.floor(start) || 1), Math.max(1, lines.length));
  const last = Math.min(Math.max(first, Math.floor(end) || first), Math.max(1, lines.length));
  const range = toLineRange({ start: first, end: last });
  const symbol = facts.symbol ?? symbolAt(text, range.start);
  return {
    path,
    start: first,
    end: last,
    quote: shorten(lines.slice(range.start, last)).join('\n'),
    ...around('above', lines.slice(Math.max(0, range.start - CONTEXT_LINES), range.start)),
    ...around('below', lines.slice(last, last + CONTEXT_LINES)),
    before: '',
    after: '',
    ...(symbol ? { symbol } : {}),
    ...(facts.commit ? { commit: facts.commit } : {}),
    ...(facts.branch ? { branch: facts.branch } : {}),
  };
}

function around(key: 'above' | 'below', lines: readonly string[]): Pick<CodeAnchor, 'above' | 'below'> {
  return lines.length === 0 ? {} : { [key]: marksText(lines.map(normal)) };
}

/** What the editor would call the symbol around a line (0-based), as far as indentation tells. */
function symbolAt(text: string, at: number): string | undefined {
  const { lines, indents } = indexText(text);
  return enclosing(lines, indents, at).join(SYMBOL_SEPARATOR) || undefined;
}

function shorten(quote: string[]): string[] {
  if (quote.length <= QUOTE_LINES) return quote;
  const half = QUOTE_LINES / 2;
  return [...quote.slice(0, half), OMITTED, ...quote.slice(-half)];
}
