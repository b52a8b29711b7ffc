import { type Aligned } from './align';
import { type IndexedText, landmark } from './indexedText';
import { weight } from './likeness';
import { enclosing, sameSymbol, WITHIN } from './outline';
import { type Snippet } from './snippet';

/** A place where the quoted lines may be, and what speaks for it; 0-based, inclusive. All shares are 0 to 1. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How many lines were quoted, and the share of them met again, each counted as one. */
  readonly lines: number;
  readonly kept: number;
  /** How alike the quoted lines are, by what each says; a line not met counts 0. */
  readonly alike: number;
  /** Neighbours above and below met again, the nearest counting most. */
  readonly above: number;
  readonly below: number;
  /** What the met neighbours say all together, in this text. */
  readonly around: number;
  /** Share of the quoted lines' places that no other old line holds. */
  readonly free: number;
  /** What the met quoted lines say all together, in this text: high for rare, long lines. */
  readonly telling: number;
  /** Quoted lines stand exactly as they were, one after the other. */
  readonly whole: boolean;
  /** The names around the place are those that were around the anchor; 0.5 where nothing is known of them. */
  readonly within: number;
}

/** What an alignment says about the quoted lines. */
export function measure(
  snippet: Snippet,
  text: IndexedText,
  aligned: Aligned,
  taken?: (at: number) => boolean,
): Candidate | undefined {
  const { start, end } = hull(snippet, aligned);
  if (start < 0) return undefined;
  let kept = 0;
  let says = 0;
  let alike = 0;
  let telling = 0;
  let around = 0;
  let inside = 0;
  let held = 0;
  let whole = true;
  snippet.lines.forEach((line, i) => {
    const at = aligned.to[i] ?? -1;
    const like = aligned.like[i] ?? 0;
    const tells = at < 0 ? 0 : landmark(text.lines[at] ?? '', text) * like;
    if (i < snippet.first || i > snippet.last) {
      const off = Math.abs(at < start ? start - at - (snippet.first - i) : at - end - (i - snippet.last));
      around += tells / (1 + off / 8);
      return;
    }
    says += weight(line);
    if (like < 1 || (i > snippet.first && at !== (aligned.to[i - 1] ?? -1) + 1)) whole = false;
    if (at >= 0) kept++;
    if (at < start || at > end) return;
    alike += weight(line) * like;
    telling += tells;
    inside++;
    if (taken?.(at)) held++;
  });
  return {
    start,
    end,
    lines: snippet.last - snippet.first + 1,
    kept: kept / (snippet.last - snippet.first + 1),
    alike: says > 0 ? alike / says : 0,
    above: neighbours(snippet, aligned, start, -1),
    below: neighbours(snippet, aligned, end, 1),
    telling: Math.min(1, telling),
    around: Math.min(3, around),
    free: inside > 0 ? 1 - held / inside : 1,
    whole,
    within:
      snippet.symbol === undefined
        ? 0.5
        : sameSymbol(snippet.symbol, enclosing(text.lines, text.indents, start).join(WITHIN)),
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
