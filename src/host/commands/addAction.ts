import * as vscode from 'vscode';
import { addAction as add } from '../../jobs/addAction';
import type { App } from '../app';
import { meetingAt, noteForActions } from '../flows/agenda';
import { askAction } from '../prompts/askAction';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { showOutcome } from '../prompts/showOutcome';
import type { PlanInFolder } from '../workspace/folders';
import { targetOf } from '../workspace/target';

/** `Mentorship: Add Action`: what, who, by when and for which goal, as one line of a meeting's note. */
export async function addAction(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const { folder, overview } = place;
  const meeting =
    meetingAt(place, target?.path) ?? meetingAt(place, openPath(place)) ?? (await noteForActions(app, place));
  if (!meeting) return;
  const action = await askAction(place, vscode.l10n.t('Add Action'), {});
  if (!action) return;
  const outcome = await add(await folder.ports(), folder.library, { plan: overview.id, meeting, action });
  await showOutcome(app.log, outcome);
}

/** The record that the active editor shows. */
function openPath({ folder }: PlanInFolder): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && folder.files.pathOf(uri);
}
