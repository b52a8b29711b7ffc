import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/domain/time/days';
import { icsCalendar as calendarOf, unclearTimes, type CalendarSeries } from '../../../src/domain/calendar/ics';
import { meetingSlots } from '../../../src/domain/calendar/meetingSlots';
import { instantAt } from '../../../src/domain/time/zoned';
import type { Meeting } from '../../../src/domain/records/meeting';
import type { Plan } from '../../../src/domain/records/plan';
import { aMeeting, aPlan } from '../../support/builders';
import { runs } from '../../support/held';

const icsCalendar = (all: readonly CalendarSeries[], now: number) => calendarOf(all, now) ?? '';

const NOW = Date.parse('2026-11-23T08:30:00Z');

function series(plan: Plan, meetings: readonly Meeting[] = [], own: Partial<CalendarSeries> = {}): CalendarSeries {
  return {
    uid: 'mentorship-jonas',
    title: 'Mentorship: Jonas with Maria',
    location: undefined,
    organizer: { name: 'Jonas', email: 'jonas@example.org' },
    everyWeeks: plan.rhythm.everyWeeks,
    minutes: plan.meetingMinutes,
    time: plan.rhythm.time,
    timeZone: plan.rhythm.timeZone ?? 'UTC',
    slots: meetingSlots(plan, meetings, '2026-11-23'),
    ...own,
  };
}

/** What another program makes of it: the starts of all meetings, as it has them after an import. */
function imported(text: string): { readonly starts: readonly string[]; readonly uids: ReadonlySet<string> } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
  const starts: string[] = [];
  for (const event of events.filter(each => !each.isRecurrenceException())) {
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    if (!event.isRecurring()) {
      starts.push(shown(event.startDate));
      continue;
    }
    const all = event.iterator();
    for (let next = all.next(); next; next = all.next()) starts.push(shown(event.getOccurrenceDetails(next).startDate));
  }
  return { starts: starts.sort(), uids: new Set(events.map(({ uid }) => uid)) };
}

const shown = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
const at = (date: string, time = '10:00', zone = 'Europe/Paris') => new Date(instantAt(date, time, zone)).toISOString();

