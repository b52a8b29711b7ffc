import type { MeetingSlots, PlacedMeeting } from './meetingSlots';
import { timeZoneLines } from './icsTimeZone';
import { compact } from './icsText';
import { clockTrouble, instantAt } from '../time/zoned';

const DAY_MS = 24 * 3_600_000;
/** Counted from here, so that a number of 31 bits lasts until 2088. */
const FIRST_SEQUENCE = Date.UTC(2020, 0, 1);

/** A series of meetings for a calendar program. */
export interface CalendarSeries {
  /** Stays the same, so that a later import changes the events of an earlier one. */
  readonly uid: string;
  readonly title: string;
  readonly location: string | undefined;
  /** Where the notes of the meetings are, in words. */
  readonly description?: string | undefined;
  /** Who plans the meetings; an address where there is one. */
  readonly organizer: { readonly name: string; readonly email: string | undefined };
  readonly everyWeeks: number;
  /** Of a meeting whose note says nothing else. */
  readonly minutes: number;
  /** Local time of day, HH:MM; without one, meetings are whole days. */
  readonly time: string | undefined;
  /** IANA name, known to the runtime. */
  readonly timeZone: string;
  readonly slots: MeetingSlots;
}

/**
 * Meetings as iCalendar (RFC 5545): one recurring event with its exceptions, in the time zone of the plan, whose rules
 * for the time of the series come with it. Meetings beside the rhythm are dates of the series too (RDATE): programs keep
 * an event of its own for ever once it is gone from the file, but not a date. Undefined where there is no meeting, for
 * a calendar must have something in it.
 * @param now milliseconds since 1970; a later export has a higher SEQUENCE, by which programs know what is newer
 */
export function icsCalendar(all: readonly CalendarSeries[], now: number): string | undefined {
  const events = all.flatMap(series => seriesLines(series, now));
  if (events.length === 0) return undefined;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorship//Mentorship for VS Code//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // For those who subscribe to the file: twice a day is often enough (RFC 7986).
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    `X-WR-CALNAME:${escaped(all.map(({ title }) => title).join(', '))}`,
    ...[...zonesOf(all)].flatMap(([zone, [first, last]]) => timeZoneLines(zone, first, last)),
    ...events,
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('');
}

/** A meeting at a time that the clocks skip on its day, or show twice: programs differ on when that is. */
export interface UnclearTime {
  readonly date: string;
  readonly time: string;
  readonly trouble: 'skipped' | 'twice';
}

/** From `today` on, in the order of the days. */
export function unclearTimes({ slots, time, timeZone }: CalendarSeries, today: string): UnclearTime[] {
  const regular = slots.days.filter(day => !slots.off.has(day) && !slots.moved.has(day)).map(date => ({ date, time }));
  return [...regular, ...slots.moved.values(), ...slots.extra].flatMap(({ date, time: own }) => {
    const trouble = own === undefined || date < today ? undefined : clockTrouble(date, own, timeZone);
    return own !== undefined && trouble ? [{ date, time: own, trouble }] : [];
  });
}

/** The time zones that meetings with a time of day are in, from the first day to the last. */
function zonesOf(all: readonly CalendarSeries[]): Map<string, readonly [string, string]> {
  const zones = new Map<string, readonly [string, string]>();
  for (const { timeZone, time, slots } of all) {
    const others = [...slots.moved.values(), ...slots.extra];
    if (time === undefined && !others.some(each => each.time)) continue;
    const days = [...slots.days, ...others.map(({ date }) => date), ...(zones.get(timeZone) ?? [])].sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first !== undefined && last !== undefined) zones.set(timeZone, [first, last]);
  }
  return zones;
}

function seriesLines(series: CalendarSeries, now: number): string[] {
  const { slots, time, timeZone } = series;
  const { extra } = slots;
  const plain = { time, minutes: series.minutes };
  const [first, last] = [slots.days[0], slots.days.at(-1)];
  const start = first === undefined ? extra[0] : { ...plain, date: first };
  if (!start) return [];
  const event = (uid: string, placed: Omit<PlacedMeeting, 'isHeld'>, ...more: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    `SEQUENCE:${Math.max(0, Math.floor((now - FIRST_SEQUENCE) / 1000))}`,
    organizerLine(series),
    `DTSTART${stamp(placed.date, placed.time, timeZone)}`,
    ...(placed.time === undefined ? ['TRANSP:TRANSPARENT'] : [`DURATION:PT${placed.minutes}M`]),
    ...more,
    `SUMMARY:${escaped(series.title)}`,
    ...(series.location ? [`LOCATION:${escaped(series.location)}`] : []),
    ...(series.description ? [`DESCRIPTION:${escaped(series.description)}`] : []),
    'END:VEVENT',
  ];
  // A date of the series is of the kind that its start is: a day, or a time of a day.
  const stampOf = (placed: Pick<PlacedMeeting, 'date' | 'time'>) =>
    stamp(placed.date, start.time === undefined ? undefined : (placed.time ?? '00:00'), timeZone);
  const inSeries = new Set(slots.days.map(date => stampOf({ date, time })));
  const [added, apart] = [[] as PlacedMeeting[], [] as PlacedMeeting[]];
  for (const placed of first === undefined ? extra.slice(1) : extra) {
    const place = stampOf(placed);
    (inSeries.has(place) ? apart : added).push(placed);
    inSeries.add(place);
  }
  const off = slots.days.filter(day => slots.off.has(day));
  return [
    ...event(
      series.uid,
      start,
      ...(last === undefined ? [] : [`RRULE:FREQ=WEEKLY;INTERVAL=${series.everyWeeks};UNTIL=${untilOf(series, last)}`]),
      ...added.map(placed => `RDATE${stampOf(placed)}`),
      ...off.map(day => `EXDATE${stampOf({ date: day, time })}`),
    ),
    ...[...slots.moved].flatMap(([day, placed]) =>
      event(series.uid, placed, `RECURRENCE-ID${stampOf({ date: day, time })}`),
    ),
    ...added.flatMap(placed => event(series.uid, placed, `RECURRENCE-ID${stampOf(placed)}`)),
    ...apart.flatMap(placed => event(`${series.uid}-${compact(`${placed.date}${placed.time ?? ''}`)}`, placed)),
  ];
}

/**
 * A whole day more than the last start: a local time that there is twice may be read as the later one, and programs
 * compare it with local times that are up to fourteen hours ahead.
 */
function untilOf({ time, timeZone }: CalendarSeries, last: string): string {
  return time === undefined ? compact(last) : utc(instantAt(last, time, timeZone) + DAY_MS);
}

/** Needed in what is published (RFC 5546); somebody without an address is named all the same. */
function organizerLine({ organizer: { name, email } }: CalendarSeries): string {
  const words = name.replace(/[\u0000-\u001f\u007f"]/g, ' ');
  const address = email !== undefined && /^[^\s@,;:"<>]+@[^\s@,;:"<>]+$/.test(email) ? email : undefined;
  return `ORGANIZER;CN="${words}":${address === undefined ? 'invalid:nomail' : `mailto:${address}`}`;
}

function stamp(date: string, time: string | undefined, timeZone: string): string {
  return time === undefined ? `;VALUE=DATE:${compact(date)}` : `;TZID=${timeZone}:${compact(`${date}T${time}:00`)}`;
}

const utc = (instant: number) => `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;

function escaped(text: string): string {
  // Control characters are not allowed in a calendar file.
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '');
}

/** Lines are at most 75 octets long, and go on after a break and a space; no character is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
