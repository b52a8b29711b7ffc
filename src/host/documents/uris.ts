import * as vscode from 'vscode';

/** The address of a path that a record names; undefined for one that would lead out of the root. */
export function insideOf(root: vscode.Uri, path: string): vscode.Uri | undefined {
  const parts = path.split('/');
  return parts.some(part => part === '' || part === '.' || part === '..') || path.includes('\\')
    ? undefined
    : vscode.Uri.joinPath(root, ...parts);
}

/** The path of `uri` below `root` with forward slashes, or undefined if it lies elsewhere. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(prefix)
    ? uri.path.slice(prefix.length)
    : undefined;
}

/** From one folder to another as a relative link, such as `../../../..`. */
export function relativePath(from: vscode.Uri, to: vscode.Uri): string {
  const fromParts = from.path.split('/').filter(Boolean);
  const toParts = to.path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length && fromParts[shared] === toParts[shared]) shared++;
  return [...fromParts.slice(shared).map(() => '..'), ...toParts.slice(shared)].join('/') || '.';
}

/** Whether there is a file or a folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
