import assert from 'node:assert/strict';
import { editGoal, orderGoals } from '../../src/jobs/editGoal';
import { Library } from '../../src/jobs/library/library';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

const GOAL = 'plans/p/goals/g.yaml';

describe('saving a goal’s form', () => {
  it('writes what was changed in it alone, and nothing over what somebody else changed meanwhile', async () => {
    const files = new MemoryFiles({ 'mentorship.yaml': 'format: 1\n', [GOAL]: 'outcome: Pulled\nwhy: Because\n' });
    const [ports, library] = [fakePorts({ files }), new Library(files)];
    await library.load();
    const before = { outcome: 'Old', why: 'Because', horizon: 'short' } as const;
    const save = (change: object) =>
      editGoal(ports, library, {
        plan: 'p',
        goal: 'g',
        edit: { kind: 'fields', before, fields: { ...before, ...change } },
      });
    assert.equal((await save({ why: 'For me' })).kind, 'done');
    assert.equal(files.texts.get(GOAL), 'outcome: Pulled\nwhy: For me\n');
    assert.deepEqual(await save({ outcome: 'Mine' }), {
      kind: 'problem',
      message: 'This was changed meanwhile to “Pulled”.',
    });
    assert.equal(files.texts.get(GOAL), 'outcome: Pulled\nwhy: For me\n');
  });
});

describe('dragging a goal', () => {
  it('moves its line with all that people wrote beside it', async () => {
    const plan = 'mentor: nadia\nmentee: jonas\ngoalOrder:\n  # urgent\n  - b # x\n  - "c"\n  # later\n  - d';
    const files = new MemoryFiles({ 'mentorship.yaml': 'format: 1\n', 'plans/p/plan.yaml': plan });
    const library = new Library(files);
    await library.load();
    assert.equal(
      (await orderGoals(fakePorts({ files }), library, { plan: 'p', order: ['c', 'b', 'd', 'e'] })).kind,
      'done',
    );
    assert.equal(
      files.texts.get('plans/p/plan.yaml'),
      'mentor: nadia\nmentee: jonas\ngoalOrder:\n  - "c"\n  # urgent\n  - b # x\n  # later\n  - d\n  - e',
    );
  });
});
