import type { FeedbackType } from '../records/entry';

/** The sections of an agenda; the first meeting has its own between arrival and next step. */
export const SECTION_KEYS = [
  'arrival', 'since', 'topic', 'code', 'feedback', 'next', 'why', 'expectations', 'working', 'first-goal',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export interface Pair {
  readonly mentor: string;
  readonly mentee: string;
}

/**
 * Everything an agenda says in one language. It is in the plan's language, which both people read, not in the language
 * of the editor that happens to write it. Names and titles come in escaped; `readOn` is the day of the meeting, so
 * that its own year need not be said.
 */
export interface AgendaWords {
  title(date: string): string;
  who(pair: Pair & { readonly minutes: number }): string;
  readonly headings: Readonly<Record<SectionKey, string>>;
  minutes(count: number): string;
  /** What to talk about where there is no fact: one is chosen by the number of the meeting, so that they alternate. */
  readonly prompts: Readonly<Record<SectionKey, readonly ((pair: Pair) => string)[]>>;
  readonly notes: string;
  notesHint(pair: Pair): string;
  readonly actions: string;
  actionsHint(example: string): string;
  readonly actionExample: string;
  review(date: string, readOn: string): { readonly link: string; readonly rest: string };
  action(fact: {
    readonly owner: string | undefined;
    readonly due: string | undefined;
    readonly overdue: boolean;
    readonly ageDays: number;
    readonly round: number;
  }, readOn: string): string;
  step(done: string, goal: string, readOn: string): string;
  progress(author: string, ageDays: number): string;
  question(author: string, ageDays: number): string;
  feedback(type: FeedbackType | undefined, author: string, ageDays: number): string;
  quietGoal(fact: {
    readonly due: string | undefined;
    readonly overdue: boolean;
    readonly lastMovement: string | undefined;
  }, first: boolean, readOn: string): string;
  /** In place of the title of an entry without words. */
  readonly untitled: Readonly<Record<'progress' | 'question' | 'feedback', string>>;
  code(path: string, start: number, end: number): string;
  readonly more: Readonly<Record<MoreKind, (count: number) => string>>;
}

export type MoreKind = 'actions' | 'news' | 'questions' | 'feedback' | 'goals';
