import * as vscode from 'vscode';
import { exportCalendar as exported } from '../../jobs/exportCalendar';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { readersTimeZone, systemClock } from '../ports/systemClock';
import { targetOf } from '../workspace/target';

/**
 * `Mentorship: Export Meetings to Calendar`: a file that calendar programs import. Most follow changes when it is
 * imported again; Thunderbird (153) stops at the first event that it knows, calcurse and Emacs know no ids.
 */
export async function exportCalendar(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const { folder, overview } = place;
  const text = await exported(systemClock, folder.library, [overview.id], readersTimeZone());
  if (text === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no meeting to export.'));
    return;
  }
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder.workspaceFolder.uri, `mentorship-${overview.id}.ics`),
    filters: { [vscode.l10n.t('Calendar')]: ['ics'] },
    title: vscode.l10n.t('Export Meetings to Calendar'),
  });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The meetings are in {0}. Import it into a calendar of its own. After a change export again: many programs then follow; where yours doesn’t, empty that calendar first, or subscribe to the file.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}
