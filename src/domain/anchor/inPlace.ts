import { align } from './align';
import { type Candidate, measure } from './candidates';
import { type IndexedText, landmark } from './indexedText';
import { type Snippet, snippetIn } from './snippet';

/** A rewritten stretch longer than this is not aligned line by line. */
const LONGEST = 400;
const CONTEXT = 10;

/**
 * Where the difference between the old and the new text says that lines `from` to `to` are, edited ones included:
 * changed lines are laid over what was written between the same unchanged neighbours.
 */
export function inPlace(
  old: IndexedText, now: IndexedText, map: Int32Array, from: number, to: number, symbol?: string,
): { candidate: Candidate | undefined; snippet: Snippet } {
  const snippet = snippetIn(old, from, to, CONTEXT, symbol);
  const top = from - snippet.first;
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
    if (nowTo > nowFrom && last - first < LONGEST && nowTo - nowFrom <= LONGEST) {
      const lines = old.lines.slice(first, last + 1);
      const worth = lines.map(line => landmark(line, now));
      const aligned = align({ old: lines, now: now.lines, from: nowFrom, to: nowTo, worth, gap: 0.004 });
      for (let k = Math.max(top, first); k <= Math.min(bottom - 1, last); k++) {
        where[k - top] = aligned.to[k - first] ?? -1;
        like[k - top] = aligned.like[k - first] ?? 0;
      }
    }
    o = last;
  }
  return { candidate: measure(snippet, now, { to: where, like, score: 0 }), snippet };
}
