// The host is what the tests believe it to be: ours is loaded, in a folder, on the side that was asked for.
import * as vscode from 'vscode';
import { inWebWorker, needsGit } from '../rig/inside/needs';

const id = 'mentorship.mentorship';

describe('the test host', () => {
  it('has a workspace folder that can be read', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error('no workspace folder is open');
    const entries = await vscode.workspace.fs.readDirectory(folder.uri);
    if (entries.length === 0) throw new Error(`${folder.uri.toString()} is empty`);
  });

  it('has the extension under development, and it activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    if (!extension) throw new Error(`${id} is not there`);
    await extension.activate();
    if (!extension.isActive) throw new Error(`${id} is not active`);
  });

  it('runs the extension on the side the tests run on', () => {
    const kind = vscode.extensions.getExtension(id)?.extensionKind;
    const wanted = inWebWorker() ? vscode.ExtensionKind.UI : vscode.ExtensionKind.Workspace;
    if (vscode.env.remoteName && kind !== wanted) throw new Error(`extension kind ${String(kind)}, not ${wanted}`);
  });

  it('sees the git repository of the folder', async function () {
    needsGit(this);
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const api = (await git?.activate())?.getAPI(1);
    if (!api) throw new Error('the git extension gave no API');
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error('no workspace folder is open');
    if (!api.getRepository(folder.uri)) await new Promise<void>(resolve => api.onDidOpenRepository(() => resolve()));
    if (!api.getRepository(folder.uri)) throw new Error('another repository was opened');
  });
});

interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): unknown;
    onDidOpenRepository: vscode.Event<unknown>;
  };
}
