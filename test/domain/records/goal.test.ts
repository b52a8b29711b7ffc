import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { setStepDone } from '../../../src/domain/records/goal';
import { readRecord } from '../../../src/domain/records/read';
import { newGoal } from '../../../src/domain/records/write';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { goal } from './recordSamples';
import { held } from '../../support/held';

const TEXT = '# mine\noutcome: Review\nsteps:\n  - id: a\n    text: Read   # first\n  - {id: b, text: Write}\n';

function set(text: string, step: string, day: string | undefined): string {
  const edits = setStepDone(text, step, day);
  assert.ok(edits);
  return applyEdits(text, edits);
}

describe('ticking a step', () => {
  it('adds the day, and takes it away again', () => {
    const done = set(set(TEXT, 'a', '2026-06-01'), 'b', '2026-06-02');
    assert.equal(
      done,
      TEXT.replace('# first\n', '# first\n    done: 2026-06-01\n').replace('Write}', 'Write, done: 2026-06-02}'),
    );
    assert.equal(set(set(done, 'a', undefined), 'b', undefined), TEXT);
  });
  it('has nothing to do twice', () => {
    assert.deepEqual(setStepDone(TEXT, 'a', undefined), []);
    assert.deepEqual(setStepDone(set(TEXT, 'a', '2026-06-01'), 'a', '2026-06-01'), []);
  });
  it('says no for a step that is not there and a goal that cannot be read', () => {
    assert.equal(setStepDone(TEXT, 'c', '2026-06-01'), undefined);
    assert.equal(setStepDone(`${TEXT}steps: []\n`, 'a', '2026-06-01'), undefined);
    assert.equal(setStepDone('steps: soon', 'a', undefined), undefined);
  });
  it('is undone to the byte, in any goal', () => {
    held(
      fc.property(goal, fc.nat(), fc.boolean(), fc.boolean(), (value, pick, crlf, isEnded) => {
        const open = { ...value, steps: (value.steps ?? []).map(({ id, text }) => ({ id, text })) };
        const step = open.steps[pick % (open.steps.length || 1)];
        if (!step) return;
        let text = newGoal(open);
        if (crlf) text = text.replaceAll('\n', '\r\n');
        if (!isEnded) text = text.trimEnd();
        const done = set(text, step.id, '2026-06-01');
        const read = readRecord('plans/p/goals/g.yaml', done)?.record;
        assert.equal(read?.kind === 'goal' && read.value.steps.find(({ id }) => id === step.id)?.done, '2026-06-01');
        assert.equal(set(done, step.id, undefined), text);
      }),
    );
  });
});
