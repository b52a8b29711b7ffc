import type { DashboardState, FolderState } from '../../src/dashboard/contract/messages';
import { FIRST_QUERY, type ViewQuery } from '../../src/domain/overview/viewQuery';
import { planPageOf } from '../../src/domain/planPage/planPageOf';
import { summaryOf } from '../../src/domain/overview/planSummary';
import type {
  ActionItem,
  EntryItem,
  GoalItem,
  MeetingItem,
  Needs,
  PersonRef,
  PlanOverview,
} from '../../src/domain/overview/overview';
import { othersNeeds } from '../../src/domain/overview/waiting';
import type { HelpMonth } from '../../src/domain/practices/helpOverTime';
import { FIRST_STEPS } from '../../src/domain/overview/firstSteps';
import type { PracticeItem } from '../../src/domain/practices/practices';
import type { Problem } from '../../src/domain/records/problem';

/** Builders of what the page may be shown: a believable course, and the edges of it. */

export const amina: PersonRef = { id: 'amina', name: 'Amina Diallo' };
export const jonas: PersonRef = { id: 'jonas', name: 'Jonas Weber' };

export function goal(id: string, over: Partial<GoalItem> = {}): GoalItem {
  return {
    id,
    path: `plans/amina-jonas/goals/${id}.yaml`,
    outcome: 'Review a colleague’s pull request with confidence',
    why: undefined,
    finishLine: undefined,
    horizon: 'short',
    status: 'active',
    reason: undefined,
    since: undefined,
    parent: undefined,
    ifThen: undefined,
    due: undefined,
    overdue: false,
    steps: [],
    lastMovement: undefined,
    entryCount: 0,
    ...over,
  };
}

function firstTurn({ kind = 'feedback', state = 'open', asksHowItWent }: Partial<EntryItem>): EntryItem['turn'] {
  if (asksHowItWent) return 'author';
  return state === 'open' && (kind === 'feedback' || kind === 'question') ? 'other' : undefined;
}

export function entry(id: string, over: Partial<EntryItem> = {}): EntryItem {
  return {
    id,
    path: `plans/amina-jonas/journal/${id}.md`,
    kind: 'feedback',
    type: 'suggestion',
    author: amina,
    mine: false,
    created: '2026-11-21T10:12:00+01:00',
    text: 'The retry stops after the first timeout.',
    goal: undefined,
    code: undefined,
    about: undefined,
    state: 'open',
    turn: firstTurn(over),
    advised: undefined,
    asksHowItWent: false,
    replies: [],
    ...over,
  };
}

export function action(line: number, over: Partial<ActionItem> = {}): ActionItem {
  return {
    meeting: '2026-11-12',
    path: 'plans/amina-jonas/meetings/2026-11-12.md',
    line,
    text: 'Write the retry test first',
    done: false,
    owner: jonas,
    mine: true,
    due: undefined,
    overdue: false,
    ageDays: 11,
    goal: undefined,
    smallGoal: false,
    ...over,
  };
}

export function meeting(date: string, over: Partial<MeetingItem> = {}): MeetingItem {
  return {
    id: date,
    path: `plans/amina-jonas/meetings/${date}.md`,
    date,
    status: 'held',
    noteStatus: over.status ?? 'held',
    openActions: 0,
    doneActions: 2,
    ...over,
  };
}

export function needs(own: Partial<Needs> = {}): Needs {
  return {
    first: [],
    questions: [],
    feedback: [],
    decisions: [],
    actions: [],
    agenda: false,
    review: undefined,
    ...own,
  };
}

export function plan(over: Partial<PlanOverview> = {}): PlanOverview {
  const own: Omit<PlanOverview, 'needsOther'> = {
    id: 'amina-jonas',
    path: 'plans/amina-jonas/plan.yaml',
    mentor: amina,
    mentee: jonas,
    role: 'mentee',
    phase: 'active',
    start: '2026-09-03',
    end: '2027-03-03',
    today: '2026-11-23',
    rhythm: { everyWeeks: 2, first: '2026-09-03' },
    reviewDates: [],
    goals: [],
    meetings: [],
    nextMeeting: undefined,
    actions: [],
    feedback: [],
    progress: [],
    otherEntries: [],
    agreementState: { kind: 'none', written: [], signed: [], signedEarlier: [], last: undefined },
    isBeginning: false,
    needsMe: needs(),
    replyTime: undefined,
    ...over,
  };
  return { ...own, needsOther: othersNeeds(own) };
}

export interface StateParts extends Partial<FolderState> {
  readonly look?: Partial<ViewQuery>;
  readonly settled?: DashboardState['settled'];
  readonly practices?: readonly PracticeItem[];
}

