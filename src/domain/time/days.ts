import { Temporal } from 'temporal-polyfill';

/**
 * Calendar days as ISO dates such as 2026-11-24. This is the one place that knows the calendar library; everything else
 * hands strings around, because that is what the files hold and because ISO dates sort as text.
 */

/**
 * Days that there are, so that the published schemas say what is read: `format` alone lets 30 February pass in places.
 */
export const DAY = [
  '(?!00)(?:',
  '\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))',
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29',
  ')',
].join('');
export const CALENDAR_DAY = new RegExp(`^${DAY}$`);

export function isCalendarDay(text: string): boolean {
  return CALENDAR_DAY.test(text);
}

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
