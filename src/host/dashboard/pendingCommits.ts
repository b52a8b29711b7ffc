import * as vscode from 'vscode';
import type { FolderState } from '../../dashboard/messages';
import type { Folders } from '../folders';
import { repositoryOf, type GitRepository } from '../git';
import type { MentorshipFolder } from '../mentorshipFolder';

type State = NonNullable<FolderState['commits']>;

/**
 * How many files of each mentorship folder wait for a commit. Git's own extension keeps the lists and says when they
 * change; nothing is run and nothing polled.
 */
export class PendingCommits implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly found = new Map<string, { repository: GitRepository | undefined; subscription: vscode.Disposable | undefined }>();
  private readonly asked = new Set<string>();
  readonly onDidChange = this.changed.event;

  /** Look for the repositories of folders that are not known yet. */
  async look(folders: Folders): Promise<void> {
    await Promise.all(folders.all().filter(folder => !this.asked.has(folder.id)).map(folder => this.find(folder)));
  }

  of(folder: MentorshipFolder): State | undefined {
    const known = this.found.get(folder.id);
    if (!known) return undefined;
    return known.repository ? { available: true, pending: countBelow(known.repository, folder) } : { available: false };
  }

  dispose(): void {
    for (const { subscription } of this.found.values()) subscription?.dispose();
    this.changed.dispose();
  }

  private async find(folder: MentorshipFolder): Promise<void> {
    this.asked.add(folder.id);
    const repository = await repositoryOf(folder.uri) ?? await repositoryOf(folder.workspaceFolder.uri);
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

function countBelow({ state }: GitRepository, folder: MentorshipFolder): number {
  const changes = [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
  return new Set(changes.map(change => folder.files.pathOf(change.renameUri ?? change.uri)).filter(path => path !== undefined)).size;
}
