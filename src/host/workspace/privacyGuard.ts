import * as vscode from 'vscode';
import { isPrivate, PRIVATE_FOLDER } from '../../domain/records/privateFiles';
import type { Exposure, PrivacyGuard } from '../../jobs/ports/privacyGuard';
import { Status, type Repository } from '../git/api';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from './mentorshipFolder';

/** In the index under a name that no commit has. */
const INDEX_NEW: ReadonlySet<Status> = new Set([Status.INDEX_ADDED, Status.INDEX_RENAMED, Status.INDEX_COPIED]);
/** Named to the index, which has none of their text yet. */
const INTENT: ReadonlySet<Status> = new Set([Status.INTENT_TO_ADD, Status.INTENT_TO_RENAME]);

/** What was asked of a folder's whole history, and of which commits: the answer holds as long as they are the same. */
const knownHistory = new WeakMap<MentorshipFolder, { readonly commits: string; readonly isIn: boolean }>();

/** The `PrivacyGuard` port over VS Code's git extension; undefined where there is no repository. */
export async function privacyGuardOf(folder: MentorshipFolder): Promise<PrivacyGuard | undefined> {
  const repository = (await repositoryOf(folder.uri)) ?? (await repositoryOf(folder.workspaceFolder.uri));
  return repository && isBelow(folder.uri, repository.rootUri) ? new GitPrivacy(repository, folder) : undefined;
}

class GitPrivacy implements PrivacyGuard {
  constructor(
    private readonly repository: Repository,
    private readonly folder: MentorshipFolder,
  ) {}

  async isIgnored(path: string): Promise<boolean> {
    // Git answers with the paths as they were asked for; a file that it knows is never among them.
    return (await this.repository.checkIgnore([this.folder.files.uri(path).fsPath])).size > 0;
  }

  async exposed(): Promise<readonly Exposure[]> {
    await this.repository.status();
    const { indexChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    const found = new Map<string, Exposure['how']>();
    // What differs from git's own is known to git, be it deleted on this computer.
    const listed = [...workingTreeChanges, ...untrackedChanges];
    for (const { uri, status } of listed)
      if (status !== Status.UNTRACKED) this.add(found, uri, INTENT.has(status) ? 'staged' : 'tracked');
    // The list of new files may be from before the ignore file was mended.
    const untracked = listed
      .flatMap(({ uri, status }) => (status === Status.UNTRACKED ? (this.folder.files.pathOf(uri) ?? []) : []))
      .filter(isPrivate);
    for (const path of await this.notIgnored(untracked)) {
      if (!found.has(path)) found.set(path, (await this.isTracked(path)) ? 'tracked' : 'open');
    }
    for (const { uri, status } of indexChanges) {
      // A file that leaves the index is on its way out of git.
      if (status !== Status.INDEX_DELETED) this.add(found, uri, INDEX_NEW.has(status) ? 'staged' : 'tracked');
    }
    const exposures = [...found].map(([path, how]): Exposure => ({ path, how }));
    // What is in the last commit is in earlier ones too, which goes without saying.
    const isTold = exposures.some(({ how }) => how === 'tracked');
    return isTold || !(await this.wasCommitted())
      ? exposures
      : [...exposures, { path: PRIVATE_FOLDER, how: 'history' }];
  }

  async unstage(paths: readonly string[]): Promise<void> {
    await this.repository.revert(paths.map(path => this.folder.files.uri(path).fsPath));
  }

  /**
   * The private files on the disk that git does not ignore, those that it tracks among them. VS Code's lists may lack
   * them: settings hide what is new, or end the lists.
   * @param listed those that VS Code lists as new, wherever they are
   */
  private async notIgnored(listed: readonly string[]): Promise<readonly string[]> {
    const paths = new Map(
      [...listed, ...(await this.written(PRIVATE_FOLDER))].map(path => [this.folder.files.uri(path).fsPath, path]),
    );
    if (paths.size === 0) return [];
    try {
      const ignored = await this.repository.checkIgnore([...paths.keys()]);
      return [...paths].flatMap(([file, path]) => (ignored.has(file) ? [] : [path]));
    } catch {
      return listed; // Files behind a link or in a submodule, which git could not take either.
    }
  }

  /** The files in `private/` as they are now; listing the whole folder would take longer. */
  private async written(below: string): Promise<string[]> {
    const children = await vscode.workspace.fs.readDirectory(this.folder.files.uri(below.slice(0, -1))).then(
      all => all,
      () => [],
    );
    const found = await Promise.all(
      children.map(async ([name, type]) =>
        type === vscode.FileType.Directory ? this.written(`${below}${name}/`) : [`${below}${name}`],
      ),
    );
    return found.flat();
  }

  private add(found: Map<string, Exposure['how']>, uri: vscode.Uri, how: Exposure['how']): void {
    const path = this.folder.files.pathOf(uri);
    if (path !== undefined && isPrivate(path)) found.set(path, how);
  }

  private async isTracked(path: string): Promise<boolean> {
    try {
      await this.repository.getObjectDetails('', this.folder.files.uri(path).fsPath);
      return true;
    } catch {
      return false; // Git's answer for a file that it doesn't know.
    }
  }

  /** On any branch, of others too, and in what any tag names. */
  private async wasCommitted(): Promise<boolean> {
    try {
      const refs = await this.repository.getRefs({});
      const commits = [this.repository.state.HEAD, ...refs].flatMap(ref => ref?.commit ?? []);
      const refNames = [...new Set(commits)].sort();
      if (refNames.length === 0) return false;
      const known = knownHistory.get(this.folder);
      if (known?.commits === refNames.join()) return known.isIn;
      const path = this.folder.files.uri(PRIVATE_FOLDER.slice(0, -1)).fsPath;
      const isIn = (await this.repository.log({ maxEntries: 1, path, refNames })).length > 0;
      knownHistory.set(this.folder, { commits: refNames.join(), isIn });
      return isIn;
    } catch {
      return false;
    }
  }
}

function isBelow(uri: vscode.Uri, root: vscode.Uri): boolean {
  return `${uri.path}/`.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`);
}
