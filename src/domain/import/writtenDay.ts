import { isCalendarDay } from '../time/days';
import { daysMeant } from '../time/daysMeant';

/** Which number comes first in `3/4/2026`. */
export type DayOrder = 'day' | 'month';

/** A day as somebody wrote it into a heading or a file's name. */
export interface WrittenDay {
  readonly written: string;
  /** One, or two where it can't be told which number is the month: the one with the day first comes first. */
  readonly days: readonly string[];
  /** Where the numbers tell it. */
  readonly order?: DayOrder;
}

/** More words, or characters, are no heading. */
const MOST_WORDS = 30;
const MOST_CHARACTERS = 300;
/** `Tuesday the 24th of November 2026` */
const WORDS_OF_A_DAY = 6;

/**
 * The first whole day in a text: with its year, or in `year`. Months and quarters are no days.
 * @param year four digits, such as those of a heading above or of a folder
 */
export function dayIn(words: string, year?: string): WrittenDay | undefined {
  const text = words.slice(0, MOST_CHARACTERS);
  const iso = /(?<!\d)(\d{4})[-._/]?(\d\d)[-._/]?(\d\d)(?!\d)/.exec(text);
  const day = iso && `${iso[1]}-${iso[2]}-${iso[3]}`;
  if (iso && day && isCalendarDay(day)) return { written: iso[0], days: [day] };
  const parts = text
    .split(/[\s_]+/)
    .map(part => part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter(part => part !== '')
    .slice(0, MOST_WORDS);
  for (let length = Math.min(WORDS_OF_A_DAY, parts.length); length > 0; length--) {
    for (let start = 0; start + length <= parts.length; start++) {
      const written = parts.slice(start, start + length).join(' ');
      const found = wholeDay(written) ?? (year === undefined ? undefined : dayInYear(written, year));
      if (found) return { ...found, written };
    }
  }
  return undefined;
}

function wholeDay(written: string): WrittenDay | undefined {
  const numbers = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(written);
  const isSpoken =
    /\p{L}{3}/u.test(written) && /(?<!\d)\d{4}$/.test(written) && /(?<![\p{L}\d])\d{1,2}(?!\d)/u.test(written);
  if (!numbers && !isSpoken) return undefined;
  const days = daysMeant(written);
  if (days.length === 0) return undefined;
  const order = numbers && numbers[3]?.length === 4 ? orderOf(Number(numbers[1]), Number(numbers[2])) : undefined;
  return { written, days, ...(order && { order }) };
}

/** With a hyphen between, the month comes first, as it does behind a year: `11-24`. */
function dayInYear(written: string, year: string): WrittenDay | undefined {
  return wholeDay(/^\d{1,2}-\d{1,2}$/.test(written) ? `${year}-${written}` : `${written} ${year}`);
}

function orderOf(first: number, second: number): DayOrder | undefined {
  if (first > 12) return 'day';
  return second > 12 ? 'month' : undefined;
}

/** The day that a file is named after, or that its folders and its name make together: `2026/11/24.md`. */
export function dayOfPath(name: string): WrittenDay | undefined {
  const parts = partsOf(name);
  const year = yearOfPath(name);
  const found = dayIn(parts.at(-1) ?? '', year);
  if (found) return found;
  const plain = parts.map(part => yearIn(part) ?? part);
  const joined = [plain.slice(-3), plain.slice(-3).reverse(), plain.slice(-2)].map(some => wholeDay(some.join(' ')));
  return joined.find(day => day !== undefined);
}

/** The year of the nearest folder that is one, such as `2026` or `🗓 2022`. */
export function yearOfPath(name: string): string | undefined {
  return partsOf(name)
    .slice(0, -1)
    .map(yearIn)
    .findLast(year => year !== undefined);
}

/** For a text that says no more than a year, perhaps with its month. */
export function yearIn(words: string): string | undefined {
  return /^[^\p{L}\d]*(?:\p{L}{3,9}\.? )?((?:19|20)\d\d)[^\p{L}\d]*$/u.exec(words)?.[1];
}

const partsOf = (name: string) => name.replace(/\.[^./]+$/, '').split('/');
