import { addDays, dayOfWeek } from '../time/days';
import { clockChanges, instantAt, type ClockChange } from '../time/zoned';
import { compact } from './icsText';

type Kind = 'STANDARD' | 'DAYLIGHT';

/**
 * The rules of a time zone from before the first day until after the last. Where one rule a year tells all changes of
 * the clocks in these years, it is that rule, which every program understands; else one entry for each change.
 */
export function timeZoneLines(timeZone: string, first: string, last: string): string[] {
  const yearly = yearlyRules(timeZone, Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 1);
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...(yearly ?? eachChange(timeZone, first, last)), 'END:VTIMEZONE'];
}

function eachChange(timeZone: string, first: string, last: string): string[] {
  const start = instantAt(addDays(first, -2), '00:00', 'UTC');
  const { offset, changes } = clockChanges(timeZone, start, instantAt(addDays(last, 2), '00:00', 'UTC'));
  return [
    // What holds at the beginning, told as a change that changes nothing.
    ...ruleLines('STANDARD', { localBefore: `${addDays(first, -3)}T00:00:00`, from: offset, to: offset }),
    ...changes.flatMap(change => ruleLines(kindOf(change), change)),
  ];
}

/** Undefined where the clocks do not change twice in each of these years by one rule. */
function yearlyRules(timeZone: string, firstYear: number, lastYear: number): string[] | undefined {
  const { changes } = clockChanges(timeZone, Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1) - 1);
  const lines: string[] = [];
  for (const kind of ['STANDARD', 'DAYLIGHT'] as const) {
    const own = changes.filter(change => kindOf(change) === kind);
    const [first] = own;
    const rule = first && own.length === lastYear - firstYear + 1 ? ruleOf(own, firstYear) : undefined;
    if (!rule) return undefined;
    lines.push(...ruleLines(kind, first!, rule));
  }
  return lines;
}

/** The rule that all of these changes follow, one in each year from `firstYear` on. */
function ruleOf(changes: readonly ClockChange[], firstYear: number): string | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const month = first.localBefore.slice(5, 7);
  const weekday = dayOfWeek(first.localBefore.slice(0, 10));
  const isRegular = changes.every(
    ({ localBefore, from, to }, index) =>
      Number(localBefore.slice(0, 4)) === firstYear + index &&
      localBefore.slice(5, 7) === month &&
      localBefore.slice(10) === first.localBefore.slice(10) &&
      dayOfWeek(localBefore.slice(0, 10)) === weekday &&
      from === first.from &&
      to === first.to,
  );
  if (!isRegular) return undefined;
  const days = changes.map(({ localBefore }) => localBefore.slice(0, 10));
  const isLast = days.every(day => addDays(day, 7).slice(5, 7) !== month);
  const week = Math.ceil(Number(days[0]!.slice(8)) / 7);
  const isSameWeek = days.every(day => Math.ceil(Number(day.slice(8)) / 7) === week);
  if (!isLast && !isSameWeek) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${Number(month)};BYDAY=${isLast ? -1 : week}${WEEKDAYS[weekday - 1]}`;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const kindOf = ({ from, to }: ClockChange): Kind => (to > from ? 'DAYLIGHT' : 'STANDARD');

function ruleLines(kind: Kind, { localBefore, from, to }: ClockChange, rule?: string): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(localBefore)}`,
    ...(rule === undefined ? [] : [rule]),
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

function offsetText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = Math.abs(seconds);
  const odd = rest % 60;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(rest / 3600))}${two(Math.floor(rest / 60) % 60)}${odd === 0 ? '' : two(odd)}`;
}
