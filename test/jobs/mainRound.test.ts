import assert from 'node:assert/strict';
import { addGoal } from '../../src/jobs/addGoal';
import { commitFiles } from '../../src/jobs/commitFiles';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import { startMentorship, type StartRequest } from '../../src/jobs/startMentorship';
import type { Voice } from '../../src/domain/text/language';
import { tickAction, tickStep } from '../../src/jobs/tick';
import { claimIdentity } from '../../src/jobs/whoAmI';
import { writeEntry } from '../../src/jobs/writeEntry';
import { FakeCommits, fakePorts, TODAY } from '../support/fakePorts';

const REQUEST: StartRequest = {
  mentor: { kind: 'new', name: 'Inès Moreau', email: 'ines@example.org' },
  mentee: { kind: 'new', name: 'Noor', email: 'noor@example.org' },
  start: TODAY,
  end: '2027-05-23',
  everyWeeks: 2,
  meetingMinutes: 45,
  voice: 'en',
  goal: 'Review a pull request alone',
};

async function started(overrides?: Parameters<typeof fakePorts>[0]) {
  const ports = fakePorts(overrides);
  const library = new Library(ports.files);
  const outcome = await startMentorship(ports, library, REQUEST);
  assert.equal(outcome.kind, 'done');
  const plan = outcome.detail!.plan;
  return { ports, library, plan };
}

