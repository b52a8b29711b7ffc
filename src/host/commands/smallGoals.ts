import * as vscode from 'vscode';
import { MOST_SMALL_GOALS } from '../../domain/records/smallGoals';
import { meetingForSmallGoals } from '../../domain/overview/smallGoals';
import { setSmallGoals as set } from '../../jobs/setSmallGoals';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { openWritten } from '../flows/openRecord';
import { smallGoalsIn, smallGoalSteps, type SmallGoalAnswers } from '../prompts/smallGoals';
import { askSteps } from '../prompts/steps';
import { targetOf } from '../workspace/target';

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
  await openWritten(app.log, folder, outcome, { preview: true });
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
