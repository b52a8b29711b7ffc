import { daysBetween } from '../time/days';
import { dayOf, newestFirst } from '../time/moments';
import { standingOf, type Standing } from '../records/asked';
import { repliesByEntry } from '../records/replies';
import type { Entry } from '../records/entry';
import type { Meeting } from '../records/meeting';
import { countsAsHeld, lastHeldDay } from '../records/meetingStatus';
import type { PracticeView } from './practice';

/** What several practices look for in the records. */

/** Newest first. */
export function entriesOf({ records }: PracticeView, kind: Entry['kind'], author?: string): Entry[] {
  return newestFirst(
    [...records.entries.values()].filter(
      entry => entry.kind === kind && (author === undefined || entry.author === author),
    ),
  );
}

/** Newest first. */
export function heldMeetings({ records, today }: PracticeView): Meeting[] {
  return [...records.meetings.values()]
    .filter(meeting => countsAsHeld(meeting, today))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

export function ageOf(entry: Entry, today: string): number {
  return Math.max(0, daysBetween(dayOf(entry.created), today));
}

export function standingIn({ records, today }: PracticeView): (entry: Entry) => Standing {
  const replies = repliesByEntry(records.entries);
  return entry => standingOf(entry, replies.get(entry.id) ?? [], today);
}

/** Days without a meeting, counted from the start of the plan where there was none. */
export function quietDays({ records, plan, today }: PracticeView): number {
  return Math.max(0, daysBetween(lastHeldDay(records.meetings.values(), today) ?? plan.rhythm.first, today));
}

export const isClosed = ({ plan }: PracticeView) => plan.phase === 'closed';
