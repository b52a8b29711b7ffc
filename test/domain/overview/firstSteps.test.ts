import assert from 'node:assert/strict';
import { awaitedWords, firstStepWords } from '../../../src/domain/overview/firstStepWords';
import { FIRST_STEPS, type FirstStep } from '../../../src/domain/overview/firstSteps';
import { overviewOf, type FolderSharing } from '../../../src/domain/overview/overviewOf';
import type { Agreement } from '../../../src/domain/records/agreement';
import type { Expectations, Role } from '../../../src/domain/records/expectations';
import type { Plan } from '../../../src/domain/records/plan';
import { aGoal, aMeeting, anEntry, aPerson, aPlan, aPlanRecords, aSnapshot } from '../../support/builders';

const START = '2026-11-23';

interface Situation {
  /** Who has a card, has written what they expect, and has signed. */
  readonly cards?: readonly Role[];
  readonly written?: readonly Role[];
  readonly signed?: readonly Role[];
  readonly goal?: boolean;
  readonly entryOf?: string;
  readonly git?: Partial<Omit<FolderSharing, 'untold'>> & { readonly untold?: boolean };
  readonly plan?: Partial<Plan>;
  readonly met?: string;
  readonly today?: string;
}

const answers = (id: Role): [Role, Expectations] => [
  id,
  {
    id,
    answers: {
      expect: 'Questions.',
      offer: '',
      rhythm: '',
      channels: '',
      duties: '',
      privacy: '',
      disagreement: '',
      end: '',
    },
  },
];

function overviewFor(who: string, at: Situation) {
  const { cards = [], written = [], signed, git } = at;
  const agreement: Agreement = {
    hash: 'now',
    words: 'now',
    signatures: Object.fromEntries(
      (signed ?? []).map(role => [role, { person: role === 'mentor' ? 'maria' : 'jonas', date: START, hash: 'now' }]),
    ),
  };
  const records = {
    ...aPlanRecords({
      plan: aPlan({ start: START, rhythm: { everyWeeks: 2, first: START }, ...at.plan }),
      goals: at.goal ? [aGoal()] : [],
      meetings: at.met === undefined ? [] : [aMeeting({ date: at.met })],
      entries: at.entryOf === undefined ? [] : [anEntry({ author: at.entryOf, kind: 'progress' })],
      ...(signed && { agreement }),
    }),
    expectations: new Map(written.map(answers)),
  };
  const people = [
    aPerson({ id: 'maria', ...(cards.includes('mentor') && { mentor: { why: 'I learn by it.' } }) }),
    aPerson({ id: 'jonas', ...(cards.includes('mentee') && { mentee: { vision: 'To lead reviews.' } }) }),
  ];
  const sharing = git && {
    uncommitted: git.uncommitted ?? false,
    unpushed: git.unpushed ?? false,
    untold: git.untold ? [records.id] : [],
  };
  const reader = { today: at.today ?? START, email: `${who}@example.org`, sharing };
  return overviewOf(aSnapshot({ plans: [records], people }), reader).plans[0]!;
}

const both: readonly Role[] = ['mentor', 'mentee'];
/** Nothing is left to do but what git says. */
const settled: Situation = { cards: both, written: both, signed: both, goal: true };

/** What the files and git show, and what comes first for the mentee and for the mentor. */
const CASES: readonly (readonly [string, Situation, readonly FirstStep[], readonly FirstStep[]])[] = [
  ['a new plan', {}, ['card', 'expectations', 'goal'], ['card', 'expectations']],
  ['a new plan with a goal', { goal: true }, ['card', 'expectations'], ['card', 'expectations']],
  ['the mentee has a card', { cards: ['mentee'], goal: true }, ['expectations'], ['card', 'expectations']],
  ['both have cards', { cards: both, goal: true }, ['expectations'], ['expectations']],
  ['the mentee has written', { cards: both, goal: true, written: ['mentee'] }, [], ['expectations-too']],
  ['the mentor has written', { cards: both, goal: true, written: ['mentor'] }, ['expectations-too'], []],
  ['both have written', { cards: both, goal: true, written: both }, ['compare'], ['compare']],
  ['there is a draft', { ...settled, signed: [] }, ['sign'], ['sign']],
  ['the mentee has signed', { ...settled, signed: ['mentee'] }, [], ['sign']],
  ['both have signed', settled, [], []],
  ['files are not committed', { ...settled, git: { uncommitted: true, unpushed: true } }, ['commit'], ['commit']],
  ['commits are not pushed', { ...settled, git: { unpushed: true, untold: true } }, ['push'], ['push']],
  [
    'nobody has been told',
    { git: { untold: true } },
    ['card', 'expectations', 'goal', 'tell'],
    ['card', 'expectations', 'tell'],
  ],
  [
    'the other has a card',
    { goal: true, written: ['mentee'], cards: ['mentor'], git: { untold: true } },
    ['card'],
    ['expectations-too'],
  ],
  [
    'the other has written',
    { cards: ['mentee'], goal: true, written: ['mentor'], git: { untold: true } },
    ['expectations-too'],
    ['card'],
  ],
  [
    'the other has an entry',
    { ...settled, cards: ['mentee'], written: [], entryOf: 'maria', git: { untold: true } },
    [],
    ['card'],
  ],
  ['thirteen days later', { goal: true, today: '2026-12-06' }, ['card', 'expectations'], ['card', 'expectations']],
  ['two weeks later', { today: '2026-12-07', git: { uncommitted: true } }, [], []],
  [
    'a start months ago, the first meeting still to come',
    { cards: both, goal: true, plan: { start: '2026-06-01', rhythm: { everyWeeks: 2, first: '2026-11-30' } } },
    ['expectations'],
    ['expectations'],
  ],
  [
    'the same where they have met',
    { plan: { start: '2026-06-01', rhythm: { everyWeeks: 2, first: '2026-11-30' } }, met: '2026-10-01' },
    [],
    [],
  ],
  ['a plan that rests', { plan: { phase: 'paused' }, git: { uncommitted: true } }, [], []],
  ['a plan that has ended', { plan: { phase: 'closed' }, git: { uncommitted: true } }, [], []],
];

describe('what comes first in a mentorship', () => {
  for (const [what, at, mentee, mentor] of CASES)
    it(what, () => {
      assert.deepEqual(overviewFor('jonas', at).needsMe.first, mentee);
      assert.deepEqual(overviewFor('maria', at).needsMe.first, mentor);
      assert.deepEqual(overviewFor('nobody', at).needsMe.first, [], 'nothing for who reads along');
    });

  it('waits for the other, too, where it is not for them alone', () => {
    const awaited = (who: string, at: Situation) => overviewFor(who, at).needsOther?.first;
    assert.deepEqual(awaited('maria', { git: { uncommitted: true } }), ['expectations', 'goal']);
    assert.deepEqual(awaited('jonas', { written: ['mentee'] }), ['expectations-too']);
    assert.deepEqual(awaited('jonas', { ...settled, signed: ['mentee'] }), ['sign']);
    assert.deepEqual(awaited('jonas', settled), []);
    assert.equal(awaited('nobody', {}), undefined);
  });

  it('has words for each step, and for each that is waited for', () => {
    for (const step of FIRST_STEPS)
      for (const role of both) {
        const { title, text, button } = firstStepWords(step, 'Maria', role);
        assert.ok(title && text && button);
      }
    const waitedFor = FIRST_STEPS.filter(step => awaitedWords(step, 'Maria') !== undefined);
    assert.deepEqual(waitedFor, ['expectations', 'expectations-too', 'sign', 'goal']);
  });
});
