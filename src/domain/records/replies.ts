import { newestFirst } from '../time/moments';
import type { Entry } from './entry';

/** Replies by the entry that they answer, oldest first. An answer to a reply stands under the entry where it began. */
export function repliesByEntry(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    if (entry.kind !== 'reply') continue;
    const root = rootOf(entry, entries);
    if (root === entry.id) continue;
    const known = found.get(root);
    if (known) known.push(entry);
    else found.set(root, [entry]);
  }
  for (const [root, replies] of found) if (replies.length > 1) found.set(root, newestFirst(replies).reverse());
  return found;
}

/**
 * Replies to nothing that is there: without `re`, with an id that nobody has, or in a circle. They stand by themselves.
 */
export function strayReplies(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.values()].filter(entry => entry.kind === 'reply' && rootOf(entry, entries) === entry.id);
}

/** The id of the entry where it began; that of the first reply where there is no such entry. */
function rootOf(reply: Entry, entries: ReadonlyMap<string, Entry>): string {
  const passed = new Set<string>();
  let at = reply;
  for (;;) {
    passed.add(at.id);
    const next = at.re === undefined ? undefined : entries.get(at.re);
    if (!next) return at.id;
    // Hand-written files can answer each other in a circle.
    if (next.kind !== 'reply' || passed.has(next.id)) return next.id;
    at = next;
  }
}
