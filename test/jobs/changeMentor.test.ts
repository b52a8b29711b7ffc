import assert from 'node:assert/strict';
import { addGoal } from '../../src/jobs/addGoal';
import { changeMentor } from '../../src/jobs/changeMentor';
import { Library } from '../../src/jobs/library/library';
import { startMentorship } from '../../src/jobs/startMentorship';
import { fakePorts, TODAY } from '../support/fakePorts';

describe('changing the mentor', () => {
  const begun = async () => {
    const ports = fakePorts();
    const library = new Library(ports.files);
    await startMentorship(ports, library, {
      mentor: { kind: 'new', name: 'Ines', email: undefined },
      mentee: { kind: 'new', name: 'Noor', email: 'noor@example.org' },
      start: '2026-09-01',
      end: '2027-03-01',
      everyWeeks: 3,
      meetingMinutes: 30,
      voice: 'fr',
      goal: undefined,
    });
    const plan = 'noor-with-ines';
    await addGoal(ports, library, {
      plan,
      outcome: 'Tester',
      finishLine: 'Vert',
      firstStep: 'Un test',
      parent: 'visee',
    });
    ports.files.texts.set(`plans/${plan}/goals/visee.yaml`, 'outcome: Loin\nhorizon: long\nstatus: reached\n');
    await library.refreshBelow(['']);
    return { ports, library, plan };
  };

  it('goes on with the open goals, the length and the rhythm, and closes the earlier one with its record', async () => {
    const { ports, library, plan } = await begun();
    const outcome = await changeMentor(ports, library, {
      plan,
      mentor: { kind: 'new', name: 'Zoé', email: undefined },
      reason: 'Elle connaît la file.',
    });
    assert.equal(outcome.kind === 'done' && outcome.detail?.plan, 'noor-with-zoe');
    const [before, after] = [library.snapshot.plans.get(plan)!, library.snapshot.plans.get('noor-with-zoe')!];
    assert.deepEqual([before.plan?.phase, before.plan?.closed, before.goals.size], ['closed', TODAY, 2]);
    assert.deepEqual(
      [
        after.plan?.phase,
        after.plan?.start,
        after.plan?.end,
        after.plan?.rhythm.everyWeeks,
        after.plan?.meetingMinutes,
      ],
      ['active', TODAY, '2027-05-23', 3, 30],
    );
    assert.deepEqual(
      [...after.goals.values()].map(goal => [goal.id, goal.finishLine, goal.steps.length, goal.parent]),
      [['tester', 'Vert', 1, undefined]],
    );
    assert.match(
      ports.files.texts.get(`plans/${plan}/closing.md`)!,
      /\n\nPourquoi maintenant\u00a0: Elle connaît la file\./,
    );
    assert.deepEqual([after.plan?.language, after.plan?.formOfAddress], ['fr', 'informal']);
    assert.equal(library.snapshot.problems.size, 0);
  });

  it('may go on with another form of address', async () => {
    const { ports, library, plan } = await begun();
    const mentor = { kind: 'new', name: 'Zoé', email: undefined } as const;
    await changeMentor(ports, library, { plan, mentor, voice: 'fr-formal' });
    assert.equal(library.snapshot.plans.get('noor-with-zoe')?.plan?.formOfAddress, 'formal');
  });

  it('closes nothing where the new mentorship can’t be written', async () => {
    const { ports, library, plan } = await begun();
    ports.files.refused.set('plans/noor-with-zoe/plan.yaml', 'read-only');
    const outcome = await changeMentor(ports, library, {
      plan,
      mentor: { kind: 'new', name: 'Zoé', email: undefined },
    });
    assert.equal(outcome.kind, 'problem');
    assert.equal(library.snapshot.plans.get(plan)?.plan?.phase, 'active');
  });
});
