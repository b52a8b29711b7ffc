import type { Meeting } from '../records/meeting';
import type { Plan } from '../records/plan';
import { addDays, daysBetween } from './days';

/**
 * The day of the next meeting, today included; undefined for a paused or closed plan and when the plan ends first.
 *
 * It is the first day of the rhythm that no note says is over (held, postponed, cancelled). A planned note on another
 * day is a meeting that was moved, so it takes the place of the rhythm's day, unless it is a whole round further on.
 */
export function nextMeetingDate(
  plan: Plan,
  meetings: ReadonlyMap<string, Pick<Meeting, 'date' | 'status'>>,
  today: string,
): string | undefined {
  if (plan.phase === 'paused' || plan.phase === 'closed') return undefined;
  const over = new Set<string>();
  let planned: string | undefined;
  for (const { date, status } of meetings.values()) {
    if (status !== 'planned') over.add(date);
    else if (date >= today && date <= plan.end && (planned === undefined || date < planned)) planned = date;
  }

  const round = plan.rhythm.everyWeeks * 7;
  const roundsGone = Math.max(0, Math.ceil(daysBetween(plan.rhythm.first, today) / round));
  let regular = addDays(plan.rhythm.first, roundsGone * round);
  // A note that was held twice on one day must not hide a planned one of that day, so `planned` is looked at first.
  while (regular !== planned && over.has(regular) && regular <= plan.end) regular = addDays(regular, round);

  if (planned !== undefined && (regular > plan.end || planned < addDays(regular, round))) return planned;
  return regular <= plan.end ? regular : undefined;
}
