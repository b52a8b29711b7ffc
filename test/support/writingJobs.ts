import { addAction, questionToAction } from '../../src/jobs/addAction';
import { addGoal } from '../../src/jobs/addGoal';
import { addToMeeting } from '../../src/jobs/addToMeeting';
import { draftAgreement, signAgreement, writeExpectations } from '../../src/jobs/agreement';
import { changeMentor } from '../../src/jobs/changeMentor';
import { closePlan } from '../../src/jobs/closePlan';
import { attachEntry, linkEntry, rewriteEntry, withdrawEntry } from '../../src/jobs/editEntry';
import { editGoal, orderGoals } from '../../src/jobs/editGoal';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import type { Library } from '../../src/jobs/library/library';
import { callOffMeeting } from '../../src/jobs/meetings';
import { applyImport } from '../../src/jobs/importNotes';
import { applyUpgrade, type Upgrade } from '../../src/jobs/migrate';
import { noteHeard } from '../../src/jobs/noteHeard';
import type { Outcome } from '../../src/jobs/ports/outcome';
import { replyTo } from '../../src/jobs/replyTo';
import { setPhase } from '../../src/jobs/planPhase';
import type { Ports } from '../../src/jobs/ports/ports';
import { setSmallGoals } from '../../src/jobs/setSmallGoals';
import { startMentorship } from '../../src/jobs/startMentorship';
import { tickAction, tickStep } from '../../src/jobs/tick';
import { claimIdentity } from '../../src/jobs/whoAmI';
import { wrapUpMeeting } from '../../src/jobs/wrapUpMeeting';
import { writeCard } from '../../src/jobs/writeCard';
import { writeEntry } from '../../src/jobs/writeEntry';
import { someCode } from './builders';

/** A folder in which every job has something to do: Noor is at the keyboard, the mentee of Zoe; written in format 0. */
export const FOLDER: Readonly<Record<string, string>> = {
  'mentorship.yaml': 'format: 0\nlanguage: en\n',
  'people/noor.yaml': 'name: Noor\nemail: noor@example.org\n',
  'people/zoe.yaml': 'name: Zoe\n',
  'plans/p/plan.yaml':
    'mentor: zoe\nmentee: noor\nphase: active\nstart: 2026-09-28\nend: 2027-03-29\nrhythm:\n  everyWeeks: 2\n  from: 2026-09-28\nmeetingLength: 30\n',
  'plans/unsigned/plan.yaml':
    'mentor: zoe\nmentee: noor\nphase: active\nstart: 2026-09-28\nend: 2027-03-29\nrhythm:\n  everyWeeks: 2\n  from: 2026-09-28\n',
  'plans/p/goals/g.yaml': 'outcome: Review\nsteps:\n  - id: s\n    text: One\n',
  'plans/p/goals/h.yaml': 'outcome: Speak\n',
  'plans/p/meetings/2026-11-09.md':
    '---\ndate: 2026-11-09\nstatus: held\n---\n\n# Meeting\n\n## Actions\n\n- [ ] Read it @noor\n',
  'plans/p/journal/note.md': '---\nkind: progress\nauthor: noor\ncreated: 2026-11-10T10:00:00+01:00\n---\n\nDone.\n',
  'plans/p/journal/question.md': '---\nkind: question\nauthor: noor\ncreated: 2026-11-10T10:00:00+01:00\n---\n\nWhy?\n',
  'plans/p/agreement/agreement.md':
    '---\nsignatures:\n  mentor:\n    person: zoe\n\n  mentee:\n    person: noor\n---\n\nWe meet.\n',
};

const plan = 'p';
const person = 'noor';
const meeting = '2026-11-09';

type Job = (ports: Ports, library: Library) => Promise<Outcome>;

