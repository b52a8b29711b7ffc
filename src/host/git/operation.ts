import * as vscode from 'vscode';
import { exists } from '../documents/uris';

/** What git leaves in its folder while it waits for the user to finish something. */
const TRACES = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];

/**
 * True while a merge, rebase, cherry-pick or revert waits to be finished: any commit made then becomes part of it. The
 * git extension's API tells of conflicts only.
 */
export async function isOperationUnderWay(root: vscode.Uri): Promise<boolean> {
  const folder = await gitFolderOf(root);
  const found = await Promise.all(TRACES.map(trace => exists(vscode.Uri.joinPath(folder, trace))));
  return found.includes(true);
}

/** Of a worktree or a submodule, `.git` is a file that names the folder. */
async function gitFolderOf(root: vscode.Uri): Promise<vscode.Uri> {
  const git = vscode.Uri.joinPath(root, '.git');
  try {
    const [, path] = /^gitdir: (.+)/.exec(new TextDecoder().decode(await vscode.workspace.fs.readFile(git))) ?? [];
    if (!path) return git;
    return /^([A-Za-z]:)?[\\/]/.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(root, path);
  } catch {
    return git;
  }
}
