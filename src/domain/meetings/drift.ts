import { isPaused } from '../calendar/rhythmDays';
import { addDays, daysBetween } from '../time/days';
import { isCalledOff, lastHeldDay } from '../records/meetingStatus';
import type { Meeting } from '../records/meeting';
import type { Plan } from '../records/plan';

/** Why the last meetings did not take place, as far as the notes say. */
export type DriftCause =
  | {
      readonly kind: 'postponed' | 'cancelled';
      readonly date: string;
      readonly reason: string | undefined;
      readonly count: number;
    }
  /** Nobody has written a note of a meeting. */
  | { readonly kind: 'no-note' };

export interface Drift {
  /** `notice` from one and a half rounds on, `question` from two: reset, pause or close? */
  readonly level: 'notice' | 'question';
  /** The day of the last meeting; of the first planned one, if there was none. */
  readonly since: string;
  /** Days since then, pauses left out. */
  readonly days: number;
  readonly cause: DriftCause;
}

/** Whether a pair has lost its rhythm. A meeting that is planned within one round ahead is a rhythm found again. */
export function driftOf(
  plan: Plan,
  meetings: Iterable<Pick<Meeting, 'date' | 'status' | 'reason'>>,
  today: string,
): Drift | undefined {
  if (plan.phase !== 'active' || today > plan.end) return undefined;
  const round = plan.rhythm.everyWeeks * 7;
  const all = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (all.some(({ status, date }) => status === 'planned' && date >= today && date <= addDays(today, round)))
    return undefined;
  const since = lastHeldDay(all, today) ?? plan.rhythm.first;
  if (since >= today) return undefined;
  const days = unpausedDays(plan, since, today);
  if (days < 1.5 * round) return undefined;
  const missed = all.filter(isCalledOff).filter(({ date }) => date > since);
  const latest = missed.at(-1);
  return {
    level: days < 2 * round ? 'notice' : 'question',
    since,
    days,
    cause: latest
      ? { kind: latest.status, date: latest.date, reason: latest.reason, count: missed.length }
      : { kind: 'no-note' },
  };
}

function unpausedDays(plan: Plan, from: string, to: string): number {
  const days = daysBetween(from, to);
  if (!plan.rhythm.pauses?.length) return days;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!isPaused(plan, day)) count++;
  return count;
}
