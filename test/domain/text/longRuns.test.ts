import assert from 'node:assert/strict';
import { inManyHeadings, RUN_CASES } from './longRuns';

/** How long a run is here; `npm run bench:runs` tells how the time grows with longer ones. */
const LENGTH = Number(process.env['RUN'] ?? 4_000);

describe('a long run of one kind of character', function () {
  for (const [name, cases] of Object.entries(RUN_CASES)) {
    it(`is nothing to fail at: ${name}`, () => {
      for (const { unit, work } of cases)
        assert.doesNotThrow(() => work(unit.repeat(LENGTH / unit.length)), JSON.stringify(unit));
    });
  }

  it('is nothing to fail at in many headings, too', () => {
    assert.doesNotThrow(() => inManyHeadings(20));
  });
});
