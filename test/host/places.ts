// Folders and files for host tests, written round the extension.
import * as vscode from 'vscode';
import { inWebWorker } from '../rig/inside/needs';

let count = 0;

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace folder is open');
  return folder.uri;
}

/** An empty folder inside the workspace, where VS Code watches. The workspace is the run's own and goes with it. */
export async function freshFolder(): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'fresh', `${inWebWorker() ? 'web' : 'node'}-${++count}`);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

/** An empty folder that is in no folder of the workspace: beside it, where it goes with it. */
export async function freshFolderOutside(): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '..', `outside-${++count}`);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

export async function putAt(uri: vscode.Uri, content: Uint8Array | string): Promise<void> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

export async function bytesAt(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** With its byte order mark. */
export async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await bytesAt(uri);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
