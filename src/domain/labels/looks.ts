import type { EntryKind, FeedbackType } from '../records/entryValues';

/** How an entry is marked wherever it is shown: one icon and one colour for each kind. */
export interface Look {
  /** A name of VS Code's own icons; the page draws the same thing. */
  readonly icon: string;
  /** A colour of the theme; undefined for the colour of the text. */
  readonly color?: string;
}

const QUESTION: Look = { icon: 'question', color: 'charts.blue' };
/** Praise and thanks are of one kind to whoever gets them. */
const PRAISE: Look = { icon: 'heart', color: 'charts.green' };

export const TYPE_LOOKS: Readonly<Record<FeedbackType, Look>> = {
  praise: PRAISE,
  question: QUESTION,
  suggestion: { icon: 'lightbulb', color: 'charts.purple' },
  'must-fix': { icon: 'warning', color: 'editorWarning.foreground' },
};

export const KIND_LOOKS: Readonly<Record<EntryKind, Look>> = {
  feedback: { icon: 'reply' },
  progress: { icon: 'milestone' },
  question: QUESTION,
  decision: { icon: 'git-merge' },
  thanks: PRAISE,
  reply: { icon: 'reply' },
};
