import assert from 'node:assert/strict';
import { offeredGoals } from '../../../src/domain/overview/offeredGoals';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { aGoal, anEntry, aPlanRecords, aSnapshot, someCode } from '../../support/builders';

describe('the goals offered for a note', () => {
  const code = { ...someCode(), path: 'src/queue.ts' };
  const goals = [aGoal({ id: 'a' }), aGoal({ id: 'b' }), aGoal({ id: 'c', status: 'paused' })];
  const offered = (path: string | undefined, ...entries: ReturnType<typeof anEntry>[]) => {
    const [plan] = overviewOf(aSnapshot({ plans: [aPlanRecords({ goals, entries })] }), {
      today: '2026-11-23',
      email: undefined,
    }).plans;
    return offeredGoals(plan!, path).map(goal => goal?.id);
  };

  it('begin with none, so that Enter ties a note to no goal by accident', () => {
    assert.deepEqual(offered('src/queue.ts'), [undefined, 'a', 'b']);
    assert.deepEqual(offered(undefined, anEntry({ goal: 'b', code })), [undefined, 'a', 'b']);
    assert.deepEqual(offered('src/other.ts', anEntry({ goal: 'b', code })), [undefined, 'a', 'b']);
  });

  it('begin with that of the newest note in the same file, in whatever time zone it was written', () => {
    const older = anEntry({ id: '1', goal: 'a', code, created: '2026-11-10T13:00:00+09:00' });
    const newer = anEntry({ id: '2', goal: 'b', code, created: '2026-11-10T12:30:00+01:00' });
    assert.deepEqual(offered('src/queue.ts', older, newer), ['b', undefined, 'a']);
    assert.deepEqual(offered('src/queue.ts', older, { ...newer, goal: undefined }), [undefined, 'a', 'b']);
    assert.deepEqual(offered('src/queue.ts', anEntry({ goal: 'c', code })), [undefined, 'a', 'b'], 'not a paused one');
  });
});
