import assert from 'node:assert/strict';
import { PRACTICES, type PracticeId } from '../../../src/domain/practices/practice';
import { practicesOf, suggestionOf } from '../../../src/domain/practices/practices';
import type { Agreement } from '../../../src/domain/records/agreement';
import type { Expectations, Role } from '../../../src/domain/records/expectations';
import type { Person } from '../../../src/domain/records/person';
import type { PlanRecords } from '../../../src/domain/store/snapshot';
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
  type PlanParts,
} from '../../support/builders';

const TODAY = '2026-11-23';

interface Situation extends PlanParts {
  readonly people?: readonly Person[];
  readonly expectations?: PlanRecords['expectations'];
  readonly agreement?: Agreement;
  readonly today?: string;
  readonly others?: readonly PlanRecords[];
}

/** One line of a table: who reads, what the files hold, what is shown, and which command is suggested (none: nothing). */
type Case = readonly [
  what: string,
  me: 'maria' | 'jonas' | 'ines',
  situation: Situation,
  evidence: RegExp,
  next: string | undefined,
  last?: string,
];

const answers = (id: Role, expect: string): [Role, Expectations] => [
  id,
  { id, answers: { expect, offer: '', rhythm: '', channels: '', duties: '', privacy: '', disagreement: '', end: '' } },
];
const agreement = (own: Partial<Record<Role, string>>, hash = 'now'): Agreement => ({
  hash,
  words: hash,
  signatures: {
    mentor: { person: 'maria', ...(own.mentor ? { date: '2026-10-13', hash: own.mentor } : {}) },
    mentee: { person: 'jonas', ...(own.mentee ? { date: '2026-10-14', hash: own.mentee } : {}) },
  },
});
const maria = (card: NonNullable<Person['mentor']>) => aPerson({ id: 'maria', mentor: card });
const jonas = (card: NonNullable<Person['mentee']>) => aPerson({ id: 'jonas', mentee: card });
const day = (date: string) => `${date}T10:00:00+01:00`;
const feedback = (date: string, type: 'praise' | 'question' | 'suggestion' = 'suggestion', own: object = {}) =>
  anEntry({ kind: 'feedback', type, created: day(date), ...own });
const many = (count: number, type: 'praise' | 'question' | 'suggestion') =>
  Array.from({ length: count }, (_, index) => feedback(`2026-11-${10 + index}`, type));
const held = (...dates: string[]) => dates.map(date => aMeeting({ date }));
const recent = { meetings: held('2026-11-10') };

