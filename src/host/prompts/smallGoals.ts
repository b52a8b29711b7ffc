import * as vscode from 'vscode';
import { MOST_SMALL_GOALS } from '../../domain/records/smallGoals';
import type { Step } from './steps';

/** One text for each that was asked for; an empty one ends the series. */
export interface SmallGoalAnswers {
  readonly smallGoals?: readonly string[];
}

export const smallGoalsIn = (answers: SmallGoalAnswers | undefined): readonly string[] =>
  (answers?.smallGoals ?? []).filter(goal => goal !== '');

/** Asks for one after the other, until there are `most` or nothing more is typed. */
export function smallGoalSteps<State extends SmallGoalAnswers>(
  { smallGoals = [] }: State,
  most = MOST_SMALL_GOALS,
): readonly Step<State>[] {
  const count = smallGoals.includes('') ? smallGoals.length : Math.min(most, smallGoals.length + 1);
  return Array.from({ length: count }, (_, index): Step<State> => ({
    kind: 'input',
    prompt: () =>
      index === 0
        ? vscode.l10n.t('Until next time: one small thing that the mentee means to do? There can be up to three.')
        : vscode.l10n.t('Another small thing until next time?'),
    placeholder: vscode.l10n.t('Press Enter to go on'),
    accept: (goal, state) => ({ ...state, smallGoals: [...(state.smallGoals ?? []).slice(0, index), goal] }),
  }));
}
