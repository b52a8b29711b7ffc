import assert from 'node:assert/strict';
import { readRecord } from '../../../src/domain/records/read';

const GOAL = 'plans/p/goals/g.yaml';

/** Code and words of each problem of a file that can be read. */
function told(file: string, text: string): string[] {
  const read = readRecord(file, text);
  assert.ok(read?.record, text);
  const lines = text.split('\n');
  return read.problems.map(
    ({ code, severity, range: { startLine, startColumn, endColumn } }) =>
      `${severity} ${code} ${lines[startLine]!.slice(startColumn, endColumn)}`,
  );
}

describe('hints in records that can be read', () => {
  it('name a key that looks like a missing one, and leave all others alone', () => {
    assert.deepEqual(told(GOAL, 'outcome: A\nstauts: paused\nfinish-line: B\nifthen:\n  if: a\n'), [
      'information unknown-key stauts',
      'information unknown-key finish-line',
      'information unknown-key ifthen',
    ]);
    assert.deepEqual(told(GOAL, 'outcome: A\nsteps:\n  - id: a\n    text: B\n    dome: 2026-12-01\n'), [
      'information unknown-key dome',
    ]);
    assert.deepEqual(told(GOAL, 'outcome: A\nstatus: active\nstauts: paused\nmood: good\nwho: me\nnotes: [a]\n'), []);
  });

  it('warn of words that YAML does not take for words', () => {
    assert.deepEqual(
      told(
        GOAL,
        'outcome: Fix bug #12\nwhy: !important thing\nreason: &c. thing\nfinishLine: #12\nsteps:\n  - id: a\n    text: Fix #3\n',
      ),
      [
        'warning lost-words Fix bug #12',
        'warning lost-words !important thing',
        'warning lost-words &c. thing',
        'warning lost-words #12',
        'warning lost-words Fix #3',
      ],
    );
    assert.deepEqual(told('people/x.yaml', 'name: X\nmentor:\n  offers:\n    - help #1\n'), [
      'warning lost-words help #1',
    ]);
    assert.deepEqual(
      told(
        'plans/p/journal/x.md',
        '---\nkind: decision\nauthor: a\ncreated: 2026-11-05T10:00:00Z\nadvised: Try #4\n---\n#1\n',
      ),
      ['warning lost-words Try #4'],
    );
  });

  it('know remarks, quoted texts and anchors that are used', () => {
    assert.deepEqual(
      told(
        GOAL,
        'outcome: A # remark\nwhy: "Fix #12"\nreason: &a B\nfinishLine: *a\ndue: 2026-12-01 #soon\nstatus: active #1\nmine: x #1\n',
      ),
      [],
    );
    assert.deepEqual(told('people/x.yaml', 'name: !!str X\nemails:\n  - x@example.org #work\n'), []);
  });

  it('say where days are not in their order', () => {
    const plan = (own: string) =>
      `mentor: a\nmentee: b\nphase: active\nstart: 2026-01-01\nend: 2026-12-01\nrhythm:\n  everyWeeks: 2\n  first: 2026-01-05\n${own}`;
    assert.deepEqual(
      told(
        'plans/p/plan.yaml',
        plan('reviewDates: [2026-03-01, 2026-02-01]\nkeepInTouchDates: [2027-01-01, 2027-01-01]\n'),
      ),
      ['information unsorted 2026-02-01'],
    );
    assert.deepEqual(
      told(
        'plans/p/plan.yaml',
        plan('  pauses:\n    - { from: 2026-03-01, to: 2026-03-02 }\n    - { from: 2026-02-01, to: 2026-02-02 }\n'),
      ),
      ['information unsorted { from: 2026-02-01, to: 2026-02-02 }'],
    );
  });
});
