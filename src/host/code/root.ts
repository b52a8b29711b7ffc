import * as vscode from 'vscode';
import { nearestRepository } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

const known = new WeakMap<MentorshipFolder, vscode.Uri>();

/**
 * Where code is: paths in records are relative to the repository, so that a clone elsewhere, a worktree or a submodule
 * finds them; without git, to the workspace folder. Git itself is not asked: it is absent on the web, may be switched
 * off, and takes its time while a window starts.
 */
export async function codeRootOf(folder: MentorshipFolder): Promise<vscode.Uri> {
  const { uri } = folder.workspaceFolder;
  const root = known.get(folder) ?? (await nearestRepository(uri));
  if (root) known.set(folder, root);
  return root ?? uri;
}