const TABLE: Readonly<Record<PracticeId, readonly Case[]>> = {
  'know-why': [
    ['absent on both', 'maria', {}, /Neither profile/, 'mentorship.editCard'],
    ['absent, for a reader', 'ines', {}, /Neither profile/, undefined],
    [
      'present on both',
      'maria',
      { people: [maria({ why: 'Joy' }), jonas({ vision: 'Staff engineer' })] },
      /Both profiles/,
      undefined,
    ],
    [
      'mine is there, the other’s is not',
      'maria',
      { people: [maria({ why: 'Joy' }), aPerson()] },
      /profile of Jonas/,
      undefined,
    ],
    [
      'mine is missing',
      'jonas',
      { people: [maria({ why: 'Joy' }), aPerson()] },
      /profile of Jonas/,
      'mentorship.editCard',
    ],
    [
      'contradictory: more mentorships than room',
      'maria',
      {
        people: [maria({ why: 'Joy', capacity: 1 }), jonas({ vision: 'Staff' })],
        others: [aPlanRecords({ id: 'zoe', plan: aPlan({ id: 'zoe', mentee: 'zoe' }) })],
      },
      /Both profiles/,
      'mentorship.editCard',
    ],
  ],
  expectations: [
    ['absent', 'jonas', {}, /Neither of you/, 'mentorship.writeExpectations'],
    [
      'one has written, the other reads',
      'jonas',
      { expectations: new Map([answers('mentor', 'Candour')]) },
      /Maria has written/,
      'mentorship.writeExpectations',
    ],
    [
      'one has written and waits',
      'maria',
      { expectations: new Map([answers('mentor', 'Candour')]) },
      /Maria has written/,
      undefined,
    ],
    [
      'a file without answers is none',
      'maria',
      { expectations: new Map([answers('mentor', '')]) },
      /Neither/,
      'mentorship.writeExpectations',
    ],
    [
      'both have written',
      'maria',
      { expectations: new Map([answers('mentor', 'A'), answers('mentee', 'B')]) },
      /Both of you/,
      'mentorship.compareExpectations',
    ],
    ['a draft', 'maria', { agreement: agreement({}) }, /nobody has signed/, 'mentorship.signAgreement'],
    [
      'signed by one, seen by the other',
      'maria',
      { agreement: agreement({ mentee: 'now' }) },
      /Jonas has signed.*Maria/,
      'mentorship.signAgreement',
      '2026-10-14',
    ],
    [
      'signed by one, seen by that one',
      'jonas',
      { agreement: agreement({ mentee: 'now' }) },
      /Jonas has signed/,
      undefined,
    ],
    [
      'present: signed by both',
      'jonas',
      { agreement: agreement({ mentor: 'now', mentee: 'now' }) },
      /signed by both/,
      undefined,
      '2026-10-14',
    ],
    [
      'old: a review date has passed',
      'jonas',
      { agreement: agreement({ mentor: 'now', mentee: 'now' }), plan: aPlan({ reviewDates: ['2026-11-20'] }) },
      /signed by both/,
      'mentorship.openRecord',
    ],
    [
      'old, but a meeting was held since',
      'jonas',
      {
        agreement: agreement({ mentor: 'now', mentee: 'now' }),
        plan: aPlan({ reviewDates: ['2026-11-20'] }),
        meetings: held('2026-11-21'),
      },
      /signed by both/,
      undefined,
    ],
    [
      'contradictory: signed in other words',
      'maria',
      { agreement: agreement({ mentor: 'then', mentee: 'now' }) },
      /changed after/,
      'mentorship.showAgreementChanges',
    ],
    ['closed', 'maria', { plan: aPlan({ phase: 'closed' }) }, /Neither/, undefined],
  ],
  listen: [
    ['absent', 'maria', {}, /not written a note/, undefined],
    ['two answers are too few to tell', 'maria', { entries: many(2, 'suggestion') }, /give answers/, undefined],
    [
      'three answers, no question',
      'maria',
      { entries: many(3, 'suggestion') },
      /give answers/,
      'mentorship.giveFeedback',
    ],
    ['the mentee is not told', 'jonas', { entries: many(3, 'suggestion') }, /give answers/, undefined],
    [
      'present',
      'maria',
      { entries: [...many(3, 'suggestion'), feedback('2026-11-20', 'question')] },
      /asked a question/,
      undefined,
      '2026-11-20',
    ],
    [
      'present: a suggestion that ends by asking',
      'maria',
      {
        entries: [
          ...many(3, 'suggestion'),
          feedback('2026-11-20', 'suggestion', { text: 'The limit has no name.\n\nWhat would you call it ?' }),
        ],
      },
      /asked a question/,
      undefined,
      '2026-11-20',
    ],
    [
      'a question that is quoted is not the mentor’s',
      'maria',
      { entries: [...many(3, 'suggestion'), feedback('2026-11-20', 'suggestion', { text: '> Why?\n\nBecause.' })] },
      /give answers/,
      'mentorship.giveFeedback',
    ],
    [
      'old: five answers since',
      'maria',
      { entries: [feedback('2026-10-01', 'question'), ...many(5, 'suggestion')] },
      /asked a question/,
      'mentorship.giveFeedback',
      '2026-10-01',
    ],
    [
      'contradictory: only the mentee asks',
      'maria',
      { entries: [...many(3, 'suggestion'), feedback('2026-11-20', 'question', { author: 'jonas' })] },
      /give answers/,
      'mentorship.giveFeedback',
    ],
  ],
  feedback: [
    ['absent', 'maria', {}, /No feedback/, 'mentorship.giveFeedback'],
    ['absent, for the mentee', 'jonas', {}, /No feedback/, undefined],
    ['present', 'maria', { entries: [feedback('2026-11-20')] }, /was given/, undefined, '2026-11-20'],
    ['old', 'maria', { entries: [feedback('2026-10-01')] }, /was given/, 'mentorship.giveFeedback', '2026-10-01'],
    ['too many open at once', 'maria', { entries: many(4, 'suggestion') }, /was given/, 'mentorship.generateAgenda'],
    [
      'no praise among the latest',
      'maria',
      { entries: many(5, 'suggestion').flatMap(entry => [entry, aReply(entry, { outcome: 'tried' })]) },
      /was given/,
      'mentorship.giveFeedback',
    ],
    [
      'praise among the latest',
      'maria',
      {
        entries: [
          ...many(4, 'suggestion').flatMap(entry => [entry, aReply(entry, { outcome: 'tried' })]),
          feedback('2026-11-20', 'praise'),
        ],
      },
      /was given/,
      undefined,
    ],
    ['the mentee has given none back', 'jonas', { entries: many(3, 'praise') }, /was given/, 'mentorship.giveFeedback'],
    [
      'contradictory: the mentee’s alone is not the mentor’s',
      'maria',
      { entries: [feedback('2026-11-20', 'praise', { author: 'jonas' })] },
      /was given/,
      'mentorship.giveFeedback',
    ],
  ],
  'room-to-grow': [
    ['absent at the beginning', 'jonas', {}, /No decision/, undefined],
    [
      'absent after two meetings',
      'jonas',
      { meetings: held('2026-10-27', '2026-11-10') },
      /No decision/,
      'mentorship.recordDecision',
    ],
    ['the mentor is not told', 'maria', { meetings: held('2026-10-27', '2026-11-10') }, /No decision/, undefined],
    [
      'present',
      'jonas',
      {
        meetings: held('2026-10-27', '2026-11-10'),
        entries: [anEntry({ kind: 'decision', author: 'jonas', created: day('2026-11-11') })],
      },
      /wrote down a decision/,
      undefined,
      '2026-11-11',
    ],
    [
      'old',
      'jonas',
      {
        meetings: held('2026-08-27', '2026-09-10'),
        entries: [anEntry({ kind: 'decision', author: 'jonas', created: day('2026-08-30') })],
      },
      /wrote down/,
      'mentorship.recordDecision',
    ],
    [
      'its day to ask again has come',
      'jonas',
      { entries: [anEntry({ id: 'd', kind: 'decision', author: 'jonas', askAgain: '2026-11-20' })] },
      /wrote down/,
      'mentorship.lookBack',
    ],
    [
      'somebody has come back to it',
      'jonas',
      {
        entries: [
          anEntry({ id: 'd', kind: 'decision', author: 'jonas', askAgain: '2026-11-20' }),
          aReply('d', { created: day('2026-11-21') }),
        ],
      },
      /wrote down/,
      undefined,
    ],
    [
      'contradictory: written by the mentor',
      'jonas',
      { meetings: held('2026-10-27', '2026-11-10'), entries: [anEntry({ kind: 'decision', author: 'maria' })] },
      /decisions are the mentee’s/,
      'mentorship.recordDecision',
    ],
  ],
  goals: [
    ['absent', 'jonas', {}, /no goal yet/, 'mentorship.addGoal'],
    ['absent, for the mentor', 'maria', {}, /no goal yet/, undefined],
    [
      'present and clear',
      'jonas',
      { goals: [aGoal({ finishLine: 'Led one', due: '2027-01-10', steps: [aStep()] })] },
      /goals: 1; .*: 1/,
      undefined,
    ],
    ['without a finish line', 'jonas', { goals: [aGoal()] }, /goals: 1; .*: 0/, 'mentorship.openRecord'],
    [
      'old: its day is over',
      'jonas',
      { goals: [aGoal({ finishLine: 'x', due: '2026-11-01' })] },
      /goals: 1/,
      'mentorship.openRecord',
    ],
    [
      'too many at once',
      'jonas',
      { goals: [1, 2, 3, 4].map(n => aGoal({ id: `g${n}`, finishLine: 'x' })) },
      /goals: 4/,
      'mentorship.openRecord',
    ],
    [
      'too many, for the mentor',
      'maria',
      { goals: [1, 2, 3, 4].map(n => aGoal({ id: `g${n}`, finishLine: 'x' })) },
      /goals: 4/,
      'mentorship.generateAgenda',
    ],
    [
      'three, and a long-term aim above them',
      'jonas',
      {
        goals: [aGoal({ id: 'aim', horizon: 'long' }), ...[1, 2, 3].map(n => aGoal({ id: `g${n}`, finishLine: 'x' }))],
      },
      /goals: 4/,
      undefined,
    ],
    [
      'more than six steps',
      'jonas',
      { goals: [aGoal({ finishLine: 'x', steps: [1, 2, 3, 4, 5, 6, 7].map(n => aStep({ id: `s${n}` })) })] },
      /goals: 1/,
      'mentorship.openRecord',
    ],
    [
      'contradictory: active, and all steps done',
      'jonas',
      { goals: [aGoal({ finishLine: 'x', steps: [aStep({ done: '2026-11-12' })] })] },
      /goals: 1/,
      'mentorship.openRecord',
      '2026-11-12',
    ],
    ['all reached', 'jonas', { goals: [aGoal({ status: 'reached' })] }, /reached so far: 1/, 'mentorship.addGoal'],
  ],
  choose: [
    ['being prepared', 'jonas', { plan: aPlan({ phase: 'preparing' }) }, /considered/, 'mentorship.compareMentors'],
    ['being prepared, for the mentor', 'maria', { plan: aPlan({ phase: 'preparing' }) }, /considered/, undefined],
    ['present: they meet', 'jonas', recent, /since the start/, undefined, '2026-09-29'],
    [
      'old: twice the rhythm without a meeting',
      'maria',
      { meetings: held('2026-10-13') },
      /since the start/,
      'mentorship.openRecord',
    ],
    ['paused, though long without a meeting', 'jonas', { plan: aPlan({ phase: 'paused' }) }, /paused/, undefined],
    ['contradictory: active, but never met', 'jonas', {}, /since the start/, 'mentorship.openRecord'],
    [
      'closed',
      'jonas',
      { plan: aPlan({ phase: 'closed', closed: '2026-11-01' }) },
      /until the end/,
      undefined,
      '2026-11-01',
    ],
  ],
  initiative: [
    ['absent', 'jonas', { today: '2026-09-20' }, /no meeting yet/, undefined],
    [
      'present, and nothing due',
      'jonas',
      { meetings: [...held('2026-11-10'), aMeeting({ date: '2026-11-24', status: 'planned' })] },
      /You met/,
      undefined,
      '2026-11-10',
    ],
    ['the next meeting has no agenda', 'jonas', recent, /You met/, 'mentorship.generateAgenda'],
    ['that is not the mentor’s to do', 'maria', recent, /You met/, undefined],
    [
      'old: one and a half times the rhythm',
      'jonas',
      { today: '2026-11-14', meetings: held('2026-10-20') },
      /You met/,
      'mentorship.generateAgenda',
    ],
    [
      'an action of one’s own is late',
      'jonas',
      { today: '2026-11-14', meetings: [aMeeting({ date: '2026-11-10', actions: [anAction({ due: '2026-11-12' })] })] },
      /You met/,
      'mentorship.openRecord',
    ],
    [
      'the mentor’s late action is the mentor’s',
      'jonas',
      {
        today: '2026-11-14',
        meetings: [aMeeting({ date: '2026-11-10', actions: [anAction({ due: '2026-11-12', owner: 'maria' })] })],
      },
      /You met/,
      undefined,
    ],
    [
      'contradictory: planned for a day that is over',
      'jonas',
      { today: '2026-11-14', meetings: [aMeeting({ date: '2026-11-10', status: 'planned' })] },
      /You met/,
      undefined,
      '2026-11-10',
    ],
  ],
  outcomes: [
    ['absent', 'jonas', {}, /No progress/, 'mentorship.logProgress'],
    ['absent, for the mentor', 'maria', {}, /No progress/, undefined],
    [
      'present',
      'jonas',
      { entries: [anEntry({ kind: 'progress', author: 'jonas', created: day('2026-11-20') })] },
      /progress/,
      undefined,
      '2026-11-20',
    ],
    [
      'old',
      'jonas',
      { entries: [anEntry({ kind: 'progress', author: 'jonas', created: day('2026-10-01') })] },
      /progress/,
      'mentorship.logProgress',
      '2026-10-01',
    ],
    ['a point waits for an answer', 'jonas', { entries: [feedback('2026-11-10')] }, /No progress/, 'mentorship.reply'],
    [
      'a point of two days ago may wait',
      'jonas',
      { entries: [feedback('2026-11-21'), anEntry({ kind: 'progress', author: 'jonas', created: day('2026-11-20') })] },
      /progress/,
      undefined,
    ],
    [
      'read, but no outcome after three weeks',
      'jonas',
      {
        entries: [
          feedback('2026-10-20', 'suggestion', { id: 'f' }),
          aReply('f', { outcome: 'acknowledged', created: day('2026-11-20') }),
          anEntry({ kind: 'progress', author: 'jonas', created: day('2026-11-20') }),
        ],
      },
      /progress/,
      'mentorship.reply',
    ],
    [
      'an outcome counts',
      'jonas',
      {
        entries: [
          feedback('2026-10-20', 'suggestion', { id: 'f' }),
          aReply('f', { outcome: 'kept', created: day('2026-11-20') }),
        ],
      },
      /became of feedback/,
      undefined,
      '2026-11-20',
    ],
    [
      'contradictory: only the mentor notes progress',
      'jonas',
      { entries: [anEntry({ kind: 'progress', author: 'maria', created: day('2026-11-20') })] },
      /No progress/,
      'mentorship.logProgress',
    ],
  ],
  thanks: [
    ['absent at the beginning', 'jonas', {}, /No thank-you/, undefined],
    [
      'absent after three meetings',
      'jonas',
      { meetings: held('2026-10-13', '2026-10-27', '2026-11-10') },
      /No thank-you/,
      'mentorship.sayThankYou',
    ],
    [
      'present',
      'jonas',
      {
        meetings: held('2026-10-13', '2026-10-27', '2026-11-10'),
        entries: [anEntry({ kind: 'thanks', author: 'jonas', created: day('2026-11-10') })],
      },
      /was written/,
      undefined,
      '2026-11-10',
    ],
    [
      'old',
      'jonas',
      {
        meetings: held('2026-07-13', '2026-07-27', '2026-08-10'),
        entries: [anEntry({ kind: 'thanks', author: 'jonas', created: day('2026-07-27') })],
      },
      /was written/,
      'mentorship.sayThankYou',
    ],
    [
      'the other’s thanks are not mine',
      'jonas',
      {
        meetings: held('2026-10-13', '2026-10-27', '2026-11-10'),
        entries: [anEntry({ kind: 'thanks', author: 'maria' })],
      },
      /was written/,
      'mentorship.sayThankYou',
    ],
    ['the end is near', 'maria', { today: '2027-03-20' }, /No thank-you/, 'mentorship.closeMentorship'],
    [
      'contradictory: past its end and active',
      'maria',
      { today: '2027-04-20' },
      /No thank-you/,
      'mentorship.closeMentorship',
    ],
    [
      'closed, no date near',
      'maria',
      { plan: aPlan({ phase: 'closed', closed: '2026-11-01', keepInTouchDates: ['2026-12-01'] }) },
      /was closed/,
      undefined,
      '2026-11-01',
    ],
    [
      'closed, a day to say hello',
      'jonas',
      { today: '2026-12-05', plan: aPlan({ phase: 'closed', closed: '2026-11-01', keepInTouchDates: ['2026-12-01'] }) },
      /was closed/,
      'mentorship.draftKeepInTouch',
    ],
    [
      'closed, and that day long gone',
      'jonas',
      { today: '2026-12-20', plan: aPlan({ phase: 'closed', closed: '2026-11-01', keepInTouchDates: ['2026-12-01'] }) },
      /was closed/,
      undefined,
    ],
  ],
};

