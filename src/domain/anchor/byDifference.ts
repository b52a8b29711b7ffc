import { align } from './align';
import { type Candidate, measure } from './measure';
import { type IndexedText, landmark } from './indexedText';
import { type Snippet } from './snippet';

/** Pairs of lines compared at most in one rewritten stretch; in a longer one only the snippet's own lines are. */
const PAIRS = 40_000;

/**
 * Where the difference between the old and the new text says that the snippet's quoted lines are, edited ones included:
 * changed lines are aligned with what was written between the same unchanged neighbours.
 * @param map as `mapLines` makes it
 */
export function candidateByDifference(
  snippet: Snippet,
  old: IndexedText,
  now: IndexedText,
  map: Int32Array,
): Candidate | undefined {
  const top = snippet.start - snippet.first;
  const bottom = top + snippet.lines.length;
  const where: number[] = [];
  const like: number[] = [];
  for (let o = top; o < bottom; o++) {
    const at = map[o] ?? -1;
    where.push(at);
    like.push(at < 0 ? 0 : 1);
  }
  for (let o = top; o < bottom; o++) {
    if ((map[o] ?? -1) >= 0) continue;
    let first = o;
    while (first > 0 && (map[first - 1] ?? -1) < 0) first--;
    let last = o;
    while (last + 1 < old.lines.length && (map[last + 1] ?? -1) < 0) last++;
    const nowFrom = first > 0 ? (map[first - 1] ?? -1) + 1 : 0;
    const nowTo = last + 1 < old.lines.length ? (map[last + 1] ?? now.lines.length) : now.lines.length;
    const whole = (last - first + 1) * (nowTo - nowFrom) <= PAIRS;
    const from = whole ? first : Math.max(first, top);
    const to = whole ? last : Math.min(last, bottom - 1);
    if (nowTo > nowFrom && (to - from + 1) * (nowTo - nowFrom) <= PAIRS) {
      const lines = old.lines.slice(from, to + 1);
      const worth = lines.map(line => landmark(line, now));
      const aligned = align({ old: lines, now: now.lines, from: nowFrom, to: nowTo, worth, gap: 0.004 });
      for (let k = Math.max(top, from); k <= Math.min(bottom - 1, to); k++) {
        where[k - top] = aligned.to[k - from] ?? -1;
        like[k - top] = aligned.like[k - from] ?? 0;
      }
    }
    o = last;
  }
  return measure(snippet, now, { to: where, like });
}
