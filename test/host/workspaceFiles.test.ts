// The Files port on VS Code's file system, and what only an editor can show: undo, unsaved work, newer files.
import * as vscode from 'vscode';
import { differingPart } from '../../src/domain/text/differingPart';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { edit, filesContract } from '../contract/files';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { CountingFiles } from './countingFiles';
import { closeEditors } from './editors';
import { bytesAt, freshFolder, putAt, textAt } from './places';

describe('files of a workspace', () => {
  filesContract(async () => {
    const root = vscode.Uri.joinPath(await freshFolder(), '.mentorship');
    const at = (path: string) => vscode.Uri.joinPath(root, ...path.split('/'));
    return {
      files: new WorkspaceFiles(root),
      put: (path: string, bytes: Uint8Array) => putAt(at(path), bytes),
      putFolder: async (path: string) => vscode.workspace.fs.createDirectory(at(path)),
      bytesOf: (path: string) => bytesAt(at(path)),
    };
  });
});

describe('a file system that refuses to write', () => {
  const root = vscode.Uri.parse('mentorship-refusing:/notes');
  const disk = new CountingFiles();
  const files = new WorkspaceFiles(root);
  let provider: vscode.Disposable;

  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('mentorship-refusing', disk);
    for (const name of ['one', 'two']) disk.put(`/notes/${name}.md`, name);
  });
  after(() => provider.dispose());

  const isRefused = async (path: string, changes: Parameters<typeof files.apply>[0]) => {
    disk.refused.clear();
    disk.refused.add(`/notes/${path}`);
    const result = await files.apply(changes);
    ok(result.kind === 'failed' && result.path === path && result.reason.includes('read-only'), JSON.stringify(result));
    equal(disk.paths(), ['/notes/one.md', '/notes/two.md'], 'nothing is left there');
    equal([disk.textOf('/notes/one.md'), disk.textOf('/notes/two.md')], ['one', 'two']);
  };

  it('is heard, and what was written before it did is taken back', async () => {
    const changes = [
      edit('one.md', 'one', 'one', '1'),
      edit('two.md', 'two', 'two', '2'),
      { kind: 'create' as const, path: 'new.md', text: 'new' },
      { kind: 'create' as const, path: 'deep/newer.md', text: 'newer' },
    ];
    for (const path of ['one.md', 'two.md', 'new.md', 'deep/newer.md']) await isRefused(path, changes);
  });
});

