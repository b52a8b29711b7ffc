import * as vscode from 'vscode';
import { exists } from './operation';
import { pathBelow } from '../documents/uris';

/**
 * The nearest folder upwards with git's own `.git`: a folder, or in linked worktrees and submodules a file.
 * @param within looks only at what lies inside of this folder
 */
export async function nearestRepository(from: vscode.Uri, within?: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let at = from; !within || pathBelow(within, at) !== undefined;) {
    if (await exists(vscode.Uri.joinPath(at, '.git'))) return at;
    const above = vscode.Uri.joinPath(at, '..');
    if (above.path === at.path || at.path === '' || at.path === '/') break;
    at = above;
  }
  return undefined;
}
