import * as assert from 'node:assert/strict';
import { PageWriter } from '../../../src/domain/page/page';
import { helpOverTime, writeHelpOverTime } from '../../../src/domain/practices/helpOverTime';
import { anEntry, aPlanRecords } from '../../support/builders';

const note = (day: string, help: 'question' | 'hint' | 'pointer' | 'example' | undefined, author = 'maria') =>
  anEntry({ help, author, created: `${day}T10:00:00Z` });
const months = helpOverTime(aPlanRecords({
  entries: [note('2026-11-02', 'question'), note('2026-09-01', 'example'), note('2026-09-20', 'example'), note('2026-09-21', 'hint'),
    note('2026-10-01', undefined), note('2026-10-02', 'pointer', 'jonas')],
}));
const written = (shown: typeof months) => {
  const page = new PageWriter();
  writeHelpOverTime(page, shown, month => month);
  return page.page().text;
};

describe('help levels over time', () => {
  it('count the mentor’s notes that name one, by month', () => {
    assert.deepEqual(months, [
      { month: '2026-09', counts: { question: 0, hint: 1, pointer: 0, example: 2 } },
      { month: '2026-11', counts: { question: 1, hint: 0, pointer: 0, example: 0 } },
    ]);
  });
  it('are a table that reads in columns', () => {
    const lines = written(months).split('\n').filter(line => line.startsWith('|'));
    assert.deepEqual(lines, [
      '| Month   | only asks | a hint | a pointer | an example |',
      '| ------- | --------: | -----: | --------: | ---------: |',
      '| 2026-09 |         0 |      1 |         0 |          2 |',
      '| 2026-11 |         1 |      0 |         0 |          0 |',
    ]);
  });
  it('say nothing after one month', () => {
    assert.equal(written(months.slice(1)), '');
  });
});
