import * as vscode from 'vscode';
import { generateAgenda as generate } from '../../jobs/generateAgenda';
import { codeRootOf, relativePath } from '../codePlaces';
import type { App } from '../app';
import { choosePlan } from '../choose';
import { say } from '../say';
import { targetOf } from '../target';

/** `Mentorship: Generate Meeting Agenda`: write or refresh the next meeting's note, then open it. */
export async function generateAgenda(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const { folder, overview } = place;
  const meetings = vscode.Uri.joinPath(folder.uri, 'plans', overview.id, 'meetings');
  const codeRoot = relativePath(meetings, await codeRootOf(folder));
  const outcome = await generate(await folder.ports(), folder.library, { plan: overview.id, codeRoot });
  if (outcome.kind === 'nothing') {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('No further meeting is planned: the mentorship is paused, closed or past its end. Its plan file says so.'));
    return;
  }
  if (await say(app.log, outcome) && outcome.kind === 'done') {
    await vscode.window.showTextDocument(folder.files.uri(outcome.path), { preview: false });
  }
}