/** How a state is made for who looks at something else of it. */
const makers = new WeakMap<DashboardState, (look: ViewQuery) => DashboardState>();

/** The state as the extension would send it to who looks at this. */
export function lookedAt(shown: DashboardState, look: ViewQuery): DashboardState {
  return makers.get(shown)?.(look) ?? shown;
}

export function state(
  plans: readonly PlanOverview[],
  parts: StateParts = {},
  language = 'en',
  shown = plans[0],
): DashboardState {
  const make = (look: ViewQuery) => stateFor(plans, { ...parts, look: { ...look, ...parts.look } }, language, shown);
  const made = make(FIRST_QUERY);
  makers.set(made, make);
  return made;
}

function stateFor(
  plans: readonly PlanOverview[],
  { look, practices, settled, ...over }: StateParts,
  language: string,
  shown: PlanOverview | undefined,
): DashboardState {
  return {
    language,
    loading: false,
    settled,
    plans: plans.map(own => ({ folder: 'f1', ...summaryOf(own) })),
    shown: shown && {
      folder: 'f1',
      plan: planPageOf(shown, { ...FIRST_QUERY, ...look }, () => ({
        practices: practices ?? somePractices,
        help: shown.role === 'reader' ? undefined : someHelp,
      })),
    },
    folders: [
      { id: 'f1', name: 'payments', problems: [], problemFiles: { broken: 0, all: 0 }, writable: true, ...over },
    ],
  };
}

/** The list of all plans. */
export function list(plans: readonly PlanOverview[], language = 'en'): DashboardState {
  return { ...state(plans, {}, language), shown: undefined };
}

const reviews = { id: 'reviews', outcome: 'Review a colleague’s pull request with confidence' };
const retries = { id: 'retries', outcome: 'Make the payment client survive a lost connection' };

const open = [
  entry('e1', {
    text:
      'In `send`, a timeout on the first try leaves the loop, so the two retries below never happen.\n\n' +
      'I noticed it when the gateway was slow on Thursday: three payments were reported as failed, yet none was tried again.\n\n' +
      'What would the loop look like if the timeout were just one more kind of failure?',
    code: { path: 'src/payments/client.ts', start: 41, end: 58 },
    goal: retries,
    created: '2026-11-22T17:40:00+01:00',
  }),
  entry('e2', {
    type: 'question',
    text: 'Who calls this when the basket is empty?',
    code: { path: 'src/basket/total.ts', start: 12, end: 12 },
    created: '2026-11-20T09:05:00+01:00',
  }),
];
const mine = entry('e3', {
  type: 'question',
  author: jonas,
  mine: true,
  text: 'Is one assertion per test a rule here, or a habit?',
  created: '2026-11-19T14:00:00+01:00',
});
const answered = [
  entry('e4', {
    type: 'praise',
    text: 'The commit message says why, not what. I understood the change before I read it.',
    created: '2026-11-12T16:20:00+01:00',
    state: 'acknowledged',
    goal: reviews,
    replies: [
      {
        id: 'r1',
        path: 'plans/amina-jonas/journal/r1.md',
        author: jonas,
        created: '2026-11-13T09:00:00+01:00',
        outcome: 'acknowledged',
        text: 'Thank you. I wrote it before the code this time.',
      },
    ],
  }),
  entry('e5', {
    type: 'must-fix',
    text: 'The token is written to the log at level info.',
    code: { path: 'src/auth/session.ts', start: 88, end: 91 },
    created: '2026-10-29T11:00:00+01:00',
    state: 'kept',
    replies: [
      {
        id: 'r2',
        path: 'plans/amina-jonas/journal/r2.md',
        author: jonas,
        created: '2026-10-29T15:30:00+01:00',
        outcome: 'kept',
        text: 'Removed, and a lint rule keeps it out.',
      },
      {
        id: 'r3',
        path: 'plans/amina-jonas/journal/r3.md',
        author: amina,
        created: '2026-10-30T08:30:00+01:00',
        outcome: undefined,
        text: 'The lint rule is the better half.',
      },
    ],
  }),
];

const third = [
  entry('q1', {
    kind: 'question',
    type: undefined,
    author: jonas,
    mine: true,
    created: '2026-11-18T10:00:00+01:00',
    text: 'When does a *retry* do harm?',
    goal: retries,
  }),
  entry('d1', {
    kind: 'decision',
    type: undefined,
    author: jonas,
    mine: true,
    created: '2026-11-16T10:00:00+01:00',
    advised: 'Put it into the queue: the client need not know.',
    asksHowItWent: true,
    text: 'I keep the limit in the **client**:\n\n- one place\n- one test\n\n```\nlimit = 3\n```',
  }),
  entry('t1', {
    kind: 'thanks',
    type: undefined,
    created: '2026-11-13T10:00:00+01:00',
    text: 'Thank you for the pairing.',
  }),
];

