import * as vscode from 'vscode';
import type { FileChange, History } from '../../domain/anchor/world';
import { gitApi, type GitChange, type GitRepository } from '../git';

/**
 * What git knows of the files below one folder, through VS Code's git extension. Paths are relative to that folder, also
 * those of repositories in it, such as submodules. The finder's memory keeps the answers, so that nothing is kept here.
 */
export class GitHistory implements History {
  constructor(private readonly root: vscode.Uri) {}

  async changes(commit: string): Promise<readonly FileChange[] | undefined> {
    for (const repository of await this.repositories()) {
      try {
        const changed = (await repository.diffWith(commit)).map(change => this.fileChange(change));
        return [...changed, ...untracked(repository).flatMap(uri => this.pathOf(uri) ?? []).map(to => ({ to }))];
      } catch {
        // Not a commit of this repository; it may be one of a repository in it.
      }
    }
    return undefined;
  }

  async textAt(commit: string, path: string): Promise<string | undefined> {
    const uri = vscode.Uri.joinPath(this.root, ...path.split('/'));
    const repository = (await gitApi())?.getRepository(uri) ?? (await this.repositories())[0];
    try {
      return await repository?.show(commit, uri.fsPath);
    } catch {
      return undefined;
    }
  }

  /** The repository of the folder first, then those in it. */
  private async repositories(): Promise<readonly GitRepository[]> {
    const api = await gitApi();
    const own = api?.getRepository(this.root);
    if (!api || !own) return [];
    return [own, ...api.repositories.filter(one => one !== own && this.pathOf(one.rootUri) !== undefined)];
  }

  private fileChange({ uri, originalUri, renameUri, status }: GitChange): FileChange {
    const from = ADDED.has(status) ? undefined : this.pathOf(originalUri);
    const to = DELETED.has(status) ? undefined : this.pathOf(renameUri ?? uri);
    return { ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } };
  }

  private pathOf(uri: vscode.Uri): string | undefined {
    return uri.path.startsWith(`${this.root.path}/`) ? uri.path.slice(this.root.path.length + 1) : undefined;
  }
}

/** Members of the git extension's `Status` enumeration. */
const ADDED: ReadonlySet<number> = new Set([1, 7, 9]);
const DELETED: ReadonlySet<number> = new Set([2, 6]);
const UNTRACKED = 7;

function untracked({ state }: GitRepository): readonly vscode.Uri[] {
  // By a setting of git's they are listed among the changes or apart.
  return [...state.untrackedChanges, ...state.workingTreeChanges]
    .filter(({ status }) => status === UNTRACKED).map(({ uri }) => uri);
}
