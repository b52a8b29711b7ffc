import type { FeedbackType } from '../records/entryValues';
import type { FeedbackState } from '../records/feedbackState';

/** The parts of a plan that the dashboard has a tab for. */
export const TABS = ['overview', 'goals', 'feedback', 'journal', 'practices'] as const;
export type Tab = (typeof TABS)[number];

/** How old an entry is: of the last 30 days, of the last 90, or older. */
export const AGES = ['month', 'quarter', 'older'] as const;
export type Age = (typeof AGES)[number];

/** What is left out says nothing. */
export interface FeedbackFilter {
  readonly person?: string | undefined;
  readonly goal?: string | undefined;
  readonly type?: FeedbackType | undefined;
  /** Where it stands; `waiting` is all that has not ended yet. */
  readonly state?: FeedbackState | 'waiting' | undefined;
  readonly age?: Age | undefined;
  readonly file?: string | undefined;
}

/**
 * What the reader looks at: the part of the plan, and how much of the lists that can be long. The page says it, and is
 * shown just that: a plan with ten thousand entries costs no more to show than one with fifty.
 */
export interface ViewQuery {
  readonly tab: Tab;
  readonly filter: FeedbackFilter;
  readonly feedbackCount: number;
  /** An ISO date, to see the entries and meetings of that day alone. */
  readonly day: string | undefined;
  readonly journalCount: number;
  readonly search: string;
  readonly searchCount: number;
}

/** Rows that are shown at first, and added by each press of “Show more”. */
export const ROWS = 20;
/** More than these are never shown of one list: to find the others there are filters and the search. */
export const MOST_ROWS = 500;

export const FIRST_QUERY: ViewQuery = {
  tab: 'overview',
  filter: {},
  feedbackCount: ROWS,
  day: undefined,
  journalCount: ROWS,
  search: '',
  searchCount: ROWS,
};
