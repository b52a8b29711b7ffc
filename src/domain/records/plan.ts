import * as z from 'zod/mini';
import { formOfAddress, id, isoDate, language, line, meetingLength } from './schema';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const PHASES = ['preparing', 'active', 'paused', 'closing', 'closed'] as const;

/** `plans/<plan>/plan.yaml`: one mentorship, its people, its time and its rhythm. */
export const planSchema = z.looseObject({
  mentor: id,
  mentee: id,
  phase: z.enum(PHASES),
  start: isoDate,
  end: isoDate,
  rhythm: z.looseObject({
    /** Weeks from one meeting to the next, 1 to 8. */
    everyWeeks: z.int().check(z.gte(1), z.lte(8)),
    /** The day of the first meeting; all others are counted from it. */
    first: isoDate,
    /** Local time of day, HH:MM. */
    time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))),
    /** IANA name such as Europe/Paris. */
    timeZone: z.optional(line),
    /** Weeks without meetings, first and last day: holidays, a release. */
    pauses: z.optional(z.array(z.looseObject({ from: isoDate, to: isoDate, reason: z.optional(line) }))),
  }),
  /** Of a meeting whose note says nothing else. */
  meetingMinutes: z._default(meetingLength, 45),
  channels: z.optional(z.array(line)),
  replyTime: z.optional(line),
  reviewDates: z._default(z.array(isoDate), []),
  keepInTouchDates: z._default(z.array(isoDate), []),
  /** The day it was closed; from then on the extension leaves the plan's files as they are. */
  closed: z.optional(isoDate),
  /** Ids of goals in the order in which to show them; others come after, by their due day. */
  goalOrder: z._default(z.array(line), []),
  language: z.optional(language),
  formOfAddress: z.optional(formOfAddress),
});

export type Plan = z.infer<typeof planSchema> & { readonly id: string };
export type Phase = Plan['phase'];
