// Edits that lose nothing, whoever else is at the same file: the jobs' own way of editing, on real files and in real editors.
import * as vscode from 'vscode';
import { appendItem, setValue } from '../../src/domain/yaml/edit';
import { FolderDisk } from '../../src/host/ports/folderDisk';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { editRecord } from '../../src/jobs/editRecord';
import { Library } from '../../src/jobs/library/library';
import type { Outcome } from '../../src/jobs/ports/outcome';
import type { Files } from '../../src/jobs/ports/ports';
import { needsNode, needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { CountingFiles } from './countingFiles';
import { closeEditors } from './editors';
import { commitAll, makeProject } from './git';
import { freshFolder, freshFolderOutside, putAt, textAt } from './places';

const GOAL = 'plans/p/goals/steady.yaml';
/** Everything that a careless edit would lose: a comment, odd spaces, a tab, an unknown key, CRLF, no last line end. */
const BEFORE = '# by hand\r\noutcome:   A   # keep\r\nmine: {a: 1,\tb: 2}  \r\nstatus: active';
const AFTER = BEFORE.replace('active', 'paused');

const pause = (text: string) => setValue(text, ['status'], 'paused');

/** One mentorship folder and what it is edited through. */
class Place {
  readonly files: WorkspaceFiles;
  readonly library: Library;
  readonly uri: vscode.Uri;
  readonly writing: FolderDisk;

  constructor(
    readonly root: vscode.Uri,
    readonly announced: vscode.Uri,
  ) {
    this.writing = new FolderDisk(announced);
    this.files = new WorkspaceFiles(root, this.writing);
    this.library = new Library(this.files);
    this.uri = this.files.uri(GOAL);
  }

  /** The status of the goal becomes paused; `meanwhile` runs between reading the text and writing it, `times` times. */
  pause(meanwhile: () => Thenable<unknown> = () => Promise.resolve(), times = 1): Promise<Outcome> {
    const { files } = this;
    const interrupted: Files = {
      list: () => files.list(),
      read: path => files.read(path),
      apply: async changes => {
        if (times-- > 0) await meanwhile();
        return files.apply(changes);
      },
    };
    return editRecord({ files: interrupted }, this.library, GOAL, pause);
  }
}

async function makePlace(text: string | undefined = BEFORE): Promise<Place> {
  const place = new Place(await freshFolder(), await freshFolderOutside());
  await putAt(place.uri, text);
  return place;
}

const isDone = (outcome: Outcome) => equal(outcome, { kind: 'done', path: GOAL });

describe('an edit while somebody else is at the same file', function () {
  afterEach(() => closeEditors());

  it('takes in what a hand wrote between computing and writing', async () => {
    const place = await makePlace();
    isDone(await place.pause(() => putAt(place.uri, BEFORE.replace('A ', 'By hand '))));
    equal(await textAt(place.uri), AFTER.replace('A ', 'By hand '));
  });

  it('gives way, whole and with a word, where somebody writes without end', async () => {
    const place = await makePlace();
    let count = 0;
    const theirs = () => BEFORE.replace('A ', `${count} `);
    equal(await place.pause(() => (count++, putAt(place.uri, theirs())), 99), { kind: 'changed', path: GOAL });
    equal(await textAt(place.uri), theirs());
  });

  it('is made of what git checks out meanwhile, and says where git took the file away', async function () {
    needsRepositories(this);
    const project = await makeProject();
    const place = new Place(vscode.Uri.joinPath(project.root, '.mentorship'), await freshFolderOutside());
    await project.put(`.mentorship/${GOAL}`, BEFORE);
    await commitAll(project, 'Ours');
    await project.git('switch', '-q', '-c', 'theirs');
    await project.put(`.mentorship/${GOAL}`, BEFORE.replace('A ', 'Theirs '));
    await commitAll(project, 'Theirs');
    await project.git('switch', '-q', '-c', 'none');
    await project.remove(`.mentorship/${GOAL}`);
    await commitAll(project, 'None');
    await project.git('switch', '-q', 'main');
    isDone(await place.pause(() => project.git('switch', '-q', 'theirs')));
    equal(await textAt(place.uri), AFTER.replace('A ', 'Theirs '));
    await project.git('reset', '-q', '--hard');
    const outcome = await place.pause(() => project.git('switch', '-q', 'none'));
    ok(outcome.kind === 'problem' && outcome.message.includes(GOAL), JSON.stringify(outcome));
    equal(await textAt(place.uri), undefined);
  });

  it('of two windows is followed by the other’s, and none is lost', async () => {
    const place = await makePlace('outcome: A\n');
    const other = new Place(place.root, place.announced);
    const numbers = Array.from({ length: 12 }, (_, number) => number);
    const add = async ({ files, library }: Place, what: string) => {
      for (const number of numbers) {
        // A window that had to give way thrice says so, and its user tries again.
        let outcome: Outcome;
        do outcome = await editRecord({ files }, library, GOAL, text => appendItem(text, ['log'], `${what} ${number}`));
        while (outcome.kind === 'changed');
        isDone(outcome);
      }
    };
    await Promise.all([add(place, 'one'), add(other, 'two')]);
    const lines = (await textAt(place.uri))?.split('\n') ?? [];
    const wanted = ['one', 'two'].flatMap(what => numbers.map(number => `  - ${what} ${number}`));
    equal(lines.filter(line => line.startsWith('  - ')).sort(), wanted.sort());
    equal(await place.writing.names(), [], 'nothing is left of the announcements');
  });

  it('goes into unsaved words as they are at that moment, and saves none of them', async () => {
    const place = await makePlace();
    const editor = await vscode.window.showTextDocument(place.uri, { preview: false });
    const type = () => editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# typed\n'));
    await type();
    isDone(await place.pause(type));
    equal(editor.document.getText(), `# typed\r\n# typed\r\n${AFTER}`);
    equal(editor.document.isDirty, true);
    equal(await textAt(place.uri), BEFORE);
  });

  it('does not save words that are typed into a clean document meanwhile', async () => {
    const place = await makePlace();
    const editor = await vscode.window.showTextDocument(place.uri, { preview: false });
    isDone(await place.pause(() => editor.edit(builder => builder.insert(new vscode.Position(0, 0), '# typed\n'))));
    equal(editor.document.getText(), `# typed\r\n${AFTER}`);
    equal([editor.document.isDirty, await textAt(place.uri)], [true, BEFORE]);
  });

  it('says so where another program wrote just before the document was saved, and overwrites nothing', async function () {
    needsNode(this);
    const { writeFileSync } = await import('node:fs');
    const place = await makePlace();
    const { document } = await vscode.window.showTextDocument(place.uri, { preview: false });
    const theirs = `${BEFORE}\r\n# written by another program, and longer than before\r\n`;
    const listener = vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === document && document.getText() === AFTER) writeFileSync(place.uri.fsPath, theirs);
    });
    const outcome = await place.pause();
    listener.dispose();
    equal(outcome, { kind: 'unsaved', paths: [GOAL] });
    equal([await textAt(place.uri), document.getText()], [theirs, AFTER]);
  });
});

