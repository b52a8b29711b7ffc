import { dayFor, formatter, knownTag, relativeWords, type Shape } from '../../domain/time/formatters';

/** Calendar days and numbers in the reader's language. An ISO date is a day, not a moment: no time zone moves it. */

const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970 of the day that an ISO date or moment names, as it is written; undefined if it names none. */
export function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined;
}

export interface Dates {
  readonly language: string;
  /** `26 Nov`, with the year where it isn't today's. */
  short(iso: string): string;
  /** `Thursday, 26 November 2026`. */
  long(iso: string): string;
  /** `in 3 days`, `yesterday`, `2 weeks ago`. */
  relative(iso: string): string;
  /** Near days by their distance, far ones by their date. */
  near(iso: string): string;
  /** `Nov`. */
  month(iso: string): string;
  /** `November 2026`. */
  monthAndYear(iso: string): string;
  /** `Mon` for 0, `Sun` for 6. */
  weekday(index: number): string;
  /** `14:00` as the language writes it. */
  time(hoursAndMinutes: string): string;
  /** From one day to another; undefined where one is no day. */
  between(from: string, to: string): number | undefined;
  readonly today: string;
}

export function dates(language: string, today: string): Dates {
  const tag = knownTag(language);
  const format = (iso: string, shape: Shape) => {
    const day = dayNumber(iso);
    return day === undefined ? iso : dayFor(tag, shape, day * DAY);
  };
  const between = (from: string, to: string) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return first === undefined || last === undefined ? undefined : last - first;
  };
  const short = (iso: string) => format(iso, iso.slice(0, 4) === today.slice(0, 4) ? 'short' : 'shortWithYear');
  const relative = (iso: string) => {
    const days = between(today, iso);
    if (days === undefined) return iso;
    const words = relativeWords(tag);
    if (Math.abs(days) < 14) return words.format(days, 'day');
    if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
    return words.format(Math.round(days / 30.44), 'month');
  };
  return {
    language: tag,
    today,
    short,
    relative,
    long: iso => format(iso, 'long'),
    near: iso => {
      const days = between(today, iso);
      return days !== undefined && Math.abs(days) < 14 ? relative(iso) : short(iso);
    },
    month: iso => format(iso, 'month'),
    monthAndYear: iso => format(iso, 'monthAndYear'),
    // The fifth of January 1970 was a Monday.
    weekday: index => format(isoOf(4 + index), 'weekday'),
    time: clock => {
      const match = /^(\d{2}):(\d{2})$/.exec(clock);
      if (!match) return clock;
      const moment = Date.UTC(2000, 0, 1, Number(match[1]), Number(match[2]));
      return formatter(tag, 'time').format(moment);
    },
    between,
  };
}

/** The ISO date of a day counted since 1970. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
