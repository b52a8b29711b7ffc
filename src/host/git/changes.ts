import * as vscode from 'vscode';
import type { FileChange } from '../../domain/anchor/codeSource';
import { Status, type Change, type Repository } from './api';
import { pathBelow } from '../documents/uris';

const ADDED: ReadonlySet<Status> = new Set([Status.INDEX_ADDED, Status.UNTRACKED, Status.INTENT_TO_ADD]);
const DELETED: ReadonlySet<Status> = new Set([Status.INDEX_DELETED, Status.DELETED]);
const RENAMED: ReadonlySet<Status> = new Set([Status.INDEX_RENAMED, Status.INTENT_TO_RENAME]);

/** What became of a file, in the four words that matter to a reader. */
export function kindOf({ status }: Change): 'added' | 'deleted' | 'renamed' | 'modified' {
  if (ADDED.has(status)) return 'added';
  if (DELETED.has(status)) return 'deleted';
  return RENAMED.has(status) ? 'renamed' : 'modified';
}

/** A folder of a repository as git names it: where a symbolic link leads to it, that is another name. */
export function asGitNames(root: vscode.Uri, repository: Repository): vscode.Uri {
  return pathBelow(repository.rootUri, root) === undefined ? repository.rootUri : root;
}

/** Where a changed file is now, and where it was before and after the change, if it was there. */
export function changedUris(change: Change) {
  const now = change.renameUri ?? change.uri;
  const kind = kindOf(change);
  return {
    now,
    before: kind === 'added' ? undefined : change.originalUri,
    after: kind === 'deleted' ? undefined : now,
  };
}

/**
 * A change with paths relative to a folder, as git names it. Neither path is there for a change that lies elsewhere.
 */
export function fileChange(change: Change, base: vscode.Uri): FileChange {
  const { before, after } = changedUris(change);
  const from = before && pathBelow(base, before);
  const to = after && pathBelow(base, after);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
