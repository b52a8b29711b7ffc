import { agendaFacts, type AgendaFacts, type AgendaRequest } from '../../../src/domain/agenda/facts/facts';
import { ASKS } from '../../../src/domain/agenda/shape/keys';
import { parseTemplate } from '../../../src/domain/agenda/shape/template';
import {
  aGoal,
  aMeeting,
  anAction,
  anEntry,
  aPerson,
  aPlan,
  aPlanRecords,
  aSnapshot,
  aStep,
  someCode,
  type PlanParts,
} from '../../support/builders';

export const MEETING = '2026-11-24';

/** The facts for the meeting of 24 November 2026, looked at the day before. */
export function factsOf(
  parts: PlanParts,
  request: Partial<Omit<AgendaRequest, 'codeRoot'>> & { readonly codeRoot?: string | null } = {},
): AgendaFacts {
  const records = aPlanRecords(parts);
  const codeRoot = request.codeRoot === null ? undefined : (request.codeRoot ?? '../../../..');
  return agendaFacts(aSnapshot({ plans: [records], people: [JONAS, MARIA] }), records, {
    ...request,
    date: request.date ?? MEETING,
    today: request.today ?? '2026-11-23',
    codeRoot,
  });
}

const JONAS = aPerson({ id: 'jonas', name: 'Jonas' });
const MARIA = aPerson({ id: 'maria', name: 'Maria' });

const normal: PlanParts = {
  plan: aPlan(),
  goals: [
    aGoal({
      id: 'queues',
      outcome: 'Understand how our queues lose messages',
      due: '2026-12-15',
      steps: [
        aStep({ id: 'draw', text: 'Draw the path of one message', done: '2026-11-12' }),
        aStep({ id: 'test', text: 'Make a test that loses one' }),
      ],
    }),
    aGoal({ id: 'reviews', outcome: 'Lead a design review', due: '2027-01-15' }),
    aGoal({ id: 'talks', outcome: 'Give a talk', status: 'paused' }),
  ],
  meetings: [
    aMeeting({
      date: '2026-10-27',
      actions: [
        anAction({ text: 'Read the post-mortem of May', owner: 'jonas', due: '2026-11-06' }),
        anAction({ text: 'Ask Ines about the old queue', done: true }),
      ],
    }),
    aMeeting({
      date: '2026-11-10',
      actions: [
        anAction({ text: 'Write the retry test', owner: 'jonas', due: '2026-11-20', goal: 'queues' }),
        anAction({ text: 'Invite Jonas to the next design review', owner: 'maria', due: '2026-11-27' }),
        anAction({ text: 'Agree on a name for the new module', owner: undefined }),
      ],
    }),
  ],
  entries: [
    anEntry({
      id: '2026-11-17-progress-lost-message-k3v9q2xa',
      kind: 'progress',
      author: 'jonas',
      goal: 'queues',
      created: '2026-11-17T16:20:00+01:00',
      text: 'The retry test found a lost message.\n\nIt is the second ack.',
      code: someCode({ path: 'test/queue.test.ts', start: 40, end: 58 }),
    }),
    anEntry({
      id: '2026-11-18-feedback-retry-limit-b7w2m4zd',
      kind: 'feedback',
      type: 'suggestion',
      author: 'maria',
      created: '2026-11-18T09:05:00+01:00',
      code: someCode(),
      text: '## What I saw\n\nThe retry limit is a bare `5` in two places.\n',
    }),
    anEntry({
      id: '2026-11-19-feedback-questions-first-p5t8r1cn',
      kind: 'feedback',
      type: 'praise',
      author: 'jonas',
      created: '2026-11-19T18:00:00+01:00',
      text: 'Your questions before advice made me find it myself.',
    }),
    anEntry({
      id: '2026-11-20-question-how-much-h2j6f8ws',
      kind: 'question',
      author: 'jonas',
      created: '2026-11-20T11:30:00+01:00',
      text: 'How much should I test before I ask for a review?',
    }),
    anEntry({
      id: '2026-11-23-question-lock-d4s1x9bq',
      kind: 'question',
      author: 'jonas',
      created: '2026-11-23T08:15:00+01:00',
      text: 'Why do we take the lock here?',
      code: someCode({ start: 31, end: 31 }),
    }),
  ],
};

