import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/time/days';
import { reviewDates } from '../../../src/domain/calendar/reviews';

describe('review dates', () => {
  it('are the meetings next from one third and two thirds on', () => {
    const [start, end] = ['2026-11-24', '2027-05-24'];
    // The thirds themselves are 2027-01-23, a Saturday, and 2027-03-25.
    assert.deepEqual(reviewDates({ start, end, rhythm: { everyWeeks: 1, first: '2026-11-25' } }), [
      '2027-01-27',
      '2027-03-31',
    ]);
    assert.deepEqual(reviewDates({ start, end, rhythm: { everyWeeks: 2, first: start } }), [
      '2027-02-02',
      '2027-03-30',
    ]);
  });

  it('are none where there is no time, or no meeting between', () => {
    assert.deepEqual(
      reviewDates({ start: '2026-01-01', end: '2026-01-02', rhythm: { everyWeeks: 1, first: '2026-01-01' } }),
      [],
    );
    assert.deepEqual(
      reviewDates({ start: '2026-01-01', end: '2026-03-01', rhythm: { everyWeeks: 26, first: '2026-01-01' } }),
      [],
    );
  });

  it('lie in no pause', () => {
    const rhythm = { everyWeeks: 1, first: '2026-11-25', pauses: [{ from: '2027-01-20', to: '2027-02-07' }] };
    assert.deepEqual(reviewDates({ start: '2026-11-24', end: '2027-05-24', rhythm })[0], '2027-02-10');
  });

  it('are days of the rhythm between start and end, in order, and not far apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 900 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 13 }),
        (days, everyWeeks, offset) => {
          const start = '2026-01-01';
          const [end, first] = [addDays(start, days), addDays(start, offset)];
          const reviews = reviewDates({ start, end, rhythm: { everyWeeks, first } });
          for (const day of reviews) {
            assert.equal(daysBetween(first, day) % (everyWeeks * 7), 0, `${day} is no meeting day`);
            assert.ok(first <= day && start < day && day < end, day);
          }
          const all = [start, ...reviews, end];
          for (let at = 1; at < all.length; at++) {
            const gap = daysBetween(all[at - 1]!, all[at]!);
            assert.ok(gap > 0 && gap <= 91 + everyWeeks * 7, `${gap}`);
          }
          if (days > 3 * everyWeeks * 7 + 14) assert.ok(reviews.length >= 2, 'one at each third');
        },
      ),
    );
  });
});
