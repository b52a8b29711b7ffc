import * as assert from 'node:assert/strict';
import { areasOf } from '../../../../src/domain/agenda/facts/collect';
import type { Settings } from '../../../../src/domain/records/settings';
import type { Language } from '../../../../src/domain/text/language';
import { agendaFacts } from '../../../../src/domain/agenda/facts/facts';
import { actionOrigins } from '../../../../src/domain/agenda/facts/origin';
import { hashOf } from '../../../../src/domain/text/letterHash';
import {
  aGoal,
  aMeeting,
  anAction,
  anEntry,
  aPerson,
  aPlan,
  aPlanRecords,
  aReply,
  aSnapshot,
  aStep,
} from '../../../support/builders';
import { factsOf } from '../cases';

const origins = (facts: readonly { readonly origin: string }[]) => facts.map(fact => fact.origin);

describe('the facts of an agenda', () => {
  it('are those of the first meeting while none took place', () => {
    const meetings = [aMeeting({ status: 'cancelled' }), aMeeting({ date: '2026-10-27', status: 'postponed' })];
    const facts = factsOf({ meetings });
    assert.equal(facts.meetingsBefore, 0);
    assert.equal(facts.since, undefined);
  });
  it('count a planned meeting whose day is over as held, since people forget to say so', () => {
    const meetings = [aMeeting({ status: 'planned' })];
    assert.equal(factsOf({ meetings }).since, '2026-11-10');
    assert.equal(factsOf({ meetings }, { today: '2026-11-10' }).since, undefined);
  });
  it('call the two by their first names where these tell them apart, and others in full', () => {
    const shorts = (mentor: string, mentee: string) => {
      const records = aPlanRecords({
        meetings: [aMeeting({ actions: [anAction({ owner: 'maria' }), anAction({ owner: 'ada', text: 'Other' })] })],
      });
      const people = [
        aPerson({ id: 'maria', name: mentor }),
        aPerson({ id: 'jonas', name: mentee }),
        aPerson({ id: 'ada', name: 'Ada Lovelace' }),
      ];
      const facts = agendaFacts(aSnapshot({ plans: [records], people }), records, {
        date: '2026-11-24',
        today: '2026-11-23',
      });
      assert.deepEqual([facts.mentor.name, facts.mentee.name], [mentor, mentee]);
      return [facts.mentor.short, facts.mentee.short, ...facts.actions.map(({ owner }) => owner)];
    };
    assert.deepEqual(shorts('Nadia Benhaddou', 'Jonas Lindström'), ['Nadia', 'Jonas', 'Nadia', 'Ada Lovelace']);
    assert.deepEqual(shorts('Anna Berg', 'Anna Holm'), ['Anna Berg', 'Anna Holm', 'Anna Berg', 'Ada Lovelace']);
    assert.deepEqual(shorts('Dr. Anna Berg', 'J K Holm'), [
      'Dr. Anna Berg',
      'J K Holm',
      'Dr. Anna Berg',
      'Ada Lovelace',
    ]);
  });
  it('hold the open actions of earlier meetings, the most pressing first', () => {
    const meetings = [
      aMeeting({
        date: '2026-10-27',
        actions: [anAction({ text: 'undated', due: undefined }), anAction({ done: true })],
      }),
      aMeeting({
        actions: [anAction({ text: 'late', due: '2026-11-22' }), anAction({ text: 'today', due: '2026-11-23' })],
      }),
      aMeeting({ date: '2026-11-24', status: 'planned', actions: [anAction({ text: 'of this one' })] }),
    ];
    const { actions } = factsOf({ meetings });
    assert.deepEqual(
      actions.map(action => [action.text, action.overdue, action.since, action.round, action.owner]),
      [
        ['late', true, '2026-11-10', 1, 'Jonas'],
        ['today', false, '2026-11-10', 1, 'Jonas'],
        ['undated', false, '2026-10-27', 2, 'Jonas'],
      ],
    );
  });
  it('tell days by their date, so that tomorrow says the same', () => {
    const meetings = [aMeeting({ actions: [anAction()] })];
    assert.deepEqual(factsOf({ meetings }, { today: '2026-11-23' }), factsOf({ meetings }, { today: '2026-11-22' }));
  });
  it('hold progress since the last meeting, of that very day unless it was on the agenda', () => {
    const entries = [
      anEntry({ id: 'before', kind: 'progress', created: '2026-11-09T10:00:00Z' }),
      anEntry({ id: 'same', kind: 'progress', created: '2026-11-10T08:00:00Z' }),
      anEntry({ id: 'shown', kind: 'progress', created: '2026-11-10T07:00:00Z' }),
      anEntry({ id: 'after', kind: 'progress', created: '2026-11-11T10:00:00Z' }),
    ];
    const meetings = [aMeeting({ offered: { '../journal/shown.md': 'bcdfghjk' } })];
    assert.deepEqual(origins(factsOf({ entries, meetings }).news), ['../journal/after.md', '../journal/same.md']);
  });
  it('hold the small goals of the last meeting, done or not; those of earlier ones are open actions', () => {
    const meetings = [
      aMeeting({ date: '2026-10-27', actions: [anAction({ text: 'older', smallGoal: true })] }),
      aMeeting({
        actions: [anAction({ text: 'done', smallGoal: true, done: true }), anAction({ text: 'open', smallGoal: true })],
      }),
    ];
    const facts = factsOf({ meetings });
    assert.deepEqual(facts.smallGoals, [
      { origin: '2026-11-10.md#done', text: 'done', done: true },
      { origin: '2026-11-10.md#open', text: 'open', done: false },
    ]);
    assert.deepEqual(
      facts.actions.map(({ text }) => text),
      ['older', 'open'],
    );
  });
  it('hold decisions to look at again, once their day has come and until somebody has said how it went', () => {
    const decision = (id: string, askAgain: string | undefined) =>
      anEntry({ id, kind: 'decision', author: 'jonas', created: '2026-10-20T10:00:00Z', askAgain });
    const entries = [
      decision('due', '2026-11-24'),
      decision('later', '2026-11-25'),
      decision('never', undefined),
      decision('told', '2026-11-15'),
      aReply('told', { created: '2026-11-15T10:00:00Z' }),
      decision('early', '2026-11-15'),
      aReply('early', { created: '2026-11-14T10:00:00Z', author: 'maria' }),
    ];
    assert.deepEqual(origins(factsOf({ entries, meetings: [aMeeting()] }).decisions).sort(), [
      '../journal/due.md',
      '../journal/early.md',
    ]);
  });
  it('hold feedback and questions that have not ended, whatever was said below them', () => {
    const entries = [
      anEntry({ id: 'open' }),
      anEntry({ id: 'own' }),
      aReply('own', { id: 'r1', author: 'maria' }),
      anEntry({ id: 'answered' }),
      aReply('answered', { id: 'r2' }),
      anEntry({ id: 'tried' }),
      aReply('tried', { id: 'r3', outcome: 'tried' }),
      anEntry({ id: 'q', kind: 'question' }),
    ];
    const facts = factsOf({ entries, meetings: [aMeeting()] });
    assert.deepEqual(origins(facts.feedback).sort(), [
      '../journal/answered.md',
      '../journal/open.md',
      '../journal/own.md',
    ]);
    assert.deepEqual(origins(facts.questions), ['../journal/q.md']);
  });
  it('hold active goals without movement since the last meeting; a long one moves with its parts', () => {
    const goals = [
      aGoal({ id: 'entry' }),
      aGoal({ id: 'step', steps: [aStep({ done: '2026-11-12' })] }),
      aGoal({ id: 'quiet' }),
      aGoal({ id: 'old', due: '2026-12-01', steps: [aStep({ done: '2026-11-01' })] }),
      aGoal({ id: 'long', horizon: 'long' }),
      aGoal({ id: 'part', parent: 'long', steps: [aStep({ done: '2026-11-12' })] }),
      aGoal({ id: 'paused', status: 'paused' }),
    ];
    const entries = [anEntry({ id: 'e', kind: 'progress', goal: 'entry', created: '2026-11-11T10:00:00Z' })];
    const facts = factsOf({ goals, entries, meetings: [aMeeting()] });
    assert.deepEqual(
      facts.quietGoals.map(goal => [goal.origin, goal.lastMovement]),
      [
        ['../goals/old.yaml', '2026-11-01'],
        ['../goals/quiet.yaml', undefined],
      ],
    );
  });
  it('hold steps done since, the latest first', () => {
    const steps = [
      aStep({ id: 'a', done: '2026-11-01' }),
      aStep({ id: 'b', done: '2026-11-12' }),
      aStep({ id: 'c', done: '2026-11-20' }),
      aStep({ id: 'd' }),
      aStep({ id: 'e', done: '2027-11-20' }),
    ];
    assert.deepEqual(origins(factsOf({ goals: [aGoal({ steps })], meetings: [aMeeting()] }).steps), [
      '../goals/reviews.yaml#c',
      '../goals/reviews.yaml#b',
    ]);
  });
  it('name the review that fell due since', () => {
    const plan = aPlan({ reviewDates: ['2026-10-01', '2026-11-20', '2026-12-20'] });
    assert.equal(factsOf({ plan, meetings: [aMeeting()] }).review, '2026-11-20');
    assert.equal(factsOf({ plan, meetings: [aMeeting({ date: '2026-11-21' })] }).review, undefined);
  });
  it('speak the language and the form of address of the plan, else of the folder', () => {
    type Speech = Pick<Settings, 'formOfAddress'> & { readonly language?: Language };
    const voice = (own: Speech, folder: Speech) => {
      const records = aPlanRecords({ plan: aPlan(own) });
      const settings = { ...folder, language: folder.language ?? 'en' };
      return agendaFacts(aSnapshot({ plans: [records], settings }), records, {
        date: '2026-11-24',
        today: '2026-11-23',
      }).voice;
    };
    assert.equal(voice({ language: 'fr' }, {}), 'fr');
    assert.equal(voice({}, { language: 'fr' }), 'fr');
    assert.equal(voice({}, {}), 'en');
    assert.equal(voice({ language: 'fr', formOfAddress: 'formal' }, {}), 'fr-formal');
    assert.equal(voice({ language: 'fr' }, { formOfAddress: 'formal' }), 'fr-formal');
    assert.equal(voice({ language: 'fr', formOfAddress: 'informal' }, { formOfAddress: 'formal' }), 'fr');
    assert.equal(voice({ formOfAddress: 'formal' }, { formOfAddress: 'formal' }), 'en');
  });
  it('need a plan', () => {
    assert.throws(() => factsOf({ plan: null }), RangeError);
  });
});

