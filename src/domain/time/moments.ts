import { DAY } from './days';

/**
 * Moments with their offset, such as 2026-06-01T09:30:00+02:00. Two authors in two time zones write two offsets, so
 * moments must be compared as instants, never as text.
 */

export const MOMENT = new RegExp(
  `^${DAY}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`,
);

/** Milliseconds since 1970. An impossible time of day (25:99) counts as the start of its day, so that sorting holds. */
export function instantOf(moment: string): number {
  // The text is always a full ISO moment with an offset, which `Date.parse` reads the same everywhere; the calendar
  // library is about fifty times slower, too slow for ten thousand entries.
  const instant = Date.parse(moment);
  return Number.isNaN(instant) ? Date.parse(dayOf(moment)) : instant;
}

/** The day on its author's calendar. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** `items` ordered newest first; of one instant, the later id comes first. */
export function newestFirst<T extends { readonly created: string; readonly id: string }>(items: Iterable<T>): T[] {
  return [...items]
    .map(item => ({ item, at: instantOf(item.created) }))
    .sort((a, b) => b.at - a.at || (a.item.id > b.item.id ? -1 : 1))
    .map(({ item }) => item);
}
