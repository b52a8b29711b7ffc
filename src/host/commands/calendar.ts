import * as vscode from 'vscode';
import { exportCalendar as exported } from '../../jobs/exportCalendar';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { readersTimeZone, systemClock } from '../ports/systemClock';
import { dayText } from '../texts';
import { targetOf } from '../workspace/target';

/**
 * `Mentorship: Export Meetings to Calendar`: a file that calendar programs import. Most follow changes when it is
 * imported again; Thunderbird (153) stops at the first event that it knows, calcurse and Emacs know no ids.
 */
export async function exportCalendar(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const { folder, overview } = place;
  const file = await exported(systemClock, folder.library, [overview.id], readersTimeZone());
  if (!file) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no meeting to export.'));
    return;
  }
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder.workspaceFolder.uri, `mentorship-${overview.id}.ics`),
    filters: { [vscode.l10n.t('Calendar')]: ['ics'] },
    title: vscode.l10n.t('Export Meetings to Calendar'),
  });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
  const [unclear] = file.unclear;
  if (unclear)
    await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'On {0} the clocks change, and {1} is {2}: calendar programs differ on when that is. Give this meeting another time.',
        dayText(unclear.date, 'long'),
        unclear.time,
        unclear.trouble === 'skipped' ? vscode.l10n.t('skipped') : vscode.l10n.t('there twice'),
      ),
    );
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The meetings are in {0}. Import it into a calendar of its own. After a change export again: many programs then follow; where yours doesn’t, empty that calendar first, or subscribe to the file.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}
