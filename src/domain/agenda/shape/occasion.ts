import { addDays, daysBetween } from '../../time/days';
import type { Meeting, OCCASIONS } from '../../records/meeting';
import type { Plan } from '../../records/plan';

/** What a meeting is for, beyond going on; each has a shape of its own. */
export type Occasion = (typeof OCCASIONS)[number];

export interface OccasionQuestion {
  readonly plan: Plan;
  /** The last meeting that took place. */
  readonly last: Pick<Meeting, 'date'> | undefined;
  /** A day on which the agreement was to be looked at again, reached since. */
  readonly review: string | undefined;
  readonly date: string;
}

/**
 * The occasion of the meeting of a day. The end outweighs everything, then a long silence: after more than two rounds
 * without a meeting, two people first ask each other whether and how to go on.
 */
export function occasionOf({ plan, last, review, date }: OccasionQuestion): Occasion {
  if (!last) return 'first';
  const round = plan.rhythm.everyWeeks * 7;
  if (plan.phase === 'closing' || addDays(date, round) > plan.end) return 'last';
  if (daysBetween(last.date, date) > 2 * round) return 'reset';
  const middle = addDays(plan.start, Math.floor(daysBetween(plan.start, plan.end) / 2));
  if (last.date < middle && middle <= date) return 'halfway';
  return review === undefined ? 'regular' : 'review';
}
