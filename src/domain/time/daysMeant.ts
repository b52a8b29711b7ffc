import { addDays, addMonths, dayOfWeek, daysBetween } from './days';
import { monthsToEndOfQuarter, partOfYear } from './partsOfYear';
import { fullYear } from './years';

/**
 * The days that people may mean by a text, the likeliest first: `1/12/2026` (two, where it can't be told), `31 December
 * 2026`, `Dec 31, 2026`, `31 décembre`, `20/11`, `2026-12`, `Q4 2026` and `4e trimestre 2026` (their last day), `end of
 * 2026`, `mid December` (the 15th), `in 6 weeks`, `friday`, `end of month`, `demain`. Empty where none can be read.
 * @param from the day that words such as `friday` and days without a year are counted from; without it they are not read
 */
export function daysMeant(written: string, from?: string): string[] {
  const text = plain(written);
  const days = [...numericDays(text), ...numbersWithoutYear(text, from), ...spokenDays(text, from)];
  return [...new Set(days.filter(day => day !== undefined))];
}

/** More is no day. */
const LIMIT = 60;

const WEEKDAYS: readonly string[] = ['mon lun', 'tue mar', 'wed mer', 'thu jeu', 'fri ven', 'sat sam', 'sun dim'];
const MONTHS: readonly string[] = [
  'jan janv',
  'feb fev fevr',
  'mar mars',
  'apr avr',
  'may mai',
  'jun juin',
  'jul juil',
  'aug aout',
  'sep sept',
  'oct',
  'nov',
  'dec',
];
const LONG_MONTHS = [
  'january february march april may june july august september october november december'.split(' '),
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
];
const LONG_WEEKDAYS = [
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
];