/** Every job that writes records, by its name and by what it is asked for; a test holds the names against the sources. */
export const WRITING_JOBS: Readonly<Record<string, Readonly<Record<string, Job>>>> = {
  addAction: {
    '': (ports, library) =>
      addAction(ports, library, {
        plan,
        meeting,
        action: { text: 'Do it', owner: person, due: '2026-12-01', goal: 'g' },
      }),
  },
  questionToAction: {
    '': (ports, library) =>
      questionToAction(ports, library, { plan, meeting, action: { text: 'Do it' }, question: 'question' }),
  },
  addGoal: {
    '': (ports, library) =>
      addGoal(ports, library, {
        plan,
        outcome: 'Lead',
        why: 'w',
        finishLine: 'f',
        horizon: 'short',
        due: '2026-12-01',
        firstStep: 'One',
        ifThen: { if: 'a', then: 'b' },
      }),
  },
  addToMeeting: {
    '': (ports, library) =>
      addToMeeting(ports, library, { path: `plans/p/meetings/${meeting}.md`, section: '## Walk\n' }),
  },
  writeExpectations: { '': (ports, library) => writeExpectations(ports, library, { plan }) },
  draftAgreement: { '': (ports, library) => draftAgreement(ports, library, { plan: 'unsigned' }) },
  signAgreement: { '': (ports, library) => signAgreement(ports, library, { plan }) },
  changeMentor: {
    '': (ports, library) =>
      changeMentor(ports, library, {
        plan,
        mentor: { kind: 'new', name: 'Ada', email: 'ada@example.org' },
        reason: 'r',
      }),
  },
  closePlan: {
    '': (ports, library) =>
      closePlan(ports, library, {
        plan,
        isEarly: true,
        reason: 'r',
        menteeLearned: 'a',
        mentorLearned: 'b',
        becomes: 'c',
      }),
  },
  rewriteEntry: { '': (ports, library) => rewriteEntry(ports, library, { plan, entry: 'note', text: 'More.' }) },
  linkEntry: { '': (ports, library) => linkEntry(ports, library, { plan, entry: 'note', goal: 'g' }) },
  attachEntry: {
    '': (ports, library) =>
      attachEntry(ports, library, {
        plan,
        entry: 'note',
        code: someCode({ symbol: 'x', commit: 'abc', branch: 'main' }),
      }),
  },
  withdrawEntry: { '': (ports, library) => withdrawEntry(ports, library, { plan, entry: 'note' }) },
  editGoal: {
    'its words': (ports, library) =>
      editGoal(ports, library, {
        plan,
        goal: 'h',
        edit: {
          kind: 'fields',
          before: { outcome: 'Speak', horizon: 'short' },
          fields: {
            outcome: 'Speak up',
            why: 'w',
            finishLine: 'f',
            horizon: 'long',
            parent: 'g',
            due: '2026-12-01',
            ifThen: { if: 'a', then: 'b' },
          },
        },
      }),
    'its status': (ports, library) =>
      editGoal(ports, library, { plan, goal: 'g', edit: { kind: 'status', status: 'paused', reason: 'r' } }),
    'a step': (ports, library) => editGoal(ports, library, { plan, goal: 'g', edit: { kind: 'addStep', text: 'Two' } }),
  },
  orderGoals: { '': (ports, library) => orderGoals(ports, library, { plan, order: ['h', 'g'] }) },
  generateAgenda: { '': (ports, library) => generateAgenda(ports, library, { plan, codeRoot: '../../../..' }) },
  callOffMeeting: {
    '': (ports, library) =>
      callOffMeeting(ports, library, {
        plan,
        date: '2026-11-23',
        status: 'postponed',
        reason: 'ill',
        to: { date: '2026-11-25', time: '14:00' },
      }),
  },
  applyImport: {
    '': (ports, library) =>
      applyImport(ports, library, {
        files: [
          {
            path: 'plans/p/meetings/2026-10-13.md',
            before: undefined,
            after: '---\ndate: 2026-10-13\nstatus: held\n---\n\nWe met.\n',
          },
        ],
      }),
  },
  applyUpgrade: { '': (ports, library) => applyUpgrade(ports, library, UPGRADE) },
  noteHeard: { '': (ports, library) => noteHeard(ports, library, undefined, { plan, date: meeting, words: 'Yes.' }) },
  setPhase: { '': (ports, library) => setPhase(ports, library, { plan, phase: 'paused' }) },
  setSmallGoals: { '': (ports, library) => setSmallGoals(ports, library, { plan, meeting, goals: ['A bit'] }) },
  startMentorship: {
    '': (ports, library) =>
      startMentorship(ports, library, {
        mentor: { kind: 'known', id: person },
        mentee: { kind: 'new', name: 'Ada', email: 'ada@example.org' },
        start: '2026-12-01',
        end: '2027-06-01',
        everyWeeks: 2,
        meetingMinutes: 45,
        voice: 'en',
        goal: 'Begin',
      }),
  },
  tickStep: { '': (ports, library) => tickStep(ports, library, { plan, goal: 'g', step: 's', done: true }) },
  tickAction: {
    '': (ports, library) => tickAction(ports, library, { plan, meeting, line: 9, text: 'Read it', done: true }),
  },
  claimIdentity: { '': (ports, library) => claimIdentity(ports, library, { person: 'zoe', email: 'zoe@example.org' }) },
  wrapUpMeeting: {
    '': (ports, library) =>
      wrapUpMeeting(ports, library, {
        plan,
        date: '2026-11-23',
        done: [{ meeting, line: 9, text: 'Read it' }],
        outcome: 'o',
        thanks: 'Thank you.',
        smallGoals: { goals: ['A bit'], until: '2026-12-07' },
        next: { from: '2026-12-07', to: { date: '2026-12-08' } },
      }),
  },
  writeCard: {
    'as mentor': (ports, library) =>
      writeCard(ports, library, {
        card: 'mentor',
        name: '',
        voice: 'en',
        answers: { why: 'w', hopesToLearn: 'l', offers: ['o'], capacity: 2, replyTime: 't', doesNot: ['n'] },
      }),
    'as mentee': (ports, library) =>
      writeCard(ports, library, {
        card: 'mentee',
        name: '',
        voice: 'en',
        answers: { vision: 'v', seeks: ['s'], idealMentor: 'i' },
      }),
  },
  replyTo: {
    answered: (ports, library) => replyTo(ports, library, { plan, entry: 'question', text: 'So.', said: 'answered' }),
    'in words': (ports, library) => replyTo(ports, library, { plan, entry: 'question', text: 'Soon.', said: 'words' }),
  },
  writeEntry: {
    feedback: (ports, library) =>
      writeEntry(ports, library, {
        plan,
        kind: 'feedback',
        text: 'Fine.',
        type: 'praise',
        help: 'hint',
        goal: 'g',
        code: someCode(),
      }),
    decision: (ports, library) =>
      writeEntry(ports, library, { plan, kind: 'decision', text: 'So.', advised: 'a', askAgain: '2026-12-01' }),
    reply: (ports, library) =>
      writeEntry(ports, library, { plan, kind: 'reply', text: 'Yes.', re: 'note', outcome: 'tried' }),
  },
};

/** What the upgrade of one file of the folder would write. */
const UPGRADE: Upgrade = upgradeOf('mentorship.yaml', 'format: 0', 'format: 1');

function upgradeOf(path: string, from: string, to: string): Upgrade {
  const before = FOLDER[path] ?? '';
  const at = before.indexOf(from);
  const change = { kind: 'edit' as const, path, base: before, edits: [{ start: at, end: at + from.length, text: to }] };
  return { files: [{ path, before, after: before.replace(from, to), change }], broken: [], repeated: [] };
}
