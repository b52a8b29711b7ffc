import * as assert from 'node:assert/strict';
import { dayInWords, fullDayInWords } from '../../../src/domain/time/dateWords';
import { addDays, compareDays, dayOfWeek, daysBetween } from '../../../src/domain/time/days';
import { dayOf, instantOf, newestFirst } from '../../../src/domain/time/moments';

describe('days', () => {
  it('are added across months, years and leap days', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  });
  it('are counted across a change of the clock', () => {
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysBetween('2026-11-24', '2026-11-10'), -14);
    assert.equal(daysBetween('2026-11-24', '2026-11-24'), 0);
  });
  it('are sorted with no day last', () => {
    assert.deepEqual(
      [
        ['b', undefined],
        ['a', '2026-01-01'],
      ]
        .sort((x, y) => compareDays(x[1], y[1]))
        .map(x => x[0]),
      ['a', 'b'],
    );
  });
  it('know their weekday', () => {
    assert.equal(dayOfWeek('2026-11-24'), 2);
  });
  it('are said in words', () => {
    assert.equal(fullDayInWords('2026-11-24', 'en'), 'Tuesday 24 November 2026');
    assert.equal(fullDayInWords('2026-12-01', 'fr'), 'mardi 1er décembre 2026');
  });
  it('are said with their year only where it is another', () => {
    assert.equal(dayInWords('2026-12-01', 'en', '2026-11-24'), '1 December');
    assert.equal(dayInWords('2027-01-15', 'fr', '2026-11-24'), '15 janvier 2027');
  });
});

describe('moments', () => {
  it('are compared as instants, not as text', () => {
    const paris = { id: 'paris', created: '2026-11-18T09:30:00+01:00' };
    const tokyo = { id: 'tokyo', created: '2026-11-18T16:00:00+09:00' };
    const lisbon = { id: 'lisbon', created: '2026-11-18T08:45:00Z' };
    assert.deepEqual(
      newestFirst([paris, tokyo, lisbon]).map(item => item.id),
      ['lisbon', 'paris', 'tokyo'],
    );
  });
  it('may lack seconds, and be of an impossible time of day', () => {
    assert.equal(instantOf('2026-11-18T09:30+01:00'), instantOf('2026-11-18T08:30:00Z'));
    assert.equal(instantOf('2026-11-18T99:99+01:00'), instantOf('2026-11-18T00:00:00Z'));
  });
  it('belong to the day of their author', () => {
    assert.equal(dayOf('2026-11-18T00:30:00+09:00'), '2026-11-18');
  });
});
