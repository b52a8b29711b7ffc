import * as z from 'zod/mini';
import { FORMS_OF_ADDRESS, LANGUAGES } from '../text/language';
import { CALENDAR_DAY } from '../time/days';
import { MOMENT } from '../time/moments';
import { ID_PATTERN } from './recordPath';

/**
 * The building blocks of every record's schema. A schema is the one source of a record's type and of its checks;
 * `looseObject` keeps keys that this version does not know.
 */

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
export const formOfAddress = z.enum(FORMS_OF_ADDRESS);
