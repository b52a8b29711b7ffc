import * as vscode from 'vscode';
import type { FileChange, History } from '../../domain/anchor/codeSource';
import { Status, type API, type Repository } from './api';
import { repositoryOf, gitApi } from './repository';
import { asGitNames, fileChange } from './changes';
import { pathBelow } from '../documents/uris';

/**
 * What git knows of the files below one folder, through VS Code's git extension. Paths are relative to that folder,
 * also those of repositories in it, such as submodules. An `AnchorCache` keeps the answers, so that nothing is kept
 * here.
 */
export class GitHistory implements History {
  constructor(private readonly root: vscode.Uri) {}

  /** Whether a repository here has this commit; undefined where git can't be asked. */
  async knows(commit: string): Promise<boolean | undefined> {
    const git = await this.git();
    if (!git) return undefined;
    const found = await Promise.all(
      git.repositories.map(repository =>
        repository.getCommit(commit).then(
          () => true,
          () => false,
        ),
      ),
    );
    return found.includes(true);
  }

  async changes(commit: string): Promise<readonly FileChange[] | undefined> {
    const git = await this.git();
    if (!git) return undefined;
    const { base } = git;
    for (const repository of git.repositories) {
      try {
        const changed = (await repository.diffWith(commit)).map(change => fileChange(change, base));
        return [
          ...changed,
          ...untracked(repository)
            .flatMap(uri => pathBelow(base, uri) ?? [])
            .map(to => ({ to })),
        ];
      } catch {
        // Not a commit of this repository; it may be one of a repository in it.
      }
    }
    return undefined;
  }

  async textAt(commit: string, path: string): Promise<string | undefined> {
    const git = await this.git();
    if (!git) return undefined;
    const uri = vscode.Uri.joinPath(git.base, ...path.split('/'));
    try {
      return await (git.api.getRepository(uri) ?? git.repositories[0])?.show(commit, uri.fsPath);
    } catch {
      return undefined;
    }
  }

  /** The repository of the folder first, then those in it, and the folder as git names it. */
  private async git(): Promise<
    { readonly api: API; readonly base: vscode.Uri; readonly repositories: readonly Repository[] } | undefined
  > {
    const own = await repositoryOf(this.root);
    const api = await gitApi();
    if (!api || !own) return undefined;
    const base = asGitNames(this.root, own);
    return {
      api,
      base,
      repositories: [own, ...api.repositories.filter(one => one !== own && pathBelow(base, one.rootUri) !== undefined)],
    };
  }
}

/** As `GitHistory.knows`, for the repositories at and below a folder. */
export const knowsCommit = (root: vscode.Uri, commit: string): Promise<boolean | undefined> =>
  new GitHistory(root).knows(commit);

function untracked({ state }: Repository): readonly vscode.Uri[] {
  // By a setting of git's they are listed among the changes or apart.
  return [...state.untrackedChanges, ...state.workingTreeChanges]
    .filter(({ status }) => status === Status.UNTRACKED)
    .map(({ uri }) => uri);
}
