import * as assert from 'node:assert/strict';
import { needsCounts, totalOf } from '../../../src/domain/overview/needs';
import type { PlanOverview } from '../../../src/domain/overview/overview';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import {
  aGoal,
  aMeeting,
  anAction,
  anEntry,
  aPerson,
  aPlan,
  aPlanRecords,
  aProblem,
  aReply,
  aSnapshot,
  aStep,
  someCode,
  type PlanParts,
} from '../../support/builders';
import { boxesOf } from '../../../src/domain/agenda/shape/template';
import { largePlan } from '../../support/largePlan';

const TODAY = '2026-11-23';
const overview = (parts: PlanParts, email = 'jonas@example.org', today = TODAY): PlanOverview => {
  const [plan] = overviewOf(aSnapshot({ plans: [aPlanRecords(parts)] }), { today, email }).plans;
  assert.ok(plan);
  return plan;
};
const ids = (items: readonly { readonly id: string }[]) => items.map(item => item.id);

describe('the overview', () => {
  it('looks at no record of a plan until somebody asks for what is made of it, and then once', () => {
    const looks: string[] = [];
    const watched = <T>(name: string) =>
      new Proxy(new Map<string, T>(), {
        get: (map, key) => {
          looks.push(name);
          const value: unknown = Reflect.get(map, key, map);
          return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(map) : value;
        },
      });
    const plan = aPlanRecords({ plan: aPlan({ phase: 'closed' }) });
    const records = {
      ...plan,
      goals: watched<never>('goals'),
      meetings: watched<never>('meetings'),
      entries: watched<never>('entries'),
    };
    const { plans } = overviewOf(aSnapshot({ plans: [records] }), { today: TODAY, email: 'jonas@example.org' });
    const [shown] = plans;
    assert.deepEqual([shown?.mentor.id, shown?.phase, shown?.needsMe.actions.length], ['maria', 'closed', 0]);
    assert.deepEqual(looks, [], 'nothing waits in a plan that is closed');
    assert.deepEqual(shown?.meetings, []);
    assert.deepEqual([...new Set(looks)], ['meetings']);
    const before = looks.length;
    assert.equal(shown?.meetings, shown?.meetings);
    assert.equal(looks.length, before);
  });
  it('counts no box of a template as an action, done or not, as long as nobody has made one of it', () => {
    const meeting = aMeeting({
      actions: [
        anAction({ text: 'Wellbeing', owner: undefined, due: undefined, goal: undefined }),
        anAction({ text: 'Blockers', owner: undefined, due: undefined, goal: undefined, done: true }),
        anAction({ text: 'Wellbeing', owner: 'jonas', due: undefined, goal: undefined }),
      ],
    });
    const snapshot = aSnapshot({ plans: [aPlanRecords({ meetings: [meeting] })] });
    const reader = { today: TODAY, email: 'jonas@example.org' };
    const counts = (templateBoxes: readonly RegExp[]) => {
      const [plan] = overviewOf(snapshot, { ...reader, templateBoxes }).plans;
      const [{ openActions, doneActions } = { openActions: 0, doneActions: 0 }] = plan?.meetings ?? [];
      return [plan?.actions.length, openActions, doneActions];
    };
    assert.deepEqual(
      [counts([]), counts(boxesOf('- [ ] Wellbeing\n- [ ] Blockers\n'))],
      [
        [3, 2, 1],
        [1, 1, 0],
      ],
    );
  });
  it('knows the reader by any address, whatever its case', () => {
    const maria = aPerson({ id: 'maria', emails: ['m@work.example', 'Maria@Home.example'] });
    const people = [maria, aPerson({ id: 'jonas' })];
    const read = (email: string | undefined) => overviewOf(aSnapshot({ people }), { today: TODAY, email });
    assert.deepEqual(read(' maria@home.EXAMPLE ').me, { id: 'maria', name: 'Maria' });
    assert.equal(read('maria@home.EXAMPLE').plans[0]?.role, 'mentor');
    assert.equal(read('nobody@example.org').me, undefined);
    assert.equal(read(undefined).plans[0]?.role, 'reader');
    assert.equal(read('').me, undefined);
  });
  it('calls people that are not on file by their id', () => {
    const shown = overviewOf(aSnapshot({ people: [] }), { today: TODAY, email: undefined }).plans[0];
    assert.deepEqual(shown?.mentor, { id: 'maria', name: 'maria' });
  });
  it('leaves a plan that cannot be read to the problems, errors first', () => {
    const snapshot = aSnapshot({
      plans: [aPlanRecords({ plan: null, id: 'broken' }), aPlanRecords()],
      problems: [
        aProblem({ path: 'a.yaml', severity: 'warning' }),
        aProblem({ path: 'plans/broken/plan.yaml' }),
        aProblem({ path: 'people/x.yaml', range: { startLine: 4, startColumn: 0, endLine: 4, endColumn: 1 } }),
        aProblem({ path: 'people/x.yaml' }),
      ],
    });
    const shown = overviewOf(snapshot, { today: TODAY, email: undefined });
    assert.deepEqual(ids(shown.plans), ['jonas']);
    assert.deepEqual(
      shown.problems.map(problem => `${problem.path}:${problem.range.startLine}`),
      ['people/x.yaml:0', 'people/x.yaml:4', 'plans/broken/plan.yaml:0', 'a.yaml:0'],
    );
  });
});

