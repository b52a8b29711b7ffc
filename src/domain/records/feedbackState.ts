import type { Outcome } from './entryValues';

/** What became of an entry, see `standingOf`: `open` until the other side has replied. */
export type FeedbackState = 'open' | Outcome;
