import * as vscode from 'vscode';
import type { FolderState } from '../../dashboard/contract/messages';
import type { Repository } from '../git/api';
import { repositoryOf, gitApi } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

type State = NonNullable<FolderState['commits']>;
type Folder = Pick<MentorshipFolder, 'id' | 'uri' | 'files'>;

/**
 * How many files of each mentorship folder wait for a commit. Git's own extension keeps the lists and says when they
 * change; nothing is run and nothing polled. Only the repository that holds the folder counts: a folder outside of the
 * project is not committed with it.
 */
export class PendingCommits implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly found = new Map<
    string,
    { repository: Repository | undefined; subscription: vscode.Disposable | undefined }
  >();
  private readonly asked = new Set<string>();
  private newRepositories: Promise<vscode.Disposable | undefined> | undefined;
  private folders: { all(): readonly Folder[] } | undefined;
  private isDisposed = false;
  readonly onDidChange = this.changed.event;

  /** Look for the repositories of folders that are not known yet. */
  async look(folders: { all(): readonly Folder[] }): Promise<void> {
    this.folders = folders;
    this.newRepositories ??= this.watchRepositories();
    await Promise.all(
      folders
        .all()
        .filter(folder => !this.asked.has(folder.id))
        .map(folder => this.find(folder)),
    );
  }

  of(folder: Folder): State | undefined {
    const known = this.found.get(folder.id);
    if (!known) return undefined;
    return known.repository ? { available: true, pending: countBelow(known.repository, folder) } : { available: false };
  }

  dispose(): void {
    this.isDisposed = true;
    for (const { subscription } of this.found.values()) subscription?.dispose();
    void this.newRepositories?.then(subscription => {
      subscription?.dispose();
    });
    this.changed.dispose();
  }

  private async watchRepositories(): Promise<vscode.Disposable | undefined> {
    const api = await gitApi();
    return api?.onDidOpenRepository(() => this.lookAgain());
  }

  /** A repository was made or opened: it may hold a folder that was in none. */
  private lookAgain(): void {
    for (const [id, { repository }] of this.found) if (!repository) this.asked.delete(id);
    if (this.folders) void this.look(this.folders);
  }

  private async find(folder: Folder): Promise<void> {
    this.asked.add(folder.id);
    const repository = await repositoryOf(folder.uri);
    if (this.isDisposed) return;
    let before: number | undefined;
    const subscription = repository?.state.onDidChange(() => {
      const now = countBelow(repository, folder);
      if (now === before) return;
      before = now;
      this.changed.fire();
    });
    this.found.set(folder.id, { repository, subscription });
    this.changed.fire();
  }
}

function countBelow({ state }: Repository, folder: Folder): number {
  const changes = [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
  return new Set(
    changes.map(change => folder.files.pathOf(change.renameUri ?? change.uri)).filter(path => path !== undefined),
  ).size;
}
