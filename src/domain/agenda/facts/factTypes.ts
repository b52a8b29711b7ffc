import type { Entry } from '../../records/entry';
import type { Outcome } from '../../records/entryValues';
import type { About } from '../../records/about';
import type { Goal } from '../../records/goal';
import type { Voice } from '../../text/language';
import type { Occasion } from '../shape/occasion';
import type { AgendaTemplate, TeamQuestions } from '../shape/template';

/** What an agenda is made from. Nothing in it is worded yet; every fact says where it comes from. */
export interface AgendaFacts {
  readonly date: string;
  readonly minutes: number;
  readonly voice: Voice;
  readonly mentor: AgendaPerson;
  readonly mentee: AgendaPerson;
  readonly occasion: Occasion;
  /** How many meetings there were before this one; with none, it is the first. */
  readonly meetingsBefore: number;
  /** Day of the last one. */
  readonly since: string | undefined;
  /** A day the agreement is to be looked at again, reached since the last meeting. */
  readonly review: string | undefined;
  /** Whether there is one to read again, and who has not written down yet what they expect. */
  readonly agreement: { readonly exists: boolean; readonly unwritten: readonly string[] };
  readonly following: FollowingMeeting | undefined;
  readonly actions: readonly ActionFact[];
  /** What the last meeting set as small goals, done or not. */
  readonly smallGoals: readonly SmallGoalFact[];
  /** What people wrote into earlier agendas by hand and nobody has ticked. */
  readonly points: readonly PointFact[];
  readonly steps: readonly StepFact[];
  /** Goals that have another status than at the last meeting. */
  readonly changedGoals: readonly ChangedGoalFact[];
  /** What else was written since the last meeting, and is named nowhere else. */
  readonly news: readonly NewsFact[];
  /** What became of advice since the last meeting, and, for looking back, what of all of it was worth keeping. */
  readonly advice: readonly AdviceFact[];
  readonly keptAdvice: readonly AdviceFact[];
  /** What the mentee changed in the code since the last meeting. */
  readonly changes: readonly AreaFact[];
  /** What was asked and has not ended, whatever was said below it. */
  readonly feedback: readonly AskedFact[];
  readonly questions: readonly AskedFact[];
  /** Decisions that their author wanted to look at again by now. */
  readonly decisions: readonly AskedFact[];
  /**
   * Active goals that nothing was written or done for since the last meeting, and those of them that stand still. In
   * each list of goals those that have changed since come first.
   */
  readonly quietGoals: readonly GoalFact[];
  readonly stalledGoals: readonly GoalFact[];
  /** Every goal that is active or reached. */
  readonly goals: readonly GoalFact[];
  /** The marks of the questions that the last agendas asked. */
  readonly asked: ReadonlySet<string>;
  /** An active goal, for the example of how to write an action. */
  readonly exampleGoal: string | undefined;
  /** Leads from a meeting note to the repository; undefined when the folder lies outside of one. */
  readonly codeRoot: string | undefined;
  /** The team's own shape and questions, if it has any. */
  readonly template: AgendaTemplate | undefined;
  readonly team: TeamQuestions | undefined;
}

/** The meeting after this one. */
export interface FollowingMeeting {
  readonly date: string;
  /** Local time of day, HH:MM. */
  readonly time: string | undefined;
  /** Where the plan names one. */
  readonly timeZone: string | undefined;
  /** The pause that makes it come later than usual. */
  readonly pause: { readonly from: string; readonly to: string } | undefined;
}

export interface AgendaPerson {
  readonly id: string;
  readonly name: string;
  /** As the two call each other; said after the name has been said once. */
  readonly short: string;
}

/** A link target as seen from a meeting note: the identity of a generated line. */
interface Fact {
  readonly origin: string;
}

export interface ActionFact extends Fact {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  /** The due day is over today. */
  readonly overdue: boolean;
  /** The day of the meeting that it was written at. */
  readonly since: string;
  /** How many agendas it has been on, this one included. */
  readonly round: number;
}

export interface SmallGoalFact extends Fact {
  readonly text: string;
  readonly done: boolean;
}

/** A point of an agenda, in the words of whoever wrote it; the origin is the note where it was first written. */
export interface PointFact extends Fact {
  readonly text: string;
}

export interface StepFact extends Fact {
  readonly text: string;
  readonly done: string;
  readonly goal: string;
}

export interface CodePlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface EntryFact extends Fact {
  readonly text: string;
  readonly type: Entry['type'];
  readonly author: string;
  readonly day: string;
  readonly code: CodePlace | undefined;
  readonly about: About | undefined;
}

/** Something that was asked, and how far it is. */
export interface AskedFact extends EntryFact {
  /** Somebody else has read it or replied. */
  readonly isRead: boolean;
  /** The newest reply. */
  readonly reply: ReplyFact | undefined;
}

export interface ReplyFact {
  readonly author: string;
  readonly outcome: Outcome | undefined;
  readonly text: string;
}

/** An entry with what is new of it: itself, or the newest reply below it. */
export interface NewsFact extends EntryFact {
  readonly kind: Entry['kind'];
  readonly reply: ReplyFact | undefined;
}

export interface ChangedGoalFact extends Fact {
  readonly outcome: string;
  readonly status: Goal['status'];
  readonly since: string;
  readonly reason: string | undefined;
}

/** The origin is the reply that says what became of it, `text` the advice and `why` the reply. */
export interface AdviceFact extends Fact {
  readonly text: string;
  readonly outcome: Extract<Outcome, 'tried' | 'kept' | 'adapted' | 'dropped'>;
  readonly why: string;
  readonly author: string;
  readonly created: string;
}

/** A folder of the code, as a path from the repository, and the changed files in it. */
export interface AreaFact {
  readonly path: string;
  readonly files: readonly string[];
}

export interface GoalFact extends Fact {
  readonly outcome: string;
  readonly reached: boolean;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly lastMovement: string | undefined;
  readonly steps: number;
  readonly stepsDone: number;
  readonly nextStep: string | undefined;
}

export interface AgendaRequest {
  /** The day of the meeting. */
  readonly date: string;
  readonly today: string;
  readonly codeRoot?: string | undefined;
  /** What the meeting is for, where somebody has said so. */
  readonly occasion?: Occasion | undefined;
  /** How long it is, where its note says so. */
  readonly minutes?: number | undefined;
  /** Where the code of entries is now, by entry. */
  readonly places?: ReadonlyMap<string, CodePlace> | undefined;
  /** What the mentee changed since the last meeting, as paths from the repository. */
  readonly changedFiles?: readonly string[] | undefined;
  readonly points?: readonly PointFact[] | undefined;
  readonly template?: AgendaTemplate | undefined;
  /** What the boxes of the team's templates read, see `boxesOf`. */
  readonly templateBoxes?: readonly RegExp[] | undefined;
  readonly team?: TeamQuestions | undefined;
}