describe('the overview after a change', () => {
  const reader = { today: TODAY, email: 'jonas@example.org' };
  const people = [aPerson({ id: 'jonas' }), aPerson({ id: 'nadia' })];
  const [one, two] = [aPlan({ id: 'one' }), aPlan({ id: 'two' })].map(plan => aPlanRecords({ plan }));
  const before = aSnapshot({ people, plans: [one!, two!] });

  it('derives again what has changed, and nothing else', () => {
    const [first, second] = overviewOf(before, reader).plans;
    const changed = { ...two!, goals: new Map([['g', aGoal({ id: 'g' })]]) };
    const after = overviewOf(
      {
        ...before,
        plans: new Map([
          ['one', one!],
          ['two', changed],
        ]),
      },
      reader,
    ).plans;
    assert.equal(after[0], first);
    assert.notEqual(after[1], second);
    assert.deepEqual(ids(after[1]!.goals), ['g']);
  });

  it('goes by the reader, their day and the people of now', () => {
    assert.equal(overviewOf(before, reader).plans[0]!.role, 'mentee');
    assert.equal(overviewOf(before, { ...reader, email: 'who@example.org' }).plans[0]!.role, 'reader');
    assert.equal(overviewOf(before, { ...reader, today: '2027-01-01' }).plans[0]!.today, '2027-01-01');
    const named = new Map([...before.people, ['jonas', aPerson({ id: 'jonas', name: 'Jonas N.' })]]);
    assert.equal(overviewOf({ ...before, people: named }, reader).plans[0]!.mentee.name, 'Jonas N.');
  });
});

describe('goals in the overview', () => {
  it('stand by status, then by due day', () => {
    const goals = [
      aGoal({ id: 'dropped', status: 'dropped' }),
      aGoal({ id: 'reached', status: 'reached' }),
      aGoal({ id: 'paused', status: 'paused', due: '2026-01-01' }),
      aGoal({ id: 'someday' }),
      aGoal({ id: 'later', due: '2027-01-01' }),
      aGoal({ id: 'soon', due: '2026-12-01' }),
    ];
    assert.deepEqual(ids(overview({ goals }).goals), ['soon', 'later', 'someday', 'paused', 'reached', 'dropped']);
  });
  it('are overdue by the day of the reader, and only while active', () => {
    const overdue = (due: string, status: 'active' | 'paused' = 'active') =>
      overview({ goals: [aGoal({ due, status })] }).goals[0]?.overdue;
    assert.equal(overdue('2026-11-22'), true);
    assert.equal(overdue('2026-11-23'), false);
    assert.equal(overdue('2026-11-22', 'paused'), false);
  });
  it('moved when a step was done or an entry written, replies aside', () => {
    const goals = [aGoal({ id: 'a', steps: [aStep({ done: '2026-11-10' })] }), aGoal({ id: 'b' }), aGoal({ id: 'c' })];
    const entries = [
      anEntry({ id: 'x', goal: 'a', created: '2026-11-02T10:00:00Z' }),
      anEntry({ id: 'y', goal: 'b', created: '2026-11-05T10:00:00Z' }),
      anEntry({ id: 'z', goal: 'b', created: '2026-11-04T10:00:00Z' }),
      aReply('z', { goal: 'b' }),
    ];
    assert.deepEqual(
      overview({ goals, entries }).goals.map(goal => [goal.id, goal.lastMovement, goal.entryCount]),
      [
        ['a', '2026-11-10', 1],
        ['b', '2026-11-05', 2],
        ['c', undefined, 0],
      ],
    );
  });
});

