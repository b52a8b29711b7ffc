import * as assert from 'node:assert/strict';
import { dates, dayNumber } from '../../../src/dashboard/context/dates';
import { knownTag } from '../../../src/domain/time/formatters';
import { plural } from '../../../src/dashboard/context/words';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('days in words', () => {
  const en = dates('en', '2026-11-23');
  const fr = dates('fr', '2026-11-23');

  it('takes the day as it is written, wherever the reader is', () => {
    assert.equal(en.short('2026-11-21T23:50:00-08:00'), 'Nov 21');
    assert.equal(en.long('2026-03-29'), 'Sunday, March 29, 2026');
    assert.equal(fr.long('2026-10-25'), 'dimanche 25 octobre 2026');
  });
  it('says the first of a month as French does', () => {
    assert.deepEqual(['2026-12-01', '2027-12-01', '2026-12-11', '2026-12-21'].map(fr.short).map(plain), [
      '1er déc.',
      '1er déc. 2027',
      '11 déc.',
      '21 déc.',
    ]);
    assert.equal(fr.long('2026-12-01'), 'mardi 1er décembre 2026');
    assert.equal(en.long('2026-12-01'), 'Tuesday, December 1, 2026');
    assert.equal(fr.month('2026-12-01'), 'déc.');
  });
  it('names near days by their distance, far ones by their date', () => {
    assert.deepEqual(['2026-11-23', '2026-11-24', '2026-11-26', '2026-12-24'].map(en.near), [
      'today',
      'tomorrow',
      'in 3 days',
      'Dec 24',
    ]);
    assert.deepEqual(['2026-11-22', '2026-11-26', '2027-01-04'].map(fr.near).map(plain), [
      'hier',
      'dans 3 jours',
      '4 janv. 2027',
    ]);
  });
  it('counts long distances in weeks and months', () => {
    assert.deepEqual(['2026-12-14', '2027-03-03', '2026-10-26'].map(en.relative), [
      'in 3 weeks',
      'in 3 months',
      '4 weeks ago',
    ]);
  });
  it('shows what is no day as it is written', () => {
    assert.equal(dayNumber('2026-02-30'), undefined);
    assert.deepEqual(
      [en.short('soon'), en.relative('2026-13-01'), en.long(''), en.time('noon')],
      ['soon', '2026-13-01', '', 'noon'],
    );
  });
  it('reads clocks as the language does', () => {
    assert.equal(plain(en.time('14:00')), '2:00 PM');
    assert.equal(fr.time('09:30'), '09:30');
  });
  it('goes on in English for a language that Intl does not know', () => {
    assert.equal(knownTag('qps-ploc'), 'en');
    assert.equal(dates('qps-ploc', '2026-11-23').near('2026-11-24'), 'tomorrow');
  });
  it('counts as the language counts', () => {
    assert.deepEqual(
      [0, 1, 2].map(count => plural('en', count, 'one', 'other')),
      ['other', 'one', 'other'],
    );
    assert.deepEqual(
      [0, 1, 2].map(count => plural('fr', count, 'one', 'other')),
      ['one', 'one', 'other'],
    );
  });
});
