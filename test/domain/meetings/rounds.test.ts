import * as assert from 'node:assert/strict';
import { driftOf } from '../../../src/domain/meetings/drift';
import { AHEAD_MS, isReminderDue, reminderTime } from '../../../src/domain/meetings/reminder';
import { actionGroups, timesCarried } from '../../../src/domain/overview/actionGroups';
import { planOverviewOf } from '../../../src/domain/overview/planOverviewOf';
import type { Meeting } from '../../../src/domain/records/meeting';
import { aMeeting, anAction, aPlan, aPlanRecords, aSnapshot } from '../../support/builders';

describe('drift', () => {
  const drift = (today: string, meetings: readonly Meeting[], plan = aPlan()) => driftOf(plan, meetings, today);
  const held = aMeeting({ date: '2026-10-13' });

  it('is noticed at one and a half rounds, and asked about at two', () => {
    assert.equal(drift('2026-11-02', [held]), undefined);
    assert.equal(drift('2026-11-03', [held])?.level, 'notice');
    assert.deepEqual(drift('2026-11-10', [held]), {
      level: 'question',
      since: '2026-10-13',
      days: 28,
      cause: { kind: 'no-note' },
    });
  });
  it('names its cause', () => {
    const missed = [
      aMeeting({ date: '2026-10-27', status: 'postponed', reason: 'Release' }),
      aMeeting({ date: '2026-11-10', status: 'cancelled', reason: 'Ill' }),
    ];
    assert.deepEqual(drift('2026-11-12', [held, ...missed])?.cause, {
      kind: 'cancelled',
      date: '2026-11-10',
      reason: 'Ill',
      count: 2,
    });
  });
  it('counts a planned meeting whose day is over, and sees one that is planned soon', () => {
    assert.equal(drift('2026-11-10', [held, aMeeting({ date: '2026-11-03', status: 'planned' })]), undefined);
    assert.equal(drift('2026-11-10', [held, aMeeting({ date: '2026-11-20', status: 'planned' })]), undefined);
    assert.ok(drift('2026-11-10', [held, aMeeting({ date: '2026-12-20', status: 'planned' })]));
  });
  it('leaves pauses out, and plans that are not running', () => {
    const pauses = [{ from: '2026-10-20', to: '2026-11-05' }];
    assert.equal(drift('2026-11-10', [held], aPlan({ rhythm: { ...aPlan().rhythm, pauses } })), undefined);
    for (const phase of ['paused', 'closed', 'preparing', 'closing'] as const)
      assert.equal(drift('2026-11-10', [held], aPlan({ phase })), undefined);
  });
  it('begins with the first meeting of a plan that never met', () => {
    assert.equal(drift('2026-10-27', [])?.since, '2026-09-29');
    assert.equal(drift('2026-09-01', []), undefined);
  });
});

describe('the reminder', () => {
  const meeting = Date.parse('2026-11-24T09:00:00Z');

  it('is due a day ahead, once, until the meeting begins', () => {
    assert.ok(!isReminderDue(meeting, meeting - AHEAD_MS - 1, undefined));
    assert.ok(isReminderDue(meeting, meeting - AHEAD_MS, undefined));
    assert.ok(isReminderDue(meeting, meeting - 1, undefined));
    assert.ok(!isReminderDue(meeting, meeting, undefined));
    assert.ok(!isReminderDue(meeting, meeting - 1, { given: true }));
  });
  it('comes again when it was put off, but not after the meeting', () => {
    const until = meeting - 3_600_000;
    assert.ok(!isReminderDue(meeting, until - 1, { given: true, until }));
    assert.ok(isReminderDue(meeting, until, { given: true, until }));
    assert.equal(reminderTime(meeting, { given: true, until: meeting + 1 }), undefined);
  });
});

describe('open actions in groups', () => {
  const meetings = [
    aMeeting({
      date: '2026-09-29',
      actions: [anAction({ text: 'old', owner: 'jonas', due: '2026-10-06' }), anAction({ text: 'done', done: true })],
    }),
    aMeeting({ date: '2026-10-13' }),
    aMeeting({ date: '2026-10-27', status: 'cancelled' }),
    aMeeting({
      date: '2026-11-03',
      actions: [anAction({ text: 'hers', owner: 'maria' }), anAction({ text: 'whose', owner: undefined })],
    }),
    aMeeting({
      date: '2026-11-10',
      status: 'planned',
      actions: [anAction({ text: 'new', owner: 'jonas', due: '2026-11-30' })],
    }),
    aMeeting({ date: '2026-11-24', status: 'planned' }),
  ];
  const overview = planOverviewOf(aPlanRecords({ plan: aPlan(), meetings }), {
    people: aSnapshot().people,
    me: 'jonas',
    today: '2026-11-23',
  })!;
  const texts = (actions: readonly { readonly text: string }[]) => actions.map(({ text }) => text);

  it('are mine, theirs, nobody’s, overdue and carried three times', () => {
    const groups = actionGroups(overview);
    assert.deepEqual(texts(groups.mine), ['old', 'new']);
    assert.deepEqual(
      groups.others.map(({ owner, actions }) => [owner.name, ...texts(actions)]),
      [['Maria', 'hers']],
    );
    assert.deepEqual(texts(groups.unowned), ['whose']);
    assert.deepEqual(texts(groups.overdue), ['old']);
    assert.deepEqual(texts(groups.carried), ['old']);
    assert.equal(groups.all.length, 4);
  });
  it('count only meetings that took place', () => {
    assert.deepEqual(
      overview.actions
        .filter(({ done }) => !done)
        .map(action => [action.text, timesCarried(action, overview)])
        .sort(),
      [
        ['hers', 1],
        ['new', 0],
        ['old', 3],
        ['whose', 1],
      ],
    );
  });
});
