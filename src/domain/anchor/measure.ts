import { type Aligned } from './align';
import { type IndexedText, landmark } from './indexedText';
import { weight } from './likeness';
import { enclosing, sameSymbol, SYMBOL_SEPARATOR } from './outline';
import { type Snippet } from './snippet';

/** A range where the quoted lines may be, and what speaks for it; 0-based, inclusive. All shares are 0 to 1. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How many lines were quoted, and the share of them met again, each counted as one. */
  readonly lines: number;
  readonly found: number;
  /** How alike the quoted lines are, each counted by its weight; a line not met counts 0. */
  readonly alike: number;
  /** Neighbours above and below met again, the nearest counting most. */
  readonly above: number;
  readonly below: number;
  /** Share of the lines met again that are not known to be other old lines. */
  readonly free: number;
  /** What the met quoted lines are worth all together as landmarks of this text: high for rare, long lines. */
  readonly telling: number;
  /** How far the names around the lines are those that were around the anchor; 0.5 where none are known. */
  readonly within: number;
}

/**
 * What an alignment says about the quoted lines; undefined where none of them is met again.
 * @param taken whether a line (0-based) is known to be another old line
 */
export function measure(
  snippet: Snippet,
  text: IndexedText,
  aligned: Aligned,
  taken?: (at: number) => boolean,
): Candidate | undefined {
  const { start, end } = hull(snippet, aligned);
  if (start < 0) return undefined;
  let met = 0;
  let says = 0;
  let alike = 0;
  let telling = 0;
  let inside = 0;
  let held = 0;
  for (let i = snippet.first; i <= snippet.last; i++) {
    const line = snippet.lines[i] ?? '';
    const at = aligned.to[i] ?? -1;
    const like = aligned.like[i] ?? 0;
    const tells = at < 0 ? 0 : landmark(text.lines[at] ?? '', text) * like;
    says += weight(line);
    if (at >= 0) met++;
    if (at < start || at > end) continue;
    alike += weight(line) * like;
    telling += tells;
    inside++;
    if (taken?.(at)) held++;
  }
  return {
    start,
    end,
    lines: snippet.last - snippet.first + 1,
    found: met / (snippet.last - snippet.first + 1),
    alike: says > 0 ? alike / says : 0,
    above: neighbours(snippet, aligned, start, -1),
    below: neighbours(snippet, aligned, end, 1),
    telling: Math.min(1, telling),
    free: inside > 0 ? 1 - held / inside : 1,
    within:
      snippet.symbol === undefined
        ? 0.5
        : sameSymbol(snippet.symbol, enclosing(text.lines, text.indents, start).join(SYMBOL_SEPARATOR)),
  };
}

/**
 * First and last line of the quoted lines that are met again. A brace or blank line at an edge belongs only if nothing
 * of the quote is missing beyond it: else it is some brace.
 */
function hull(snippet: Snippet, aligned: Aligned): { start: number; end: number } {
  const met = (i: number) => aligned.to[i] ?? -1;
  const says = (i: number) => weight(snippet.lines[i] ?? '') > 0.1;
  let first = snippet.first;
  let last = snippet.last;
  while (first <= last && met(first) < 0) first++;
  while (last >= first && met(last) < 0) last--;
  if (first > last) return { start: -1, end: -1 };
  const whole = { start: met(first), end: met(last) };
  if (first > snippet.first) while (first <= last && (met(first) < 0 || !says(first))) first++;
  if (last < snippet.last) while (last >= first && (met(last) < 0 || !says(last))) last--;
  return first > last ? whole : { start: met(first), end: met(last) };
}

function neighbours(snippet: Snippet, aligned: Aligned, edge: number, side: -1 | 1): number {
  let all = 0;
  let met = 0;
  const first = side < 0 ? snippet.first - 1 : snippet.last + 1;
  for (let i = first; i >= 0 && i < snippet.lines.length; i += side) {
    const away = Math.abs(i - first) + 1;
    const by = weight(snippet.lines[i] ?? '') / (1 + away / 4);
    all += by;
    const at = aligned.to[i] ?? -1;
    if (at < 0) continue;
    const strayed = Math.abs(Math.abs(at - edge) - away);
    met += (by * (aligned.like[i] ?? 0)) / (1 + strayed / 8);
  }
  return all > 0 ? met / all : 0.5;
}
