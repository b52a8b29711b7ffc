// What activation does, and what it leaves undone until somebody looks. The first suite: no view has been opened yet.
import * as vscode from 'vscode';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { equal } from '../support/check';
import { eventually } from '../support/eventually';
import { CountingFiles } from './countingFiles';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

describe('activation', () => {
  const files = new CountingFiles();
  let provider: vscode.Disposable;

  before(async () => {
    await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
    files.put('/project/.mentorship/mentorship.yaml', 'format: 1\nlanguage: en\n');
    files.put('/project/.mentorship/people/noor.yaml', 'name: Noor\nemails:\n  - noor@example.org\n');
    files.put('/project/.mentorship/people/ada.yaml', 'name: Ada\nemails:\n  - ada@example.org\n');
    files.put('/control/people/noor.yaml', 'name: Noor\n');
    files.put('/control/people/ada.yaml', 'name: Ada\n');
    provider = vscode.workspace.registerFileSystemProvider('mentorship-counting', files);
    await addWorkspaceFolders(vscode.Uri.parse('mentorship-counting:/project'));
  });

  after(async () => {
    await onlyFirstWorkspaceFolder();
    provider.dispose();
  });

  // Templates of agendas are no records; they too are looked for only when a view asks.
  const isTemplate = (path: string) => path.startsWith('/project/.mentorship/templates/');
  const recordsRead = () =>
    files.reads.filter(path => path.startsWith('/project/.mentorship/') && !isTemplate(path)).sort();

  it('registers every command of the manifest', async () => {
    const manifest = vscode.extensions.getExtension('mentorship.mentorship')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    equal(
      manifest.contributes.commands.map(({ command }) => command).filter(command => !registered.has(command)),
      [],
    );
  });

  it('reads no record until a view asks, then each one once', async () => {
    // As much reading, begun later: whatever the new folder set off has had its turn.
    const control = new WorkspaceFiles(vscode.Uri.parse('mentorship-counting:/control'));
    for (let round = 0; round < 5; round++) {
      equal(
        (await Promise.all((await control.list()).map(path => control.read(path)))).map(({ kind }) => kind),
        ['text', 'text'],
      );
    }
    equal(recordsRead(), []);
    equal(files.reads.filter(isTemplate), []);
    await vscode.commands.executeCommand('mentorship.goals.focus');
    await eventually(() =>
      equal(recordsRead(), [
        '/project/.mentorship/mentorship.yaml',
        '/project/.mentorship/people/ada.yaml',
        '/project/.mentorship/people/noor.yaml',
      ]),
    );
  });
});
