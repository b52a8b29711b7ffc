// A folder of the workspace that is on no disk: threads, notes and changes from outside.
import * as vscode from 'vscode';
import { anchorAt, codeDocumentOf, whyNot } from '../../src/host/code/documents';
import type { Folders } from '../../src/host/workspace/folders';
import { goalPath } from '../../src/domain/records/recordPath';
import { newGoal } from '../../src/domain/records/write';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { pairWithNotes } from '../support/pairWithNotes';
import { ShownThreads } from './shownThreads';
import { VirtualFiles } from './virtualFiles';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const root = vscode.Uri.parse('mentorship-test:/project');
const at = (path: string) => vscode.Uri.joinPath(root, ...path.split('/'));
const CODE = Array.from({ length: 9 }, (_, n) => `export const value${n} = ${n * 17};`).join('\n');

describe('a workspace that is on no disk', function () {
  const files = new VirtualFiles();
  let registered: vscode.Disposable;
  let folders: Folders;
  let threads: ShownThreads;

  before(async () => {
    const note = { path: 'src/values.ts', text: CODE, start: 3, end: 4, commit: 'a'.repeat(40), words: 'Name them' };
    for (const [path, text] of pairWithNotes([note])) files.put(at(`.mentorship/${path}`), text);
    files.put(at('src/values.ts'), CODE);
    registered = vscode.workspace.registerFileSystemProvider(root.scheme, files);
    await addWorkspaceFolders(root);
    folders = newFolders();
    threads = new ShownThreads(folders);
    await folders.load();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    threads.dispose();
    folders.dispose();
    await onlyFirstWorkspaceFolder();
    registered.dispose();
  });

  it('shows threads at the code, and takes notes about it', async () => {
    const { document } = await vscode.window.showTextDocument(at('src/values.ts'));
    await eventually(() => equal(threads.places(document.uri), [[3, 4, 'Name them']]));
    const code = await codeDocumentOf(folders, document.uri);
    ok(code, whyNot(folders, document));
    const anchor = await anchorAt(document, document.lineAt(5).range, code);
    equal(
      [anchor.path, anchor.start, anchor.quote, anchor.commit],
      ['src/values.ts', 6, CODE.split('\n')[5], undefined],
    );
  });

  it('follows what others change', async () => {
    const own = () =>
      folders
        .all()
        .find(({ uri }) => uri.scheme === root.scheme)!
        .overview().plans[0]!;
    const before = own().goals.length;
    files.put(
      at(`.mentorship/${goalPath(own().id, 'names')}`),
      newGoal({ outcome: 'Name things', status: 'active', horizon: 'short' }),
    );
    await eventually(() => equal(own().goals.length, before + 1));
  });
});
