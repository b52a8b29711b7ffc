import assert from 'node:assert/strict';
import { unreadableFiles, unreadableInPlan } from '../../../src/domain/store/unreadableFiles';
import { aProblem, aSnapshot } from '../../support/builders';

describe('files that can’t be read', () => {
  const snapshot = aSnapshot({
    problems: [
      aProblem({ path: 'plans/jonas/goals/one.yaml', code: 'syntax' }),
      aProblem({ path: 'plans/jonas/goals/one.yaml', code: 'wrong-type' }),
      aProblem({ path: 'plans/jonas/goals/old.yaml', code: 'older-format', severity: 'warning' }),
      aProblem({ path: 'plans/jonas-2/plan.yaml', code: 'conflict' }),
      aProblem({ path: 'people/noor.yaml', code: 'syntax' }),
    ],
  });

  it('are those with an error, each once, and not those with a mere warning', () => {
    assert.deepEqual(unreadableFiles(snapshot, snapshot.problems.keys()), [
      'people/noor.yaml',
      'plans/jonas-2/plan.yaml',
      'plans/jonas/goals/one.yaml',
    ]);
    assert.deepEqual(unreadableFiles(snapshot, ['plans/jonas/goals/old.yaml', 'people/else.yaml']), []);
  });

  it('belong to the plan whose folder they are in', () => {
    assert.deepEqual(unreadableInPlan(snapshot, 'jonas'), ['plans/jonas/goals/one.yaml']);
    assert.deepEqual(unreadableInPlan(snapshot, 'jo'), []);
  });
});