describe('feedback in the overview', () => {
  const feedback = anEntry({ id: 'f', author: 'maria' });
  const state = (...replies: Parameters<typeof aReply>[1][]) =>
    overview({ entries: [feedback, ...replies.map((own, index) => aReply(feedback, { id: `r${index}`, ...own }))] })
      .feedback[0]?.state;

  it('is open until the other replies', () => {
    assert.equal(state(), 'open');
    assert.equal(state({ author: 'maria' }), 'open');
    assert.equal(state({ author: 'maria', outcome: 'kept' }), 'open');
    assert.equal(state({ author: 'jonas' }), 'acknowledged');
  });
  it('has the last outcome by instant, whatever the file names say', () => {
    assert.equal(
      state(
        { outcome: 'kept', created: '2026-11-20T09:00:00+01:00' },
        { outcome: 'tried', created: '2026-11-20T16:30:00+09:00' },
      ),
      'kept',
    );
  });
  it('keeps its outcome when the talk goes on', () => {
    assert.equal(
      state({ outcome: 'adapted', created: '2026-11-20T09:00:00Z' }, { created: '2026-11-21T09:00:00Z' }),
      'adapted',
    );
  });
  it('counts an answer to an answer where the talk began, even in a circle', () => {
    const entries = [
      feedback,
      aReply(feedback, { id: 'r1', author: 'maria' }),
      aReply('r1', { id: 'r2', outcome: 'tried' }),
      aReply('c2', { id: 'c1' }),
      aReply('c1', { id: 'c2' }),
      aReply('gone', { id: 'c3' }),
    ];
    const [shown] = overview({ entries }).feedback;
    assert.equal(shown?.state, 'tried');
    assert.deepEqual(ids(shown?.replies ?? []), ['r1', 'r2']);
  });
  it('has a reply to nothing that is there among the other entries, with the answers to it', () => {
    const entries = [
      feedback,
      anEntry({ id: 'no-re', kind: 'reply' }),
      aReply('no-re', { id: 'to-it' }),
      aReply('gone', { id: 'unknown' }),
      aReply('unknown', { id: 'deeper' }),
      aReply('c2', { id: 'c1' }),
      aReply('c1', { id: 'c2' }),
      aReply('self', { id: 'self' }),
      aReply('c1', { id: 'to-circle' }),
    ];
    const {
      otherEntries,
      feedback: [shown],
    } = overview({ entries });
    assert.deepEqual(otherEntries.map(({ id, kind, replies }) => [id, kind, ids(replies)]).sort(), [
      ['c1', 'reply', ['to-circle']],
      ['c2', 'reply', []],
      ['no-re', 'reply', ['to-it']],
      ['self', 'reply', []],
      ['unknown', 'reply', ['deeper']],
    ]);
    assert.deepEqual(shown?.replies, []);
  });
  it('stands newest first by instant, with its code, goal and author', () => {
    const entries = [
      anEntry({ id: 'early', created: '2026-11-18T16:00:00+09:00' }),
      anEntry({ id: 'late', created: '2026-11-18T09:30:00+01:00', code: someCode(), goal: 'gone', author: 'jonas' }),
      anEntry({ id: 'other', kind: 'progress' }),
      anEntry({ id: 'q', kind: 'question' }),
    ];
    const shown = overview({ entries });
    assert.deepEqual(ids(shown.feedback), ['late', 'early']);
    assert.deepEqual(ids(shown.progress), ['other']);
    const [late] = shown.feedback;
    assert.deepEqual(late?.code, { path: 'src/queue.ts', start: 12, end: 18 });
    assert.deepEqual(late?.goal, { id: 'gone', outcome: 'gone' });
    assert.deepEqual([late?.author.name, late?.mine, late?.path], ['Jonas', true, 'plans/jonas/journal/late.md']);
  });
});

