import * as vscode from 'vscode';
import type { Folders } from './folders';

/** The key that `when` clauses of the manifest use, set only when it changes so that menus never flicker. */
export function keepContextKeys(folders: Folders): vscode.Disposable {
  let hasPlan: boolean | undefined;
  const update = () => {
    const now = folders.plans().length > 0;
    if (now === hasPlan) return;
    hasPlan = now;
    void vscode.commands.executeCommand('setContext', 'mentorship.hasPlan', now);
  };
  update();
  return folders.onDidChange(update);
}
