import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/time/days';
import { timeForReader } from '../../../src/domain/time/readersClock';
import { instantAt } from '../../../src/domain/time/zoned';
import { runs } from '../../support/held';

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'UTC',
];

describe('the time of a meeting, for its reader', () => {
  const paris = (date: string, time: string | undefined, reader: string | undefined) =>
    timeForReader({ date, time }, 'Europe/Paris', reader);

  it('is on their own clocks, with the zone of the plan where it has another time', () => {
    assert.deepEqual(paris('2026-11-24', '10:30', 'UTC'), {
      date: '2026-11-24',
      time: '10:30',
      here: { date: '2026-11-24', time: '09:30' },
      timeZone: 'Europe/Paris',
    });
  });
  it('is on the day that they have then', () => {
    assert.deepEqual(paris('2026-11-24', '23:00', 'Asia/Tokyo').here, { date: '2026-11-25', time: '07:00' });
    assert.deepEqual(paris('2026-11-24', '02:00', 'America/New_York').here, { date: '2026-11-23', time: '20:00' });
  });
  it('is said once where both clocks show the same, whatever their zones are called', () => {
    assert.deepEqual(paris('2026-11-24', '10:30', 'Europe/Paris'), { date: '2026-11-24', time: '10:30' });
    assert.deepEqual(paris('2026-11-24', '10:30', 'Europe/Berlin'), { date: '2026-11-24', time: '10:30' });
  });
  it('differs only in the weeks in which one of the two has changed its clocks', () => {
    const newYork = (date: string) =>
      timeForReader({ date, time: '10:00' }, 'America/New_York', 'Europe/Paris').here?.time;
    assert.deepEqual(['2026-10-24', '2026-10-26', '2026-11-02'].map(newYork), ['16:00', '15:00', '16:00']);
  });
  it('is that of the plan where none is agreed, or a zone is not known', () => {
    assert.deepEqual(paris('2026-11-24', undefined, 'UTC'), { date: '2026-11-24', time: undefined });
    assert.deepEqual(paris('2026-11-24', '10:30', undefined), { date: '2026-11-24', time: '10:30' });
    assert.deepEqual(timeForReader({ date: '2026-11-24', time: '10:30' }, 'Europe/Atlantis', 'UTC'), {
      date: '2026-11-24',
      time: '10:30',
    });
    assert.deepEqual(timeForReader({ date: '2026-11-24', time: '10:30' }, undefined, 'UTC'), {
      date: '2026-11-24',
      time: '10:30',
    });
  });
  it('is the same moment on both clocks, on every day and in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.nat(3000),
        fc.nat(23),
        (plan, reader, day, hour) => {
          const [date, time] = [addDays('2023-01-01', day), `${String(hour).padStart(2, '0')}:10`];
          const shown = timeForReader({ date, time }, plan, reader);
          const { here = shown } = shown;
          const apart = instantAt(here.date, here.time!, reader) - instantAt(date, time, plan);
          // A time that the reader's clocks show twice is read as the first of the two.
          assert.ok(
            apart === 0 || (apart < 0 && apart >= -3_600_000),
            `${date} ${time} ${plan} is ${here.date} ${here.time} ${reader}`,
          );
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
