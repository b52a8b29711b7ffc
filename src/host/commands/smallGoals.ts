import * as vscode from 'vscode';
import { MOST_SMALL_GOALS } from '../../domain/records/smallGoals';
import { meetingForSmallGoals } from '../../domain/overview/smallGoals';
import { setSmallGoals as set } from '../../jobs/setSmallGoals';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlan';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, type Step } from '../prompts/steps';
import { targetOf } from '../workspace/target';

/** One text for each that was asked for; an empty one ends the series. */
export interface SmallGoalAnswers {
  readonly smallGoals?: readonly string[];
}

/** `Mentorship: Set Small Goals`: one to three things to do until the next meeting, in the note of the last one. */
export async function setSmallGoals(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  if (!place) return;
  const { folder, overview } = place;
  const meeting = meetingForSmallGoals(overview);
  if (!meeting) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Small goals are set at a meeting, and there has been none yet.'),
    );
    return;
  }
  const known = overview.actions.filter(action => action.smallGoal && action.meeting === meeting.id).length;
  if (known >= MOST_SMALL_GOALS) return tellOfEnough(folder.files.uri(meeting.path));
  const answers = await askSteps<SmallGoalAnswers>(vscode.l10n.t('Set Small Goals'), {}, state =>
    smallGoalSteps(state, MOST_SMALL_GOALS - known),
  );
  const goals = smallGoalsIn(answers);
  if (goals.length === 0) return;
  const outcome = await set(await folder.ports(), folder.library, { plan: overview.id, meeting: meeting.id, goals });
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done') {
    await vscode.window.showTextDocument(folder.files.uri(outcome.path), { preview: true });
  }
}

/** Nothing is asked that could not be kept; letting go of a small goal is an edit of the note. */
async function tellOfEnough(note: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open the Note');
  const message = vscode.l10n.t(
    'Three small goals are set, and that is as many as fit between two meetings. Take one out of the note first.',
  );
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.window.showTextDocument(note, { preview: true });
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
