import { addDays } from '../time/days';
import type { MeetingSlots, PlacedMeeting } from './meetingSlots';
import { clockChanges, instantAt } from '../time/zoned';

const HALF_A_DAY_MS = 12 * 3_600_000;

/** A series of meetings for a calendar program. */
export interface CalendarSeries {
  /** Stays the same, so that a later import changes the events of an earlier one. */
  readonly uid: string;
  readonly title: string;
  readonly location: string | undefined;
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
 * for the time of the series come with it.
 * @param now milliseconds since 1970
 */
export function icsCalendar(all: readonly CalendarSeries[], now: number): string {
  const zones = new Map<string, [string, string]>();
  for (const { timeZone, time, slots } of all) {
    if (time === undefined && ![...slots.moved.values(), ...slots.extra].some(each => each.time)) continue;
    const days = [...slots.days, ...[...slots.moved.values(), ...slots.extra].map(({ date }) => date)].sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) continue;
    const known = zones.get(timeZone);
    zones.set(
      timeZone,
      known ? [known[0] < first ? known[0] : first, known[1] > last ? known[1] : last] : [first, last],
    );
  }
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorship//Mentorship for VS Code//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[...zones].flatMap(([zone, [first, last]]) => timeZoneLines(zone, first, last)),
    ...all.flatMap(series => seriesLines(series, now)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('');
}

function seriesLines(series: CalendarSeries, now: number): string[] {
  const { slots, time, timeZone } = series;
  const [first, last] = [slots.days[0], slots.days.at(-1)];
  const changes = slots.off.size + slots.moved.size + slots.extra.length;
  const event = (uid: string, placed: PlacedMeeting, ...more: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${changes}`,
    `DTSTART${stamp(placed.date, placed.time, timeZone)}`,
    ...(placed.time === undefined ? ['TRANSP:TRANSPARENT'] : [`DURATION:PT${placed.minutes}M`]),
    ...more,
    `SUMMARY:${escaped(series.title)}`,
    ...(series.location ? [`LOCATION:${escaped(series.location)}`] : []),
    'END:VEVENT',
  ];
  const extra = slots.extra.flatMap(placed => event(`${series.uid}-${placed.date}`, placed));
  if (first === undefined || last === undefined) return extra;
  // Half a day more: a local time that there is twice, as clocks are set back, may be read as the later one.
  const until = time === undefined ? compact(last) : utc(instantAt(last, time, timeZone) + HALF_A_DAY_MS);
  const off = slots.days.filter(day => slots.off.has(day));
  return [
    ...event(
      series.uid,
      { date: first, time, minutes: series.minutes },
      `RRULE:FREQ=WEEKLY;INTERVAL=${series.everyWeeks};UNTIL=${until}`,
      ...off.map(day => `EXDATE${stamp(day, time, timeZone)}`),
    ),
    ...[...slots.moved].flatMap(([day, placed]) =>
      event(series.uid, placed, `RECURRENCE-ID${stamp(day, time, timeZone)}`),
    ),
    ...extra,
  ];
}

/** The rules of a time zone from before the first day until after the last, one for each change of the clocks. */
function timeZoneLines(timeZone: string, first: string, last: string): string[] {
  const start = instantAt(addDays(first, -2), '00:00', 'UTC');
  const { offset, changes } = clockChanges(timeZone, start, instantAt(addDays(last, 2), '00:00', 'UTC'));
  const rule = (kind: 'STANDARD' | 'DAYLIGHT', localStart: string, from: number, to: number) => [
    `BEGIN:${kind}`,
    `DTSTART:${compact(localStart)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    // What holds at the beginning, told as a change that changes nothing.
    ...rule('STANDARD', `${addDays(first, -3)}T00:00:00`, offset, offset),
    ...changes.flatMap(({ localBefore, from, to }) => rule(to > from ? 'DAYLIGHT' : 'STANDARD', localBefore, from, to)),
    'END:VTIMEZONE',
  ];
}

function stamp(date: string, time: string | undefined, timeZone: string): string {
  return time === undefined ? `;VALUE=DATE:${compact(date)}` : `;TZID=${timeZone}:${compact(`${date}T${time}:00`)}`;
}

const compact = (text: string) => text.replace(/[-:]/g, '');
const utc = (instant: number) => `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;

function offsetText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = Math.abs(seconds);
  const odd = rest % 60;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(rest / 3600))}${two(Math.floor(rest / 60) % 60)}${odd === 0 ? '' : two(odd)}`;
}

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
