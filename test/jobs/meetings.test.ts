import assert from 'node:assert/strict';
import { readFingerprints } from '../../src/domain/records/offered';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { readRecord } from '../../src/domain/records/read';
import { newEntry, newGoal, newMeeting, newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { addAction, questionToAction } from '../../src/jobs/addAction';
import { exportCalendar } from '../../src/jobs/exportCalendar';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import { callOffMeeting } from '../../src/jobs/meetings';
import { setPhase } from '../../src/jobs/planPhase';
import type { ProjectCode } from '../../src/jobs/ports/ports';
import { setSmallGoals } from '../../src/jobs/setSmallGoals';
import { tickAction } from '../../src/jobs/tick';
import { wrapUpMeeting, type WrapUp } from '../../src/jobs/wrapUpMeeting';
import { aPlan } from '../support/builders';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';
import { CASES } from '../domain/agenda/cases';

const PLAN = 'plans/jonas';
const TODAYS = `${PLAN}/meetings/2026-11-24.md`;

/** Jonas, the day before the meeting of 24 November, with what the files say so far. */
async function setUp(texts: Record<string, string> = {}, language: 'en' | 'fr' = 'en') {
  const files = new MemoryFiles({
    'mentorship.yaml': newSettings(language),
    'people/jonas.yaml': newPerson({ name: 'Jonas', emails: ['jonas@example.org'] }),
    'people/maria.yaml': newPerson({ name: 'Maria', emails: ['maria@example.org'] }),
    [`${PLAN}/plan.yaml`]: newPlan(aPlan()),
    [`${PLAN}/goals/queues.yaml`]: newGoal({ outcome: 'Understand queues', status: 'active', horizon: 'short' }),
    [`${PLAN}/meetings/2026-11-10.md`]: newMeeting(
      { date: '2026-11-10', status: 'held' },
      '## Actions\n\n- [ ] Read the log @jonas\n- [ ] Write the test @jonas due:2026-11-20',
    ),
    [`${PLAN}/journal/q1.md`]: newEntry({
      kind: 'question',
      author: 'jonas',
      created: '2026-11-20T10:00:00+01:00',
      text: 'Why the lock?',
    }),
    ...texts,
  });
  const ports = fakePorts({ files, email: 'jonas@example.org' });
  const library = new Library(files);
  await library.load();
  assert.deepEqual([...library.snapshot.problems.values()].flat(), []);
  const read = (path: string) => files.texts.get(path) ?? '';
  const meeting = (path: string) => {
    const record = readRecord(path, read(path))?.record;
    assert.ok(record?.kind === 'meeting', read(path));
    return record.value;
  };
  return { ports, library, files, read, meeting };
}

const ORDER = { plan: 'jonas', codeRoot: '../../../..' };

describe('generating an agenda', () => {
  it('carries points over that people wrote by hand, with their words, until they are ticked or taken out', async () => {
    const earlier = `${PLAN}/meetings/2026-11-10.md`;
    const { ports, library, files, read } = await setUp({
      'templates/agenda-halfway.md': '# Talk\n\n- Check the roadmap with {{mentor}}\n',
      [earlier]: newMeeting(
        { date: '2026-11-10', status: 'held' },
        [
          '## The one topic (15 min)',
          '- Talk about the *on-call* rota',
          '  - a note below it',
          '- ~~Said already~~',
          '- [x] Ticked',
          '- [ ] A box of its own',
          '- Check the roadmap with Maria',
          '- The aim: what should be different when we leave? A plan.',
          '## Notes',
          '- only a note',
        ].join('\n\n'),
      ),
    });
    await generateAgenda(ports, library, ORDER);
    const point =
      /^- \[Talk about the on-call rota\]\(2026-11-10\.md#point:talk-about-the-on-call-rota\) – a point of 10 November: .*$/m;
    assert.match(read(TODAYS), point);
    assert.match(read(TODAYS), /\[A box of its own\]\(2026-11-10\.md#a-box-of-its-own\) – no owner yet/);
    for (const other of ['a note below', 'Said already', 'Ticked', 'roadmap', 'A plan', 'only a note'])
      assert.ok(!read(TODAYS).includes(other), other);
    // Not ticked in that meeting either, it is carried on; ticked, it is done.
    const next = `${PLAN}/meetings/2026-12-08.md`;
    const held = read(TODAYS).replace('status: planned', 'status: held');
    for (const [text, isCarried] of [
      [held, true],
      [held.replace('- [Talk', '- [x] [Talk'), false],
      [held.replace(/^- \[Talk.*\n/m, ''), false],
    ] as const) {
      files.texts.set(TODAYS, text);
      files.texts.delete(next);
      const later = new Library(files);
      await generateAgenda({ ...ports, clock: { ...ports.clock, today: () => '2026-12-07' } }, later, ORDER);
      assert.equal(read(next).includes('[Talk about the on-call rota](2026-11-10.md#point:'), isCarried, read(next));
    }
  });
  it('carries no boxes over that only a template has brought', async () => {
    const boxes = ['- [ ] Read the last notes', '- [ ] Work in progress', '- [ ] Wellbeing', '- [ ] Growth'];
    const { ports, library, read } = await setUp({
      'templates/agenda.md': `# Talk\n\n## Topics\n\n${boxes.join('\n')}\n\n## Open actions\n\n{{actions}}\n`,
      [`${PLAN}/meetings/2026-10-27.md`]: newMeeting(
        { date: '2026-10-27', status: 'held' },
        `${boxes.join('\n')}\n- [ ] Wellbeing @jonas\n- [ ] Ask Ines`,
      ),
    });
    await generateAgenda(ports, library, ORDER);
    const carried = read(TODAYS).match(/^- \[(?! \]).*$/gm) ?? [];
    assert.deepEqual(
      carried.map(line => line.replace(/\].*/, '')),
      ['- [Write the test', '- [Wellbeing', '- [Ask Ines', '- [Read the log'],
    );
  });
  const code: ProjectCode = {
    changedSince: (emails, day) =>
      Promise.resolve(emails[0] === 'jonas@example.org' && day === '2026-11-10' ? ['src/queue.ts'] : []),
    placeOf: anchor => Promise.resolve({ path: anchor.path, start: 40, end: 42 }),
  };
  const aboutCode = newEntry({
    kind: 'question',
    author: 'jonas',
    created: '2026-11-21T10:00:00+01:00',
    text: 'And here?',
    code: { path: 'src/queue.ts', start: 3, end: 5, quote: 'x', before: '', after: '' },
  });

  it('links code where it is now, and what the mentee has changed', async () => {
    const { ports, library, read } = await setUp({ [`${PLAN}/journal/q2.md`]: aboutCode });
    assert.equal((await generateAgenda(ports, library, ORDER, code)).kind, 'done');
    assert.match(
      read(TODAYS),
      /\[And here\?\]\(.*\[src\/queue\.ts, lines 40–42\]\(\.\.\/\.\.\/\.\.\/\.\.\/src\/queue\.ts#L40-L42\)/,
    );
    assert.match(read(TODAYS), /\[src\]\(\.\.\/\.\.\/\.\.\/\.\.\/src\) – 1 file changed by Jonas: \[queue\.ts\]/);
  });
  it('shows nothing of either without git, and the lines as they were', async () => {
    const { ports, library, read } = await setUp({ [`${PLAN}/journal/q2.md`]: aboutCode });
    await generateAgenda(ports, library, ORDER);
    assert.match(read(TODAYS), /lines 3–5/);
    assert.ok(!read(TODAYS).includes('changed by'));
  });
  it('takes the team’s template and questions', async () => {
    const { ports, library, read } = await setUp({
      'templates/agenda.md':
        '# Hour of {{date}}\n\n## Us (5 min)\n- {{ask arrival}}\n## Work (40 min)\n{{actions}}\n{{nonsense}}\n',
      'templates/questions.yaml': `add:\n  arrival: [Ours?]\nban:\n${['How are you arriving today, and what would make this time well spent?', 'What has taken most of your energy lately, and what has given you some?'].map(text => `  - "${text}"`).join('\n')}\n`,
    });
    await generateAgenda(ports, library, ORDER);
    const body = read(TODAYS);
    assert.match(body, /# Hour of Tuesday 24 November 2026\n\n## Us \(5 min\)\n\n- /);
    assert.match(body, /## Work \(40 min\)\n\n- \[Write the test\]/);
    assert.ok(!body.includes('nonsense') && !body.includes('How are you arriving'));
  });
  it('goes on with broken questions of a team, and keeps the shape that a note has', async () => {
    const { ports, library, read } = await setUp({
      'templates/questions.yaml': 'add: [',
      [TODAYS]: newMeeting({ date: '2026-11-24', occasion: 'reset' }, ''),
    });
    await generateAgenda(ports, library, ORDER);
    assert.match(read(TODAYS), /## Where we are, and how we go on/);
    assert.equal((await generateAgenda(ports, library, ORDER)).kind, 'done');
  });
  it('is as long as the note says', async () => {
    const note = newMeeting({ date: '2026-11-24', minutes: 90 }, '');
    const { ports, library, read } = await setUp({ [TODAYS]: note });
    await generateAgenda(ports, library, ORDER);
    const total = () =>
      [...read(TODAYS).matchAll(/^## .*\((\d+) min\)$/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
    assert.equal(total(), 90);
    assert.match(read(TODAYS), /\nminutes: 90\n/);
    assert.match(read(TODAYS), /90 minutes/);
  });

  it('fills a note that only says when, and keeps its keys', async () => {
    const { ports, library, meeting } = await setUp();
    await callOffMeeting(ports, library, {
      plan: 'jonas',
      date: '2026-11-24',
      status: 'postponed',
      reason: 'Release',
      to: { date: '2026-11-26', time: '15:00' },
    });
    await generateAgenda(ports, library, ORDER);
    const moved = meeting(`${PLAN}/meetings/2026-11-26.md`);
    assert.deepEqual(
      [moved.insteadOf, moved.time, moved.occasion, moved.minutes],
      ['2026-11-24', '15:00', 'regular', 45],
    );
    assert.ok(readFingerprints(moved.offered).size > 5);
  });
});

describe('a meeting that does not take place', () => {
  it('is a state with a reason, not a deleted file, and the next one is on the rhythm', async () => {
    const { ports, library, files, meeting, read } = await setUp({
      [TODAYS]: renderAgenda(CASES['nothing-happened']!()),
    });
    const before = read(TODAYS);
    const outcome = await callOffMeeting(ports, library, {
      plan: 'jonas',
      date: '2026-11-24',
      status: 'cancelled',
      reason: 'Maria is ill',
    });
    assert.equal(outcome.kind, 'done');
    assert.deepEqual([meeting(TODAYS).status, meeting(TODAYS).reason], ['cancelled', 'Maria is ill']);
    assert.equal(
      read(TODAYS).replace('status: cancelled', 'status: planned').replace('reason: Maria is ill\n', ''),
      before,
    );
    await generateAgenda(ports, library, ORDER);
    assert.ok(files.texts.has(`${PLAN}/meetings/2026-12-08.md`));
  });
  it('may have no note yet, and moves only to a free day', async () => {
    const { ports, library, meeting, files } = await setUp();
    const request = { plan: 'jonas', date: '2026-11-24', status: 'postponed' as const, reason: 'Release' };
    assert.equal((await callOffMeeting(ports, library, { ...request, to: { date: '2026-11-10' } })).kind, 'problem');
    assert.ok(!files.texts.has(TODAYS));
    await callOffMeeting(ports, library, { ...request, to: { date: '2026-11-26' } });
    assert.equal(meeting(TODAYS).status, 'postponed');
    await callOffMeeting(ports, library, { ...request, date: '2026-11-26', to: { date: '2026-11-27' } });
    assert.equal(meeting(`${PLAN}/meetings/2026-11-27.md`).insteadOf, '2026-11-24');
  });
});

describe('wrapping up', () => {
  const request: WrapUp = {
    plan: 'jonas',
    date: '2026-11-24',
    outcome: 'We test the ack first.',
    thanks: 'Your patience with the lock.',
    done: [{ meeting: '2026-11-10', line: 8, text: 'Read the log' }],
    next: { from: '2026-12-08', to: { date: '2026-12-10' } },
  };

  it('marks it held, ticks what is done, notes what came of it, thanks, and moves the next', async () => {
    const { ports, library, files, meeting, read } = await setUp();
    await generateAgenda(ports, library, ORDER);
    assert.equal((await wrapUpMeeting(ports, library, request)).kind, 'done');
    assert.equal(meeting(TODAYS).status, 'held');
    assert.match(read(TODAYS), /\*\*What came of it:\*\* We test the ack first\./);
    assert.deepEqual(
      meeting(`${PLAN}/meetings/2026-11-10.md`).actions.map(({ done }) => done),
      [true, false],
    );
    assert.equal(meeting(`${PLAN}/meetings/2026-12-10.md`).insteadOf, '2026-12-08');
    const thanks = [...library.snapshot.plans.get('jonas')!.entries.values()].filter(({ kind }) => kind === 'thanks');
    assert.deepEqual(
      thanks.map(({ author, text }) => [author, text]),
      [['jonas', 'Your patience with the lock.']],
    );
    assert.deepEqual([...library.snapshot.problems.values()].flat(), []);
    // The next agenda carries over what is not ticked, and nothing of what is.
    const later = {
      ...fakePorts({ files, email: 'jonas@example.org' }),
      clock: { today: () => '2026-12-01', now: () => '2026-12-01T09:00:00+01:00' },
    };
    assert.equal((await generateAgenda(later, library, ORDER)).kind, 'done');
    assert.match(
      read(`${PLAN}/meetings/2026-12-10.md`),
      /\[Write the test\]\(2026-11-10\.md#write-the-test\) – Jonas, since 10 November/,
    );
    assert.ok(!read(`${PLAN}/meetings/2026-12-10.md`).includes('Read the log'));
  });
  it('sets small goals until next time, which the next agenda asks about, done or not', async () => {
    const { ports, library, files, meeting, read } = await setUp();
    await generateAgenda(ports, library, ORDER);
    const smallGoals = { goals: ['Read the ack code', 'Draw it'], until: '2026-12-08' };
    assert.equal(
      (await wrapUpMeeting(ports, library, { plan: 'jonas', date: '2026-11-24', done: [], smallGoals })).kind,
      'done',
    );
    assert.match(
      read(TODAYS),
      /\n## Until next time\n\n- \[ \] Read the ack code @jonas due:2026-12-08\n- \[ \] Draw it @jonas due:2026-12-08\n\n<!-- .* -->\n$/,
    );
    const more = { plan: 'jonas', meeting: '2026-11-24', goals: ['Name it'] };
    assert.equal((await setSmallGoals(ports, library, more)).kind, 'done');
    const before = read(TODAYS);
    assert.equal((await setSmallGoals(ports, library, more)).kind, 'problem');
    assert.equal(read(TODAYS), before);
    const [first] = meeting(TODAYS).actions.filter(({ smallGoal }) => smallGoal);
    assert.equal(
      (
        await tickAction(ports, library, {
          plan: 'jonas',
          meeting: '2026-11-24',
          line: first!.line,
          text: first!.text,
          done: true,
        })
      ).kind,
      'done',
    );
    const later = {
      ...fakePorts({ files, email: 'jonas@example.org' }),
      clock: { today: () => '2026-12-01', now: () => '2026-12-01T09:00:00+01:00' },
    };
    await generateAgenda(later, library, ORDER);
    const next = read(`${PLAN}/meetings/2026-12-08.md`);
    assert.match(next, /\[Read the ack code\]\(2026-11-24\.md#read-the-ack-code\) – small goal, done\n/);
    assert.match(next, /\[Draw it\]\(2026-11-24\.md#draw-it\) – small goal, still open: what got in the way\?\n/);
    assert.equal(next.match(/\[Draw it\]/g)?.length, 1);
  });
  it('needs nothing but the meeting', async () => {
    const { ports, library, meeting, files } = await setUp();
    assert.equal((await wrapUpMeeting(ports, library, { plan: 'jonas', date: '2026-11-24', done: [] })).kind, 'done');
    assert.equal(meeting(TODAYS).status, 'held');
    assert.equal([...files.texts.keys()].filter(path => path.includes('/journal/')).length, 1);
    assert.equal((await wrapUpMeeting(ports, library, { plan: 'jonas', date: '2026-11-24', done: [] })).kind, 'done');
  });
  it('writes nothing where the next day is taken or nobody knows who is writing', async () => {
    const { ports, library, files } = await setUp();
    const before = new Map(files.texts);
    assert.equal(
      (await wrapUpMeeting(ports, library, { ...request, next: { from: '2026-12-08', to: { date: '2026-11-10' } } }))
        .kind,
      'problem',
    );
    const stranger = fakePorts({ files, email: 'nobody@example.org' });
    assert.equal((await wrapUpMeeting(stranger, library, request)).kind, 'unknown-author');
    assert.deepEqual(files.texts, before);
  });
});

describe('a parked question', () => {
  it('is on the next agenda, becomes an action in its note, and is told as answered by that', async () => {
    const { ports, library, read, meeting } = await setUp();
    await generateAgenda(ports, library, ORDER);
    assert.match(read(TODAYS), /\[Why the lock\?\]\(\.\.\/journal\/q1\.md\) – question from Jonas/);
    const action = { text: 'Ask Ines about the lock', owner: 'jonas', due: '2026-12-01', goal: 'queues' };
    const outcome = await questionToAction(ports, library, {
      plan: 'jonas',
      meeting: '2026-11-24',
      action,
      question: 'q1',
    });
    assert.equal(outcome.kind, 'done');
    assert.deepEqual(
      meeting(TODAYS).actions.map(({ text, owner, due, goal }) => ({ text, owner, due, goal })),
      [action],
    );
    await generateAgenda(ports, library, ORDER);
    assert.match(
      read(TODAYS),
      /\[Why the lock\?\].* answered, says Jonas: “This has become an action: Ask Ines about the lock”/,
    );
    assert.equal(read(TODAYS).split('Why the lock?').length, 2);
    assert.match(read(TODAYS), /- \[ \] Ask Ines about the lock @jonas due:2026-12-01 #queues/);
  });
  it('adds an action anywhere else just so', async () => {
    const { ports, library, meeting } = await setUp();
    await addAction(ports, library, { plan: 'jonas', meeting: '2026-11-10', action: { text: 'Third' } });
    assert.deepEqual(
      meeting(`${PLAN}/meetings/2026-11-10.md`).actions.map(({ text }) => text),
      ['Read the log', 'Write the test', 'Third'],
    );
  });
});

describe('the rest of the rhythm', () => {
  it('is a calendar file of one event with the plan’s time zone', async () => {
    const { ports, library } = await setUp();
    await callOffMeeting(ports, library, { plan: 'jonas', date: '2026-12-08', status: 'cancelled', reason: 'Holiday' });
    const text = (await exportCalendar(ports.clock, library, ['jonas'], 'America/New_York'))?.text;
    assert.match(text!, /DTSTART;TZID=Europe\/Paris:20260929T100000\r\n/);
    assert.match(text!, /EXDATE;TZID=Europe\/Paris:20261208T100000\r\n/);
    assert.equal(await exportCalendar(ports.clock, library, ['nobody'], 'UTC'), undefined);
  });
  it('can be paused and taken up again in one line', async () => {
    const { ports, library, read } = await setUp();
    const before = read(`${PLAN}/plan.yaml`);
    await setPhase(ports, library, { plan: 'jonas', phase: 'paused' });
    assert.equal((await generateAgenda(ports, library, ORDER)).kind, 'nothing');
    await setPhase(ports, library, { plan: 'jonas', phase: 'active' });
    assert.equal(read(`${PLAN}/plan.yaml`), before);
  });
});
