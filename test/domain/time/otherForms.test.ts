import assert from 'node:assert/strict';
import { dayFrom, momentFrom } from '../../../src/domain/time/otherForms';
import { readRecord } from '../../../src/domain/records/read';

describe('days and moments as other libraries write them', () => {
  it('are the same days', () => {
    for (const text of [
      '2026-09-03T00:00:00.000Z',
      '2026-09-03T00:00:00Z',
      '2026-09-03 00:00:00+00:00',
      '2026-09-03 00:00:00.000000000 Z',
      '2026-09-03 00:00:00 +0000',
    ])
      assert.equal(dayFrom(text), '2026-09-03', text);
    for (const text of [
      '2026-09-03T09:00:00Z',
      '2026-09-03T00:00:00',
      '2026-09-03T00:00:00+02:00',
      '2026-02-30T00:00:00Z',
      '2026-09-03T',
      'June',
    ])
      assert.equal(dayFrom(text), undefined, text);
  });
  it('are the same moments', () => {
    for (const text of [
      '2026-10-09 09:40:00+02:00',
      '2026-10-09 09:40:00.000000000 +02:00',
      '2026-10-09t9:40:00 +2',
      '2026-10-09 09:40:00 +0200',
    ])
      assert.equal(momentFrom(text), '2026-10-09T09:40:00+02:00', text);
    assert.equal(momentFrom('2026-10-09 07:40:00.50 Z'), '2026-10-09T07:40:00.50Z');
    for (const text of ['2026-10-09 09:40:00', '2026-10-09', '2026-10-09 25:40:00Z', '2026-02-30 09:40:00Z'])
      assert.equal(momentFrom(text), undefined, text);
  });
  it('are read in every record, and other mistakes beside them still named', () => {
    const entry = readRecord(
      'plans/p/journal/e.md',
      '---\nkind: decision\nauthor: noor\ncreated: 2026-10-09 09:40:00+02:00\naskAgain: 2026-12-01T00:00:00.000Z\n---\n\nSo.\n',
    );
    assert.deepEqual(entry?.problems, []);
    const value = entry?.record?.value as { created: string; askAgain: string };
    assert.deepEqual([value.created, value.askAgain], ['2026-10-09T09:40:00+02:00', '2026-12-01']);
    const goal = readRecord(
      'plans/p/goals/g.yaml',
      'outcome: x\ndue: 2026-13-01\nsteps:\n  - id: a\n    text: b\n    done: 2026-06-01 00:00:00 Z\n',
    );
    assert.deepEqual(
      goal?.problems.map(({ code }) => code),
      ['wrong-date'],
    );
  });
});
