import { agendaFacts, type AgendaFacts } from '../../../src/domain/agenda/facts';
import {
  aGoal, aMeeting, anAction, anEntry, aPerson, aPlan, aPlanRecords, aSnapshot, aStep, someCode, type PlanParts,
} from '../../support/builders';

export const MEETING = '2026-11-24';

/** The facts for the meeting of 24 November 2026, looked at the day before. */
export function factsOf(
  parts: PlanParts,
  request: { readonly date?: string; readonly today?: string; readonly codeRoot?: string | null } = {},
): AgendaFacts {
  const records = aPlanRecords(parts);
  const codeRoot = request.codeRoot === null ? undefined : request.codeRoot ?? '../../../..';
  return agendaFacts(aSnapshot({ plans: [records], people: [JONAS, MARIA] }), records,
    { date: request.date ?? MEETING, today: request.today ?? '2026-11-23', codeRoot });
}

const JONAS = aPerson({ id: 'jonas', name: 'Jonas' });
const MARIA = aPerson({ id: 'maria', name: 'Maria' });

const normal: PlanParts = {
  plan: aPlan({ reviewDates: ['2026-11-20'] }),
  goals: [
    aGoal({
      id: 'queues', outcome: 'Understand how our queues lose messages', due: '2026-12-15',
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
      id: '2026-11-17-progress-lost-message-k3v9q2xa', kind: 'progress', author: 'jonas', goal: 'queues',
      created: '2026-11-17T16:20:00+01:00', text: 'The retry test found a lost message.\n\nIt is the second ack.',
      code: someCode({ path: 'test/queue.test.ts', start: 40, end: 58 }),
    }),
    anEntry({
      id: '2026-11-18-feedback-retry-limit-b7w2m4zd', kind: 'feedback', type: 'suggestion', author: 'maria',
      created: '2026-11-18T09:05:00+01:00', code: someCode(),
      text: '## What I saw\n\nThe retry limit is a bare `5` in two places.\n',
    }),
    anEntry({
      id: '2026-11-19-feedback-questions-first-p5t8r1cn', kind: 'feedback', type: 'praise', author: 'jonas',
      created: '2026-11-19T18:00:00+01:00', text: 'Your questions before advice made me find it myself.',
    }),
    anEntry({
      id: '2026-11-20-question-how-much-h2j6f8ws', kind: 'question', author: 'jonas',
      created: '2026-11-20T11:30:00+01:00', text: 'How much should I test before I ask for a review?',
    }),
    anEntry({
      id: '2026-11-23-question-lock-d4s1x9bq', kind: 'question', author: 'jonas',
      created: '2026-11-23T08:15:00+01:00', text: 'Why do we take the lock here?',
      code: someCode({ start: 31, end: 31 }),
    }),
  ],
};

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
  meetings: [aMeeting({
    actions: Array.from({ length: 60 }, (_, index) => anAction({
      text: `Fix flaky test ${index + 1}`,
      due: index < 20 ? '2026-11-20' : undefined,
      owner: index % 2 ? 'maria' : 'jonas',
    })),
  })],
};

const withMinutes = (parts: PlanParts, minutes: number): PlanParts =>
  ({ ...parts, plan: { ...aPlan(parts.plan ?? {}), meetingMinutes: minutes } });

/** Each is a golden text of the same name in `test/fixtures/agendas`. */
export const CASES: Readonly<Record<string, () => AgendaFacts>> = {
  'first-meeting': () => factsOf(
    { goals: [aGoal({ due: '2027-01-15' })] }, { date: '2026-09-29', today: '2026-09-28' }),
  normal: () => factsOf(normal),
  'nothing-happened': () => factsOf({ meetings: [aMeeting({})] }),
  'everything-overdue': () => factsOf(overdue),
  french: () => factsOf({ ...normal, plan: aPlan({ reviewDates: ['2026-11-20'], language: 'fr' }) }),
  'french-first-meeting': () => factsOf(
    { plan: aPlan({ language: 'fr' }) }, { date: '2026-09-29', today: '2026-09-28' }),
  'sixty-actions': () => factsOf(sixty),
  '30-minutes': () => factsOf(withMinutes(normal, 30)),
  '60-minutes': () => factsOf(withMinutes(normal, 60)),
};
