/** What the tree views and the dashboard both show of one plan. Everything in it is derived; see `overviewOf`. */

import type { TimeForReader } from '../time/readersClock';
import type { AgreementState } from '../agreement/state';
import type { Side } from '../records/asked';
import type { EntryKind, FeedbackType, Outcome } from '../records/entryValues';
import type { FeedbackState } from '../records/feedbackState';
import type { GoalValues } from '../records/goal';
import type { Meeting } from '../records/meeting';
import type { PlanRole } from '../records/pair';
import type { Phase } from '../records/plan';
import type { Problem } from '../records/problem';
import type { FirstStep } from './firstSteps';

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** Where the code of an entry was when it was written. Lines count from 1. */
export interface CodeRef {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The commit that the author had before them, if they had one. */
  readonly commit?: string;
}

/** A goal as its file has it, and what is derived. */
export interface GoalItem extends GoalValues {
  readonly id: string;
  readonly path: string;
  readonly overdue: boolean;
  /** ISO date of the last step done or entry written for it. */
  readonly lastMovement: string | undefined;
  readonly entryCount: number;
}

export interface EntryItem {
  readonly id: string;
  readonly path: string;
  readonly kind: EntryKind;
  readonly type: FeedbackType | undefined;
  readonly author: PersonRef;
  /** True if the reader of this overview wrote it. */
  readonly mine: boolean;
  /** Moment with offset, as written in the file. */
  readonly created: string;
  readonly text: string;
  readonly goal: { readonly id: string; readonly outcome: string } | undefined;
  readonly code: CodeRef | undefined;
  /** What it is about where that is no code, as its file says. */
  readonly about: string | undefined;
  readonly state: FeedbackState;
  /** Who has to move; undefined once what was asked has ended, and where nothing is asked. */
  readonly turn: Side | undefined;
  /** Of a decision: what was advised, and whether the day has come to say how it went. */
  readonly advised: string | undefined;
  readonly asksHowItWent: boolean;
  readonly replies: readonly ReplyItem[];
}

export interface ReplyItem {
  readonly id: string;
  readonly path: string;
  readonly author: PersonRef;
  readonly created: string;
  readonly outcome: Outcome | undefined;
  readonly text: string;
}

export interface ActionItem {
  readonly meeting: string;
  readonly path: string;
  /** 0-based line in the meeting note. */
  readonly line: number;
  readonly text: string;
  readonly done: boolean;
  readonly owner: PersonRef | undefined;
  readonly mine: boolean;
  readonly due: string | undefined;
  readonly overdue: boolean;
  /** Days since the meeting that it comes from. */
  readonly ageDays: number;
  readonly goal: { readonly id: string; readonly outcome: string } | undefined;
  /** It stands under “Until next time” in its note. */
  readonly smallGoal: boolean;
}

export interface MeetingItem {
  readonly id: string;
  readonly path: string;
  readonly date: string;
  /** What it counts as today, see `statusOn`. */
  readonly status: Meeting['status'];
  /** What its note says, for what changes the note. */
  readonly noteStatus: Meeting['status'];
  readonly openActions: number;
  readonly doneActions: number;
}

export interface NextMeeting extends TimeForReader {
  /** On the reader's calendar; 0 is today. */
  readonly inDays: number;
  readonly minutes: number;
  /** The agenda, if there is one already. */
  readonly path: string | undefined;
}

export interface PlanOverview {
  readonly id: string;
  readonly path: string;
  readonly mentor: PersonRef;
  readonly mentee: PersonRef;
  /** What the reader is in this plan; `reader` if neither. */
  readonly role: PlanRole;
  readonly phase: Phase;
  readonly start: string;
  readonly end: string;
  readonly today: string;
  /** Weeks from one meeting to the next, and the day of the first one. */
  readonly rhythm: { readonly everyWeeks: number; readonly first: string };
  /** Days on which both look at their agreement again. */
  readonly reviewDates: readonly string[];
  /** The agreement's file, once there is one. */
  readonly agreement?: string | undefined;
  readonly agreementState: AgreementState;
  readonly goals: readonly GoalItem[];
  readonly meetings: readonly MeetingItem[];
  readonly nextMeeting: NextMeeting | undefined;
  readonly actions: readonly ActionItem[];
  /** Newest first; replies stand under what they answer. */
  readonly feedback: readonly EntryItem[];
  readonly progress: readonly EntryItem[];
  /** Questions, decisions and thanks, newest first. */
  readonly otherEntries: readonly EntryItem[];
  /** First steps are still asked for, see `isBeginning`. */
  readonly isBeginning: boolean;
  readonly needsMe: Needs;
  /** What the other of the two has to do; undefined for a reader who takes no part, and once it has ended. */
  readonly needsOther: OthersNeeds | undefined;
  /** How soon one answers, in their own words: as the two agreed, else as the mentor's card says. */
  readonly replyTime: { readonly words: string; readonly isAgreed: boolean } | undefined;
}

/** What asks somebody to move, the same in badge, status bar, reminder and dashboard; `needsCounts` counts it. */
export interface Needs {
  /** What comes first in a mentorship that has just begun. */
  readonly first: readonly FirstStep[];
  /** Newest first, of all three. */
  readonly questions: readonly EntryItem[];
  readonly feedback: readonly EntryItem[];
  /** One's own decisions whose day to look back has come. */
  readonly decisions: readonly EntryItem[];
  readonly actions: readonly ActionItem[];
  /** The next meeting, within a day, has no agenda, and it is one's own to write. */
  readonly agenda: boolean;
  readonly review: Review | undefined;
}

export interface OthersNeeds extends Needs {
  readonly person: PersonRef;
}

/** A day on which both look at their agreement again, and its file once there is one. */
export interface Review {
  readonly date: string;
  readonly path: string | undefined;
}

export interface Overview {
  readonly plans: readonly PlanOverview[];
  /** Every problem of the folder, errors first. */
  readonly problems: readonly Problem[];
  /** Who git says is reading, if one of the people on file. */
  readonly me: PersonRef | undefined;
}
