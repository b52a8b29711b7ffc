import { CALENDAR_DAY } from './days';
import { MOMENT } from './moments';

/**
 * Days and moments as libraries of YAML 1.1 write them that have taken them for dates: a day as its midnight in UTC, a
 * moment with blanks in it, with a shorter or another offset. They say the same.
 */

/** `2026-09-03T00:00:00.000Z`, `2026-09-03 00:00:00 +00:00`: the day; undefined for all else. */
export function dayFrom(text: string): string | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(?:[Tt]| +)00:00(?::00(?:\.0+)?)? *(?:[Zz]|[+-]00(?::?00)?)$/.exec(text)?.[1];
  return day !== undefined && CALENDAR_DAY.test(day) ? day : undefined;
}

/** `2026-10-09 09:40:00.000000000 +02:00`: the moment, as it is written here; undefined for all else. */
export function momentFrom(text: string): string | undefined {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[Tt]| +)(\d\d?):(\d\d(?::\d\d)?)(?:\.0+|(\.\d+))? *(?:([Zz])|([+-])(\d\d?)(?::?(\d\d))?)$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, day = '', hours = '', minutes = '', fraction = '', utc, sign = '', zone = '', zoneMinutes = '00'] = parts;
  const offset = utc ? 'Z' : `${sign}${zone.padStart(2, '0')}:${zoneMinutes}`;
  const moment = `${day}T${hours.padStart(2, '0')}:${minutes}${fraction}${offset}`;
  return MOMENT.test(moment) ? moment : undefined;
}
