import * as vscode from 'vscode';
import { applyUpgrade, planUpgrade, type Upgrade } from '../../jobs/migrate';
import type { App } from '../app';
import { mayWriteIn } from '../prompts/mayWrite';
import { chooseFolder } from '../prompts/chooseFolder';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { listed } from '../prompts/goOnAnyway';
import { plural } from '../texts';

const SCHEME = 'mentorship-upgrade';

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
  const shown = await showChanges(folder, upgrade);
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

/**
 * Each file as it is beside what it would be, all in one editor. Until the result is disposed of, VS Code can ask for
 * the texts.
 */
async function showChanges(folder: MentorshipFolder, { files }: Upgrade): Promise<vscode.Disposable> {
  const texts = new Map<string, string>();
  const virtual = (path: string, side: 'before' | 'after', text: string) => {
    const uri = folder.files.uri(path).with({ scheme: SCHEME, authority: '', query: side });
    texts.set(uri.toString(), text);
    return uri;
  };
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()),
  });
  await vscode.commands.executeCommand(
    'vscode.changes',
    vscode.l10n.t('Upgrade of the mentorship files'),
    files.map(({ path, before, after }) => [
      folder.files.uri(path),
      virtual(path, 'before', before),
      virtual(path, 'after', after),
    ]),
  );
  return provider;
}
