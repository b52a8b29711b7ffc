import * as vscode from 'vscode';
import type { Folders } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { choose } from './choose';

/** The workspace folder to keep a new mentorship in. */
export async function chooseFolder(folders: Folders): Promise<MentorshipFolder | undefined> {
  const all = folders.all();
  if (all.length === 0) {
    const open = vscode.l10n.t('Open Folder');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('A mentorship is kept in files beside your code. Open a folder first.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  if (all.length === 1) return all[0];
  return choose(
    vscode.l10n.t('Where should the mentorship be kept?'),
    all.map(value => ({
      label: value.name,
      description: vscode.workspace.asRelativePath(value.uri, false),
      value,
    })),
  );
}
