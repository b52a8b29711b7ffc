import type { Outcome } from './entry';

/** `open` until the other side has replied. */
export type FeedbackState = 'open' | Outcome;
