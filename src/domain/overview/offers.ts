import { meetingForSmallGoals } from './smallGoals';
import type { PlanOverview } from './overview';
import { isWaiting } from './waiting';

/** Which commands there is something to do for: the one rule behind the palette and behind the choices of a family. */

/** What a command can need, and a reader may not have. */
export const NEEDS = [
  /** A file of the mentorship: a profile, before there is a plan. */
  'record',
  'plan',
  'openPlan',
  'closedPlan',
  /** To be mentor or mentee in some plan; who is not known may still turn out to be. */
  'seat',
  /** A plan in which they are anything but the mentor, or the mentee; nothing is missing for who has no plan yet. */
  'otherSeatThanMentor',
  'otherSeatThanMentee',
  // All that follows in a plan that goes on.
  'agreement',
  'bothExpectations',
  /** An agreement that the reader has not signed as it is now. */
  'signature',
  /** An agreement that is other than it was signed. */
  'changedAgreement',
  'goal',
  'decision',
  'question',
  'nextMeeting',
  /** A meeting with a note, or one to come. */
  'meeting',
  /** A meeting whose day has come. */
  'begunMeeting',
] as const;
export type Need = (typeof NEEDS)[number];
export type Missing = Readonly<Record<Need, boolean>>;

/** What is there to be missed. */
export interface Held {
  readonly plans: readonly PlanOverview[];
  readonly hasPeople: boolean;
  /** Whether no file says who is reading. */
  readonly isStranger: boolean;
}

export function missingIn({ plans, hasPeople, isStranger }: Held): Missing {
  const open = plans.filter(({ phase }) => phase !== 'closed');
  const isOnly = (seat: PlanOverview['role']) => plans.length > 0 && plans.every(({ role }) => role === seat);
  const isIn = (has: (plan: PlanOverview) => boolean) => open.some(has);
  return {
    record: plans.length === 0 && !hasPeople,
    plan: plans.length === 0,
    openPlan: open.length === 0,
    closedPlan: open.length === plans.length,
    seat: isOnly('reader') && !isStranger,
    otherSeatThanMentor: isOnly('mentor'),
    otherSeatThanMentee: isOnly('mentee'),
    agreement: !isIn(({ agreementState }) => agreementState.kind !== 'none'),
    bothExpectations: !isIn(({ agreementState }) => agreementState.written.length === 2),
    signature: !isIn(
      ({ agreementState: { kind, signed }, role }) => kind !== 'none' && (role === 'reader' || !signed.includes(role)),
    ),
    changedAgreement: !isIn(({ agreementState: { kind } }) => kind === 'changed' || kind === 'reformatted'),
    goal: !isIn(({ goals }) => goals.length > 0),
    decision: !isIn(({ otherEntries }) => otherEntries.some(({ kind }) => kind === 'decision')),
    question: !isIn(({ otherEntries }) => otherEntries.some(entry => entry.kind === 'question' && isWaiting(entry))),
    nextMeeting: !isIn(({ nextMeeting }) => nextMeeting !== undefined),
    meeting: !isIn(({ meetings, nextMeeting }) => meetings.length > 0 || nextMeeting !== undefined),
    begunMeeting: !isIn(plan => meetingForSmallGoals(plan) !== undefined),
  };
}

const WRITES = ['openPlan', 'seat'] as const;

/** What each command of the palette needs, beside a folder; those that are not named need nothing. */
const NEEDED: Readonly<Record<string, readonly Need[]>> = {
  generateAgenda: [...WRITES, 'nextMeeting'],
  askMentor: [...WRITES, 'otherSeatThanMentor'],
  wrapUp: [...WRITES, 'meeting'],
  meetings: ['openPlan'],
  addAction: [...WRITES, 'meeting'],
  turnIntoAction: [...WRITES, 'question'],
  setSmallGoals: [...WRITES, 'begunMeeting'],
  callOff: [...WRITES, 'nextMeeting'],
  exportCalendar: ['openPlan', 'meeting'],
  logProgress: WRITES,
  giveFeedback: WRITES,
  addGoal: WRITES,
  changeGoal: [...WRITES, 'goal'],
  showPractices: ['plan'],
  agreement: WRITES,
  writeExpectations: WRITES,
  compareExpectations: [...WRITES, 'bothExpectations'],
  draftAgreement: WRITES,
  signAgreement: [...WRITES, 'agreement', 'signature'],
  showAgreementChanges: [...WRITES, 'changedAgreement'],
  decisions: ['plan'],
  recordDecision: WRITES,
  lookBack: [...WRITES, 'decision'],
  showAdvice: ['plan'],
  compareMentors: ['otherSeatThanMentor'],
  draftRequest: ['otherSeatThanMentor'],
  draftAnswer: ['otherSeatThanMentee'],
  writeProgressUpdate: [...WRITES, 'otherSeatThanMentor'],
  draftKeepInTouch: ['closedPlan', 'seat'],
  sayThankYou: ['plan', 'seat'],
  ending: WRITES,
  changeMentor: WRITES,
  closeMentorship: WRITES,
  openKeepsake: ['closedPlan'],
  commit: ['record'],
  files: ['record'],
  exportReport: ['plan'],
  importNotes: WRITES,
  chooseBranch: ['record'],
  upgradeFiles: ['record'],
  chooseIdentity: ['plan'],
  chooseThreads: ['plan'],
  showThreadTimes: ['plan'],
  startWalk: ['plan'],
};

/** Commands that the palette holds behind one of these, in the order in which they are offered there. */
export const FAMILIES = {
  meetings: ['addAction', 'setSmallGoals', 'turnIntoAction', 'callOff', 'exportCalendar', 'customiseTemplate'],
  agreement: ['writeExpectations', 'compareExpectations', 'draftAgreement', 'signAgreement', 'showAgreementChanges'],
  decisions: ['recordDecision', 'lookBack', 'showAdvice'],
  messages: ['writeProgressUpdate', 'draftRequest', 'draftAnswer', 'draftKeepInTouch'],
  ending: ['changeMentor', 'closeMentorship'],
  privateNotes: ['writePrivateNote', 'openPrivateNote', 'takeOutOfGit'],
  files: ['exportReport', 'importNotes', 'chooseBranch', 'upgradeFiles'],
} as const;
export type Family = keyof typeof FAMILIES;

/** @param command without `mentorship.` */
export const needsOfCommand = (command: string): readonly Need[] => NEEDED[command] ?? [];

export const isOffered = (command: string, missing: Missing): boolean =>
  needsOfCommand(command).every(need => !missing[need]);

/** The commands of a family that there is something to do for. */
export const offersOf = (family: Family, missing: Missing): readonly string[] =>
  FAMILIES[family].filter(command => isOffered(command, missing));
