import * as vscode from 'vscode';
import { offeredGoals } from '../../domain/overview/offeredGoals';
import { dayText } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { choose } from './choose';

interface ChosenGoal {
  readonly goal: string | undefined;
}

/** Which active goal a note is about, or none; asked only if there are any. `path`: of the code it is about. */
export async function chooseGoalOfNote(place: PlanInFolder, path?: string): Promise<ChosenGoal | undefined> {
  const offered = offeredGoals(place.overview, path);
  if (offered.length === 1) return { goal: undefined };
  return choose<ChosenGoal>(
    vscode.l10n.t('Which goal is it about?'),
    offered.map(goal =>
      goal
        ? {
            label: goal.outcome,
            description: goal.due && vscode.l10n.t('due {0}', dayText(goal.due)),
            value: { goal: goal.id },
          }
        : { label: vscode.l10n.t('No goal in particular'), value: { goal: undefined } },
    ),
  );
}
