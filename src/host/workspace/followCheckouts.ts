import * as vscode from 'vscode';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from './mentorshipFolder';
import { perFolder, type FolderList } from './perFolder';

interface Folder extends Pick<MentorshipFolder, 'uri' | 'isReady'> {
  readonly library: Pick<MentorshipFolder['library'], 'refreshBelow'>;
}

/**
 * Reads the files again when git has checked out another commit, by a pull among others: VS Code's file watcher can miss
 * what is in folders that have just come, as all of them have with a first pull.
 */
export function followCheckouts(folders: FolderList<Folder>): vscode.Disposable {
  return perFolder(folders, follow, folder => folder.isReady);
}

function follow({ uri, library }: Folder): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let isDisposed = false;
  void repositoryOf(uri).then(repository => {
    if (!repository || isDisposed) return;
    let before = repository.state.HEAD?.commit;
    subscriptions.push(
      repository.state.onDidChange(() => {
        const now = repository.state.HEAD?.commit;
        if (now === before) return;
        before = now;
        void library.refreshBelow(['']);
      }),
    );
  });
  return new vscode.Disposable(() => {
    isDisposed = true;
    vscode.Disposable.from(...subscriptions).dispose();
  });
}