describe('an edit that the disk does not take', () => {
  const disk = new CountingFiles();
  const readOnly = new CountingFiles();
  let places: Place;
  const providers: vscode.Disposable[] = [];

  before(async () => {
    providers.push(
      vscode.workspace.registerFileSystemProvider('mentorship-full', disk),
      vscode.workspace.registerFileSystemProvider('mentorship-readonly', readOnly, { isReadonly: true }),
    );
    places = new Place(vscode.Uri.parse('mentorship-full:/notes'), await freshFolderOutside());
  });
  beforeEach(() => {
    disk.room = Infinity;
    disk.refused.clear();
    disk.put(`/notes/${GOAL}`, BEFORE);
  });
  afterEach(() => closeEditors());
  after(() => vscode.Disposable.from(...providers).dispose());

  const isRefused = (outcome: Outcome, reason: RegExp) =>
    ok(
      outcome.kind === 'problem' && outcome.message.startsWith(`${GOAL}: `) && reason.test(outcome.message),
      JSON.stringify(outcome),
    );

  it('leaves the old record whole on a full disk', async () => {
    const long = (text: string) => setValue(text, ['why'], 'more '.repeat(99));
    disk.room = BEFORE.length + 50;
    isRefused(await editRecord(places, places.library, GOAL, long), /no space left/i);
    equal(disk.textOf(`/notes/${GOAL}`), BEFORE);
    equal(disk.paths(), [`/notes/${GOAL}`], 'nothing else is left there');
    equal(await places.writing.names(), []);
  });

  it('is finished at the next start where the disk takes not even the old text back', async () => {
    disk.room = 20;
    const outcome = await places.pause();
    ok(outcome.kind === 'partly' && /no space left/i.test(outcome.message), JSON.stringify(outcome));
    equal(outcome.written, [GOAL], 'it is said that this one is not as it was');
    equal(disk.textOf(`/notes/${GOAL}`), AFTER.slice(0, 20), 'it is torn');
    disk.room = Infinity;
    await places.files.finishWrites();
    equal(disk.textOf(`/notes/${GOAL}`), AFTER);
    equal(await places.writing.names(), []);
  });

  it('stays in the editor of an open document on a full disk, and the old record is whole', async () => {
    const { document } = await vscode.window.showTextDocument(places.uri, { preview: false });
    const long = (text: string) => setValue(text, ['why'], 'more '.repeat(99));
    disk.room = BEFORE.length + 50;
    equal(await editRecord(places, places.library, GOAL, long), { kind: 'unsaved', paths: [GOAL] });
    equal(disk.textOf(`/notes/${GOAL}`), BEFORE);
    ok(document.isDirty && document.getText().includes('more more'), 'the words are in the editor');
  });

  it('is told of a file that may only be read, closed or open', async () => {
    readOnly.put(`/notes/${GOAL}`, BEFORE);
    const place = new Place(vscode.Uri.parse('mentorship-readonly:/notes'), await freshFolderOutside());
    isRefused(await place.pause(), /read-?only|permission/i);
    equal(readOnly.textOf(`/notes/${GOAL}`), BEFORE);
    const open = new Place(vscode.Uri.parse('mentorship-full:/locked'), await freshFolderOutside());
    disk.put(`/locked/${GOAL}`, BEFORE);
    disk.refused.add(`/locked/${GOAL}`);
    isRefused(await open.pause(), /read-only/i);
    const { document } = await vscode.window.showTextDocument(open.uri, { preview: false });
    equal(await open.pause(), { kind: 'unsaved', paths: [GOAL] });
    equal([disk.textOf(`/locked/${GOAL}`), document.getText()], [BEFORE, AFTER]);
  });
});