describe('the parts of the code that changed', () => {
  it('are the busiest first, one or two folders deep', () => {
    assert.deepEqual(areasOf(['README.md', 'src/a/b/x.ts', 'src/a/y.ts', 'test/z.ts', 'src/a/y.ts']), [
      { path: 'src/a', files: ['src/a/b/x.ts', 'src/a/y.ts'] },
      { path: '', files: ['README.md'] },
      { path: 'test', files: ['test/z.ts'] },
    ]);
  });
  it('are told by the folders in them where there is much in one', () => {
    const many = Array.from({ length: 9 }, (_, index) => `packages/core/src/part${index % 3}/file${index}.ts`);
    assert.deepEqual(
      areasOf([...many, 'packages/core/package.json']).map(({ path, files }) => [path, files.length]),
      [
        ['packages/core/src/part0', 3],
        ['packages/core/src/part1', 3],
        ['packages/core/src/part2', 3],
        ['packages/core', 1],
      ],
    );
    assert.equal(areasOf(Array.from({ length: 30 }, (_, index) => `src/file${index}.ts`)).length, 1);
  });
});

describe('where an action comes from', () => {
  const of = (...texts: string[]) =>
    actionOrigins(aMeeting({ actions: texts.map(text => anAction({ text })) })).map(({ origin }) => origin);

  it('is told by its words, not its line', () => {
    assert.deepEqual(of('Write the retry test'), ['2026-11-10.md#write-the-retry-test']);
    assert.deepEqual(of('Écrire « l’essai » n° 2'), ['2026-11-10.md#ecrire-l-essai-n-2']);
  });
  it('keeps two of the same words apart', () => {
    assert.deepEqual(of('Read', 'Write', 'read!'), [
      '2026-11-10.md#read',
      '2026-11-10.md#write',
      '2026-11-10.md#read-2',
    ]);
  });
  it('is short, and of link characters only', () => {
    for (const text of ['x'.repeat(200), 'a word and '.repeat(20), 'написать тест', '', '()[]#<>', '写测试']) {
      assert.match(of(text)[0] ?? '', /^2026-11-10\.md#[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok((of(text)[0] ?? '').length < 60);
    }
    assert.notDeepEqual(of('написать тест'), of('写测试'));
  });
  it('has a hash that YAML reads as text', () => {
    assert.equal(hashOf('a line'), hashOf('a line'));
    assert.notEqual(hashOf('a line'), hashOf('a line '));
    for (let index = 0; index < 500; index++) assert.match(hashOf(`line ${index}`), /^[bcdfghjklmnpqrstvwxz]{8}$/);
  });
});
