import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/time/days';
import { clockTrouble, instantAt, isTimeZone, localAt } from '../../../src/domain/time/zoned';
import { runs } from '../../support/held';

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Kolkata',
  'Pacific/Chatham',
];

describe('times that the clocks of a zone skip or show twice', () => {
  for (const [date, time, zone, trouble] of [
    ['2027-03-28', '02:30', 'Europe/Paris', 'skipped'],
    ['2027-03-28', '03:00', 'Europe/Paris', undefined],
    ['2027-10-31', '02:30', 'Europe/Paris', 'twice'],
    ['2027-10-31', '03:00', 'Europe/Paris', undefined],
    ['2027-03-14', '02:00', 'America/New_York', 'skipped'],
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', 'twice'],
    ['2027-03-28', '02:30', 'UTC', undefined],
  ] as const)
    it(`${date} ${time} ${zone}`, () => assert.equal(clockTrouble(date, time, zone), trouble));
});

describe('a time of day in a time zone', () => {
  it('is the same on the clocks before and after they change', () => {
    assert.equal(new Date(instantAt('2026-10-24', '10:00', 'Europe/Paris')).toISOString(), '2026-10-24T08:00:00.000Z');
    assert.equal(new Date(instantAt('2026-10-25', '10:00', 'Europe/Paris')).toISOString(), '2026-10-25T09:00:00.000Z');
  });
  it('is later where the clocks skip it, and the first of two where they show it twice', () => {
    assert.deepEqual(localAt(instantAt('2026-03-29', '02:30', 'Europe/Paris'), 'Europe/Paris'), {
      date: '2026-03-29',
      time: '03:30',
    });
    assert.equal(new Date(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toISOString(), '2026-10-25T00:30:00.000Z');
  });
  for (const zone of ZONES) {
    it(`comes back from its instant on every day of some years in ${zone}, but for times that are skipped`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
          const date = addDays('2023-01-01', day);
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const back = localAt(instantAt(date, time, zone), zone);
          if (back.time === time) assert.equal(back.date, date);
          else {
            // Skipped: never earlier, never more than an hour later.
            const apart = instantAt(back.date, back.time, 'UTC') - instantAt(date, time, 'UTC');
            assert.ok(apart > 0 && apart <= 3_600_000, `${date} ${time} became ${back.date} ${back.time}`);
          }
        }),
        { numRuns: runs(400) },
      );
    });
    it(`is a day after the one of the day before, give or take the change of the clocks, in ${zone}`, () => {
      for (let day = 0; day < 800; day++) {
        const date = addDays('2025-01-01', day);
        const hours = (instantAt(addDays(date, 1), '10:00', zone) - instantAt(date, '10:00', zone)) / 3_600_000;
        assert.ok([23, 23.5, 24, 24.5, 25].includes(hours), `${date}: ${hours}`);
      }
    });
  }
  it('needs a zone that exists', () => {
    assert.ok(isTimeZone('Europe/Paris') && isTimeZone('UTC'));
    assert.ok(!isTimeZone('Europe/Atlantis') && !isTimeZone('') && !isTimeZone('Paris; rm'));
  });
});
