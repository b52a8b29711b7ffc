import { compareTexts } from '../text/compare';
import { addDays, daysBetween } from '../time/days';
import type { PlanOverview } from '../overview/overview';
import type { TimelineEvent } from './planPage';

/** More days of a rhythm than any mentorship has; a hand-written plan may last a thousand years. */
const MAX_ROUNDS = 520;
const MAX_EVENTS = 400;

/** Meetings held, missed and next, and reviews, in the order of their days. */
export function timelineOf(plan: PlanOverview): TimelineEvent[] {
  const events: TimelineEvent[] = plan.meetings.map(({ status, date, path }) => ({
    kind: status,
    date,
    path,
  }));
  for (const date of missedDays(plan)) events.push({ kind: 'missed', date, path: undefined });
  const next = plan.nextMeeting;
  if (next) {
    const planned = events.findIndex(event => event.date === next.date && event.kind === 'planned');
    if (planned >= 0) events.splice(planned, 1);
    events.push({ kind: 'next', date: (next.here ?? next).date, path: next.path });
  }
  for (const date of plan.reviewDates) events.push({ kind: 'review', date, path: undefined });
  return events.sort((a, b) => compareTexts(a.date, b.date)).slice(-MAX_EVENTS);
}

/**
 * Days of the rhythm that passed without a note nearby. A note counts for the day that it is nearest to, so a meeting
 * that was moved is not missed. While a plan rests nobody expects a meeting: then only days before the last note count.
 */
function missedDays(plan: PlanOverview): string[] {
  const round = plan.rhythm.everyWeeks * 7;
  const dates = plan.meetings.map(meeting => meeting.date).sort();
  const resting = plan.phase === 'paused' || plan.phase === 'closed' || plan.phase === 'preparing';
  const lastDue = plan.today < plan.end ? plan.today : plan.end;
  const last = resting ? dates.at(-1) : lastDue;
  const missed: string[] = [];
  if (last === undefined) return missed;
  let at = 0;
  for (let index = 0, day = plan.rhythm.first; day < last && index < MAX_ROUNDS; index++, day = addDays(day, round)) {
    let near = dates[at];
    while (near !== undefined && daysBetween(near, day) > round / 2) near = dates[++at];
    if (near === undefined || daysBetween(day, near) > round / 2) missed.push(day);
  }
  return missed;
}
