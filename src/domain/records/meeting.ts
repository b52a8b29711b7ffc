import * as z from 'zod/mini';
import { sameValue } from '../text/sameValue';
import { readMarks, type KnownNames, type WrittenAction } from './actionMarks';
import { isoDate, line, meetingLength } from './schema';

/** What a meeting is for; each occasion has an agenda of its own shape, see agenda/occasion. */
export const OCCASIONS = ['first', 'regular', 'halfway', 'review', 'reset', 'last'] as const;

export const MEETING_STATUSES = ['planned', 'held', 'postponed', 'cancelled'] as const;

/** Front matter of `plans/<plan>/meetings/<id>.md`; the text below it is the agenda, the notes and the actions. */
export const meetingSchema = z.looseObject({
  date: isoDate,
  status: z._default(z.enum(MEETING_STATUSES), 'planned'),
  /** How long it is planned for, where that is not what the plan says. */
  minutes: z.optional(meetingLength),
  /** Why it was postponed or cancelled. */
  reason: z.optional(line),
  /** The day of the rhythm that this meeting was moved from. */
  insteadOf: z.optional(isoDate),
  /** Local time of day, HH:MM, where it is not that of the rhythm. */
  time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))),
  occasion: z.optional(z.enum(OCCASIONS)),
  /** What the generated agenda offered, see `offered.ts`: in the front matter of older notes only. */
  offered: z._default(z.union([z.string(), z.record(z.string(), z.string())]), ''),
});

/** A task-list item of a meeting note: `- [ ] Write the retry test @jonas due:2026-12-01 #reviews`. */
export interface Action {
  /** The item's text without the marks for owner, due date and goal. */
  readonly text: string;
  readonly done: boolean;
  readonly owner?: string;
  readonly due?: string;
  readonly goal?: string;
  /** It stands under “Until next time”, see meetings/smallGoals. */
  readonly smallGoal?: true;
  /** 0-based line of the item in its meeting note. */
  readonly line: number;
}

export type Meeting = z.infer<typeof meetingSchema> & {
  readonly id: string;
  readonly actions: readonly Action[];
  /** What the actions were read from, one for each; absent where none has a mark that names somebody or a goal. */
  readonly written?: readonly WrittenAction[];
};

/** The meeting with its actions as they read where these people and goals are known; itself if nothing differs. */
export function withNames(meeting: Meeting, names: KnownNames): Meeting {
  const { written } = meeting;
  if (!written) return meeting;
  const actions = meeting.actions.map((action, index): Action => {
    const { done, line, smallGoal } = action;
    const own = written[index];
    return own ? { ...readMarks(own, names), done, line, ...(smallGoal && { smallGoal }) } : action;
  });
  return sameValue(actions, meeting.actions) ? meeting : { ...meeting, actions };
}