function practices(
  { people, expectations, agreement: signed, today = TODAY, others = [], ...parts }: Situation,
  me: string,
) {
  const records: PlanRecords = {
    ...aPlanRecords(parts),
    ...(expectations ? { expectations } : {}),
    ...(signed ? { agreement: signed } : {}),
  };
  const snapshot = aSnapshot({ plans: [records, ...others], ...(people ? { people } : {}) });
  return practicesOf(snapshot, records.id, { me, today });
}

/** What every practice is tried with, and the words by which a case of that kind is known. */
const KINDS_OF_CASES = {
  absent: /absent|being prepared/,
  present: /present|reached/,
  old: /old|over$|long gone|since$|contradictory: more/m,
  contradictory: /contradictory/,
};

describe('the practices', () => {
  it('are all looked at, in one order, and have cases for each kind of evidence', () => {
    assert.deepEqual(
      practices({}, 'jonas').map(({ id }) => id),
      PRACTICES,
    );
    assert.deepEqual(Object.keys(TABLE).sort(), [...PRACTICES].sort());
    for (const [id, cases] of Object.entries(TABLE)) {
      const names = cases.map(([what]) => what).join('\n');
      for (const [kind, words] of Object.entries(KINDS_OF_CASES))
        assert.match(names, words, `${id} has no case of what is ${kind}, with one of these words in its name`);
    }
  });

  for (const [id, cases] of Object.entries(TABLE)) {
    describe(id, () => {
      for (const [what, me, situation, evidence, next, last] of cases) {
        it(`${what} (${me})`, () => {
          const found = practices(situation, me).find(item => item.id === id)!;
          assert.match(found.evidence, evidence);
          assert.equal(found.next?.command, next, found.next?.text);
          if (last !== undefined) assert.equal(found.last, last);
        });
      }
    });
  }

  it('ask nothing of somebody who is neither mentor nor mentee', () => {
    for (const cases of Object.values(TABLE)) {
      for (const [what, , situation] of cases) {
        assert.deepEqual(
          practices(situation, 'ines')
            .filter(item => item.next)
            .map(item => item.id),
          [],
          what,
        );
      }
    }
  });

  it('name no plan that can’t be read', () => {
    assert.deepEqual(
      practicesOf(aSnapshot({ plans: [aPlanRecords({ plan: null, id: 'jonas' })] }), 'jonas', {
        me: 'jonas',
        today: TODAY,
      }),
      [],
    );
  });

  it('suggest one thing a day, in turns, and nothing where nothing is called for', () => {
    const items = practices({}, 'jonas');
    const wanting = items.filter(item => item.next).map(item => item.id);
    const suggested = Array.from({ length: 10 }, (_, index) => suggestionOf(items, `2026-11-${10 + index}`)!.id);
    assert.deepEqual([...new Set(suggested)].sort(), [...wanting].sort());
    assert.equal(suggestionOf(items, TODAY), suggestionOf(items, TODAY));
    assert.equal(suggestionOf(practices({}, 'ines'), TODAY), undefined);
  });
});
