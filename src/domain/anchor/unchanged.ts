import { type CodeAnchor, OMITTED } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { cut, splitLines } from './lines';

/** Whether the quoted lines and all their stored neighbours stand where they stood, to the letter. */
export function stillThere(anchor: CodeAnchor, text: IndexedText): boolean {
  const before = anchor.before === '' ? [] : anchor.before.split('\n');
  const after = anchor.after === '' ? [] : anchor.after.split('\n');
  return sameQuote(anchor, text, anchor.start - 1, anchor.end - 1)
    && before.every((line, i) => same(text, anchor.start - 1 - before.length + i, line))
    && after.every((line, i) => same(text, anchor.end + i, line));
}

/** Whether lines `start` to `end` (0-based, inclusive) are the quoted ones, to the letter. */
export function sameQuote(anchor: CodeAnchor, text: IndexedText, start: number, end: number): boolean {
  const length = anchor.end - anchor.start + 1;
  if (end - start + 1 !== length || end >= text.lines.length) return false;
  const quote = anchor.quote === '' ? [''] : splitLines(`${anchor.quote}\n`);
  const hole = quote.length < length ? quote.indexOf(OMITTED) : -1;
  if (hole < 0) return quote.length === length && quote.every((line, i) => same(text, start + i, line));
  const tail = quote.slice(hole + 1);
  return quote.slice(0, hole).every((line, i) => same(text, start + i, line))
    && tail.every((line, i) => same(text, end + 1 - tail.length + i, line));
}

function same(text: IndexedText, at: number, line: string): boolean {
  const now = text.raw[at];
  return now !== undefined && cut(now) === line;
}
