// The folders of the window, added and taken away as a user can.
import * as vscode from 'vscode';
import { Folders } from '../../src/host/workspace/folders';
import { ChosenPlan } from '../../src/host/workspace/chosenPlan';

/** Adds folders after those that are there; the promise settles when VS Code has them. */
export async function addWorkspaceFolders(...uris: vscode.Uri[]): Promise<void> {
  await changed(() =>
    vscode.workspace.updateWorkspaceFolders(
      vscode.workspace.workspaceFolders?.length ?? 0,
      0,
      ...uris.map(uri => ({ uri })),
    ),
  );
}

/** Takes away all but the first: without that one, VS Code would start the host anew and end the tests. */
export async function onlyFirstWorkspaceFolder(): Promise<void> {
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  if (count > 1) await changed(() => vscode.workspace.updateWorkspaceFolders(1, count - 1));
}

async function changed(change: () => boolean): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      subscription.dispose();
      resolve();
    });
    if (!change()) reject(new Error('VS Code refused the change of folders'));
  });
}

/** Folders of the test's own, beside those of the extension, with nothing kept from before. */
export function newFolders(): Folders {
  const values = new Map<string, unknown>();
  const state: vscode.Memento = {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.has(key) ? (values.get(key) as T) : otherwise),
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
  };
  return new Folders({
    choice: new ChosenPlan(state),
    storage: undefined,
    shared: undefined,
    build: Promise.resolve('test'),
  });
}