describe('the main round', () => {
  it('starts with people, a plan and a first goal that read without a problem', async () => {
    const { ports, library, plan } = await started();
    assert.deepEqual([...ports.files.texts.keys()].sort(), [
      'mentorship.yaml',
      'people/ines-moreau.yaml',
      'people/noor.yaml',
      `plans/${plan}/goals/review-a-pull-request-alone.yaml`,
      `plans/${plan}/plan.yaml`,
    ]);
    assert.equal(library.snapshot.problems.size, 0);
    const records = library.snapshot.plans.get(plan)!;
    assert.equal(records.plan?.rhythm.first, '2026-11-24');
    assert.equal(records.goals.get('review-a-pull-request-alone')?.outcome, 'Review a pull request alone');
  });

  it('keeps in the files which language was chosen, and tu or vous', async () => {
    const { ports, library } = await started();
    const begin = async (voice: Voice, name: string) => {
      const other = { kind: 'new', name, email: undefined } as const;
      const outcome = await startMentorship(ports, library, { ...REQUEST, mentor: other, voice });
      assert.equal(outcome.kind, 'done');
      const { plan } = library.snapshot.plans.get(outcome.detail!.plan)!;
      return [plan?.language, plan?.formOfAddress];
    };
    assert.deepEqual(await begin('fr-formal', 'Anne'), ['fr', 'formal']);
    assert.deepEqual(await begin('fr', 'Luc'), ['fr', 'informal']);
    assert.deepEqual(await begin('en', 'Sam'), ['en', undefined]);
    assert.deepEqual(library.snapshot.settings, { format: 1, language: 'en' });
  });

  it('starts nothing where a file is in the way', async () => {
    const ports = fakePorts();
    ports.files.refused.set('people/noor.yaml', 'read-only');
    const outcome = await startMentorship(ports, new Library(ports.files), REQUEST);
    assert.equal(outcome.kind, 'problem');
    assert.equal(ports.files.texts.size, 0);
  });

  it('keeps two people of the same name apart', async () => {
    const { ports, library } = await started();
    const again = await startMentorship(ports, library, {
      ...REQUEST,
      mentor: { kind: 'new', name: 'Noor', email: undefined },
      mentee: { kind: 'known', id: 'noor' },
    });
    assert.equal(again.kind, 'done');
    assert.ok(library.snapshot.people.has('noor-2'));
  });

  it('writes progress in the name of the person that git knows', async () => {
    const { ports, library, plan } = await started();
    const outcome = await writeEntry(ports, library, {
      plan,
      kind: 'progress',
      text: 'The retry test is green.',
      goal: 'review-a-pull-request-alone',
      code: {
        path: 'src/queue.ts',
        start: 3,
        end: 5,
        quote: 'a\n  b: c # d\n',
        before: '',
        after: '---',
        commit: 'abc',
        branch: 'main',
      },
    });
    assert.equal(outcome.kind, 'done');
    const entries = [...library.snapshot.plans.get(plan)!.entries.values()];
    assert.equal(entries.length, 1);
    assert.equal(entries[0]!.author, 'noor');
    assert.equal(entries[0]!.text, 'The retry test is green.');
    assert.equal(entries[0]!.code?.quote, 'a\n  b: c # d\n');
    assert.equal(library.snapshot.problems.size, 0);
  });

  it('asks who is writing where nobody has the address, and remembers the answer', async () => {
    const { library, plan, ports } = await started();
    const stranger = { ...fakePorts({ files: ports.files, email: 'New@Work.example' }) };
    const request = { plan, kind: 'progress' as const, text: 'Hello' };
    assert.deepEqual(await writeEntry(stranger, library, request), {
      kind: 'unknown-author',
      email: 'New@Work.example',
    });
    const claimed = await claimIdentity(stranger, library, { person: 'noor', email: 'New@Work.example' });
    assert.equal(claimed.kind, 'done');
    assert.match(ports.files.texts.get('people/noor.yaml')!, /noor@example\.org[\s\S]*New@Work\.example/);
    assert.equal((await writeEntry(stranger, library, request)).kind, 'done');
  });

  it('generates an agenda, keeps notes on the second time, and lists open actions', async () => {
    const { ports, library, plan } = await started();
    const first = await generateAgenda(ports, library, { plan, codeRoot: '../../../..' });
    assert.deepEqual(first, { kind: 'done', path: `plans/${plan}/meetings/2026-11-24.md` });
    const path = `plans/${plan}/meetings/2026-11-24.md`;
    const written = `${ports.files.texts.get(path)!}\nMy own words.\n- [ ] Read the queue @noor due:2026-12-01\n`;
    ports.files.texts.set(path, written);
    await library.refresh([path]);
    await writeEntry(ports, library, { plan, kind: 'feedback', type: 'question', text: 'Why twice?' });
    const second = await generateAgenda(ports, library, { plan, codeRoot: '../../../..' });
    assert.equal(second.kind, 'done');
    const now = ports.files.texts.get(path)!;
    assert.match(now, /\nMy own words\.\n- \[ \] Read the queue @noor due:2026-12-01\n/);
    assert.match(now, /Why twice/);
    assert.deepEqual(library.snapshot.plans.get(plan)!.meetings.get('2026-11-24')!.actions, [
      {
        text: 'Read the queue',
        done: false,
        owner: 'noor',
        due: '2026-12-01',
        line: now.split('\n').findIndex(line => line.startsWith('- [ ]')),
      },
    ]);
  });

  it('ticks the same action even if lines moved since it was shown', async () => {
    const { ports, library, plan } = await started();
    const path = `plans/${plan}/meetings/2026-11-10.md`;
    ports.files.texts.set(path, '---\ndate: 2026-11-10\nstatus: held\n---\nNew line\n\n- [ ] First\n- [ ] Second\n');
    await library.refresh([path]);
    const stale = { plan, meeting: '2026-11-10', line: 6, text: 'Second', done: true };
    assert.equal((await tickAction(ports, library, stale)).kind, 'done');
    assert.match(ports.files.texts.get(path)!, /- \[ \] First\n- \[x\] Second\n$/);
    assert.equal((await tickAction(ports, library, stale)).kind, 'nothing');
  });

  it('ticks a step with the day, and unticks it to the same bytes', async () => {
    const { ports, library, plan } = await started();
    const path = `plans/${plan}/goals/tests.yaml`;
    const before = 'outcome: Test\nsteps:\n  - id: a # first\n    text: One\n';
    ports.files.texts.set(path, before);
    await library.refresh([path]);
    await tickStep(ports, library, { plan, goal: 'tests', step: 'a', done: true });
    assert.equal(library.snapshot.plans.get(plan)!.goals.get('tests')!.steps[0]!.done, TODAY);
    await tickStep(ports, library, { plan, goal: 'tests', step: 'a', done: false });
    assert.equal(ports.files.texts.get(path), before);
  });

  it('computes an edit again when somebody else writes at the same moment', async () => {
    const { ports, library, plan } = await started();
    const path = `plans/${plan}/goals/tests.yaml`;
    ports.files.texts.set(path, 'outcome: Test\nsteps:\n  - id: a\n    text: One\n');
    await library.refresh([path]);
    let once = true;
    ports.files.beforeApply = () => {
      if (once) ports.files.texts.set(path, `# by somebody else\n${ports.files.texts.get(path)!}`);
      once = false;
    };
    assert.equal((await tickStep(ports, library, { plan, goal: 'tests', step: 'a', done: true })).kind, 'done');
    assert.match(ports.files.texts.get(path)!, /^# by somebody else\n[\s\S]*done: 2026-11-23/);
  });

  it('adds goals of the same name without overwriting', async () => {
    const { ports, library, plan } = await started();
    for (let i = 0; i < 2; i++) await addGoal(ports, library, { plan, outcome: 'Write clear reviews' });
    assert.deepEqual([...library.snapshot.plans.get(plan)!.goals.keys()].sort(), [
      'review-a-pull-request-alone',
      'write-clear-reviews',
      'write-clear-reviews-2',
    ]);
  });

  it('commits with a message that says what changed, and says what was left staged', async () => {
    const commits = new FakeCommits([{ path: 'plans/p/meetings/2026-11-24.md', status: 'added' }], 2);
    const { ports, library } = await started({ commits });
    const outcome = await commitFiles(ports, library);
    assert.equal(outcome.kind === 'committed' && outcome.stagedElsewhere, 2);
    assert.equal(commits.messages.length, 1);
    assert.match(commits.messages[0]!, /24 November/);
    assert.deepEqual(await commitFiles({ ...ports, commits: new FakeCommits([]) }, library), { kind: 'nothing' });
    assert.deepEqual(await commitFiles({ ...ports, commits: undefined }, library), { kind: 'no-git' });
  });

  it('says of a goal what was done since the last commit', async () => {
    const commits = new FakeCommits([]);
    const { ports, library, plan } = await started({ commits });
    const path = `plans/${plan}/goals/tests.yaml`;
    ports.files.texts.set(path, 'outcome: Write tests\nsteps:\n  - id: a\n    text: Read the guide\n');
    await library.refresh([path]);
    commits.changes = [{ path, status: 'modified' }];
    commits.committed.set(path, ports.files.texts.get(path) ?? '');
    await tickStep(ports, library, { plan, goal: 'tests', step: 'a', done: true });
    await commitFiles(ports, library);
    assert.deepEqual(commits.messages, ['Mentorship: 1 step done']);
  });

  it('commits in the words that somebody chooses, and keeps them where git refuses', async () => {
    const files = [{ path: 'plans/p/meetings/2026-11-24.md', status: 'added' }] as const;
    const commits = new FakeCommits(files);
    const { ports, library } = await started({ commits });
    const wording = (words: (proposed: string) => string | undefined) => ({
      wording: (proposed: string) => Promise.resolve(words(proposed)),
    });
    await commitFiles(
      ports,
      library,
      wording(proposed => `docs: ${proposed}`),
    );
    assert.match(commits.messages[0]!, /^docs: .*24 November/);
    assert.deepEqual(
      await commitFiles(
        ports,
        library,
        wording(() => undefined),
      ),
      { kind: 'cancelled' },
    );
    assert.equal(commits.messages.length, 1);
    const refusing = { ...ports, commits: new FakeCommits(files, 0, { kind: 'failed', reason: 'No' }) };
    const outcome = await commitFiles(
      refusing,
      library,
      wording(() => 'My words'),
    );
    assert.deepEqual(outcome, { kind: 'failed', reason: 'No', message: 'My words' });
  });

  it('commits no file that cannot be read, unless it is told to', async () => {
    const [broken, gone, fine] = ['people/broken.yaml', 'people/gone.yaml', 'people/noor.yaml'] as const;
    const commits = new FakeCommits([
      { path: broken, status: 'modified' },
      { path: gone, status: 'deleted' },
      { path: fine, status: 'modified' },
    ]);
    const { ports, library } = await started({ commits });
    // What a merge leaves behind, before any watcher has seen it.
    ports.files.texts.set(broken, '<<<<<<< HEAD\nname: Ada\n=======\nname: Ida\n>>>>>>> theirs\n');
    assert.deepEqual(await commitFiles(ports, library), { kind: 'unreadable', paths: [broken] });
    assert.equal(commits.messages.length, 0);
    assert.equal((await commitFiles(ports, library, { anyway: true })).kind, 'committed');
    ports.files.texts.set(broken, 'name: Ada\n');
    assert.equal((await commitFiles(ports, library)).kind, 'committed', 'mended');
    // A file that nobody changed does not travel.
    ports.files.texts.set('people/other.yaml', 'name: [\n');
    await library.refresh(['people/other.yaml']);
    assert.equal((await commitFiles(ports, library)).kind, 'committed');
  });
});

describe('the library', () => {
  it('reads nothing before it is asked, and every record once', async () => {
    const { ports } = await started();
    const library = new Library(ports.files);
    ports.files.reads.length = 0;
    assert.deepEqual(ports.files.reads, []);
    await Promise.all([library.load(), library.load()]);
    assert.equal(ports.files.reads.length, ports.files.texts.size);
  });

  it('reads one file for one change and announces only a difference', async () => {
    const { ports, library, plan } = await started();
    let announced = 0;
    library.onDidChange(() => announced++);
    ports.files.reads.length = 0;
    const path = `plans/${plan}/plan.yaml`;
    await library.refresh([path]);
    assert.deepEqual([ports.files.reads, announced], [[path], 0]);
    ports.files.texts.set(path, ports.files.texts.get(path)!.replace('everyWeeks: 2', 'everyWeeks: 3'));
    await library.refresh([path]);
    assert.equal(announced, 1);
    assert.equal(library.snapshot.plans.get(plan)!.plan?.rhythm.everyWeeks, 3);
  });

  it('keeps the last good value of a broken file, names it, and shows the others', async () => {
    const { ports, library, plan } = await started();
    const path = `plans/${plan}/plan.yaml`;
    ports.files.texts.set(path, 'mentor: [unclosed');
    await library.refresh([path]);
    assert.equal(library.snapshot.plans.get(plan)!.plan?.mentor, 'ines-moreau');
    assert.equal(library.snapshot.problems.get(path)?.[0]?.code, 'syntax');
    assert.equal(library.snapshot.plans.get(plan)!.goals.size, 1);
  });

  it('forgets what is gone, whole folders too', async () => {
    const { ports, library, plan } = await started();
    for (const path of [...ports.files.texts.keys()]) if (path.startsWith('plans/')) ports.files.texts.delete(path);
    await library.refreshBelow([`plans/${plan}`]);
    assert.equal(library.snapshot.plans.size, 0);
    assert.equal(library.snapshot.people.size, 2);
  });

  it('reports a file that cannot be read as a problem of that file', async () => {
    const { ports } = await started();
    ports.files.unreadable.set('people/zoe.yaml', 'EACCES');
    const library = new Library(ports.files);
    await library.load();
    assert.equal(library.snapshot.problems.get('people/zoe.yaml')?.[0]?.code, 'unreadable');
    assert.equal(library.snapshot.people.size, 2);
  });
});
