import * as vscode from 'vscode';
import { NEEDS } from '../domain/overview/offers';
import { missingFor } from './workspace/missing';
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
    const overviews = folders.plans().map(({ overview }) => overview);
    const { isReady } = folders;
    keep('mentorship.hasPlan', overviews.length > 0);
    // Before the files have been read nobody knows whether there is a plan: no view offers to start one then.
    keep('mentorship.isRead', isReady);
    keep('mentorship.hasSeveralPlans', overviews.length > 1);
    // Commands are taken out of the palette only once it is known that they have nothing to do here.
    const missing = isReady ? missingFor(folders) : undefined;
    for (const need of NEEDS) keep(`mentorship.lacks.${need}`, missing?.[need] ?? false);
  };
  update();
  return folders.onDidChange(change => {
    if (concernsPlans(change)) update();
  });
}
