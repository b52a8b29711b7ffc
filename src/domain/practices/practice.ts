import type { PlanRole } from '../records/pair';
import type { Person } from '../records/person';
import type { Plan } from '../records/plan';
import type { PlanRecords } from '../store/snapshot';

/** What a practice is looked at from. `records.plan` is `plan`, known to be readable. */
export interface PracticeView {
  readonly plan: Plan;
  readonly records: PlanRecords;
  readonly people: ReadonlyMap<string, Person>;
  /** Active mentorships of the mentor in this folder, this one included. */
  readonly mentorships: number;
  readonly today: string;
  readonly role: PlanRole;
}

/** What the files show of a practice, and what could come next. Never a score: people are not measured here. */
export interface Finding {
  /** In the reader's language. */
  readonly evidence: string;
  /** The day of that evidence (ISO date), where it has one. */
  readonly last?: string | undefined;
  /** The record that shows it, relative to the mentorship folder. */
  readonly path?: string | undefined;
  /** Absent where nothing is called for; there is none for somebody who is neither mentor nor mentee. */
  readonly next?: NextStep | undefined;
}

/** The commands that do a next step: no others are ever run for one. */
export type StepCommand = `mentorship.${
  | 'addGoal'
  | 'closeMentorship'
  | 'compareExpectations'
  | 'compareMentors'
  | 'draftKeepInTouch'
  | 'editCard'
  | 'generateAgenda'
  | 'giveFeedback'
  | 'logProgress'
  | 'lookBack'
  | 'openRecord'
  | 'recordDecision'
  | 'reply'
  | 'sayThankYou'
  | 'showAgreementChanges'
  | 'signAgreement'
  | 'writeExpectations'}`;

/** One small thing to do, as a colleague would say it, and the command that does it. */
export interface NextStep {
  readonly text: string;
  readonly command: StepCommand;
  /** What the command acts on, beside the plan. */
  readonly entry?: string;
  readonly path?: string;
}

export const PRACTICES = [
  'know-why',
  'expectations',
  'listen',
  'feedback',
  'room-to-grow',
  'goals',
  'choose',
  'initiative',
  'outcomes',
  'thanks',
] as const;
export type PracticeId = (typeof PRACTICES)[number];

/** A practice of good mentoring: its name, why it matters, and how it is seen in the files. */
export interface Practice {
  readonly id: PracticeId;
  title(): string;
  why(): string;
  look(view: PracticeView): Finding;
}
