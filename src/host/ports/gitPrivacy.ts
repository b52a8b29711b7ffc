import * as vscode from 'vscode';
import { isPrivate, PRIVATE_FOLDER } from '../../domain/privacy/privateFiles';
import type { Exposure, PrivacyGuard } from '../../jobs/privacyGuard';
import { repositoryOf, type GitRepository } from '../git';
import type { MentorshipFolder } from '../mentorshipFolder';

/** Members of the git extension's `Status`: added to the index; deleted in it. */
const INDEX_ADDED = 1;
const INDEX_DELETED = 2;

/** The `PrivacyGuard` port over VS Code's git extension; undefined where there is no repository. */
export async function privacyGuardOf(folder: MentorshipFolder): Promise<PrivacyGuard | undefined> {
  const repository = await repositoryOf(folder.uri) ?? await repositoryOf(folder.workspaceFolder.uri);
  return repository && isBelow(folder.uri, repository.rootUri) ? new GitPrivacy(repository, folder) : undefined;
}

class GitPrivacy implements PrivacyGuard {
  constructor(private readonly repository: GitRepository, private readonly folder: MentorshipFolder) {}

  async isIgnored(path: string): Promise<boolean> {
    // Git answers with the paths as they were asked for; a file that it knows is never among them.
    return (await this.repository.checkIgnore([this.folder.files.uri(path).fsPath])).size > 0;
  }

  async exposed(): Promise<readonly Exposure[]> {
    await this.repository.status();
    const { indexChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    const found = new Map<string, Exposure['how']>();
    for (const { uri } of [...workingTreeChanges, ...untrackedChanges]) this.add(found, uri, 'open');
    for (const path of await this.written(PRIVATE_FOLDER)) if (await this.isTracked(path)) found.set(path, 'tracked');
    for (const { uri, status } of indexChanges) {
      // A file that leaves the index is on its way out of git.
      if (status === INDEX_DELETED) found.delete(this.folder.files.pathOf(uri) ?? '');
      else this.add(found, uri, status === INDEX_ADDED ? 'staged' : 'tracked');
    }
    if (found.size === 0 && await this.wasCommitted()) found.set(PRIVATE_FOLDER, 'history');
    return [...found].map(([path, how]) => ({ path, how }));
  }

  async unstage(paths: readonly string[]): Promise<void> {
    await this.repository.revert(paths.map(path => this.folder.files.uri(path).fsPath));
  }

  /** The files in `private/` as they are now; listing the whole folder would take longer. */
  private async written(below: string): Promise<string[]> {
    const children = await vscode.workspace.fs.readDirectory(this.folder.files.uri(below.slice(0, -1))).then(all => all, () => []);
    const found = await Promise.all(children.map(async ([name, type]) =>
      (type === vscode.FileType.Directory ? this.written(`${below}${name}/`) : [`${below}${name}`])));
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

  private async wasCommitted(): Promise<boolean> {
    try {
      const path = this.folder.files.uri(PRIVATE_FOLDER.slice(0, -1)).fsPath;
      return (await this.repository.log({ maxEntries: 1, path })).length > 0;
    } catch {
      return false; // No commit yet.
    }
  }
}

function isBelow(uri: vscode.Uri, root: vscode.Uri): boolean {
  return `${uri.path}/`.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`);
}
