import * as z from 'zod/mini';
import { LANGUAGES } from '../text/language';
import { ID_PATTERN } from './recordPath';

/**
 * The building blocks of every record's schema. A schema is the one source of a record's type and of its checks;
 * `looseObject` keeps keys that this version does not know.
 */

/**
 * Days that there are, so that the published schemas say what is read: `format` alone lets 30 February pass in places.
 */
const DAY = [
  '(?!00)(?:',
  '\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))',
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29',
  ')',
].join('');
const CALENDAR_DAY = new RegExp(`^${DAY}$`);
const MOMENT = new RegExp(`^${DAY}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`);

/** A calendar day such as 2026-06-01; the day must exist. */
export const isoDate = z
  .string()
  .check(z.regex(CALENDAR_DAY, { error: 'date' }))
  .register(z.globalRegistry, { format: 'date' });

/** A moment with its offset from UTC, such as 2026-06-01T09:30:00+02:00; seconds may be left out. */
export const moment = z
  .string()
  .check(z.regex(MOMENT, { error: 'moment' }))
  .register(z.globalRegistry, { format: 'date-time' });

/** The id of another record: its file name without the ending. */
export const id = z.string().check(z.regex(ID_PATTERN, { error: 'id' }));

export const line = z.string().check(z.minLength(1, { error: 'empty' }));
/** How long a meeting is, in minutes. */
export const meetingLength = z.int().check(z.gte(10), z.lte(180));

export const language = z.enum(LANGUAGES);

export function isCalendarDay(text: string): boolean {
  return CALENDAR_DAY.test(text);
}
