import type { Plan } from '../records/plan';
import { addDays, daysBetween } from '../time/days';
import { isPaused, rhythmDays } from './rhythmDays';

/** Longest time between two looks at an agreement, but for the wait until the two meet. */
const MOST_DAYS = 90;

/**
 * Days on which both look at their agreement again: at one third and two thirds of the time, and more often where these
 * are further apart than 90 days; each on the day of the rhythm that is next from there on. The first day and the last
 * are for other things. Where the two meet too rarely there are fewer, or none.
 */
export function reviewDates({ start, end, rhythm }: Pick<Plan, 'start' | 'end' | 'rhythm'>): string[] {
  const days = daysBetween(start, end);
  if (days < 3) return [];
  const parts = Math.max(3, Math.ceil(days / MOST_DAYS));
  const wanted = Array.from({ length: parts - 1 }, (_, index) =>
    addDays(start, Math.round((days * (index + 1)) / parts)),
  );
  const meetings = rhythmDays({ end, rhythm }).filter(day => day > start && day < end && !isPaused({ rhythm }, day));
  const next = wanted.map(day => meetings.find(meeting => meeting >= day)).filter(day => day !== undefined);
  return [...new Set(next)];
}
