import * as vscode from 'vscode';
import type { FileChange } from '../domain/anchor/world';
import type { GitChange, GitRepository } from './git';
import { pathBelow } from './paths';

/** Members of the git extension's `Status` enumeration. */
const ADDED: ReadonlySet<number> = new Set([1, 7, 9]);
const DELETED: ReadonlySet<number> = new Set([2, 6]);

/** A folder of a repository as git names it: where a symbolic link leads to it, that is another name. */
export function asGitNames(root: vscode.Uri, repository: GitRepository): vscode.Uri {
  return pathBelow(repository.rootUri, root) === undefined ? repository.rootUri : root;
}

/** A change with paths relative to a folder, as git names it. Neither path is there for a change that lies elsewhere. */
export function fileChange({ uri, originalUri, renameUri, status }: GitChange, base: vscode.Uri): FileChange {
  const from = ADDED.has(status) ? undefined : pathBelow(base, originalUri);
  const to = DELETED.has(status) ? undefined : pathBelow(base, renameUri ?? uri);
  return { ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } };
}
