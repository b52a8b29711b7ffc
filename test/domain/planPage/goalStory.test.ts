import * as assert from 'node:assert/strict';
import { goalStory, goalStoryPage } from '../../../src/domain/planPage/goalStory';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { aGoal, anEntry, aPlanRecords, aSnapshot, aStep, someCode } from '../../support/builders';

const snapshot = aSnapshot({
  plans: [
    aPlanRecords({
      goals: [
        aGoal({
          status: 'reached',
          since: '2026-11-20',
          finishLine: 'Three reviews',
          steps: [aStep({ done: '2026-11-10' }), aStep({ id: 'open' })],
        }),
        aGoal({ id: 'other' }),
      ],
      entries: [
        anEntry({
          id: 'a',
          kind: 'progress',
          author: 'jonas',
          goal: 'reviews',
          created: '2026-11-12T10:00:00Z',
          text: 'Led one [x](y)',
          code: someCode(),
        }),
        anEntry({ id: 'b', goal: 'reviews', created: '2026-11-01T10:00:00Z', text: 'Ask first.' }),
        anEntry({ id: 'c', goal: 'other' }),
        anEntry({
          id: 'd',
          kind: 'reply',
          re: 'b',
          author: 'jonas',
          outcome: 'kept',
          created: '2026-11-02T10:00:00Z',
          text: 'It holds.\n\nCommit `1a2b3c4d5e6f`: Ask first',
        }),
        anEntry({ id: 'e', kind: 'reply', re: 'b', author: 'jonas', created: '2026-11-03T10:00:00Z', text: 'Thanks!' }),
      ],
    }),
  ],
});
const [plan] = overviewOf(snapshot, { today: '2026-11-23', email: undefined }).plans;
const words = { day: (day: string) => day, kind: (kind: string) => kind, outcome: (outcome: string) => outcome };

describe('what a goal was built on', () => {
  it('are its steps that are done and the notes that name it, oldest first', () => {
    assert.deepEqual(
      goalStory(plan!, 'reviews').map(({ kind, date }) => `${date} ${kind}`),
      ['2026-11-01 feedback', '2026-11-10 step', '2026-11-12 progress'],
    );
  });
  it('is a page that leads to each of them, and to their code', () => {
    const page = goalStoryPage(plan!, 'reviews', words)!;
    assert.match(
      page.text,
      /^# Lead a design review\n\nReached on 2026-11-20\.\n\n\*\*Finish line\*\*: Three reviews\n\n## What it was built on\n\n- 2026-11-01, feedback: Ask first\n {2}- kept: It holds\.\n {2}- → Commit 1a2b3c4d – Ask first\n- 2026-11-10, Step done: Watch a review\n- 2026-11-12, progress: /,
    );
    assert.deepEqual(
      page.links.map(({ goes }) => (goes.kind === 'record' ? goes.path : goes.command)),
      [
        'plans/jonas/goals/reviews.yaml',
        'plans/jonas/journal/b.md',
        'plans/jonas/journal/d.md',
        'mentorship.openCommit',
        'plans/jonas/goals/reviews.yaml',
        'plans/jonas/journal/a.md',
        'mentorship.openCode',
      ],
    );
  });
  it('says so where nothing is noted, and is none of a goal that is gone', () => {
    assert.match(goalStoryPage(plan!, 'other', words)!.text, /feedback/);
    assert.equal(goalStoryPage(plan!, 'gone', words), undefined);
  });
});
