import assert from 'node:assert/strict';
import { editGoal } from '../../src/jobs/editGoal';
import { Library } from '../../src/jobs/library';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

const GOAL = 'plans/p/goals/g.yaml';

describe('saving a goal’s form', () => {
  it('writes what was changed in it alone, and nothing over what somebody else changed meanwhile', async () => {
    const files = new MemoryFiles({ 'mentorship.yaml': 'format: 1\n', [GOAL]: 'outcome: Pulled\nwhy: Because\n' });
    const [ports, library] = [fakePorts({ files }), new Library(files)];
    await library.load();
    const before = { outcome: 'Old', why: 'Because', horizon: 'short' } as const;
    const save = (change: object) => editGoal(ports, library, { plan: 'p', goal: 'g', edit: { kind: 'fields', before, fields: { ...before, ...change } } });
    assert.equal((await save({ why: 'For me' })).kind, 'done');
    assert.equal(files.texts.get(GOAL), 'outcome: Pulled\nwhy: For me\n');
    assert.deepEqual(await save({ outcome: 'Mine' }), { kind: 'problem', message: 'This was changed meanwhile to “Pulled”.' });
    assert.equal(files.texts.get(GOAL), 'outcome: Pulled\nwhy: For me\n');
  });
});
