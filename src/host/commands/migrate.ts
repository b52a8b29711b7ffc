import * as vscode from 'vscode';
import { applyUpgrade, planUpgrade } from '../../jobs/migrate';
import type { App } from '../app';
import { mayWriteIn } from '../prompts/mayWrite';
import { chooseFolder } from '../prompts/chooseFolder';
import { showChanges } from '../prompts/showChanges';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { listed } from '../prompts/goOnAnyway';
import { plural } from '../texts';

/**
 * `Mentorship: Upgrade Mentorship Files`: shows what would change in every file, asks, and writes all of it or nothing.
 */
export async function upgradeFiles(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolder(app.folders);
  if (!folder || !(await mayWriteIn(app.log, folder))) return;
  const ports = await folder.ports();
  const upgrade = await planUpgrade(ports, folder.library);
  if (upgrade.broken.length > 0) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'These files can’t be read, so nothing was upgraded: {0}. The Problems panel says why.',
        listed(upgrade.broken),
      ),
    );
    return;
  }
  if (upgrade.repeated.length > 0) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Nothing was upgraded: in {0} a key of the older format is repeated elsewhere by an alias (“*”), which would change with it. Write out what is repeated, then upgrade again.',
        listed(upgrade.repeated),
      ),
    );
    return;
  }
  const count = upgrade.files.length;
  if (count === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The mentorship files have the newest format that this version knows. There is nothing to upgrade.',
      ),
    );
    return;
  }
  const shown = await showChanges(folder, vscode.l10n.t('Upgrade of the mentorship files'), upgrade.files);
  try {
    const write = vscode.l10n.t('Upgrade');
    const answer = await vscode.window.showInformationMessage(
      plural(
        count,
        vscode.l10n.t('{0} file would change, as the editor shows. Write it?', count),
        vscode.l10n.t('{0} files would change, as the editor shows. Write them?', count),
      ),
      write,
      vscode.l10n.t('Leave Them'),
    );
    if (answer === write) await showOutcome(app.log, await applyUpgrade(ports, folder.library, upgrade));
  } finally {
    shown.dispose();
  }
}
