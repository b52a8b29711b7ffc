import type { EntryItem } from '../overview/overview';
import type { PageEntry, Part } from './planPage';

/** Longer texts are cut on the page; the file has the rest. */
const LONGEST = 4_000;
const MOST_REPLIES = 20;

export function pageEntry(entry: EntryItem): PageEntry {
  const hidden = entry.replies.length - MOST_REPLIES;
  const replies = entry.replies.slice(-MOST_REPLIES).map(reply => ({ ...reply, text: cutText(reply.text) }));
  return {
    ...entry,
    text: cutText(entry.text),
    replies,
    ...(entry.text.length > LONGEST ? { cut: true as const } : {}),
    ...(hidden > 0 ? { earlierReplies: hidden } : {}),
  };
}

export function part<T>(items: readonly T[], most: number): Part<T>;
export function part<T, U>(items: readonly T[], most: number, show: (item: T) => U): Part<U>;
export function part<T>(items: readonly T[], most: number, show: (item: T) => unknown = item => item): Part<unknown> {
  return { items: items.slice(0, most).map(show), total: items.length };
}

function cutText(text: string): string {
  if (text.length <= LONGEST) return text;
  // Half of a surrogate pair is not a character.
  return text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