const goals = [
  goal('retries', {
    outcome: retries.outcome,
    why: 'I want to be the one who is asked when a payment hangs.',
    finishLine: 'The test with the broken connection passes ten times in a row, and I can explain why.',
    due: '2026-12-11',
    lastMovement: '2026-11-20',
    entryCount: 3,
    parent: 'owner',
    ifThen: {
      if: 'it is Tuesday, nine o’clock, and the build is green',
      then: 'I write one failing test before anything else',
    },
    steps: [
      { id: 's1', text: 'Reproduce the lost connection in a test', done: '2026-11-10' },
      { id: 's2', text: 'List the failures that may be tried again', done: '2026-11-20' },
      { id: 's3', text: 'Write the retry with a limit', done: undefined },
      { id: 's4', text: 'Show it to Amina and to the on-call team', done: undefined },
    ],
  }),
  goal('reviews', {
    outcome: reviews.outcome,
    finishLine: 'Three reviews in a month that the author found useful.',
    due: '2026-11-18',
    overdue: true,
    lastMovement: '2026-11-05',
    entryCount: 1,
    steps: [
      { id: 's1', text: 'Watch Amina review one pull request', done: '2026-10-15' },
      { id: 's2', text: 'Review one of hers, together', done: undefined },
    ],
  }),
  goal('owner', {
    outcome: 'Own the payments service',
    horizon: 'long',
    due: '2027-02-26',
    finishLine: 'I lead one release from plan to retrospective.',
  }),
  goal('tests', {
    outcome: 'Write tests that tell a story',
    status: 'reached',
    lastMovement: '2026-10-20',
    steps: [{ id: 's1', text: 'Rename the old ones', done: '2026-10-20' }],
  }),
  goal('talk', {
    outcome: 'Give a talk at the guild',
    status: 'paused',
    reason: 'After the release',
    since: '2026-11-02',
  }),
  goal('go', {
    outcome: 'Learn Go',
    status: 'dropped',
    reason: 'The service stays in TypeScript.',
    since: '2026-10-02',
  }),
];

const actions = [
  action(12, { due: '2026-11-20', overdue: true, goal: retries }),
  action(13, { text: 'Ask the on-call team for the last three timeouts', due: '2026-11-25', smallGoal: true }),
];
const others = [
  action(14, { text: 'Send Jonas the review checklist of the guild', owner: amina, mine: false, due: '2026-11-26' }),
];

export const midCourse = plan({
  goals,
  actions: [...actions, ...others],
  feedback: [...open, mine, ...answered],
  meetings: [
    meeting('2026-09-03'),
    meeting('2026-09-17', { doneActions: 3 }),
    meeting('2026-10-01', { status: 'postponed', doneActions: 0 }),
    meeting('2026-10-15', { doneActions: 1 }),
    meeting('2026-10-29', { doneActions: 2, openActions: 1 }),
    meeting('2026-11-12', { openActions: 3, doneActions: 1 }),
  ],
  nextMeeting: { date: '2026-11-26', time: '14:00', inDays: 3, minutes: 45, path: undefined },
  progress: [
    entry('p1', {
      kind: 'progress',
      type: undefined,
      author: jonas,
      mine: true,
      created: '2026-11-20T18:00:00+01:00',
      text: 'Sorted the failures: four of seven may be tried again. The list stands in the decision record.',
      goal: retries,
      code: { path: 'docs/decisions/0007-retries.md', start: 1, end: 24 },
    }),
    entry('p2', {
      kind: 'progress',
      type: undefined,
      author: jonas,
      mine: true,
      created: '2026-11-10T18:00:00+01:00',
      text: 'The broken connection now breaks in a test, not on Thursdays.',
      goal: retries,
    }),
  ],
  otherEntries: third,
  reviewDates: ['2026-11-25', '2027-01-14'],
  needsMe: needs({ feedback: open, actions, review: { date: '2026-11-25', path: undefined } }),
});

