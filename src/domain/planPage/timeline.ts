import { addDays, daysBetween } from '../time/days';
import type { PlanOverview } from '../overview/overview';
import type { TimelineEvent } from './planPage';

/** More days of a rhythm than any mentorship has; a hand-written plan may last a thousand years. */
const MOST_ROUNDS = 520;
const MOST_MARKS = 400;

/** Meetings held, missed and next, and reviews, in the order of their days. */
export function timelineOf(plan: PlanOverview): TimelineEvent[] {
  const marks: TimelineEvent[] = plan.meetings.map(({ status, date, path }) => ({
    kind: status,
    date,
    path,
  }));
  for (const date of missedDays(plan)) marks.push({ kind: 'missed', date, path: undefined });
  const next = plan.nextMeeting;
  if (next) {
    const planned = marks.findIndex(mark => mark.date === next.date && mark.kind === 'planned');
    if (planned >= 0) marks.splice(planned, 1);
    marks.push({ kind: 'next', date: (next.here ?? next).date, path: next.path });
  }
  for (const date of plan.reviewDates) marks.push({ kind: 'review', date, path: undefined });
  return marks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(-MOST_MARKS);
}

/**
 * Days of the rhythm that passed without a note nearby. A note counts for the day that it is nearest to, so a meeting
 * that was moved is not missed. While a plan rests nobody expects a meeting: then only days before the last note count.
 */
function missedDays(plan: PlanOverview): string[] {
  const round = plan.rhythm.everyWeeks * 7;
  const dates = plan.meetings.map(meeting => meeting.date).sort();
  const resting = plan.phase === 'paused' || plan.phase === 'closed' || plan.phase === 'preparing';
  const last = resting ? dates.at(-1) : plan.today < plan.end ? plan.today : plan.end;
  const missed: string[] = [];
  if (last === undefined) return missed;
  let at = 0;
  for (let index = 0, day = plan.rhythm.first; day < last && index < MOST_ROUNDS; index++, day = addDays(day, round)) {
    while (at < dates.length && daysBetween(dates[at]!, day) > round / 2) at++;
    const near = dates[at];
    if (near === undefined || daysBetween(day, near) > round / 2) missed.push(day);
  }
  return missed;
}
