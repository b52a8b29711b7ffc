import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { problemsOfPlan } from '../../../src/domain/overview/planProblems';
import type { Problem } from '../../../src/domain/records/problem';
import { aSnapshot } from '../../support/builders';

const problem = (path: string): Problem => ({
  code: 'syntax',
  path,
  message: 'm',
  severity: 'error',
  range: { startLine: 0, startColumn: 0, endLine: 0, endColumn: 1 },
});

describe('problems', () => {
  it('of a plan’s page are its own and those of files that all plans share', () => {
    const paths = [
      'mentorship.yaml',
      'people/a.yaml',
      'plans/one',
      'plans/one/plan.yaml',
      'plans/one-more/plan.yaml',
      'plans/two/goals/g.yaml',
      'templates/a.md',
    ];
    assert.deepEqual(
      problemsOfPlan(paths.map(problem), 'one').map(({ path }) => path),
      ['mentorship.yaml', 'people/a.yaml', 'plans/one', 'plans/one/plan.yaml', 'templates/a.md'],
    );
  });
  it('are named once, however often the same is met', () => {
    const again = { ...problem('a'), range: { ...problem('a').range, endColumn: 4 } };
    const snapshot = { ...aSnapshot({}), problems: new Map([['a', [problem('a'), again]]]) };
    assert.equal(overviewOf(snapshot, { today: '2026-11-24', email: undefined }).problems.length, 1);
  });
});
