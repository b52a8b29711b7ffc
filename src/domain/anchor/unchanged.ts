import { lineCount, toLineRange } from '../text/lineNumbers';
import { type LineRange } from '../text/shiftLines';
import { type CodeAnchor, OMITTED } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { cut, normal, splitLines } from './lines';
import { markOf, readMarks } from './marks';

/** Whether the quoted lines and all their stored neighbours stand where they stood, to the letter. */
export function stillThere(anchor: CodeAnchor, text: IndexedText): boolean {
  return standsAt(anchor, text, toLineRange(anchor));
}

/**
 * Where the quoted lines stand, if they and all their stored neighbours stand one after the other, to the letter,
 * exactly once. This much of the old text is as sure as what git says, and needs no reading of history.
 */
export function shiftedTo(anchor: CodeAnchor, text: IndexedText): LineRange | undefined {
  const [above, quote, below] = [linesAbove(anchor), splitLines(`${anchor.quote}\n`), linesBelow(anchor)];
  if (above.length + quote.length + below.length < ENOUGH) return undefined;
  const lines = [...above, ...quote.map(toTheLetter), ...below].map(line => line.in(text));
  let rarest = 0;
  let positions: readonly number[] | undefined;
  lines.forEach((line, i) => {
    if (line === undefined || line === OMITTED) return;
    const found = text.positions.get(line) ?? [];
    if (positions && found.length >= positions.length) return;
    rarest = i;
    positions = found;
  });
  const gap = lines.indexOf(OMITTED);
  const skipped = gap >= 0 && gap < rarest ? lineCount(anchor) - quote.length : 0;
  const ranges = (positions ?? [])
    .map(at => at - rarest - skipped + above.length)
    .map(start => ({ start, end: start + anchor.end - anchor.start }))
    .filter(range => standsAt(anchor, text, range));
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** Fewer lines than this may stand in a text twice by chance. */
const ENOUGH = 10;

function standsAt(anchor: CodeAnchor, text: IndexedText, range: LineRange): boolean {
  const above = linesAbove(anchor);
  const { start, end } = range;
  return (
    start >= above.length &&
    sameQuote(anchor, text, range) &&
    above.every((line, i) => line.isAt(text, start - above.length + i)) &&
    linesBelow(anchor).every((line, i) => line.isAt(text, end + 1 + i))
  );
}

/** A stored line around the quoted ones. */
interface Neighbour {
  isAt(text: IndexedText, at: number): boolean;
  /** How it reads in a text, normalised; undefined where its mark does not tell. */
  in(text: IndexedText): string | undefined;
}

const toTheLetter = (line: string): Neighbour => ({
  isAt: (text, at) => same(text, at, line),
  in: () => normal(line),
});

const marked = (mark: number | undefined): Neighbour => ({
  isAt: (text, at) => {
    const line = text.lines[at];
    return line !== undefined && markOf(line) === mark;
  },
  in: text => (mark === undefined ? undefined : text.byMark().get(mark)),
});

const linesAbove = ({ above, before }: CodeAnchor) => neighbours(above, before);
const linesBelow = ({ below, after }: CodeAnchor) => neighbours(below, after);

function neighbours(marks: string | undefined, lines: string): Neighbour[] {
  if (marks !== undefined) return readMarks(marks).map(marked);
  return lines === '' ? [] : lines.split('\n').map(toTheLetter);
}

/** Whether these lines are the quoted ones, to the letter. */
export function sameQuote(anchor: CodeAnchor, text: IndexedText, range: LineRange): boolean {
  const { start, end } = range;
  const length = lineCount(anchor);
  if (lineCount(range) !== length || end >= text.lines.length) return false;
  const quote = anchor.quote === '' ? [''] : splitLines(`${anchor.quote}\n`);
  const gap = quote.length < length ? quote.indexOf(OMITTED) : -1;
  if (gap < 0) return quote.length === length && quote.every((line, i) => same(text, start + i, line));
  const tail = quote.slice(gap + 1);
  return (
    quote.slice(0, gap).every((line, i) => same(text, start + i, line)) &&
    tail.every((line, i) => same(text, end + 1 - tail.length + i, line))
  );
}

function same(text: IndexedText, at: number, line: string): boolean {
  const now = text.raw[at];
  return now !== undefined && cut(now) === cut(line);
}
