import * as vscode from 'vscode';
import type { Folders } from './workspace/folders';
import { concernsPlans } from './workspace/concerns';

/** The keys that `when` clauses of the manifest use, each set only when it changes so that menus never flicker. */
export function keepContextKeys(folders: Folders): vscode.Disposable {
  const set = new Map<string, boolean>();
  const keep = (key: string, now: boolean) => {
    if (now === set.get(key)) return;
    set.set(key, now);
    void vscode.commands.executeCommand('setContext', key, now);
  };
  const update = () => {
    const plans = folders.plans().length;
    keep('mentorship.hasPlan', plans > 0);
    // Before the files have been read nobody knows whether there is a plan: no view offers to start one then.
    keep('mentorship.isRead', folders.isReady);
    keep('mentorship.hasSeveralPlans', plans > 1);
  };
  update();
  return folders.onDidChange(change => {
    if (concernsPlans(change)) update();
  });
}
