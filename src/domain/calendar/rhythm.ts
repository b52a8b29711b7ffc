import type { Meeting } from '../records/meeting';
import type { Plan } from '../records/plan';
import { addDays, daysBetween } from '../time/days';

/** What of a meeting note says when the plan meets. */
export type MeetingDay = Pick<Meeting, 'date' | 'status' | 'insteadOf'>;

/** The part of a plan that says when it meets. */
export type MeetingPlan = Pick<Plan, 'phase' | 'end' | 'rhythm'>;

/**
 * The day of the next meeting, today included; undefined for a paused or closed plan and when the plan ends first.
 *
 * It is the first day of the rhythm that no note says is over (held, postponed, cancelled) or moved (`insteadOf`), and
 * that lies in no pause. A planned note on another day is a meeting that was moved, so it takes the place of the
 * rhythm's day, unless it is a whole round further on; one that says what it replaces takes the place of that day only.
 */
export function nextMeetingDate(
  plan: MeetingPlan,
  meetings: ReadonlyMap<string, MeetingDay>,
  today: string,
): string | undefined {
  if (plan.phase === 'paused' || plan.phase === 'closed') return undefined;
  const over = new Set<string>();
  let planned: string | undefined;
  let moved: string | undefined;
  for (const { date, status, insteadOf } of meetings.values()) {
    if (insteadOf !== undefined) over.add(insteadOf);
    if (status !== 'planned') over.add(date);
    else if (date < today || date > plan.end) continue;
    else if (insteadOf !== undefined) moved = earlier(moved, date);
    else planned = earlier(planned, date);
  }

  const isOver = (day: string) => (day !== planned && over.has(day)) || isPaused(plan, day);
  const regular = regularDay(plan, today, isOver);
  const round = plan.rhythm.everyWeeks * 7;
  const next =
    planned !== undefined && (regular === undefined || planned < addDays(regular, round)) ? planned : regular;
  return moved === undefined ? next : earlier(next, moved);
}

/** The day of the meeting after the one of `date`. */
export function followingMeetingDate(
  plan: MeetingPlan,
  meetings: ReadonlyMap<string, MeetingDay>,
  date: string,
): string | undefined {
  return nextMeetingDate(plan, meetings, addDays(date, 1));
}

/** The days of the rhythm from `first` to the end of the plan, pauses and exceptions left in. */
export function rhythmDays(plan: Pick<Plan, 'end' | 'rhythm'>): string[] {
  const days: string[] = [];
  for (let day = plan.rhythm.first; day <= plan.end; day = addDays(day, plan.rhythm.everyWeeks * 7)) days.push(day);
  return days;
}

export function isPaused({ rhythm }: Pick<Plan, 'rhythm'>, day: string): boolean {
  return (rhythm.pauses ?? []).some(pause => pause.from <= day && day <= pause.to);
}

/** The first day of the rhythm from `from` on that is not over. */
function regularDay(plan: MeetingPlan, from: string, isOver: (day: string) => boolean): string | undefined {
  const round = plan.rhythm.everyWeeks * 7;
  const roundsGone = Math.max(0, Math.ceil(daysBetween(plan.rhythm.first, from) / round));
  let day = addDays(plan.rhythm.first, roundsGone * round);
  while (day <= plan.end && isOver(day)) day = addDays(day, round);
  return day <= plan.end ? day : undefined;
}

const earlier = (a: string | undefined, b: string): string => (a === undefined || b < a ? b : a);
