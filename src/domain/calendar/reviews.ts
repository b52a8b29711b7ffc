import { addDays, daysBetween } from './days';

/** Longest time between two looks at an agreement. */
const MOST_DAYS = 90;

/**
 * Days on which both look at their agreement again: at one third and two thirds of the time, and more often where these
 * are further apart than 90 days. The last day is for closing, not for a review.
 */
export function reviewDates(start: string, end: string): string[] {
  const days = daysBetween(start, end);
  if (days < 3) return [];
  const parts = Math.max(3, Math.ceil(days / MOST_DAYS));
  return Array.from({ length: parts - 1 }, (_, index) => addDays(start, Math.round((days * (index + 1)) / parts)));
}
