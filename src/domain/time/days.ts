import { Temporal } from 'temporal-polyfill';

/**
 * Calendar days as ISO dates such as 2026-11-24. This is the one place that knows the calendar library; everything else
 * hands strings around, because that is what the files hold and because ISO dates sort as text.
 */

/** The day `days` after `date`; before it, if negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** For sorting: earlier days first, no date last. */
export function compareDays(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The same day of the month, `months` later; the last day of the month where there is no such day. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}
