import * as vscode from 'vscode';
import type { App } from '../app';
import { chooseCommitTo } from '../prompts/chooseCommitTo';
import { chooseFolderWithFiles } from '../prompts/chooseFolderWithFiles';
import { commitBranchesOf } from '../workspace/commitBranches';
import { targetOf } from '../workspace/target';

/** `Mentorship: Choose Branch to Commit To`: the question that the commit command asks once, again. */
export async function chooseBranch(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolderWithFiles(app.folders);
  if (!folder) return;
  const branches = await commitBranchesOf(app.state, folder);
  if (branches?.other) {
    const to = await chooseCommitTo(app, folder, branches);
    const name = to === 'default' ? branches.other.branch.name : branches.current;
    if (to === undefined || name === undefined) return;
    await vscode.window.showInformationMessage(vscode.l10n.t('Mentorship files are committed on {0}.', name));
    return;
  }
  await vscode.window.showInformationMessage(
    branches?.current === undefined
      ? vscode.l10n.t('There is no choice here: no git repository with a branch holds the mentorship files.')
      : vscode.l10n.t(
          'Mentorship files are committed on {0}. There is a choice while another branch than the default one is checked out.',
          branches.current,
        ),
  );
}