describe('meetings and actions in the overview', () => {
  const meetings = [
    aMeeting({ date: '2026-10-27', actions: [anAction({ text: 'old', due: undefined }), anAction({ done: true })] }),
    aMeeting({
      actions: [
        anAction({ text: 'far', due: '2026-12-20' }),
        anAction({ text: 'due', due: '2026-11-22', goal: 'reviews' }),
        anAction({ text: 'hers', owner: 'maria', due: '2026-11-23' }),
        anAction({ text: 'free', owner: undefined }),
        anAction({ text: 'his', due: '2026-11-30' }),
        anAction({ text: 'stranger', owner: 'ghost', due: '2026-12-24' }),
      ],
    }),
  ];

  it('has open actions first, the most pressing on top', () => {
    const { actions } = overview({ meetings, goals: [aGoal()] });
    assert.deepEqual(
      actions.map(action => action.text),
      ['due', 'hers', 'his', 'far', 'stranger', 'old', 'free', 'Write the retry test'],
    );
    assert.deepEqual(
      actions.map(action => action.ageDays),
      [13, 13, 13, 13, 13, 27, 13, 27],
    );
    assert.deepEqual(
      actions.filter(action => action.overdue).map(action => action.text),
      ['due'],
    );
    assert.deepEqual(actions[0]?.goal, { id: 'reviews', outcome: 'Lead a design review' });
    assert.deepEqual(actions[4]?.owner, { id: 'ghost', name: 'ghost' });
  });
  it('are never late while the plan rests or when it is closed', () => {
    for (const phase of ['paused', 'closed'] as const) {
      const { actions, goals } = overview({ meetings, plan: aPlan({ phase }), goals: [aGoal({ due: '2026-01-01' })] });
      assert.deepEqual(
        [actions.some(action => action.overdue), goals.some(goal => goal.overdue)],
        [false, false],
        phase,
      );
    }
  });
  it('counts them for each meeting, newest first', () => {
    assert.deepEqual(
      overview({ meetings }).meetings.map(item => [item.date, item.openActions, item.doneActions]),
      [
        ['2026-11-10', 6, 0],
        ['2026-10-27', 1, 1],
      ],
    );
  });
  it('asks of me what is mine and near, late or undated', () => {
    assert.deepEqual(
      overview({ meetings }).needsMe.actions.map(action => action.text),
      ['due', 'his', 'old'],
    );
    assert.deepEqual(overview({ meetings }, 'nobody@example.org').needsMe.actions, []);
  });
  it('asks of me the feedback of the other that is open', () => {
    const entries = [anEntry({ id: 'a' }), anEntry({ id: 'b' }), aReply('b'), anEntry({ id: 'c', author: 'jonas' })];
    assert.deepEqual(ids(overview({ entries }).needsMe.feedback), ['a']);
    // A reply hands the turn to whoever gave it: only an outcome ends it.
    assert.deepEqual(ids(overview({ entries }, 'maria@example.org').needsMe.feedback), ['c', 'b']);
    assert.deepEqual(ids(overview({ entries }, 'nobody@example.org').needsMe.feedback), []);
  });
  it('asks for nothing in a mentorship that has ended, whose last day is the day it was closed', () => {
    const closed = overview({
      meetings,
      entries: [anEntry({ id: 'a' })],
      plan: aPlan({ phase: 'closed', closed: '2026-11-20' }),
    });
    assert.equal(totalOf(needsCounts(closed.needsMe)), 0);
    assert.equal(closed.needsOther, undefined);
    assert.equal(closed.end, '2026-11-20');
  });
  it('asks the mentee for the agenda a day ahead', () => {
    assert.equal(overview({}).needsMe.agenda, true);
    assert.equal(overview({}, 'jonas@example.org', '2026-11-22').needsMe.agenda, false);
    assert.equal(overview({}, 'maria@example.org').needsMe.agenda, false);
    assert.equal(overview({ meetings: [aMeeting({ date: '2026-11-24', status: 'planned' })] }).needsMe.agenda, false);
    assert.equal(overview({ plan: aPlan({ phase: 'paused' }) }).needsMe.agenda, false);
  });
  it('says when the next meeting is and where its agenda', () => {
    assert.deepEqual(overview({}).nextMeeting, {
      date: '2026-11-24',
      time: '10:00',
      inDays: 1,
      minutes: 45,
      path: undefined,
    });
    const note = aMeeting({ id: 'moved', date: '2026-11-26', status: 'planned', minutes: 30 });
    assert.deepEqual(overview({ meetings: [note] }).nextMeeting, {
      date: '2026-11-26',
      time: '10:00',
      inDays: 3,
      minutes: 30,
      path: 'plans/jonas/meetings/moved.md',
    });
  });
  it('counts the days to the next meeting on the reader’s own calendar', () => {
    const plan = aPlan({ rhythm: { everyWeeks: 2, first: '2026-09-29', time: '02:00', timeZone: 'Europe/Paris' } });
    const shown = overviewOf(aSnapshot({ plans: [aPlanRecords({ plan })] }), {
      today: TODAY,
      email: undefined,
      timeZone: 'America/New_York',
    }).plans[0]!;
    assert.deepEqual(shown.nextMeeting, {
      date: '2026-11-24',
      time: '02:00',
      here: { date: '2026-11-23', time: '20:00' },
      timeZone: 'Europe/Paris',
      inDays: 0,
      minutes: 45,
      path: undefined,
    });
  });
});

describe('the overview of a large folder', () => {
  it('looks at entries in proportion to their number', () => {
    const looksAt = (count: number) => {
      const { snapshot, looks } = largePlan(count);
      overviewOf(snapshot, { today: TODAY, email: 'jonas@example.org' }).plans.map(plan => JSON.stringify(plan));
      return looks();
    };
    const [few, many] = [looksAt(1_000), looksAt(10_000)];
    assert.ok(few >= 1_000, `${few} looks`);
    // Sorting takes a little more than in proportion, comparing each with each ten times as much.
    assert.ok(many < 20 * few, `${many} looks at ten times the entries, ${few} at these`);
  });
});