const asMentor = plan({
  ...midCourse,
  role: 'mentor',
  nextMeeting: {
    date: '2026-11-24',
    time: '09:30',
    here: { date: '2026-11-24', time: '08:30' },
    timeZone: 'Europe/Paris',
    inDays: 1,
    minutes: 45,
    path: 'plans/amina-jonas/meetings/2026-11-24.md',
  },
  feedback: midCourse.feedback.map(item => ({ ...item, mine: !item.mine })),
  needsMe: needs({ feedback: [{ ...mine, mine: false }], review: { date: '2026-11-25', path: undefined } }),
  progress: midCourse.progress.map(item => ({ ...item, mine: false })),
});

const problems: readonly Problem[] = [
  {
    code: 'conflict',
    path: 'plans/amina-jonas/meetings/2026-11-12.md',
    range: { startLine: 17, startColumn: 0, endLine: 17, endColumn: 7 },
    severity: 'error',
    message:
      'Two versions of this file were merged and git could not decide. Keep one of the two parts and delete the lines that start with <<<<<<<, ======= and >>>>>>>.',
  },
  {
    code: 'wrong-date',
    path: 'plans/amina-jonas/goals/retries.yaml',
    range: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 15 },
    severity: 'error',
    message: '“30 février” is not a date. Write it as year-month-day, for example 2026-12-11.',
  },
  {
    code: 'unknown-goal',
    path: 'plans/amina-jonas/journal/2026-11-20-progress-list-k3.md',
    range: { startLine: 3, startColumn: 0, endLine: 3, endColumn: 12 },
    severity: 'warning',
    message: 'There is no goal “retry”.',
  },
];

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const HOSTILE =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [click](command:x) {0} \u202eevil\u202c';
const HEBREW = 'לכתוב את הבדיקה לפני הקוד, ולשאול מה קורה כשהרשת נופלת';
const ARABIC: PersonRef = { id: 'a', name: 'عبد الرحمن بن محمد الأندلسي' };
const hostileFeedback = [
  entry('h1', {
    author: ARABIC,
    text: HOSTILE,
    code: { path: `src/${LONG_WORD}/${LONG_WORD}.ts`, start: 1, end: 99999 },
    goal: { id: 'x', outcome: HEBREW },
  }),
  entry('h2', { author: ARABIC, text: `${HEBREW}\n${'Line after line.\n'.repeat(60)}` }),
];
const hostile = plan({
  mentor: ARABIC,
  mentee: { id: 'b', name: `Maximiliane ${LONG_WORD}` },
  goals: [
    goal('h', {
      outcome: HOSTILE,
      why: LONG_WORD,
      finishLine: HEBREW,
      ifThen: { if: HEBREW, then: LONG_WORD },
      steps: [
        { id: 's', text: LONG_WORD, done: undefined },
        { id: 't', text: HEBREW, done: '2026-11-01' },
      ],
    }),
    goal('i', { outcome: HEBREW, due: 'soon', parent: 'h' }),
  ],
  meetings: [meeting('2026-11-01'), meeting('1999-01-01')],
  feedback: hostileFeedback,
  actions: [action(3, { text: HOSTILE })],
  nextMeeting: { date: '2026-11-24', time: undefined, inDays: 1, minutes: 30, path: undefined },
  needsMe: needs({ feedback: hostileFeedback, actions: [action(3, { text: HOSTILE })], agenda: true }),
});

const manyGoals = plan({
  goals: Array.from({ length: 50 }, (_, index) =>
    goal(`g${index}`, {
      outcome: `Goal number ${index + 1}`,
      due: '2026-12-24',
      lastMovement: '2026-11-01',
      steps: Array.from({ length: 1 + (index % 6) }, (_step, step) => ({
        id: `s${step}`,
        text: `Step ${step + 1}`,
        done: step < index % 3 ? '2026-11-02' : undefined,
      })),
    }),
  ),
});
export const manyEntries = plan({
  feedback: Array.from({ length: 500 }, (_, index) =>
    entry(`m${index}`, {
      state: index % 3 ? 'kept' : 'open',
      mine: true,
      author: jonas,
      text: `Entry ${index + 1}: ${'what was seen, '.repeat(index % 40)}`,
    }),
  ),
});

