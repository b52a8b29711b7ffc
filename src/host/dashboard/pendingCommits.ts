import * as vscode from 'vscode';
import type { FolderState } from '../../dashboard/contract/messages';
import type { Repository } from '../git/api';
import { distanceOf } from '../git/remote';
import { repositoryOf, gitApi } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder, type FolderList } from '../workspace/perFolder';

type State = NonNullable<FolderState['commits']>;
type Folder = Pick<MentorshipFolder, 'id' | 'uri' | 'files'>;

/**
 * How many files of each mentorship folder wait for a commit, and commits for a push or a pull. Git's own extension keeps the lists and says when they
 * change; nothing is run and nothing polled. Only the repository that holds the folder counts: a folder outside of the
 * project is not committed with it.
 */
export class PendingCommits implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, FolderCommits>();
  private looking: vscode.Disposable | undefined;
  readonly onDidChange = this.changed.event;

  constructor(private readonly folders: FolderList<Folder>) {}

  /** Begin to look, if nobody has yet. Settles when all folders that are there now are known. */
  async look(): Promise<void> {
    this.looking ??= perFolder(this.folders, folder => this.watch(folder));
    await Promise.all([...this.known.values()].map(({ found }) => found));
  }

  of(folder: Folder): State | undefined {
    return this.known.get(folder.id)?.state;
  }

  dispose(): void {
    this.looking?.dispose();
    this.changed.dispose();
  }

  private watch(folder: Folder): vscode.Disposable {
    const commits = new FolderCommits(folder, () => this.changed.fire());
    this.known.set(folder.id, commits);
    return new vscode.Disposable(() => {
      if (this.known.get(folder.id) === commits) this.known.delete(folder.id);
      commits.dispose();
    });
  }
}

/** What waits in one folder. */
class FolderCommits implements vscode.Disposable {
  /** Settles when it is known whether a repository holds the folder. */
  readonly found: Promise<void>;
  private repository: Repository | undefined;
  private isKnown = false;
  private isDisposed = false;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(
    private readonly folder: Folder,
    private readonly onChange: () => void,
  ) {
    this.found = this.find();
    void this.watchRepositories();
  }

  get state(): State | undefined {
    if (!this.isKnown) return undefined;
    return this.repository
      ? { available: true, pending: countBelow(this.repository, this.folder), ...distanceOf(this.repository) }
      : { available: false };
  }

  dispose(): void {
    this.isDisposed = true;
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** A repository that is made or opened may hold a folder that was in none. */
  private async watchRepositories(): Promise<void> {
    const api = await gitApi();
    if (!api || this.isDisposed) return;
    this.subscriptions.push(
      api.onDidOpenRepository(() => {
        if (this.isKnown && !this.repository) void this.find();
      }),
    );
  }

  private async find(): Promise<void> {
    const repository = await repositoryOf(this.folder.uri);
    if (this.isDisposed) return;
    this.isKnown = true;
    if (repository && !this.repository) this.follow(repository);
    this.onChange();
  }

  private follow(repository: Repository): void {
    this.repository = repository;
    let before = '';
    this.subscriptions.push(
      repository.state.onDidChange(() => {
        const now = JSON.stringify(this.state);
        if (now === before) return;
        before = now;
        this.onChange();
      }),
    );
  }
}

function countBelow({ state }: Repository, folder: Folder): number {
  const changes = [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
  return new Set(
    changes.map(change => folder.files.pathOf(change.renameUri ?? change.uri)).filter(path => path !== undefined),
  ).size;
}
