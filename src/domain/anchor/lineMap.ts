import { diffArrays } from 'diff';
import type { IndexedText } from './indexedText';

/** The lines of a text, and where each of them stands. */
export type KnownLines = Pick<IndexedText, 'lines' | 'positions'>;

/** Past this many edits a stretch counts as rewritten: aligning it exactly costs more than it tells. */
const MAX_EDITS = 400;

/**
 * Which line of the new text each old line has become, by equal lines alone: -1 where it was changed or taken away.
 * Lines that stand once on both sides are matched first, what lies between them by the usual difference.
 */
export function mapLines(old: KnownLines, now: KnownLines): Int32Array {
  const map = new Int32Array(old.lines.length).fill(-1);
  between(old, now, map, 0, old.lines.length, 0, now.lines.length);
  return map;
}

function between(
  old: KnownLines,
  now: KnownLines,
  map: Int32Array,
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
): void {
  while (oldFrom < oldTo && nowFrom < nowTo && old.lines[oldFrom] === now.lines[nowFrom]) map[oldFrom++] = nowFrom++;
  while (oldFrom < oldTo && nowFrom < nowTo && old.lines[oldTo - 1] === now.lines[nowTo - 1]) map[--oldTo] = --nowTo;
  if (oldFrom === oldTo || nowFrom === nowTo) return;
  const pairs = growing(uniquePairs(old, now, oldFrom, oldTo, nowFrom, nowTo));
  if (pairs.length === 0) {
    plain(old, now, map, oldFrom, oldTo, nowFrom, nowTo);
    return;
  }
  for (const [o, n] of pairs) {
    between(old, now, map, oldFrom, o, nowFrom, n);
    map[o] = n;
    oldFrom = o + 1;
    nowFrom = n + 1;
  }
  between(old, now, map, oldFrom, oldTo, nowFrom, nowTo);
}

/** Lines that stand exactly once in both stretches, in old order. */
function uniquePairs(
  old: KnownLines,
  now: KnownLines,
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  for (let o = oldFrom; o < oldTo; o++) {
    const line = old.lines[o] ?? '';
    const n = onlyOne(now.positions.get(line), nowFrom, nowTo);
    if (n >= 0 && onlyOne(old.positions.get(line), oldFrom, oldTo) === o) pairs.push([o, n]);
  }
  return pairs;
}

/** The one position in a stretch; -1 where there is none or more than one. */
function onlyOne(positions: readonly number[] | undefined, from: number, to: number): number {
  let found = -1;
  for (const at of positions ?? []) {
    if (at < from) continue;
    if (at >= to) break;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

/** The longest run of pairs that grows on both sides: what crosses it has moved. */
function growing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, n], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < n) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function plain(
  old: KnownLines,
  now: KnownLines,
  map: Int32Array,
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
): void {
  const changes = diffArrays(old.lines.slice(oldFrom, oldTo), now.lines.slice(nowFrom, nowTo), {
    maxEditLength: MAX_EDITS,
  });
  if (!changes) return;
  let o = oldFrom;
  let n = nowFrom;
  for (const change of changes) {
    if (change.added) n += change.count;
    else if (change.removed) o += change.count;
    else for (let k = 0; k < change.count; k++) map[o++] = n++;
  }
}
