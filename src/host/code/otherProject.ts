import * as vscode from 'vscode';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import { exists, pathBelow } from '../documents/uris';
import { knowsCommit } from '../git/history';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

/**
 * Whether lines that are nowhere in a project are of another one that keeps its notes in the same mentorship folder:
 * that folder lies outside, and git knows the note's commit nowhere here. A clone without its whole history can't tell.
 * @param root of the project's code
 */
export async function isOfOtherProject(
  folder: MentorshipFolder,
  root: vscode.Uri,
  { commit }: Pick<CodeAnchor, 'commit'>,
): Promise<boolean> {
  if (commit === undefined || pathBelow(root, folder.uri) !== undefined) return false;
  if ((await knowsCommit(root, commit)) !== false) return false;
  return !(await exists(vscode.Uri.joinPath(root, '.git', 'shallow')));
}
