import * as vscode from 'vscode';
import type { Repository } from './api';
import { folderInGit, specOf } from './folderInGit';
import { ask, gitAt } from './process';

/** How far the branch is from what others see of it. */
export interface Distance {
  /** Commits that nobody else has yet; `branch` where none of the branch was ever pushed. */
  readonly push: number | 'branch';
  /** Commits of others that are not here, as far as git knows since it last fetched. */
  readonly pull: number;
}

/** @returns undefined where there is nowhere to push to, or nothing yet */
export function distanceOf({ state: { HEAD, remotes } }: Repository): Distance | undefined {
  if (remotes.length === 0 || HEAD?.commit === undefined) return undefined;
  return { push: HEAD.upstream ? (HEAD.ahead ?? 0) : 'branch', pull: HEAD.behind ?? 0 };
}

/** Whether the branch has commits with files of the folder that no remote has, as far as git knows. */
export async function isUnpushed({ rootUri }: Pick<Repository, 'rootUri'>, folder: vscode.Uri): Promise<boolean> {
  const git = await gitAt(rootUri);
  const at = folderInGit(rootUri, folder);
  if (!git || !at) return false;
  const newest = await ask(git, 'rev-list', '--max-count=1', 'HEAD', '--not', '--remotes', '--', specOf(at));
  return newest !== undefined && newest !== '';
}

/** Git's own command, which asks where a branch goes that has been nowhere yet, and says what came of it. */
export async function runGit(command: 'push' | 'pull', { rootUri }: Pick<Repository, 'rootUri'>): Promise<void> {
  await vscode.commands.executeCommand(`git.${command}`, rootUri);
}
