import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import ICAL from 'ical.js';
import type { Change } from './changes';

/** The starts that a program shows after it has read both exports, one after the other: moments, or days. */
export interface Reader {
  readonly name: string;
  read(change: Change): readonly string[];
  /** What this version is known not to read, by the name of the change: it is shown and fails nothing. */
  readonly limits?: { readonly reason: string; readonly changes: readonly string[] };
}

const FROM = '2026-09-01T00:00:00.000Z';
const TO = '2027-07-01T00:00:00.000Z';

/**
 * What a store that goes by UID and SEQUENCE has after both: of each UID the components with the highest number, those
 * that come later where there is none; what is not in the second file stays.
 */
function kept({ first, second }: Change): string {
  const calendars = [first, second]
    .filter(text => text !== '')
    .map(text => new ICAL.Component(ICAL.parse(text) as unknown[]));
  const result = calendars.at(-1);
  if (!result) return '';
  const [before] = calendars;
  const number = (event: ICAL.Component) => Number(event.getFirstPropertyValue('sequence') ?? 0);
  const uid = (event: ICAL.Component) => String(event.getFirstPropertyValue('uid'));
  if (before === result) return result.toString();
  for (const old of before!.getAllSubcomponents('vevent')) {
    const own = result.getAllSubcomponents('vevent').filter(event => uid(event) === uid(old));
    if (own.length === 0) result.addSubcomponent(ICAL.Component.fromString(old.toString()));
    // KCalendarCore keeps what it has where the number fell or stayed.
    else if (own.every(event => number(event) <= number(old))) throw new Error('the number has not risen');
  }
  return result.toString();
}

const icalJs: Reader = {
  name: `ical.js ${version('ical.js')}`,
  read: change => {
    const calendar = new ICAL.Component(ICAL.parse(kept(change)) as unknown[]);
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
    const shown = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return events
      .filter(event => !event.isRecurrenceException())
      .flatMap(event => {
        for (const other of events)
          if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
        if (!event.isRecurring()) return [shown(event.startDate)];
        const all = event.iterator();
        const starts: string[] = [];
        for (let next = all.next(); next; next = all.next())
          starts.push(shown(event.getOccurrenceDetails(next).startDate));
        return starts;
      });
  },
};

function version(name: string, folder = '.'): string {
  return (
    JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }
  ).version;
}

/** @param folder in which it is installed */
export function nodeIcal(folder: string): Reader {
  const load = createRequire(path.join(folder, 'package.json'));
  interface Instance {
    readonly start: Date & { readonly dateOnly?: boolean };
    readonly isFullDay?: boolean;
  }
  const ical = load('node-ical') as {
    readonly sync: { parseICS(text: string): Readonly<Record<string, { readonly type?: string }>> };
    expandRecurringEvent(event: object, options: object): readonly Instance[];
  };
  const day = (date: Date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return {
    name: `node-ical ${version('node-ical', folder)}`,
    read: change =>
      Object.values(ical.sync.parseICS(kept(change)))
        .filter(({ type }) => type === 'VEVENT')
        .flatMap(event => ical.expandRecurringEvent(event, { from: new Date(FROM), to: new Date(TO) }))
        .map(({ start, isFullDay }) => (isFullDay ? day(start) : start.toISOString())),
    limits: {
      reason: 'it reads no RDATE, so a meeting beside the rhythm is not shown',
      changes: ['a meeting more', 'two more on one day', 'the one more gets another day', 'a meeting is held early'],
    },
  };
}

/** Undefined where Debian's khal is not installed. */
export function khal(): Reader | undefined {
  let name: string;
  try {
    name = execFileSync('khal', ['--version'], { encoding: 'utf8' }).trim().replace(', version', '');
  } catch {
    return undefined;
  }
  return {
    name,
    read: ({ first, second }) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'calendar-'));
      try {
        mkdirSync(path.join(folder, 'calendar'));
        const config = path.join(folder, 'config');
        writeFileSync(
          config,
          `[calendars]\n[[own]]\npath = ${path.join(folder, 'calendar')}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n` +
            'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n' +
            `[sqlite]\npath = ${path.join(folder, 'khal.db')}\n[default]\nprint_new = False\n`,
        );
        const run = (...args: string[]) =>
          execFileSync('khal', ['-c', config, ...args], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, LC_ALL: 'C.UTF-8' },
          });
        for (const [index, text] of [first, second].entries()) {
          if (text === '') continue;
          const file = path.join(folder, `${index}.ics`);
          writeFileSync(file, text);
          run('import', '--batch', '-a', 'own', file);
        }
        const listed = run(
          'list',
          '--format',
          '{start-long-full}|{all-day}',
          '--day-format',
          '',
          FROM.slice(0, 10),
          TO.slice(0, 10),
        );
        return listed
          .split('\n')
          .map(line => /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?\|(\w*)/.exec(line.trim()))
          .flatMap(found => {
            if (!found) return [];
            const [, date = '', time, isWholeDay] = found;
            return [isWholeDay === 'True' || time === undefined ? date : `${date}T${time}:00.000Z`];
          });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

export const readers = (folder: string | undefined): readonly (Reader | undefined)[] => [
  icalJs,
  folder === undefined ? undefined : nodeIcal(folder),
  khal(),
];
