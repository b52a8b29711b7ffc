import { align, type Aligned } from './align';
import { type IndexedText, landmark } from './indexedText';
import { likenessTo, weight } from './likeness';
import { type Candidate, measure } from './measure';
import { type Snippet, wordedBy } from './snippet';

/** Lines of room above and below the stretch where a snippet should be. */
const SLACK = 12;
/** Places compared for the far end of a long quote. */
const LONG_ENDS = 3;

/** The likeliest places of a snippet in a text, best first. `taken` lines already belong to other old lines. */
export function candidates(
  sought: Snippet,
  text: IndexedText,
  most: number,
  taken?: (at: number) => boolean,
): Candidate[] {
  const snippet = wordedBy(sought, text);
  const worth = snippet.lines.map(line => landmark(line, text));
  const found: Candidate[] = [];
  for (const seed of seeds(snippet, text, worth, most, taken)) {
    const candidate = examine(snippet, text, worth, seed, taken);
    if (candidate && !found.some(other => other.start === candidate.start && other.end === candidate.end)) {
      found.push(candidate);
    }
  }
  return found;
}

/** Where each line that is met again says the quote would begin; the places with most votes. */
function seeds(
  snippet: Snippet,
  text: IndexedText,
  worth: readonly number[],
  most: number,
  taken?: (at: number) => boolean,
): number[] {
  const votes = new Map<number, number>();
  const vote = (at: number, by: number) => votes.set(at, (votes.get(at) ?? 0) + by);
  let quoted = 0;
  snippet.lines.forEach((line, i) => {
    const inside = i >= snippet.first && i <= snippet.last;
    const away = i < snippet.first ? snippet.first - i : i - snippet.last;
    const by = (worth[i] ?? 0) * (inside ? 1.5 : 1 / (1 + away / 5));
    for (const at of text.positions.get(line) ?? []) {
      const free = inside && taken?.(at) ? 0.3 : 1;
      if (inside) quoted = Math.max(quoted, by * free);
      vote(at - offset(snippet, i), by * free);
    }
  });
  if (quoted < 0.3) fuzzyVotes(snippet, text, vote, taken);
  const near = [...votes]
    .map(([at, by]) => {
      let sum = by - Math.min(0.05, Math.abs(at - snippet.start) / 20000);
      for (let d = 1; d <= 3; d++) sum += ((votes.get(at - d) ?? 0) + (votes.get(at + d) ?? 0)) * (0.6 - 0.1 * d);
      return { at, sum };
    })
    .sort((a, b) => b.sum - a.sum);
  const chosen: number[] = [];
  for (const { at } of near) {
    if (chosen.length === most) break;
    if (chosen.every(other => Math.abs(other - at) > 3)) chosen.push(at);
  }
  return chosen;
}

/** Where no quoted line stands as it was: lines much like the two that say most. */
function fuzzyVotes(
  snippet: Snippet,
  text: IndexedText,
  vote: (at: number, by: number) => void,
  taken?: (at: number) => boolean,
): void {
  const telling = snippet.lines
    .map((line, i) => ({ line, i, by: weight(line) }))
    .filter(({ i, by }) => i >= snippet.first && i <= snippet.last && by >= 0.4)
    .sort((a, b) => b.by - a.by)
    .slice(0, 2);
  for (const { line, i, by } of telling) {
    const alikeTo = likenessTo(line, 0.6);
    text.lines.forEach((now, at) => {
      const alike = taken?.(at) ? 0 : alikeTo(now);
      if (alike > 0) vote(at - offset(snippet, i), by * alike);
    });
  }
}

/** How far after the quote's first line a snippet's line stood in the old text. */
function offset(snippet: Snippet, i: number): number {
  return i - snippet.first + (snippet.omitted && i > snippet.omitted.after ? snippet.omitted.count : 0);
}

function examine(
  snippet: Snippet,
  text: IndexedText,
  worth: readonly number[],
  seed: number,
  taken?: (at: number) => boolean,
): Candidate | undefined {
  const rows = snippet.lines.length;
  const { omitted } = snippet;
  if (!omitted) return measure(snippet, text, lay(snippet, text, worth, 0, rows, seed - snippet.first), taken);
  // Of a long quote the two ends are laid separately: what was written between them may have grown or shrunk.
  const cut = omitted.after + 1;
  const head = lay(snippet, text, worth, 0, cut, seed - snippet.first);
  const start = seed + offset(snippet, cut);
  const tail: Snippet = { lines: snippet.lines.slice(cut), first: 0, last: snippet.last - cut, start };
  const below = seeds(tail, text, worth.slice(cut), LONG_ENDS)
    .filter(at => at >= seed + cut - snippet.first)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  const end = lay(snippet, text, worth, cut, rows, below ?? start);
  return measure(snippet, text, { to: [...head.to, ...end.to], like: [...head.like, ...end.like] }, taken);
}

/** Lays some of a snippet's lines over the stretch of text where they should begin, with some room around it. */
function lay(
  snippet: Snippet,
  text: IndexedText,
  worth: readonly number[],
  first: number,
  end: number,
  start: number,
): Aligned {
  const inside = (i: number) => i >= snippet.first && i <= snippet.last;
  return align({
    old: snippet.lines.slice(first, end),
    now: text.lines,
    from: Math.max(0, start - SLACK),
    to: Math.max(0, Math.min(text.lines.length, start + end - first + SLACK)),
    worth: worth.slice(first, end).map((by, i) => (inside(first + i) ? by * 1.15 : by)),
    gap: 0.015,
  });
}
