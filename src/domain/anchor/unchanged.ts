import { lineCount, toLineRange } from '../text/lineNumbers';
import { type LineRange } from '../text/shiftLines';
import { type CodeAnchor, OMITTED } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { cut, normal, splitLines } from './lines';

/** Whether the quoted lines and all their stored neighbours stand where they stood, to the letter. */
export function stillThere(anchor: CodeAnchor, text: IndexedText): boolean {
  return standsAt(anchor, text, toLineRange(anchor));
}

/**
 * Where the quoted lines stand, if they and all their stored neighbours stand one after the other, to the letter,
 * exactly once. This much of the old text is as sure as what git says, and needs no reading of history.
 */
export function shiftedTo(anchor: CodeAnchor, text: IndexedText): LineRange | undefined {
  const lines = [...split(anchor.before), ...splitLines(`${anchor.quote}\n`), ...split(anchor.after)];
  if (lines.length < ENOUGH) return undefined;
  let rarest = 0;
  let positions: readonly number[] = text.positions.get(normal(lines[0] ?? '')) ?? [];
  lines.forEach((line, i) => {
    const found = text.positions.get(normal(line)) ?? [];
    if (line === OMITTED || found.length >= positions.length) return;
    rarest = i;
    positions = found;
  });
  const gap = lines.indexOf(OMITTED);
  const skipped = gap >= 0 && gap < rarest ? lineCount(anchor) - splitLines(`${anchor.quote}\n`).length : 0;
  const ranges = positions
    .map(at => at - rarest - skipped + split(anchor.before).length)
    .map(start => ({ start, end: start + anchor.end - anchor.start }))
    .filter(range => standsAt(anchor, text, range));
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** Fewer lines than this may stand in a text twice by chance. */
const ENOUGH = 10;

function standsAt(anchor: CodeAnchor, text: IndexedText, range: LineRange): boolean {
  const before = split(anchor.before);
  const { start, end } = range;
  return (
    start >= before.length &&
    sameQuote(anchor, text, range) &&
    before.every((line, i) => same(text, start - before.length + i, line)) &&
    split(anchor.after).every((line, i) => same(text, end + 1 + i, line))
  );
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('\n');
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