describe('a file of a workspace that is open in an editor', () => {
  const base = 'a: 1\r\nb: 1\r\n';
  let files: WorkspaceFiles;
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  const open = async (text: string) => {
    const root = await freshFolder();
    files = new WorkspaceFiles(root);
    uri = vscode.Uri.joinPath(root, 'file.yaml');
    await putAt(uri, text);
    editor = await vscode.window.showTextDocument(uri, { preview: false });
  };
  const type = async (text: string) => {
    ok(await editor.edit(builder => builder.insert(new vscode.Position(0, 0), text)), 'the editor takes the words');
  };
  afterEach(() => closeEditors());

  it('shows the edit at once and is saved, byte order mark and line ends kept', async () => {
    await open(`\uFEFF${base}`);
    equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2\nc: 3')]), { kind: 'done' });
    equal(editor.document.getText(), 'a: 1\r\nb: 2\r\nc: 3\r\n');
    equal(editor.document.isDirty, false);
    equal(await textAt(uri), '\uFEFFa: 1\r\nb: 2\r\nc: 3\r\n');
  });

  it('gives its text back by undo', async () => {
    await open(base);
    equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2')]), { kind: 'done' });
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(editor.document.getText(), base));
    ok(await editor.document.save(), 'the undone text is saved');
    equal(await textAt(uri), base);
  });

  it('takes an emoji for one that begins alike', async () => {
    await open('a: 😀 go\n');
    equal(
      await files.apply([
        { kind: 'edit', path: 'file.yaml', base: 'a: 😀 go\n', edits: differingPart('a: 😀 go\n', 'a: 🚀 go\n') },
      ]),
      { kind: 'done' },
    );
    equal([editor.document.getText(), await textAt(uri)], ['a: 🚀 go\n', 'a: 🚀 go\n']);
  });

  it('is not called done where it does not hold what was wanted', async () => {
    await open('a: 😀 go\n');
    const half = { start: 4, end: 5, text: '\ude80' };
    equal(await files.apply([{ kind: 'edit', path: 'file.yaml', base: 'a: 😀 go\n', edits: [half] }]), {
      kind: 'changed',
      path: 'file.yaml',
    });
    equal(await textAt(uri), 'a: 😀 go\n');
  });

  it('is written where its editor is read-only', async () => {
    await open(base);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2')]), { kind: 'done' });
    equal(await textAt(uri), 'a: 1\r\nb: 2\r\n');
    await eventually(() => equal([editor.document.getText(), editor.document.isDirty], ['a: 1\r\nb: 2\r\n', false]));
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    equal(await files.apply([edit('file.yaml', 'a: 1\r\nb: 2\r\n', 'b: 2', 'b: 3')]), { kind: 'done' });
    equal(await textAt(uri), 'a: 1\r\nb: 3\r\n');
  });

  it('is written where a setting makes it read-only', async () => {
    await open(base);
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('readonlyInclude', { '**/file.yaml': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(async () => {
        // An editor that is read-only takes no words that are typed.
        await vscode.commands.executeCommand('type', { text: 'x' });
        const isTaken = editor.document.isDirty;
        if (isTaken) await vscode.commands.executeCommand('undo');
        ok(!isTaken, 'the editor is read-only');
      });
      equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2')]), { kind: 'done' });
      equal(await textAt(uri), 'a: 1\r\nb: 2\r\n');
      await eventually(() => equal([editor.document.getText(), editor.document.isDirty], ['a: 1\r\nb: 2\r\n', false]));
    } finally {
      await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('keeps unsaved words unsaved, and edits beside them', async () => {
    await open(base);
    await type('unsaved: true\n');
    const unsaved = `unsaved: true\r\n${base}`;
    equal(await files.read('file.yaml'), { kind: 'text', text: unsaved });
    equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2')]), { kind: 'changed', path: 'file.yaml' });
    equal(await files.apply([edit('file.yaml', unsaved, 'b: 1', 'b: 2')]), { kind: 'done' });
    equal(editor.document.getText(), 'unsaved: true\r\na: 1\r\nb: 2\r\n');
    equal(editor.document.isDirty, true);
    equal(await textAt(uri), base, 'the file is the one that the user saved last');
  });

  it('never writes over a file that is newer than the unsaved words', async () => {
    await open(base);
    await type('unsaved: true\n');
    await putAt(uri, 'theirs: 1\n');
    const unsaved = `unsaved: true\r\n${base}`;
    equal(await files.apply([edit('file.yaml', unsaved, 'b: 1', 'b: 2')]), { kind: 'done' });
    equal(await textAt(uri), 'theirs: 1\n');
    equal(editor.document.getText(), 'unsaved: true\r\na: 1\r\nb: 2\r\n');
  });

  it('is edited from what the file holds when something else has just written it', async () => {
    await open(base);
    await putAt(uri, 'theirs: 1\n');
    equal(await files.apply([edit('file.yaml', base, 'b: 1', 'b: 2')]), { kind: 'changed', path: 'file.yaml' });
    equal(await files.apply([edit('file.yaml', 'theirs: 1\n', '1', '2')]), { kind: 'done' });
    equal(await textAt(uri), 'theirs: 2\n');
    await eventually(() => equal([editor.document.getText(), editor.document.isDirty], ['theirs: 2\n', false]));
  });

  it('keeps line ends of several kinds, which a document cannot', async () => {
    const mixed = 'a: 1\r\nb: 1\nc: 1\r\n';
    await open(mixed);
    equal(editor.document.getText(), 'a: 1\r\nb: 1\r\nc: 1\r\n', 'VS Code holds one kind');
    equal(await files.apply([edit('file.yaml', mixed, 'b: 1', 'b: 2')]), { kind: 'done' });
    equal(await textAt(uri), 'a: 1\r\nb: 2\nc: 1\r\n');
    await eventually(() =>
      equal([editor.document.getText(), editor.document.isDirty], ['a: 1\r\nb: 2\r\nc: 1\r\n', false]),
    );
    equal(vscode.window.tabGroups.all.flatMap(group => group.tabs).length, 1, 'its editor stays open');
  });

  it('is created neither in place of a file nor of unsaved words about one that is gone', async () => {
    await open(base);
    await type('unsaved: true\n');
    await vscode.workspace.fs.delete(uri);
    equal((await files.read('file.yaml')).kind, 'text');
    equal(await files.apply([{ kind: 'create', path: 'file.yaml', text: 'new' }]), {
      kind: 'changed',
      path: 'file.yaml',
    });
    equal(editor.document.getText(), `unsaved: true\r\n${base}`);
  });
});