const CHANGED = [
  'src/queue/retry.ts',
  'src/queue/backoff.ts',
  'src/queue/queue.ts',
  'src/queue/lock (old).ts',
  'test/queue.test.ts',
  'README.md',
];

const ADVICE = [
  anEntry({
    id: '2026-10-28-feedback-small-pulls-a1',
    author: 'maria',
    created: '2026-10-28T10:00:00Z',
    text: 'Smaller pull requests get better reviews.',
  }),
  anEntry({
    id: '2026-11-02-feedback-pair-on-it-b2',
    author: 'maria',
    created: '2026-11-02T10:00:00Z',
    text: 'Pair on the lock with Ines.',
  }),
  anEntry({
    id: '2026-11-12-reply-kept-c3',
    kind: 'reply',
    author: 'jonas',
    re: '2026-10-28-feedback-small-pulls-a1',
    outcome: 'kept',
    created: '2026-11-12T10:00:00Z',
    text: 'Three in a row were read within the hour.',
  }),
  anEntry({
    id: '2026-11-13-reply-dropped-d4',
    kind: 'reply',
    author: 'jonas',
    re: '2026-11-02-feedback-pair-on-it-b2',
    outcome: 'dropped',
    created: '2026-11-13T10:00:00Z',
    text: 'Ines is away until December.',
  }),
];

const TEMPLATE = `# Our hour, {{date}}

{{mentee}} drives, {{mentor}} rides along.

## How are we? (10 min)

- {{ask arrival}}
- What made us laugh?

## What is left from before (15 min)

{{actions}}
{{news}}
- {{ask since if empty}}

## The knot (20 min)

{{questions max 1}}
{{code-questions max 1}}
- {{ask listening}}

## To do

<!-- {{example}} -->
`;

const overdue: PlanParts = {
  goals: [aGoal({ due: '2026-10-31' })],
  meetings: [
    aMeeting({
      date: '2026-09-29',
      actions: [anAction({ text: 'Read the design guide', due: '2026-10-06' })],
    }),
    aMeeting({ date: '2026-10-13', actions: [anAction({ text: 'Draw the current design', due: '2026-10-20' })] }),
    aMeeting({
      date: '2026-10-27',
      actions: [anAction({ text: 'Send two past reviews', owner: 'maria', due: '2026-11-03' })],
    }),
    aMeeting({ date: '2026-11-10', actions: [anAction({ text: 'Pick a design to review', due: '2026-11-13' })] }),
  ],
};

const sixty: PlanParts = {
  meetings: [
    aMeeting({
      actions: Array.from({ length: 60 }, (_, index) =>
        anAction({
          text: `Fix flaky test ${index + 1}`,
          due: index < 20 ? '2026-11-20' : undefined,
          owner: index % 2 ? 'maria' : 'jonas',
        }),
      ),
    }),
  ],
};

const withMinutes = (parts: PlanParts, minutes: number): PlanParts => ({
  ...parts,
  plan: { ...aPlan(parts.plan ?? {}), meetingMinutes: minutes },
});

const french = (parts: PlanParts): PlanParts => ({ ...parts, plan: { ...aPlan(parts.plan ?? {}), language: 'fr' } });
const unagreed: PlanParts = { ...normal, plan: aPlan({ reviewDates: ['2026-11-20'] }) };
const reviewed: PlanParts = { ...unagreed, agreement: { signatures: {}, hash: '', words: '' } };
const halfway: PlanParts = {
  ...normal,
  plan: aPlan({ start: '2026-08-20', end: '2027-02-20' }),
  goals: [...(normal.goals ?? []), aGoal({ id: 'on-call', outcome: 'Take an on-call week alone', status: 'reached' })],
  entries: [...(normal.entries ?? []), ...ADVICE],
};
const ending: PlanParts = { ...halfway, plan: aPlan({ start: '2026-05-26', end: '2026-12-01' }) };
const resumed: PlanParts = {
  ...normal,
  plan: aPlan({ rhythm: { everyWeeks: 2, first: '2026-09-29', pauses: [{ from: '2026-10-01', to: '2026-11-20' }] } }),
  meetings: [
    aMeeting({ date: '2026-09-29', actions: [anAction({ text: 'Write the retry test', due: '2026-10-06' })] }),
  ],
};

