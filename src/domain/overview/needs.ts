import * as l10n from '@vscode/l10n';
import type { EntryItem, Needs } from './overview';

/** What waits for somebody, as numbers by kind; each thing is in one of them. */
export interface NeedsCounts {
  /** Of what comes first in a mentorship that has just begun. */
  readonly first: number;
  /** Asked by the other, in the journal or beside code. */
  readonly questions: number;
  readonly feedback: number;
  /** One's own questions and advice below which the other has written. */
  readonly replies: number;
  readonly decisions: number;
  readonly actions: number;
  /** Of the actions, those that were set as small goals. */
  readonly smallGoals: number;
  readonly agenda: boolean;
  readonly review: boolean;
}

export function needsCounts(needs: Needs): NeedsCounts {
  const asked = [...needs.questions, ...needs.feedback];
  const theirs = asked.filter(({ turn }) => turn === 'other');
  const isQuestion = ({ kind, type }: EntryItem) => kind === 'question' || type === 'question';
  const questions = theirs.filter(isQuestion).length;
  return {
    first: needs.first.length,
    questions,
    feedback: theirs.length - questions,
    replies: asked.length - theirs.length,
    decisions: needs.decisions.length,
    actions: needs.actions.length,
    smallGoals: needs.actions.filter(({ smallGoal }) => smallGoal).length,
    agenda: needs.agenda,
    review: needs.review !== undefined,
  };
}

/** How many things wait in all: the number on the badge, in the status bar and above the list. */
export const totalOf = (counts: NeedsCounts): number =>
  counts.first +
  counts.questions +
  counts.feedback +
  counts.replies +
  counts.decisions +
  counts.actions +
  Number(counts.agenda) +
  Number(counts.review);

/** What waits for the reader, each kind as a short sentence without its full stop. */
export function needsTexts(counts: NeedsCounts): string[] {
  const actions = counts.actions - counts.smallGoals;
  const { first, questions, feedback, replies, decisions, smallGoals } = counts;
  const several = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : many]);
  return [
    ...several(
      first,
      l10n.t('{0} of the first steps is yours', first),
      l10n.t('{0} of the first steps are yours', first),
    ),
    ...several(
      questions,
      l10n.t('{0} question waits for your answer', questions),
      l10n.t('{0} questions wait for your answer', questions),
    ),
    ...several(
      feedback,
      l10n.t('{0} piece of feedback waits for your answer', feedback),
      l10n.t('{0} pieces of feedback wait for your answer', feedback),
    ),
    ...several(
      replies,
      l10n.t('{0} reply to what you asked waits for you', replies),
      l10n.t('{0} replies to what you asked wait for you', replies),
    ),
    ...several(
      decisions,
      l10n.t('{0} decision of yours waits for your look back', decisions),
      l10n.t('{0} decisions of yours wait for your look back', decisions),
    ),
    ...several(
      actions,
      l10n.t('{0} action of yours is open', actions),
      l10n.t('{0} actions of yours are open', actions),
    ),
    ...several(
      smallGoals,
      l10n.t('{0} small goal of yours is open', smallGoals),
      l10n.t('{0} small goals of yours are open', smallGoals),
    ),
    ...(counts.agenda ? [l10n.t('There is no agenda yet')] : []),
    ...(counts.review ? [l10n.t('It is time to look at your agreement again')] : []),
  ];
}
