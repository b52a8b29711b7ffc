import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedMeanwhile, editGoalText, type GoalEdit } from '../../../src/domain/records/goalEdit';
import { readRecord } from '../../../src/domain/records/read';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { held } from '../../support/held';

const TODAY = '2026-11-23';
const GOAL = `# What I want
outcome: Own a service   # Nadia's words
why: Because
horizon: long
due: 2026-12-01

status: active
mood: fine
steps:
  # the first one
  - id: a
    text: First
    done: 2026-11-01
  - id: b   # keep
    text: "Second: with colon"

  # about the third
  - id: c
    text: Third
ifThen:
  if: it rains
  then: I write
`;

const edited = (text: string, edit: GoalEdit) => {
  const edits = editGoalText(text, edit, TODAY);
  assert.ok(edits, 'can be edited');
  assert.ok(edits.length <= 2);
  return applyEdits(text, edits);
};
const fields = {
  outcome: 'Own a service',
  why: 'Because',
  horizon: 'long',
  due: '2026-12-01',
  ifThen: { if: 'it rains', then: 'I write' },
} as const;

describe('a change to a goal', () => {
  it('of one field touches one line and keeps the comment behind it', () => {
    assert.equal(
      edited(GOAL, { kind: 'fields', before: fields, fields: { ...fields, outcome: 'Own two' } }),
      GOAL.replace('Own a service ', 'Own two '),
    );
  });
  it('of no field is no edit', () => {
    assert.deepEqual(editGoalText(GOAL, { kind: 'fields', before: fields, fields }, TODAY), []);
    assert.deepEqual(
      editGoalText(
        'outcome: x\n',
        { kind: 'fields', before: { outcome: 'y', horizon: 'long' }, fields: { outcome: 'x', horizon: 'short' } },
        TODAY,
      ),
      [],
    );
  });
  it('takes away what is left empty and adds what is new, in one edit', () => {
    const after = edited(GOAL, {
      kind: 'fields',
      before: fields,
      fields: { outcome: 'Own a service', horizon: 'long', finishLine: 'It runs.' },
    });
    assert.doesNotMatch(after, /why|due|ifThen/);
    assert.match(after, /finishLine: It runs\.\n$/);
    assert.match(after, /mood: fine\n/);
  });
  it('of its status notes the day and the reason, and takes the reason away again', () => {
    const dropped = edited(GOAL, { kind: 'status', status: 'dropped', reason: 'The service is gone: sold' });
    assert.match(dropped, /status: dropped\n/);
    assert.match(dropped, /since: 2026-11-23\nreason: "The service is gone: sold"\n$/);
    const again = edited(dropped, { kind: 'status', status: 'active' });
    assert.match(again, /status: active\n/);
    assert.doesNotMatch(again, /reason/);
    assert.deepEqual(editGoalText(GOAL, { kind: 'status', status: 'active' }, TODAY), []);
  });
  it('adds a step with an id of its own, also to a goal without any', () => {
    assert.match(
      edited(GOAL, { kind: 'addStep', text: 'Third' }),
      /text: Third\n {2}- id: third\n {4}text: Third\nifThen:/,
    );
    assert.equal(
      edited('outcome: x\n', { kind: 'addStep', text: 'Go!' }),
      'outcome: x\nsteps:\n  - id: go\n    text: Go!\n',
    );
    assert.match(
      edited('outcome: x\nsteps:\n  - id: go\n    text: Go\n', { kind: 'addStep', text: 'Go!' }),
      /id: go-2/,
    );
  });
  it('leaves what others changed while the form was open, in the fields that were not touched', () => {
    const pulled = GOAL.replace('Own a service ', 'Own the billing ').replace('it rains', 'it pours');
    const edit = { kind: 'fields', before: fields, fields: { ...fields, why: 'For me' } } as const;
    assert.equal(changedMeanwhile(pulled, edit), undefined);
    assert.equal(edited(pulled, edit), pulled.replace('why: Because', 'why: For me'));
  });
  it('is told what stands now where a touched field was changed meanwhile too', () => {
    const change = (over: object): GoalEdit => ({ kind: 'fields', before: fields, fields: { ...fields, ...over } });
    const pulled = GOAL.replace('Own a service ', 'Own the billing ')
      .replace('it rains', 'it pours')
      .replace('due: 2026-12-01\n', '')
      .replace('Third', 'Last');
    assert.equal(changedMeanwhile(pulled, change({ outcome: 'Own two' })), 'Own the billing');
    assert.equal(changedMeanwhile(pulled, change({ outcome: 'Own the billing' })), undefined);
    assert.equal(changedMeanwhile(pulled, change({ due: '2026-12-24' })), '');
    assert.equal(
      changedMeanwhile(pulled, change({ ifThen: { if: 'it rains', then: 'I read' } })),
      'it pours → I write',
    );
    assert.equal(changedMeanwhile(pulled, change({ horizon: 'short' })), undefined);
    assert.equal(changedMeanwhile(pulled, { kind: 'editStep', step: 'c', before: 'Third', text: 'Fourth' }), 'Last');
    assert.equal(changedMeanwhile(GOAL, { kind: 'editStep', step: 'c', before: 'Third', text: 'Fourth' }), undefined);
  });
  it('words a step anew and leaves its day', () => {
    assert.equal(
      edited(GOAL, { kind: 'editStep', step: 'a', before: 'First', text: 'One' }),
      GOAL.replace('text: First', 'text: One'),
    );
  });
  it('takes a step away with the comment above it', () => {
    assert.equal(
      edited(GOAL, { kind: 'removeStep', step: 'a' }),
      GOAL.replace('  # the first one\n  - id: a\n    text: First\n    done: 2026-11-01\n', ''),
    );
    assert.equal(
      edited(GOAL, { kind: 'removeStep', step: 'c' }),
      GOAL.replace('  # about the third\n  - id: c\n    text: Third\n', ''),
    );
    assert.equal(
      edited('outcome: x\nsteps:\n  - id: a\n    text: A\n', { kind: 'removeStep', step: 'a' }),
      'outcome: x\nsteps: []\n',
    );
  });
  it('moves a step over several others at once', () => {
    const moved = edited(GOAL, { kind: 'moveStep', step: 'a', by: 2 });
    assert.match(moved, /- id: b[\s\S]*- id: c\n {4}text: Third\n {2}# the first one\n {2}- id: a\n/);
    assert.equal(edited(moved, { kind: 'moveStep', step: 'a', by: -2 }), GOAL);
    assert.deepEqual(editGoalText(GOAL, { kind: 'moveStep', step: 'a', by: 3 }, TODAY), []);
  });
  it('moves a step by one place with its comment, and nothing beyond the ends', () => {
    const moved = edited(GOAL, { kind: 'moveStep', step: 'a', by: 1 });
    assert.match(moved, /steps:\n {2}- id: b {3}# keep\n.*\n {2}# the first one\n {2}- id: a\n/);
    assert.equal(edited(moved, { kind: 'moveStep', step: 'a', by: -1 }), GOAL);
    assert.deepEqual(editGoalText(GOAL, { kind: 'moveStep', step: 'a', by: -1 }, TODAY), []);
    assert.deepEqual(editGoalText(GOAL, { kind: 'moveStep', step: 'c', by: 1 }, TODAY), []);
  });
  it('works in a list written on one line', () => {
    const flow = 'outcome: x\nsteps: [{id: a, text: A}, {id: b, text: B}]\n';
    assert.match(edited(flow, { kind: 'moveStep', step: 'a', by: 1 }), /id: b, text: B.*id: a, text: A/);
    assert.match(edited(flow, { kind: 'removeStep', step: 'a' }), /\[\{ ?id: b/);
  });
  it('refuses a file that cannot be read and a step that is not there', () => {
    assert.equal(editGoalText('outcome: [', { kind: 'addStep', text: 'x' }, TODAY), undefined);
    assert.equal(editGoalText(GOAL, { kind: 'removeStep', step: 'z' }, TODAY), undefined);
  });
  it('reads back as it was written, whatever the words', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() !== '');
    const eol = fc.constantFrom('\n', '\r\n');
    held(
      fc.property(words, words, eol, (outcome, step, lineBreak) => {
        let text = GOAL.replaceAll('\n', lineBreak);
        for (const edit of [
          { kind: 'fields', before: { ...fields, outcome: '' }, fields: { ...fields, outcome } },
          { kind: 'editStep', step: 'b', before: '', text: step },
          { kind: 'moveStep', step: 'b', by: 1 },
          { kind: 'addStep', text: step },
        ] as const) {
          const edits = editGoalText(text, edit, TODAY);
          assert.ok(edits);
          text = applyEdits(text, edits);
        }
        const goal = readRecord('plans/p/goals/g.yaml', text)?.record;
        assert.ok(goal?.kind === 'goal');
        assert.equal(goal.value.outcome, outcome);
        assert.deepEqual(
          goal.value.steps.slice(1).map(item => item.text),
          ['Third', step, step],
        );
      }),
    );
  });
});
