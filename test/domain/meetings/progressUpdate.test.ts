import * as assert from 'node:assert/strict';
import { progressUpdate } from '../../../src/domain/meetings/progressUpdate';
import {
  aGoal,
  aMeeting,
  anAction,
  anEntry,
  aPlan,
  aPlanRecords,
  aReply,
  aSnapshot,
  aStep,
  someCode,
  type PlanParts,
} from '../../support/builders';

const parts: PlanParts = {
  goals: [
    aGoal({
      steps: [
        aStep({ id: 'a', text: 'Watch a review', done: '2026-11-12' }),
        aStep({ id: 'b', text: 'Old', done: '2026-11-01' }),
      ],
    }),
  ],
  meetings: [
    aMeeting({
      actions: [
        anAction({ text: 'Write it down', due: '2026-12-01' }),
        anAction({ text: 'hers', owner: 'maria' }),
        anAction({ text: 'past', done: true }),
      ],
    }),
  ],
  entries: [
    anEntry({
      id: 'p1',
      kind: 'progress',
      author: 'jonas',
      created: '2026-11-17T10:00:00Z',
      text: 'The **retry** test is green.\nMore.',
      code: someCode(),
    }),
    anEntry({ id: 'p0', kind: 'progress', author: 'jonas', created: '2026-11-01T10:00:00Z', text: 'Too old' }),
    anEntry({ id: 'f', text: 'Name the limit.' }),
    aReply('f', { id: 'r', outcome: 'adapted', text: 'A constant, not a setting.', created: '2026-11-20T10:00:00Z' }),
    anEntry({ id: 'q', kind: 'question', author: 'jonas', text: 'Why the lock?' }),
    anEntry({ id: 'q2', kind: 'question', author: 'jonas', text: 'Answered?' }),
    aReply('q2', { id: 'r2', author: 'maria', outcome: 'answered' }),
  ],
};
const update = (of: PlanParts) => {
  const records = aPlanRecords(of);
  return progressUpdate(aSnapshot({ plans: [records] }), records, { since: '2026-11-10', today: '2026-11-23' });
};

describe('a progress update', () => {
  it('tells what happened since the last one, in the words of the notes and without links', () => {
    assert.equal(
      update(parts),
      `# Progress update, Monday 23 November 2026

Hello Maria, here is what has happened since Tuesday 10 November 2026.

## Done

- Watch a review (for “Lead a design review”)

## What I noted

- The retry test is green (src/queue.ts)

## What became of your advice

- Adapted: “Name the limit” – A constant, not a setting

## What you answered me

- On “Answered?”: Done

## What I would like to ask you

- Why the lock?

## What I do next

- Write it down, by 1 December

See you soon,

Jonas
`,
    );
  });
  it('asks where nothing was noted', () => {
    assert.match(update({}), /Nothing has been written down\. In a sentence: what moved/);
    assert.ok(!update({}).includes('##'));
  });
  it('is in the language of the plan', () => {
    const text = update({ ...parts, plan: aPlan({ language: 'fr' }) });
    assert.match(text, /^# Point d’étape, lundi 23 novembre 2026\n\nBonjour Maria, voici/);
    assert.match(text, /- Adapté\u00a0: «\u202fName the limit\u202f» – A constant/);
    assert.doesNotMatch(
      text.replace('Why the lock?', '').replace('Answered?', ''),
      /[^\u202f][;!?»]|(?<!\d)[^\u00a0\d]:(?=\s)/u,
    );
  });
});