describe('an edit that was cut off', () => {
  it('is finished when the folder is read again; others are left alone', async () => {
    const place = await makePlace();
    const cut = { path: GOAL, before: BEFORE, after: AFTER };
    const other = { path: 'plans/p/goals/other.yaml', before: BEFORE, after: AFTER };
    await place.writing.write('cut-off.json', new TextEncoder().encode(JSON.stringify([cut, other])));
    for (const length of [0, 30, AFTER.length - 1]) {
      await putAt(place.uri, AFTER.slice(0, length));
      await putAt(place.files.uri(other.path), 'outcome: Written by hand since\n');
      await place.writing.write('cut-off.json', new TextEncoder().encode(JSON.stringify([cut, other])));
      const folder = new MentorshipFolder(vscode.workspace.workspaceFolders![0]!, place.root, {
        writing: place.writing,
      });
      try {
        await folder.load();
        equal(await textAt(place.uri), AFTER);
        equal(folder.library.snapshot.plans.get('p')?.goals.get('steady')?.status, 'paused');
        equal(await textAt(place.files.uri(other.path)), 'outcome: Written by hand since\n');
        equal(await place.writing.names(), []);
      } finally {
        folder.dispose();
      }
    }
  });
});

describe('undo of an edit', function () {
  afterEach(() => closeEditors());

  const open = async ({ uri }: Place) => (await vscode.window.showTextDocument(uri, { preview: false })).document;
  const undo = () => vscode.commands.executeCommand('undo');

  it('is there after its editor was closed and opened again', async () => {
    const place = await makePlace();
    await open(place);
    isDone(await place.pause());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    equal(await textAt(place.uri), AFTER);
    const document = await open(place);
    await undo();
    await eventually(() => equal(document.getText(), BEFORE));
    ok(await document.save(), 'the undone text is saved');
    equal(await textAt(place.uri), BEFORE);
  });

  it('finds nothing of one that was made on the disk; the inverse edit gives every byte back', async () => {
    const place = await makePlace();
    isDone(await place.pause());
    const document = await open(place);
    await undo();
    equal([document.getText(), document.isDirty], [AFTER, false]);
    isDone(await editRecord(place, place.library, GOAL, text => setValue(text, ['status'], 'active')));
    equal(await textAt(place.uri), BEFORE);
  });
});