/** The next two meetings of the rhythm fall into a pause. */
const paused: PlanParts = {
  ...normal,
  plan: aPlan({
    rhythm: {
      everyWeeks: 2,
      first: '2026-09-29',
      time: '10:00',
      timeZone: 'Europe/Paris',
      pauses: [{ from: '2026-12-05', to: '2027-01-03' }],
    },
  }),
};

/** Jonas mentors too: nothing of his other plan is on this agenda. */
const twoPlans = (): AgendaFacts => {
  const own = aPlanRecords({
    id: 'ada',
    plan: aPlan({ id: 'ada', mentor: 'jonas', mentee: 'ada' }),
    goals: [aGoal({ id: 'deploy', outcome: 'Deploy alone' })],
    meetings: [aMeeting({ actions: [anAction({ text: 'Read the runbook', owner: 'ada' })] })],
  });
  const people = [JONAS, MARIA, aPerson({ id: 'ada', name: 'Ada' })];
  return agendaFacts(aSnapshot({ plans: [aPlanRecords(normal), own], people }), own, {
    date: MEETING,
    today: '2026-11-23',
    codeRoot: '../../../..',
  });
};

/** Each is a golden text of the same name in `test/fixtures/agendas`. */
/** Small goals of the last meeting and a decision to look at again. */
const followedUp: PlanParts = {
  plan: aPlan(),
  meetings: [
    aMeeting({ date: '2026-10-27', actions: [anAction({ text: 'Ask Ines about the old queue', smallGoal: true })] }),
    aMeeting({
      date: '2026-11-10',
      actions: [
        anAction({ text: 'Read the ack code', smallGoal: true, done: true, due: '2026-11-24' }),
        anAction({ text: 'Draw the path of one message', smallGoal: true, due: '2026-11-24' }),
      ],
    }),
  ],
  entries: [
    anEntry({
      id: '2026-10-20-decision-one-queue-k3v9q2xa',
      kind: 'decision',
      author: 'jonas',
      created: '2026-10-20T16:20:00+01:00',
      text: 'One queue only, since two would hide which of them loses messages.',
      askAgain: '2026-11-20',
    }),
  ],
};

export const CASES: Readonly<Record<string, () => AgendaFacts>> = {
  'first-meeting': () =>
    factsOf({ goals: [aGoal({ due: '2027-01-15' })] }, { date: '2026-09-29', today: '2026-09-28' }),
  normal: () => factsOf(normal),
  'code-and-advice': () =>
    factsOf({ ...normal, entries: [...(normal.entries ?? []), ...ADVICE] }, { changedFiles: CHANGED }),
  'goals-and-decisions': () => factsOf(followedUp),
  'french-goals-and-decisions': () => factsOf(french(followedUp)),
  'nothing-happened': () => factsOf({ meetings: [aMeeting({})] }),
  'everything-overdue': () => factsOf(overdue),
  halfway: () => factsOf(halfway),
  'review-due': () => factsOf(reviewed),
  'review-without-agreement': () => factsOf(unagreed),
  'french-review-without-agreement': () => factsOf(french(unagreed)),
  resumed: () => factsOf(resumed),
  paused: () => factsOf(paused),
  'french-paused': () => factsOf(french(paused)),
  last: () => factsOf(ending),
  'two-plans': twoPlans,
  french: () => factsOf(french(reviewed)),
  'french-normal': () =>
    factsOf(french({ ...normal, entries: [...(normal.entries ?? []), ...ADVICE] }), { changedFiles: CHANGED }),
  'french-last': () => factsOf(french(ending)),
  'french-halfway': () => factsOf(french(halfway)),
  'french-resumed': () => factsOf(french(resumed)),
  'french-first-meeting': () =>
    factsOf({ plan: aPlan({ language: 'fr' }) }, { date: '2026-09-29', today: '2026-09-28' }),
  'sixty-actions': () => factsOf(sixty),
  'french-sixty-actions': () => factsOf(french(sixty)),
  'french-nothing-happened': () => factsOf(french({ meetings: [aMeeting({})] })),
  'french-everything-overdue': () => factsOf(french(overdue)),
  '30-minutes': () => factsOf(withMinutes(normal, 30)),
  '60-minutes': () => factsOf(withMinutes(normal, 60)),
  'team-template': () =>
    factsOf(normal, {
      template: parseTemplate(TEMPLATE, ASKS),
      team: { add: { arrival: ['What would {{mentee}} tell the team about last week?'] }, ban: [] },
    }),
};
