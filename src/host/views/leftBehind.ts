import * as vscode from 'vscode';
import { leftBehind, type BranchFiles } from '../../domain/branches/leftBehind';
import { isPrivate } from '../../domain/records/privateFiles';
import { recordPathOf } from '../../domain/records/recordPath';
import { exists } from '../documents/uris';
import type { Repository } from '../git/api';
import { filesElsewhere } from '../git/filesElsewhere';
import { folderInGit, inFolder } from '../git/folderInGit';
import { gitAt } from '../git/process';
import { repositoryOf } from '../git/repository';
import { plural } from '../texts';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder, type FolderList } from '../workspace/perFolder';

type Folder = Pick<MentorshipFolder, 'id' | 'uri'>;

/** So many branches are named; whoever has more of them open sees the rest once these are merged. */
const NAMED = 3;

/**
 * Records that were committed on another branch and are not here. Git is asked when somebody looks at the panel, and then
 * only when another commit is checked out.
 */
export class LeftBehind implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, readonly BranchFiles[]>();
  private looking: vscode.Disposable | undefined;
  readonly onDidChange = this.changed.event;

  constructor(private readonly folders: FolderList<Folder>) {}

  /** Begin to look, if nobody has yet. */
  look(): void {
    this.looking ??= perFolder(this.folders, folder => this.watch(folder));
  }

  /** What is missing and what to do, for the line above the goals; undefined where nothing is. */
  text(): string | undefined {
    const texts = [...this.known.values()].flatMap(branches => branches.slice(0, NAMED).map(textOf));
    return texts.length > 0 ? texts.join(' ') : undefined;
  }

  dispose(): void {
    this.looking?.dispose();
    this.changed.dispose();
  }

  private watch(folder: Folder): vscode.Disposable {
    const subscriptions: vscode.Disposable[] = [];
    let isDisposed = false;
    void repositoryOf(folder.uri).then(repository => {
      if (!repository || isDisposed) return;
      let before = '';
      const lookAgain = () => {
        const { name = '', commit = '' } = repository.state.HEAD ?? {};
        const now = `${name} ${commit}`;
        if (now === before) return;
        before = now;
        void missingFrom(repository, folder).then(branches => {
          if (!isDisposed && now === before) this.set(folder, branches);
        });
      };
      subscriptions.push(repository.state.onDidChange(lookAgain));
      lookAgain();
    });
    return new vscode.Disposable(() => {
      isDisposed = true;
      this.known.delete(folder.id);
      vscode.Disposable.from(...subscriptions).dispose();
    });
  }

  private set(folder: Folder, branches: readonly BranchFiles[]): void {
    this.known.set(folder.id, branches);
    this.changed.fire();
  }
}

/** The branches with records that are not in the folder, with paths below it. */
export async function missingFrom(
  { rootUri }: Pick<Repository, 'rootUri'>,
  { uri }: Pick<Folder, 'uri'>,
): Promise<readonly BranchFiles[]> {
  const git = await gitAt(rootUri);
  const at = folderInGit(rootUri, uri);
  if (!git || !at) return [];
  const isHere = new Map<string, boolean>();
  const found: BranchFiles[] = [];
  for (const { branch, paths } of await filesElsewhere(git, at)) {
    const missing: string[] = [];
    for (const path of paths.map(each => inFolder(at, each))) {
      if (isPrivate(path) || recordPathOf(path) === undefined) continue;
      const here = isHere.get(path) ?? (await exists(vscode.Uri.joinPath(uri, path)));
      isHere.set(path, here);
      if (!here) missing.push(path);
    }
    found.push({ branch, paths: missing });
  }
  return leftBehind(found);
}

function textOf({ branch, paths }: BranchFiles): string {
  return plural(
    paths.length,
    vscode.l10n.t('{1} has {0} mentorship file that is not here: merge it, or switch to it.', paths.length, branch),
    vscode.l10n.t('{1} has {0} mentorship files that are not here: merge it, or switch to it.', paths.length, branch),
  );
}
