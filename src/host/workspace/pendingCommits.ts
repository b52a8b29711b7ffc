import * as vscode from 'vscode';
import type { FolderState } from '../../dashboard/contract/messages';
import type { Repository } from '../git/api';
import type { BranchCommits } from '../git/branchCommits';
import { distanceOf, isUnpushed } from '../git/remote';
import { repositoryOf, gitApi } from '../git/repository';
import type { MentorshipFolder } from './mentorshipFolder';
import { Batcher } from './batcher';
import { perFolder, type FolderList } from './perFolder';

/** Git looks this long after a change of the records, once for all that come meanwhile. */
const SETTLED_MS = 1000;

type State = NonNullable<FolderState['commits']>;
type Folder = Pick<MentorshipFolder, 'id' | 'uri' | 'files'>;

/** Files are committed on another branch than the one that is checked out: what waits for it, if they are. */
export type OtherBranch = Pick<BranchCommits, 'waiting' | 'unpushed'>;
type OtherBranchOf = (folder: Folder) => Promise<OtherBranch | undefined>;

/**
 * How many files of each mentorship folder wait for a commit, and commits for a push or a pull. Git's own extension keeps
 * the lists and says when they change; nothing is polled. VS Code's file watcher can miss what is written into folders that
 * have just come, so git's extension is asked to look again after a change of the records. Only the repository that holds the folder counts: a folder outside of the
 * project is not committed with it.
 */
export class PendingCommits implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, FolderCommits>();
  private readonly settled = new Batcher(SETTLED_MS, ids => ids.forEach(id => void this.known.get(id)?.lookAgain()));
  private looking: vscode.Disposable | undefined;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folders: FolderList<Folder>,
    private readonly otherBranchOf: OtherBranchOf = () => Promise.resolve(undefined),
  ) {}

  /** Begin to look, if nobody has yet. Settles when all folders that are there now are known. */
  async look(): Promise<void> {
    this.looking ??= vscode.Disposable.from(
      perFolder(this.folders, folder => this.watch(folder)),
      this.folders.onDidChange(change => {
        if (change !== 'all') this.settled.add(change.folder.id);
      }),
      this.settled,
    );
    await Promise.all([...this.known.values()].map(({ found }) => found));
  }

  of(folder: Folder): State | undefined {
    return this.known.get(folder.id)?.state;
  }

  /** Whether commits with files of the folder are on this computer only; undefined while nobody has asked. */
  isUnpushed(folder: Folder): boolean | undefined {
    return this.known.get(folder.id)?.isUnpushed;
  }

  dispose(): void {
    this.looking?.dispose();
    this.changed.dispose();
  }

  private watch(folder: Folder): vscode.Disposable {
    const commits = new FolderCommits(folder, this.otherBranchOf, () => this.changed.fire());
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
  private other: Pick<State, 'pending' | 'push'> | undefined;
  private own: { readonly at: string; readonly isUnpushed: boolean } | undefined;
  /** While git is asked of the other branch: whether it is to be asked again. */
  private asking: { again: boolean } | undefined;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(
    private readonly folder: Folder,
    private readonly otherBranchOf: OtherBranchOf,
    private readonly onChange: () => void,
  ) {
    this.found = this.find();
    void this.watchRepositories();
  }

  get state(): State | undefined {
    if (!this.isKnown) return undefined;
    return this.repository
      ? {
          available: true,
          pending: countBelow(this.repository, this.folder),
          ...distanceOf(this.repository),
          ...this.other,
        }
      : { available: false };
  }

  get isUnpushed(): boolean | undefined {
    return this.other ? this.other.push !== undefined && this.other.push !== 0 : this.own?.isUnpushed;
  }

  /** What is not saved is nothing to git. */
  async lookAgain(): Promise<void> {
    const isTyped = vscode.workspace.textDocuments.some(
      ({ isDirty, uri }) => isDirty && this.folder.files.pathOf(uri) !== undefined,
    );
    if (!isTyped) await this.repository?.status();
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
    const announce = () => {
      const now = JSON.stringify([this.state, this.isUnpushed]);
      if (now === before) return;
      before = now;
      this.onChange();
    };
    const look = () => {
      announce();
      void this.lookAtOther(announce);
    };
    this.subscriptions.push(repository.state.onDidChange(look));
    void this.lookAtOther(announce);
  }

  /** One question at a time: what changes meanwhile is asked about after it. */
  private async lookAtOther(announce: () => void): Promise<void> {
    if (this.asking) {
      this.asking.again = true;
      return;
    }
    do {
      this.asking = { again: false };
      this.other = await this.askOther().catch(() => undefined);
      this.own = await this.askOwn();
      if (!this.isDisposed) announce();
    } while (this.asking.again && !this.isDisposed);
    this.asking = undefined;
  }

  private async askOther(): Promise<typeof this.other> {
    const other = await this.otherBranchOf(this.folder);
    return other && { pending: await other.waiting(), push: await other.unpushed() };
  }

  /** Git is asked again only where the branch, or what others have of it, is another commit than before. */
  private async askOwn(): Promise<typeof this.own> {
    const { repository } = this;
    if (!repository || this.other) return undefined;
    const { push } = distanceOf(repository) ?? { push: 0 };
    const at = `${repository.state.HEAD?.commit ?? ''} ${push}`;
    if (at === this.own?.at) return this.own;
    return { at, isUnpushed: push !== 0 && (await isUnpushed(repository, this.folder.uri)) };
  }
}

function countBelow({ state }: Repository, folder: Folder): number {
  const changes = [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
  return new Set(
    changes.map(change => folder.files.pathOf(change.renameUri ?? change.uri)).filter(path => path !== undefined),
  ).size;
}
