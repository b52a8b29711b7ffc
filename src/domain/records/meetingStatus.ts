import type { Meeting } from './meeting';

/** What is asked of a meeting to tell whether it counts as held. */
export type DatedStatus = Pick<Meeting, 'date' | 'status'>;

/**
 * What a meeting counts as on a day, in every view and every count. A planned meeting whose day is over counts as held:
 * people forget to say so. On its own day it is still planned, until its note says that it was held. A note that says
 * so before its day is believed: the two have met earlier. Only commands that change what a note says ask the note
 * itself.
 * @param today an ISO date
 */
export function statusOn({ date, status }: DatedStatus, today: string): Meeting['status'] {
  return status === 'planned' && date < today ? 'held' : status;
}

export const countsAsHeld = (meeting: DatedStatus, today: string): boolean => statusOn(meeting, today) === 'held';

/** Whether the two meet on that day or have met: it counts as held, or it is planned for today. */
export const hasBegun = (meeting: DatedStatus, today: string): boolean =>
  countsAsHeld(meeting, today) || (meeting.status === 'planned' && meeting.date === today);

/** It does not take place on its day, as its note says. */
export function isCalledOff<T extends Pick<Meeting, 'status'>>(
  meeting: T,
): meeting is T & { readonly status: 'postponed' | 'cancelled' } {
  return meeting.status === 'postponed' || meeting.status === 'cancelled';
}

/**
 * The day from which on something is new since the last meeting: that of the last one that counts as held, and today
 * for one that was held before its day. Undefined where there was none.
 */
export function lastHeldDay(meetings: Iterable<DatedStatus>, today: string): string | undefined {
  let last: string | undefined;
  for (const meeting of meetings) {
    if (countsAsHeld(meeting, today) && (last === undefined || meeting.date > last)) last = meeting.date;
  }
  return last !== undefined && last > today ? today : last;
}
