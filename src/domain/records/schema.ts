import * as z from 'zod/mini';
import { ID_PATTERN } from './recordPath';

/**
 * The building blocks of every record's schema. A schema is the one source of a record's type and of its checks;
 * `looseObject` keeps keys that this version does not know.
 */

/** A calendar day such as 2026-06-01; the day must exist. */
export const isoDate = z.string().check(
  z.refine(isCalendarDay, { error: 'date' }),
).register(z.globalRegistry, { format: 'date' });

const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment with its offset from UTC, such as 2026-06-01T09:30:00+02:00; seconds may be left out. */
export const moment = z.string().check(
  z.refine(text => MOMENT.test(text) && isCalendarDay(text.slice(0, 10)), { error: 'moment' }),
).register(z.globalRegistry, { format: 'date-time' });

/** The id of another record: its file name without the ending. */
export const id = z.string().check(z.regex(ID_PATTERN, { error: 'id' }));

export const line = z.string().check(z.minLength(1, { error: 'empty' }));
/** How long a meeting is, in minutes. */
export const meetingLength = z.int().check(z.gte(10), z.lte(180));

export const language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof language>;

export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
