/** What an entry's keys of few values can hold; apart from its schema, so that the page needs no schema library. */

export const ENTRY_KINDS = ['feedback', 'progress', 'question', 'decision', 'thanks', 'reply'] as const;
export const FEEDBACK_TYPES = ['praise', 'question', 'suggestion', 'must-fix'] as const;
export const HELP_LEVELS = ['question', 'hint', 'pointer', 'example'] as const;
export const OUTCOMES = ['acknowledged', 'tried', 'kept', 'adapted', 'dropped', 'answered'] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];
export type HelpLevel = (typeof HELP_LEVELS)[number];
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];
export type Outcome = (typeof OUTCOMES)[number];