/** In small letters without accents, ordinal endings and the words that only lead to a day; the time of day goes. */
function plain(written: string): string {
  return written
    .slice(0, LIMIT)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/g, ' ')
    .replace(/^mid?-(?=[a-z])/, 'mid ')
    .replace(/(?<=\d)[t ]\d{1,2}[:h]\d*.*$/, '')
    .replace(/[.,;:!?)]+$/, '')
    .replace(/(\d)(?:st|nd|rd|th|er|e|eme)\b/g, '$1')
    .replace(/,|(?<=[a-z])\./g, ' ')
    .replace(/\b(?:on|by|the|of|le|la|de|du|d['’])(?:\s+|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function numericDays(text: string): (string | undefined)[] {
  const found = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found) {
    const [, first = '', middle = '', last = ''] = found;
    if (first.length === 4) return [dayOf(first, middle, last)];
    const year = last.length === 2 && !text.includes('-') ? `20${last}` : last;
    return year.length === 4 ? [dayOf(year, middle, first), dayOf(year, first, middle)] : [];
  }
  const month = /^(\d{4})[-/. ](\d{1,2})$/.exec(text) ?? swapped(/^(\d{1,2})[-/. ](\d{4})$/.exec(text));
  return month ? [lastDayOf(Number(month[1]), Number(month[2]))] : [];
}

/** `20/11`, `11-20`: a month and a day in either order. */
function numbersWithoutYear(text: string, from: string | undefined): (string | undefined)[] {
  const [, first = '', second = ''] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (from === undefined || first === '') return [];
  const inYears = (month: string, day: string) => nearDays(year => dayOf(String(year), month, day), from);
  return [...inYears(second, first), ...inYears(first, second)];
}

const swapped = (match: RegExpExecArray | null) => match && [match[0], match[2], match[1]];

function spokenDays(text: string, from: string | undefined): (string | undefined)[] {
  const year = /^(?:end|fin|late)? ?(\d{4})$/.exec(text);
  if (year) return [lastDayOf(Number(year[1]), 12)];
  const part = partOfYear(text.replace(/^(?:end|fin|late) /, ''), from);
  if (part) {
    const { year: named, month: last } = part;
    if (named !== undefined) return [lastDayOf(named, last)];
    return from === undefined ? [] : nearDays(year => lastDayOf(year, last), from);
  }
  const week = weekOf(text);
  if (week !== undefined) return [week];
  const words = /^(?:([a-z]+) )?(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2}))?(?: (\d{4}|['’]?\d{2}))?$/.exec(text);
  const month = words ? nameIn(words[3] ?? '', MONTHS, LONG_MONTHS) : 0;
  if (words && month > 0) return daysOfMonth(words, month, from);
  return from === undefined ? [] : [relativeDay(text, from) ?? endOfSpan(text, from) ?? dayOfWeekMeant(text, from)];
}

/** The Friday of a week by its number, `2026-W50`. */
function weekOf(text: string): string | undefined {
  const [, year = '', number = ''] = /^(\d{4})[ -]?w ?(\d{1,2})$/.exec(text) ?? [];
  if (number === '' || Number(number) < 1 || Number(number) > 53) return undefined;
  const fourth = `${year}-01-04`;
  return addDays(fourth, 5 - dayOfWeek(fourth) + 7 * (Number(number) - 1));
}

/** @param words what leads to it, the day before the month, the month, the day behind it, the year */
function daysOfMonth(
  [, lead = '', before, , behind, written]: RegExpExecArray,
  month: number,
  from: string | undefined,
): (string | undefined)[] {
  const isMiddle = /^mid?$/.test(lead);
  const isLead = isMiddle || /^(?:end|fin|late)?$/.test(lead) || nameIn(lead, WEEKDAYS, LONG_WEEKDAYS) > 0;
  // `31 Dec 26`: what stands behind a day and its month is the year.
  const last = written ?? (before === undefined ? undefined : behind);
  const day = before ?? behind ?? (isMiddle ? '15' : undefined);
  const year = fullYear(last, from);
  const isTwice = before !== undefined && behind !== undefined && written !== undefined;
  if (!isLead || isTwice || (last !== undefined && year === undefined)) return [];
  const inYear = (of: number) => (day === undefined ? lastDayOf(of, month) : dayOf(String(of), String(month), day));
  if (year !== undefined) return [inYear(year)];
  return from === undefined ? [] : nearDays(inYear, from);
}

/** How long ago, in days, a day without a year may be that is not the one to come. */
const NOT_LONG_AGO = 92;

/** A day without its year: the one that comes next, and before it the last one where that was not long ago. */
function nearDays(inYear: (year: number) => string | undefined, from: string): string[] {
  const year = Number(from.slice(0, 4));
  const days = [year - 1, year, year + 1].map(inYear).filter(day => day !== undefined);
  const next = days.find(day => day >= from);
  const last = days.findLast(day => day < from);
  const isNear = last !== undefined && daysBetween(last, from) <= NOT_LONG_AGO;
  return [...(isNear ? [last] : []), ...(next === undefined ? [] : [next])];
}

function relativeDay(text: string, from: string): string | undefined {
  if (/^(?:today|aujourd['’]hui)$/.test(text)) return from;
  if (/^(?:tomorrow|demain)$/.test(text)) return addDays(from, 1);
  if (/^(?:yesterday|hier)$/.test(text)) return addDays(from, -1);
  if (/^(?:day after tomorrow|apres[ -]demain)$/.test(text)) return addDays(from, 2);
  const span =
    /^(?:(?:in|dans|within|d['’]ici) )?(\d{1,3}|[a-z]+) (?:(d|days?|j|jours?)|(w|weeks?|semaines?)|months?|mois)$/.exec(
      text,
    );
  const count = countOf(span?.[1] ?? '');
  if (!span || count === undefined) return undefined;
  if (span[2]) return addDays(from, count);
  return span[3] ? addDays(from, count * 7) : addMonths(from, count);
}

const COUNTS: readonly (readonly string[])[] = [
  'one two three four five six seven eight nine ten'.split(' '),
  'un deux trois quatre cinq six sept huit neuf dix'.split(' '),
];

/** `2`, `two` or `deux`. */
function countOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^(?:a|une)$/.test(written)) return 1;
  const place = Math.max(...COUNTS.map(names => names.indexOf(written)));
  return place < 0 ? undefined : place + 1;
}

const SPANS: readonly [RegExp, 'week' | 'month' | 'quarter' | 'year', number][] = [
  [/^(?:(?:end )?(?:this )?year|eoy|fin (?:cette )?(?:d[’' ])?annee)$/, 'year', 0],
  [/^(?:(?:end )?(?:this )?week|eow|(?:fin )?(?:cette )?semaine)$/, 'week', 0],
  [/^(?:(?:end )?next week|(?:fin )?semaine prochaine)$/, 'week', 1],
  [/^(?:(?:end )?(?:this )?month|eom|(?:fin )?(?:ce |du )?mois)$/, 'month', 0],
  [/^(?:(?:end )?(?:this )?quarter|eoq|(?:fin )?(?:ce |du )?trimestre)$/, 'quarter', 0],
  [/^(?:(?:end )?next quarter|(?:fin )?(?:du )?trimestre prochain)$/, 'quarter', 1],
  [/^(?:(?:end )?next month|(?:fin )?(?:du )?mois prochain)$/, 'month', 1],
];

/** The Friday of a week, from Monday on; the last day of a month or a year. */
function endOfSpan(text: string, from: string): string | undefined {
  const [, span, ahead] = SPANS.find(([pattern]) => pattern.test(text)) ?? [];
  if (ahead === undefined) return undefined;
  if (span === 'week') return addDays(from, 5 - dayOfWeek(from) + 7 * ahead);
  if (span === 'year') return lastDayOf(Number(from.slice(0, 4)), 12);
  const months = span === 'quarter' ? monthsToEndOfQuarter(from, ahead) : ahead;
  const inMonth = addMonths(`${from.slice(0, 8)}01`, months);
  return lastDayOf(Number(inMonth.slice(0, 4)), Number(inMonth.slice(5, 7)));
}

/** The next day of that name, or the last one where it says so. */
function dayOfWeekMeant(text: string, from: string): string | undefined {
  const [, before, name = '', behind] = /^(?:(next|this|last) )?([a-z]+)(?: (prochain|dernier))?$/.exec(text) ?? [];
  const weekday = nameIn(name, WEEKDAYS, LONG_WEEKDAYS);
  if (weekday === 0) return undefined;
  const next = addDays(from, ((weekday - dayOfWeek(from) + 6) % 7) + 1);
  if (before !== 'last' && behind !== 'dernier') return next;
  return addDays(next, next === addDays(from, 7) ? -14 : -7);
}

/** Its number from 1 on in lists of short and long names; 0 where it is none of them. */
function nameIn(written: string, short: readonly string[], long: readonly (readonly string[])[]): number {
  const name = written.replace(/\.$/, '');
  const place = short.findIndex(names => names.split(' ').includes(name));
  return 1 + (place >= 0 ? place : Math.max(...long.map(names => names.indexOf(name))));
}

/** The day, or the last one of its month where the month is shorter. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const last = lastDayOf(y, m);
  if (d < 1 || d > 31 || last === undefined) return undefined;
  return `${last.slice(0, 8)}${String(Math.min(d, Number(last.slice(8)))).padStart(2, '0')}`;
}

function lastDayOf(year: number, month: number): string | undefined {
  if (month < 1 || month > 12 || year < 1000 || year > 9999) return undefined;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
