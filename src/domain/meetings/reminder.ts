/** A reminder is given once, a day ahead, and again only if it was put off. */

export const AHEAD_MS = 24 * 60 * 60 * 1000;

/** What is remembered of the reminder of one meeting. */
export interface ReminderMemory {
  readonly given: boolean;
  /** Put off until then, milliseconds since 1970. */
  readonly until?: number;
}

/** The moment from which the reminder is due, or undefined if it never will be (again). */
export function reminderTime(meeting: number, memory: ReminderMemory | undefined): number | undefined {
  const at = memory?.until ?? (memory?.given ? undefined : meeting - AHEAD_MS);
  return at !== undefined && at < meeting ? at : undefined;
}

/** Whether to remind now of a meeting at `meeting`; one that has begun needs no reminder. */
export function isReminderDue(meeting: number, now: number, memory: ReminderMemory | undefined): boolean {
  const at = reminderTime(meeting, memory);
  return at !== undefined && at <= now && now < meeting;
}
