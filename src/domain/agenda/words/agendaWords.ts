import type { EntryKind, FeedbackType, Outcome } from '../../records/entryValues';
import type { Goal } from '../../records/goal';
import type { AdviceFact, FollowingMeeting, GoalFact } from '../facts/factTypes';
import type { AskKey, SectionKey } from '../shape/keys';

export interface Pair {
  readonly mentor: string;
  readonly mentee: string;
}

/** Questions in turn: the one that an agenda asks is chosen so that it was not asked lately. */
export type Questions = Readonly<Record<AskKey, readonly ((pair: Pair) => string)[]>>;

/**
 * Everything an agenda says in one language. It is in the plan's language, which both people read, not in the language
 * of the editor that happens to write it. Names and titles come in escaped; `readOn` is the day of the meeting, so
 * that its own year need not be said. Days are told by their date: a note is read on many days, so “yesterday” is wrong
 * on most of them.
 */
export interface AgendaWords {
  title(day: string): string;
  who(pair: Pair & { readonly minutes: string }): string;
  readonly headings: Readonly<Record<SectionKey, string>>;
  minutes(count: number): string;
  readonly prompts: Questions;
  readonly notes: string;
  notesHint(pair: Pair): string;
  readonly actions: string;
  actionsHint(example: string): string;
  readonly actionExample: string;
  /** Questions in place of those about what both have written, where somebody has not. */
  readonly unwritten: Readonly<Partial<Record<AskKey, string>>>;
  /** @param unwritten who has not said yet what they expect */
  noAgreement(unwritten: readonly string[]): { readonly link: string; readonly rest: string };
  review(date: string, readOn: string): { readonly link: string; readonly rest: string };
  nextMeeting(
    day: string,
    following: FollowingMeeting,
    readOn: string,
  ): { readonly link: string; readonly rest: string };
  action(
    fact: {
      readonly owner: string | undefined;
      readonly due: string | undefined;
      readonly overdue: boolean;
      /** The day of the meeting that it was written at. */
      readonly since: string;
      readonly round: number;
    },
    readOn: string,
  ): string;
  /** Of the last meeting; one that is not done is asked about. */
  smallGoal(done: boolean): string;
  /** @param date of the meeting that it was written for */
  point(date: string, readOn: string): string;
  decision(author: string, date: string, readOn: string): string;
  step(done: string, goal: string, readOn: string): string;
  /** An entry that asks for nothing, or not any more. */
  entry(kind: EntryKind, type: FeedbackType | undefined, author: string, date: string, readOn: string): string;
  /** The newest reply below it: what it said of the matter, and its words. */
  reply(author: string, outcome: Outcome | undefined, words: string | undefined): string;
  changedGoal(status: Goal['status'], since: string, reason: string | undefined, readOn: string): string;
  /** @param isRead whether somebody has replied */
  question(author: string, date: string, isRead: boolean, readOn: string): string;
  feedback(type: FeedbackType | undefined, author: string, date: string, isRead: boolean, readOn: string): string;
  /** What became of advice, and why, if the reply says so. */
  advice(outcome: AdviceFact['outcome'], author: string, why: string | undefined): string;
  /** Files that changed in one part of the code: how many, links to the first, and how many more. */
  changed(files: number, author: string, links: readonly string[]): string;
  /** The files at the top of the repository. */
  readonly topFolder: string;
  quietGoal(fact: Pick<GoalFact, 'due' | 'overdue' | 'lastMovement'>, first: boolean, readOn: string): string;
  stalledGoal(fact: GoalFact, nextStep: string | undefined, readOn: string): string;
  goalSoFar(fact: GoalFact, readOn: string): string;
  /** In place of the title of an entry without words. */
  readonly untitled: Readonly<Record<EntryKind, string>>;
  code(path: string, start: number, end: number): string;
  /** What a note is about, where that is no code. */
  about(what: string): string;
  readonly more: Readonly<Record<MoreKind, (count: number) => string>>;
}

export type MoreKind =
  'actions' | 'points' | 'news' | 'questions' | 'feedback' | 'goals' | 'advice' | 'areas' | 'decisions';
