import * as vscode from 'vscode';
import type { FileChange } from '../../domain/anchor/codeSource';
import type { GitChange, GitRepository } from './api';
import { pathBelow } from '../documents/uris';

/** Members of the git extension's `Status` enumeration. */
const ADDED: ReadonlySet<number> = new Set([1, 7, 9]);
const DELETED: ReadonlySet<number> = new Set([2, 6]);

/** A folder of a repository as git names it: where a symbolic link leads to it, that is another name. */
export function asGitNames(root: vscode.Uri, repository: GitRepository): vscode.Uri {
  return pathBelow(repository.rootUri, root) === undefined ? repository.rootUri : root;
}

/** Where a changed file is now, and where it was before and after the change, if it was there. */
export function changedUris({ uri, originalUri, renameUri, status }: GitChange) {
  const now = renameUri ?? uri;
  return { now, before: ADDED.has(status) ? undefined : originalUri, after: DELETED.has(status) ? undefined : now };
}

/** A change with paths relative to a folder, as git names it. Neither path is there for a change that lies elsewhere. */
export function fileChange(change: GitChange, base: vscode.Uri): FileChange {
  const { before, after } = changedUris(change);
  const from = before && pathBelow(base, before);
  const to = after && pathBelow(base, after);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