/** One of each kind of practice: with and without a file, a day and a next step. */
const somePractices: readonly PracticeItem[] = [
  {
    id: 'know-why',
    title: 'Know why',
    why: 'Whoever knows why they are here asks for the right things and gives with more joy.',
    evidence: 'The card of Jonas Weber does not say why yet.',
    path: 'people/jonas.yaml',
    next: {
      text: 'Say in your profile where you want to go; help can then be aimed at it.',
      command: 'mentorship.editCard',
    },
  },
  {
    id: 'expectations',
    title: 'Say what you expect',
    why: 'Most disappointments come from things that nobody said aloud.',
    evidence: 'Your agreement is signed by both.',
    last: '2026-09-17',
    path: 'plans/amina-jonas/agreement/agreement.md',
  },
  {
    id: 'listen',
    title: 'Listen first',
    why: 'A question shows what help is needed; advice alone has to guess.',
    evidence: 'The mentor has not written a note yet.',
  },
  {
    id: 'room-to-grow',
    title: 'Room to grow',
    why: 'What is found by oneself stays.',
    evidence: 'A decision was recorded.',
    last: '2026-11-16',
    path: 'plans/amina-jonas/journal/d1.md',
  },
  {
    id: 'goals',
    title: 'Goals with a finish line',
    why: 'A goal that both can recognise when it is reached gets done; a wish waits.',
    evidence: 'Active goals: 2; with a finish line and a day: 1.',
    last: '2026-11-20',
    path: 'plans/amina-jonas/goals/retries.yaml',
    next: {
      text: `How will you both know that “${'a goal with a long name '.repeat(8)}” is reached? Write its finish line.`,
      command: 'mentorship.openRecord',
      path: 'plans/amina-jonas/goals/retries.yaml',
    },
  },
];

const someHelp: readonly HelpMonth[] = [
  { month: '2026-09', counts: { question: 1, hint: 0, pointer: 2, example: 5 } },
  { month: '2026-10', counts: { question: 2, hint: 3, pointer: 2, example: 1 } },
  { month: '2026-11', counts: { question: 4, hint: 2, pointer: 0, example: 0 } },
];

/** Every state that is looked at, by name. */
export const states = {
  loading: { language: 'en', loading: true, shown: undefined, plans: [], folders: [] },
  firstUse: { language: 'en', loading: false, shown: undefined, plans: [], folders: [] },
  emptyPlan: state([plan()]),
  beginning: state(
    [
      plan({
        start: '2026-11-20',
        nextMeeting: { date: '2026-11-26', time: '14:00', inDays: 3, minutes: 45, path: undefined },
        needsMe: needs({ first: FIRST_STEPS }),
      }),
    ],
    { commits: { available: true, pending: 4 } },
  ),
  mentee: state([midCourse]),
  agendaDue: state(
    [
      plan({
        ...midCourse,
        nextMeeting: { date: '2026-11-24', time: '14:00', inDays: 1, minutes: 45, path: undefined },
        needsMe: { ...midCourse.needsMe, agenda: true },
      }),
    ],
    { commits: { available: true, pending: 4 } },
  ),
  mentor: state([asMentor, plan({ id: 'second', mentee: { id: 'lea', name: 'Léa Fontaine' } })]),
  reader: state([plan({ ...midCourse, role: 'reader', needsMe: needs() })]),
  stranger: state([plan({ ...midCourse, role: 'reader', needsMe: needs() })], {
    stranger: { email: 'jonas.weber@a-company-with-a-long-name.example' },
  }),
  plans: list([
    midCourse,
    plan({ id: 'second', mentee: { id: 'lea', name: 'Léa Fontaine' }, role: 'mentor', phase: 'paused' }),
    plan({ id: 'third', mentor: jonas, mentee: { id: 'ada', name: 'Ada' }, phase: 'closed', end: '2026-06-01' }),
  ]),
  paused: state([plan({ ...midCourse, phase: 'paused', nextMeeting: undefined })]),
  readOnly: state([midCourse], { writable: false }),
  toPush: state([midCourse], { commits: { available: true, pending: 0, push: 2, pull: 1 } }),
  noGit: state([midCourse], { commits: { available: false } }),
  forms: state([midCourse]),
  searching: state([midCourse], { look: { search: 'retry' } }),
  nothingFound: state([midCourse], { look: { search: 'zebra' } }),
  closed: state([
    plan({
      ...midCourse,
      phase: 'closed',
      end: '2026-11-01',
      nextMeeting: undefined,
      needsMe: needs(),
    }),
  ]),
  broken: state([midCourse], { problems, problemFiles: { broken: 2, all: 3 } }),
  manyGoals: state([manyGoals]),
  manyEntries: state([manyEntries]),
  hostile: state([hostile], {
    practices: somePractices.map(own => ({
      ...own,
      evidence: `${HEBREW} ${LONG_WORD}`,
      next: { text: HOSTILE + LONG_WORD, command: 'mentorship.openRecord' },
    })),
  }),
  french: state(
    [midCourse],
    { problems: problems.slice(0, 2), problemFiles: { broken: 2, all: 2 }, commits: { available: true, pending: 1 } },
    'fr',
  ),
} satisfies Record<string, DashboardState>;

export type StateName = keyof typeof states;
