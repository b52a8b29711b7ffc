import * as vscode from 'vscode';
import type { FoldersChange } from './mentorshipFolder';

/** `Folders`, as far as it is needed to follow which there are. */
export interface FolderList<Folder> {
  all(): readonly Folder[];
  readonly onDidChange: vscode.Event<FoldersChange>;
}

/**
 * Keeps something for each mentorship folder of the window: made when the folder comes, disposed of when it goes.
 * @param isWanted false for a folder that is to wait, such as one that has not been read: it is asked about again
 */
export function perFolder<Folder>(
  folders: FolderList<Folder>,
  make: (folder: Folder) => vscode.Disposable,
  isWanted: (folder: Folder) => boolean = () => true,
): vscode.Disposable {
  const made = new Map<Folder, vscode.Disposable>();
  const arrange = () => {
    const all = new Set(folders.all());
    for (const [folder, disposable] of made) {
      if (all.has(folder)) continue;
      made.delete(folder);
      disposable.dispose();
    }
    for (const folder of all) if (!made.has(folder) && isWanted(folder)) made.set(folder, make(folder));
  };
  arrange();
  const subscription = folders.onDidChange(change => {
    if (change === 'all') arrange();
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    vscode.Disposable.from(...made.values()).dispose();
  });
}
