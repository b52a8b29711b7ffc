import { daysBetween } from '../time/days';
import { dayOf, newestFirst } from '../time/moments';
import { repliesByEntry, stateOf } from '../records/replies';
import type { FeedbackState } from '../records/feedbackState';
import type { Entry } from '../records/entry';
import type { Meeting } from '../records/meeting';
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

/** Newest first; a planned meeting whose day is over counts as held, since people forget to say so. */
export function heldMeetings({ records, today }: PracticeView): Meeting[] {
  return [...records.meetings.values()]
    .filter(({ status, date }) => date <= today && (status === 'held' || (status === 'planned' && date < today)))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

export function ageOf(entry: Entry, today: string): number {
  return Math.max(0, daysBetween(dayOf(entry.created), today));
}

export function stateIn({ records }: PracticeView): (entry: Entry) => FeedbackState {
  const replies = repliesByEntry(records.entries);
  return entry => stateOf(entry, replies.get(entry.id) ?? []);
}

export function nameOf({ people }: PracticeView, id: string): string {
  return people.get(id)?.name ?? id;
}

/** Days without a meeting, counted from the start of the plan where there was none. */
export function quietDays(view: PracticeView): number {
  return Math.max(0, daysBetween(heldMeetings(view)[0]?.date ?? view.plan.rhythm.first, view.today));
}

export const isClosed = ({ plan }: PracticeView) => plan.phase === 'closed';
