import * as vscode from 'vscode';
import { exists, pathBelow } from '../documents/uris';
import { nearestRepository } from '../git/repository';
import { DEFAULT, folderUri } from './folderUri';

/**
 * The mentorship folder that holds for a workspace folder without one of its own: that of a workspace folder around it,
 * or the one at the root of its repository. Undefined where it has its own, where a setting says another place, and in
 * a workspace that is not trusted, which takes nothing from outside.
 */
export async function mentorshipAbove(
  folder: vscode.WorkspaceFolder,
  all: readonly vscode.WorkspaceFolder[],
): Promise<vscode.Uri | undefined> {
  const own = folderUri(folder);
  const isDefault = own?.toString() === vscode.Uri.joinPath(folder.uri, DEFAULT).toString();
  if (!own || !isDefault || (await exists(own))) return undefined;
  const around = all
    .filter(other => pathBelow(other.uri, folder.uri) !== undefined)
    .sort((a, b) => b.uri.path.length - a.uri.path.length)
    .flatMap(other => folderUri(other) ?? []);
  const root = vscode.workspace.isTrusted ? await nearestRepository(folder.uri) : undefined;
  const above = root && pathBelow(root, folder.uri) !== undefined ? [vscode.Uri.joinPath(root, DEFAULT)] : [];
  for (const uri of [...around, ...above]) if (await exists(uri)) return uri;
  return undefined;
}
