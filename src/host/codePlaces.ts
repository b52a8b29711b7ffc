import * as vscode from 'vscode';
import { captureAnchor, type CodeAnchor } from '../domain/anchor/codeAnchor';
import { repositoryOf } from './git';
import type { MentorshipFolder } from './mentorshipFolder';

/**
 * Where code is: paths in records are relative to the repository, so that a clone elsewhere finds them; without git, to
 * the workspace folder.
 */
export async function codeRootOf(folder: MentorshipFolder): Promise<vscode.Uri> {
  return (await repositoryOf(folder.workspaceFolder.uri))?.rootUri ?? folder.workspaceFolder.uri;
}

export function codeUri(root: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(root, ...path.split('/'));
}

/** The path of `uri` below `root` with forward slashes, or undefined if it lies elsewhere. */
export function codePath(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
}

/** From one folder to another as a relative link, such as `../../../..`. */
export function relativePath(from: vscode.Uri, to: vscode.Uri): string {
  const fromParts = from.path.split('/').filter(Boolean);
  const toParts = to.path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length && fromParts[shared] === toParts[shared]) shared++;
  return [...fromParts.slice(shared).map(() => '..'), ...toParts.slice(shared)].join('/') || '.';
}

/** What a note keeps of the place it is written at. */
export async function anchorAt(document: vscode.TextDocument, range: vscode.Range, folder: MentorshipFolder): Promise<CodeAnchor | undefined> {
  const path = codePath(await codeRootOf(folder), document.uri);
  if (path === undefined) return undefined;
  const head = (await repositoryOf(folder.workspaceFolder.uri))?.state.HEAD;
  // A selection that ends before the first character of a line does not mean that line.
  const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  return captureAnchor(path, document.getText(), range.start.line + 1, last + 1, { commit: head?.commit, branch: head?.name });
}