describe('meetings for a calendar', () => {
  it('are every day of the rhythm, at the local time on both sides of a change of the clocks', () => {
    const plan = aPlan({ end: '2026-11-24' });
    assert.deepEqual(imported(icsCalendar([series(plan)], NOW)).starts, [
      '2026-09-29T08:00:00.000Z',
      '2026-10-13T08:00:00.000Z',
      '2026-10-27T09:00:00.000Z',
      '2026-11-10T09:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
  });

  it('leave out what is cancelled, postponed or in a pause, and move what is moved', () => {
    const plan = aPlan({
      end: '2026-12-22',
      rhythm: {
        everyWeeks: 2,
        first: '2026-09-29',
        time: '10:00',
        timeZone: 'Europe/Paris',
        pauses: [{ from: '2026-12-07', to: '2026-12-10' }],
      },
    });
    const meetings = [
      aMeeting({ date: '2026-09-29' }),
      aMeeting({ date: '2026-10-13', status: 'cancelled' }),
      aMeeting({ date: '2026-10-27', status: 'postponed' }),
      aMeeting({ date: '2026-10-30', insteadOf: '2026-10-27', time: '15:30' }),
      aMeeting({ date: '2026-11-12', status: 'planned' }),
      aMeeting({ date: '2026-11-03' }),
    ];
    assert.deepEqual(imported(icsCalendar([series(plan, meetings)], NOW)).starts, [
      at('2026-09-29'),
      at('2026-10-30', '15:30'),
      at('2026-11-03'),
      at('2026-11-12'),
      at('2026-11-24'),
      at('2026-12-22'),
    ]);
  });

  it('are as long as their notes say, and else as the plan says', () => {
    const meetings = [
      aMeeting({ date: '2026-10-13', minutes: 90 }),
      aMeeting({ date: '2026-10-27', minutes: 45 }),
      aMeeting({ date: '2026-11-03', minutes: 30 }),
    ];
    const text = icsCalendar([series(aPlan({ end: '2026-11-10' }), meetings)], NOW);
    assert.deepEqual(
      [...text.matchAll(/DURATION:PT(\d+)M/g)].map(match => match[1]),
      ['45', '90', '30'],
    );
    assert.match(text, /RECURRENCE-ID;TZID=Europe\/Paris:20261013T100000\r\n/);
    assert.equal(imported(text).starts.length, 5);
  });

  it('end where a plan is paused or closed', () => {
    const { starts } = imported(icsCalendar([series(aPlan({ phase: 'paused' }))], NOW));
    assert.equal(starts.at(-1), at('2026-11-10'));
  });

  it('keep their ids, so that a second import changes the first', () => {
    const plan = aPlan();
    const [before, after] = [
      [],
      [aMeeting({ date: '2026-12-10', insteadOf: '2026-12-08', status: 'planned' as const })],
    ].map((meetings, index) => icsCalendar([series(plan, meetings)], NOW + index * 60_000));
    assert.deepEqual([...imported(before!).uids], [...imported(after!).uids]);
    const [first, second] = [before!, after!].map(text => Number(/SEQUENCE:(\d+)\r\n/.exec(text)?.[1]));
    assert.ok(first! > 0 && second! > first! && second! < 2 ** 31);
  });

  it('tell the clocks by one rule a year where there is one for all years, else change by change', () => {
    const zone = (timeZone: string, first = '2026-09-29', end = '2027-03-30') =>
      /BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(
        icsCalendar(
          [series(aPlan({ start: first, end, rhythm: { everyWeeks: 2, first, time: '10:00', timeZone } }))],
          NOW,
        ),
      )?.[0] ?? '';
    assert.match(zone('Europe/Paris'), /DTSTART:20251026T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n/);
    assert.match(zone('America/New_York'), /RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n/);
    assert.match(
      zone('Australia/Sydney'),
      /BEGIN:DAYLIGHT\r\nDTSTART:20251005T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU/,
    );
    for (const other of ['Asia/Kolkata', 'Africa/Casablanca', 'Asia/Tokyo']) assert.doesNotMatch(zone(other), /RRULE/);
    assert.doesNotMatch(zone('Pacific/Apia', '2021-01-05', '2021-12-01'), /RRULE/);
  });

  it('are dates of the series beside the rhythm, so that one that is cancelled goes', () => {
    const text = icsCalendar([series(aPlan(), [aMeeting({ date: '2026-12-01', status: 'planned' })])], NOW);
    assert.match(text, /RDATE;TZID=Europe\/Paris:20261201T100000\r\n/);
    assert.equal(imported(text).uids.size, 1);
    const two = ['09:00', '15:00'].map(time => aMeeting({ id: time, date: '2026-12-01', status: 'planned', time }));
    assert.ok(imported(icsCalendar([series(aPlan(), two)], NOW)).starts.includes(at('2026-12-01', '15:00')));
  });

  it('say where their notes are', () => {
    const text = icsCalendar([series(aPlan(), [], { description: 'Notes: in a, b' })], NOW);
    assert.match(text, /\r\nDESCRIPTION:Notes: in a\\, b\r\n/);
  });

  it('are named where the clocks skip their time, or show it twice, from today on', () => {
    const at = (time: string, own: Partial<Plan> = {}) =>
      series(
        aPlan({
          start: '2026-10-25',
          end: '2027-04-30',
          rhythm: { everyWeeks: 1, first: '2026-10-25', time, timeZone: 'Europe/Paris' },
          ...own,
        }),
        [aMeeting({ date: '2026-11-01', status: 'cancelled' })],
      );
    assert.deepEqual(unclearTimes(at('02:30'), '2026-10-01'), [
      { date: '2026-10-25', time: '02:30', trouble: 'twice' },
      { date: '2027-03-28', time: '02:30', trouble: 'skipped' },
    ]);
    assert.deepEqual(
      unclearTimes(at('02:30'), '2026-10-26').map(({ date }) => date),
      ['2027-03-28'],
    );
    assert.deepEqual(unclearTimes(at('03:00'), '2026-10-01'), []);
  });

  it('are no calendar where there are none', () => {
    const none = aPlan({ end: '2026-01-01' });
    assert.equal(calendarOf([series(none)], NOW), undefined);
    assert.equal(calendarOf([], NOW), undefined);
  });

  it('are whole days where no time is agreed', () => {
    const plan = aPlan({ end: '2026-10-13', rhythm: { everyWeeks: 2, first: '2026-09-29' } });
    const text = icsCalendar([series(plan, [aMeeting({ date: '2026-10-13', status: 'cancelled' })])], NOW);
    assert.deepEqual(imported(text).starts, ['2026-09-29']);
    assert.ok(!text.includes('VTIMEZONE'));
  });

  it('are of any words: escaped, without control characters, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 50 }),
        (title, location) => {
          const text = icsCalendar([series(aPlan(), [], { title, location })], NOW);
          const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!;
          const plain = (words: string) =>
            words.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '');
          assert.equal(event.getFirstPropertyValue('summary') ?? '', plain(title));
          for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
          assert.ok(!/(?<!\r)\n/.test(text));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  const ZONES = [
    'Europe/Paris',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Europe/Dublin',
  ];
  for (const zone of ZONES) {
    it(`are at the agreed time the whole year in ${zone}, as another program reads them`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 1500 }),
          fc.integer({ min: 0, max: 47 }),
          fc.integer({ min: 1, max: 4 }),
          (offset, half, everyWeeks) => {
            const first = addDays('2024-01-01', offset);
            const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
            const plan = aPlan({
              start: first,
              end: addDays(first, 370),
              rhythm: { everyWeeks, first, time, timeZone: zone },
            });
            const { starts } = imported(icsCalendar([series(plan)], NOW));
            const wanted = Array.from({ length: Math.floor(370 / (7 * everyWeeks)) + 1 }, (_, index) =>
              at(addDays(first, index * 7 * everyWeeks), time, zone),
            ).sort();
            assert.equal(starts.length, wanted.length);
            // Programs differ on a time that the clocks skip or show twice; everywhere else they agree to the second.
            const wrong = starts.filter(
              (start, index) => start !== wanted[index] && !isOdd(wanted[index]!, time, zone),
            );
            assert.deepEqual(wrong, [], `${zone} ${first} ${time}`);
          },
        ),
        {
          numRuns: runs(60),
          examples: [
            [97, 3, 1],
            [1406, 2, 1],
          ],
        },
      );
    });
  }
});

/** A local time that does not exist on its day, or exists twice. */
function isOdd(instant: string, time: string, zone: string): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const local = (minutes: number) => clock.format(Date.parse(instant) + minutes * 60_000);
  return local(0) !== time || local(60) === time || local(30) === time;
}
