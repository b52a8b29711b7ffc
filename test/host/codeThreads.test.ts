// Notes at their lines wherever the code is shown: in a worktree, in a submodule, behind a link, in a pull request.
import * as vscode from 'vscode';
import { anchorAt, codeDocumentOf, whyNot } from '../../src/host/code/documents';
import type { Folders } from '../../src/host/workspace/folders';
import { needsGit, needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { pairWithNotes, type CodeNote } from '../support/pairWithNotes';
import { answering } from './answers';
import { commitAll, makeProject, projectAt, type Project } from './git';
import { freshFolderOutside, putAt } from './places';
import { replaceFunction } from './replace';
import { ShownThreads } from './shownThreads';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

/** A file whose lines differ from each other. */
const code = (name: string) =>
  [
    '// A file of its own.',
    '',
    ...Array.from({ length: 8 }, (_, n) => [
      `export function ${name}${n}(input: number): number {`,
      `  const doubled = input * ${n + 2};`,
      `  return doubled - ${n * 7};`,
      '}',
      '',
    ]).flat(),
  ].join('\n');

const note = (path: string, name: string, commit: string, words: string): CodeNote => ({
  path,
  text: code(name),
  start: 13,
  end: 15,
  commit,
  words,
});

async function putNotes(project: Project, notes: readonly CodeNote[]): Promise<void> {
  for (const [path, text] of pairWithNotes(notes)) await project.put(`.mentorship/${path}`, text);
}

const head = async (project: Project) => (await project.git('rev-parse', 'HEAD')).trim();

describe('notes stand at their lines', function () {
  let folders: Folders;
  let threads: ShownThreads;

  /** Open a project as a user does, then look at the threads of a file. */
  const openProject = async (root: vscode.Uri) => {
    await addWorkspaceFolders(root);
    folders = newFolders();
    threads = new ShownThreads(folders);
    await folders.load();
  };
  const shows = async (uri: vscode.Uri, ...places: [number, number, string][]) => {
    await vscode.window.showTextDocument(uri, { preview: false });
    await eventually(() => equal(threads.places(uri), places));
  };

  /** What a note about lines of this file would keep of them; the file is code with this path. */
  const anchorIn = async (uri: vscode.Uri, path: string) => {
    const document = await codeDocumentOf(folders, uri);
    ok(document, `${path} is code`);
    equal(document.path, path);
    return anchorAt(await vscode.workspace.openTextDocument(uri), new vscode.Range(2, 0, 4, 1), document);
  };

  afterEach(async () => {
    threads?.dispose();
    folders?.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await onlyFirstWorkspaceFolder();
  });

  it('in a linked worktree, where the code has moved on', async function () {
    needsRepositories(this);
    const main = await makeProject();
    await main.put('src/one.ts', code('one'));
    await main.put('src/two.ts', code('two'));
    await commitAll(main, 'Start');
    const then = await head(main);
    await putNotes(main, [note('src/one.ts', 'one', then, 'Of one.'), note('src/two.ts', 'two', then, 'Of two.')]);
    await commitAll(main, 'Notes');
    const tree = projectAt(vscode.Uri.joinPath(await freshFolderOutside(), 'tree'));
    await main.git('worktree', 'add', '-q', '-b', 'side', tree.root.fsPath);
    await tree.put('src/one.ts', `// above\n// above\n${code('one')}`);
    await tree.git('mv', 'src/two.ts', 'src/second.ts');
    await commitAll(tree, 'Moved on');
    await openProject(tree.root);
    await shows(vscode.Uri.joinPath(tree.root, 'src/one.ts'), [15, 17, 'Of one.']);
    const moved = vscode.Uri.joinPath(tree.root, 'src/second.ts');
    await shows(moved, [13, 15, 'Of two.']);
    const anchor = await anchorIn(moved, 'src/second.ts');
    equal([anchor.commit, anchor.branch], [await head(tree), 'side']);
  });

  it('in a submodule, by the path from the repository that holds it, and by its own when it is opened alone', async function () {
    needsRepositories(this);
    const library = await makeProject();
    await library.put('src/one.ts', code('one'));
    await commitAll(library, 'Start');
    const then = await head(library);
    await putNotes(library, [note('src/one.ts', 'one', then, 'In the library.')]);
    await commitAll(library, 'Notes');
    const main = await makeProject();
    await main.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', library.root.fsPath, 'libs/lib');
    await putNotes(main, [note('libs/lib/src/one.ts', 'one', then, 'From outside.')]);
    await commitAll(main, 'Start');
    const sub = projectAt(vscode.Uri.joinPath(main.root, 'libs/lib'));
    await sub.git('config', 'user.name', 'Noor');
    await sub.git('config', 'user.email', 'noor@example.org');
    await sub.git('mv', 'src/one.ts', 'src/first.ts');
    await sub.put('src/first.ts', `// above\n${code('one')}`);
    await commitAll(sub, 'Moved on');
    await openProject(main.root);
    const moved = vscode.Uri.joinPath(main.root, 'libs/lib/src/first.ts');
    await shows(moved, [14, 16, 'From outside.']);
    const anchor = await anchorIn(moved, 'libs/lib/src/first.ts');
    equal(anchor.commit, await head(sub), 'the commit is one of the submodule');
    threads.dispose();
    folders.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await onlyFirstWorkspaceFolder();
    await openProject(sub.root);
    await shows(moved, [14, 16, 'In the library.']);
  });

  it('where a symbolic link leads to the project', async function () {
    needsRepositories(this);
    const real = await makeProject();
    await real.put('src/one.ts', code('one'));
    await commitAll(real, 'Start');
    await putNotes(real, [note('src/one.ts', 'one', await head(real), 'Of one.')]);
    await real.git('mv', 'src/one.ts', 'src/first.ts');
    await commitAll(real, 'Moved on');
    const link = vscode.Uri.joinPath(await freshFolderOutside(), 'link');
    const { symlinkSync } = await import('node:fs');
    symlinkSync(real.root.fsPath, link.fsPath);
    await openProject(link);
    await shows(vscode.Uri.joinPath(link, 'src/first.ts'), [13, 15, 'Of one.']);
  });

  it('in the pull request views of GitHub Pull Requests, on the side that has them', async () => {
    const root = await freshFolderOutside();
    const old = code('one');
    const now = `// above\n// above\n${old}`;
    await putAt(vscode.Uri.joinPath(root, 'src/one.ts'), now);
    for (const [path, text] of pairWithNotes([note('src/one.ts', 'one', THEN, 'Of one.')])) {
      await putAt(vscode.Uri.joinPath(root, '.mentorship', path), text);
    }
    await openProject(root);
    const file = vscode.Uri.joinPath(root, 'src/one.ts');
    const facts = {
      baseCommit: THEN,
      headCommit: NEXT,
      fileName: 'src/one.ts',
      prNumber: 7,
      status: 1,
      remoteName: 'origin',
    };
    const inPullRequest = (isBase: boolean) =>
      file.with({ scheme: 'pr', authority: '', query: JSON.stringify({ ...facts, isBase }) });
    const inReview = file.with({
      scheme: 'review',
      authority: '',
      query: JSON.stringify({ path: 'src/one.ts', commit: THEN, base: true, isOutdated: false, rootPath: root.path }),
    });
    const other = inPullRequest(false).with({
      query: JSON.stringify({ ...facts, fileName: 'src/two.ts', isBase: false }),
    });
    const provider = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(
        'pr',
        new TextsOf(({ query }) => (query.includes('"isBase":true') ? old : now)),
        { isReadonly: true },
      ),
      vscode.workspace.registerTextDocumentContentProvider('review', { provideTextDocumentContent: () => old }),
    );
    try {
      await shows(inPullRequest(false), [15, 17, 'Of one.']);
      await shows(inPullRequest(true), [13, 15, 'Of one.']);
      await shows(inReview, [13, 15, 'Of one.']);
      await shows(other);
      for (const [uri, commit] of [
        [inPullRequest(false), NEXT],
        [inPullRequest(true), THEN],
        [inReview, THEN],
      ] as const) {
        const document = await vscode.workspace.openTextDocument(uri);
        const place = await codeDocumentOf(folders, uri);
        ok(place && (await threads.offersNotes(document)), `a note can be written in ${uri.scheme}`);
        const anchor = await anchorAt(document, new vscode.Range(7, 0, 8, 0), place);
        equal([anchor.path, anchor.start, anchor.end, anchor.commit], ['src/one.ts', 8, 8, commit]);
      }
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      provider.dispose();
    }
  });

  it('by text alone where git does not answer, by the path from the repository above the folder', async () => {
    const root = await freshFolderOutside();
    // As git leaves it in a linked worktree; what it names is not there.
    await putAt(vscode.Uri.joinPath(root, '.git'), 'gitdir: /nowhere/at/all\n');
    const app = vscode.Uri.joinPath(root, 'app');
    await putAt(vscode.Uri.joinPath(app, 'src/one.ts'), `// above\n${code('one').replace('input * 4', 'input * 40')}`);
    await putAt(vscode.Uri.joinPath(app, 'src/second.ts'), code('two'));
    for (const [path, text] of pairWithNotes([
      note('app/src/one.ts', 'one', THEN, 'Of one.'),
      note('app/src/two.ts', 'two', THEN, 'Of two.'),
    ])) {
      await putAt(vscode.Uri.joinPath(app, '.mentorship', path), text);
    }
    await openProject(app);
    await shows(vscode.Uri.joinPath(app, 'src/one.ts'), [14, 16, 'Of one.']);
    const second = vscode.Uri.joinPath(app, 'src/second.ts');
    await shows(second, [13, 15, 'Of two.']);
    // One click in the entry's file, or in a note that names it, leads to the lines where they are.
    const record = (path: string) => vscode.Uri.joinPath(app, '.mentorship/plans/p', path);
    const entry = 'journal/2026-07-01-feedback-note-00000001.md';
    await putAt(
      record('meetings/2026-07-06.md'),
      `---\ndate: 2026-07-06\n---\n\n- [Of two](../${entry}) – [src/two.ts](../../../../src/two.ts#L13)\n`,
    );
    for (const path of [entry, 'meetings/2026-07-06.md']) {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const link = await linkToCode(record(path));
      await vscode.commands.executeCommand(link.path, ...(JSON.parse(link.query) as unknown[]));
      await eventually(() => {
        const editor = vscode.window.activeTextEditor;
        equal(
          [editor?.document.uri.path, editor?.selection.start.line, editor?.selection.end.line],
          [second.path, 12, 14],
        );
      });
    }
  });

  it('but those of another project with the same folder stand nowhere, and say so when they are opened', async function () {
    needsGit(this);
    const [other, project, shared] = [await makeProject(), await makeProject(), await makeProject()];
    const unlike = Array.from(
      { length: 40 },
      (_, line) => `Line ${line} tells of ${'abcdefghij'[line % 10]!.repeat(line)}.`,
    );
    await other.put('src/one.ts', unlike.join('\n'));
    await commitAll(other, 'other');
    await project.put('src/one.ts', code('two'));
    await project.put('src/own.ts', code('own'));
    await commitAll(project, 'own');
    const notes = [
      { ...note('src/one.ts', '', await head(other), 'Of the other.'), text: unlike.join('\n') },
      note('src/own.ts', 'own', await head(project), 'Own.'),
      note('src/one.ts', 'two', await head(project), 'Here.'),
    ];
    for (const [path, text] of pairWithNotes(notes)) await shared.put(path, text);
    await project.put('.vscode/settings.json', JSON.stringify({ 'mentorship.folder': shared.root.fsPath }));
    await openProject(project.root);
    await shows(vscode.Uri.joinPath(project.root, 'src/own.ts'), [13, 15, 'Own.']);
    const entries = folders.get(shared.root.toString())?.library.snapshot.plans.get('p')?.entries ?? new Map();
    const [entry] = [...entries.values()].filter(({ text }) => text === 'Of the other.');
    ok(entry, 'the note is known');
    await answering(
      [[/about src\/one\.ts in another project, whose notes are kept in the same folder/, undefined]],
      () =>
        vscode.commands.executeCommand('mentorship.openCode', {
          folder: shared.root.toString(),
          plan: 'p',
          entry: entry.id,
        }),
    );
    const file = vscode.Uri.joinPath(project.root, 'src/one.ts');
    await vscode.window.showTextDocument(file, { preview: false });
    await eventually(() => equal(threads.ofFile(file), ['Here.']));
  });

  it('at once, while git is still starting', async () => {
    const root = await freshFolderOutside();
    await putAt(vscode.Uri.joinPath(root, 'src/one.ts'), `// above\n${code('one').replace('input * 4', 'input * 40')}`);
    for (const [path, text] of pairWithNotes([note('src/one.ts', 'one', THEN, 'Of one.')])) {
      await putAt(vscode.Uri.joinPath(root, '.mentorship', path), text);
    }
    const neverReady = {
      isActive: false,
      activate: () => new Promise(() => undefined),
    } as unknown as vscode.Extension<unknown>;
    const restore = replaceFunction(
      vscode.extensions,
      'getExtension',
      original => ((id: string) => (id === 'vscode.git' ? neverReady : original(id))) as typeof original,
    );
    try {
      await addWorkspaceFolders(root);
      folders = newFolders();
      threads = new ShownThreads(folders);
      await shows(vscode.Uri.joinPath(root, 'src/one.ts'), [14, 16, 'Of one.']);
    } finally {
      restore();
    }
  });

  it('but where no note can be kept, which is said with what to do instead', async () => {
    const root = await freshFolderOutside();
    for (const [path, text] of pairWithNotes([])) await putAt(vscode.Uri.joinPath(root, '.mentorship', path), text);
    await putAt(vscode.Uri.joinPath(root, 'src/one.ts'), code('one'));
    await openProject(root);
    const reason = async (document: vscode.TextDocument) => {
      equal([await codeDocumentOf(folders, document.uri), await threads.offersNotes(document)], [undefined, false]);
      return whyNot(folders, document);
    };
    const untitled = await vscode.workspace.openTextDocument({ content: code('one'), language: 'typescript' });
    ok(/Save this file first/.test(await reason(untitled)), 'untitled');
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'print(1)', 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    ok(/as a text file/.test(await reason(notebook.cellAt(0).document)), 'a cell of a notebook');
    const record = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, '.mentorship/plans/p/plan.yaml'));
    ok(/a file of the mentorship itself/.test(await reason(record)), 'a record');
    const outside = vscode.Uri.joinPath(await freshFolderOutside(), 'a.ts');
    await putAt(outside, 'const a = 1;\n');
    ok(
      /in no folder of the workspace/.test(await reason(await vscode.workspace.openTextDocument(outside))),
      'elsewhere',
    );
    ok(
      await threads.offersNotes(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'src/one.ts'))),
      'in code they can be written',
    );
  });
});

/** Where the running extension's link to code leads: to a command. */
async function linkToCode(uri: vscode.Uri): Promise<vscode.Uri> {
  await vscode.workspace.openTextDocument(uri);
  let found: vscode.Uri | undefined;
  await eventually(async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    found = links.find(({ target }) => target?.scheme === 'command')?.target;
    ok(found, links.map(({ target }) => String(target)).join(' '));
  });
  return found!;
}

const THEN = '1'.repeat(40);
const NEXT = '2'.repeat(40);

/** A file system that has a text for every address, as pull requests come with one. */
class TextsOf implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(private readonly text: (uri: vscode.Uri) => string) {}

  stat = (uri: vscode.Uri): vscode.FileStat => ({
    type: vscode.FileType.File,
    ctime: 0,
    mtime: 0,
    size: this.readFile(uri).byteLength,
  });
  readFile = (uri: vscode.Uri): Uint8Array => new TextEncoder().encode(this.text(uri));
  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
