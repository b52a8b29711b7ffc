import * as assert from 'node:assert/strict';
import { helpOverTime } from '../../../src/domain/practices/helpOverTime';
import { anEntry, aPlanRecords } from '../../support/builders';

const note = (day: string, help: 'question' | 'hint' | 'pointer' | 'example' | undefined, author = 'maria') =>
  anEntry({ help, author, created: `${day}T10:00:00Z` });
const months = helpOverTime(
  aPlanRecords({
    entries: [
      note('2026-11-02', 'question'),
      note('2026-09-01', 'example'),
      note('2026-09-20', 'example'),
      note('2026-09-21', 'hint'),
      note('2026-10-01', undefined),
      note('2026-10-02', 'pointer', 'jonas'),
    ],
  }),
);
describe('help levels over time', () => {
  it('count the mentor’s notes that name one, by month', () => {
    assert.deepEqual(months, [
      { month: '2026-09', counts: { question: 0, hint: 1, pointer: 0, example: 2 } },
      { month: '2026-11', counts: { question: 1, hint: 0, pointer: 0, example: 0 } },
    ]);
  });
});
