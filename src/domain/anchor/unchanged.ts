import { type CodeAnchor, OMITTED } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { cut, normal, splitLines } from './lines';

/** Whether the quoted lines and all their stored neighbours stand where they stood, to the letter. */
export function stillThere(anchor: CodeAnchor, text: IndexedText): boolean {
  return standsAt(anchor, text, anchor.start - 1);
}

/**
 * Where the quoted lines and all their stored neighbours stand one after the other, to the letter, if that is in one
 * place only: 0-based. This much of the old text is as sure as what git says, and needs no reading of history.
 */
export function shiftedTo(anchor: CodeAnchor, text: IndexedText): number | undefined {
  const lines = [...split(anchor.before), ...splitLines(`${anchor.quote}\n`), ...split(anchor.after)];
  if (lines.length < ENOUGH) return undefined;
  let rarest = 0;
  let places: readonly number[] = text.places.get(normal(lines[0] ?? '')) ?? [];
  lines.forEach((line, i) => {
    const found = text.places.get(normal(line)) ?? [];
    if (line === OMITTED || found.length >= places.length) return;
    rarest = i;
    places = found;
  });
  const hole = lines.indexOf(OMITTED);
  const skipped =
    hole >= 0 && hole < rarest ? anchor.end - anchor.start + 1 - splitLines(`${anchor.quote}\n`).length : 0;
  const starts = places
    .map(at => at - rarest - skipped + split(anchor.before).length)
    .filter(start => standsAt(anchor, text, start));
  return starts.length === 1 ? starts[0] : undefined;
}

/** Fewer lines than this may stand in two places by chance. */
const ENOUGH = 10;

function standsAt(anchor: CodeAnchor, text: IndexedText, start: number): boolean {
  const before = split(anchor.before);
  const end = start + anchor.end - anchor.start;
  return (
    start >= before.length &&
    sameQuote(anchor, text, start, end) &&
    before.every((line, i) => same(text, start - before.length + i, line)) &&
    split(anchor.after).every((line, i) => same(text, end + 1 + i, line))
  );
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Whether lines `start` to `end` (0-based, inclusive) are the quoted ones, to the letter. */
export function sameQuote(anchor: CodeAnchor, text: IndexedText, start: number, end: number): boolean {
  const length = anchor.end - anchor.start + 1;
  if (end - start + 1 !== length || end >= text.lines.length) return false;
  const quote = anchor.quote === '' ? [''] : splitLines(`${anchor.quote}\n`);
  const hole = quote.length < length ? quote.indexOf(OMITTED) : -1;
  if (hole < 0) return quote.length === length && quote.every((line, i) => same(text, start + i, line));
  const tail = quote.slice(hole + 1);
  return (
    quote.slice(0, hole).every((line, i) => same(text, start + i, line)) &&
    tail.every((line, i) => same(text, end + 1 - tail.length + i, line))
  );
}

function same(text: IndexedText, at: number, line: string): boolean {
  const now = text.raw[at];
  return now !== undefined && cut(now) === cut(line);
}
