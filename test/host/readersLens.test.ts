// What stands above the first line of a mentorship file: who can read it.
import * as vscode from 'vscode';
import { IGNORE_PATH, IGNORE_TEXT } from '../../src/domain/records/privateFiles';
import { newPerson } from '../../src/domain/records/write';
import { ReadersLens } from '../../src/host/language/readersLens';
import { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { commitAll, makeProject } from './git';
import { freshFolder, freshFolderOutside, putAt, workspaceFolder } from './places';

describe('the readers of a file', function () {
  const made: vscode.Disposable[] = [];
  afterEach(() => vscode.Disposable.from(...made.splice(0)).dispose());

  const PERSON = 'people/noor.yaml';
  const titleAt = async (root: vscode.Uri, path: string) => {
    const first = vscode.workspace.workspaceFolders?.[0];
    ok(first, 'a workspace folder is open');
    const folder = new MentorshipFolder(first, root, {});
    const lens = new ReadersLens(folder);
    made.push(folder, lens);
    const lenses = await lens.provideCodeLenses(await vscode.workspace.openTextDocument(folder.files.uri(path)));
    equal(
      lenses.map(({ range, command }) => [range.start.line, command?.command]),
      lenses.map(() => [0, '']),
    );
    return lenses.map(({ command }) => command?.title);
  };

  it('are those of this repository, or of the other one that the files are in', async function () {
    needsRepositories(this);
    equal(await titleAt(vscode.Uri.joinPath(workspaceFolder(), '.mentorship'), 'mentorship.yaml'), [
      'Everyone who can read this repository can read this file',
    ]);
    const project = await makeProject();
    await project.put(PERSON, newPerson({ name: 'Noor', emails: [] }));
    await commitAll(project, 'Start');
    const name = project.root.path.split('/').at(-1) ?? '';
    equal(await titleAt(project.root, PERSON), [`Everyone who can read the repository “${name}” can read this file`]);
  });

  it('are those of the folder, where it is in no repository', async function () {
    needsRepositories(this);
    const root = await freshFolderOutside();
    await putAt(vscode.Uri.joinPath(root, PERSON), newPerson({ name: 'Noor', emails: [] }));
    equal(await titleAt(root, PERSON), ['In no git repository yet: whoever can read this folder can read this file']);
  });

  it('is nobody else, where a file is private and git does not know it', async () => {
    const root = await freshFolder();
    const note = 'private/notes/2026-06-01-lens-k3x9q2ab.md';
    await putAt(vscode.Uri.joinPath(root, IGNORE_PATH), IGNORE_TEXT);
    await putAt(vscode.Uri.joinPath(root, note), 'Only for me.\n');
    const problems = vscode.languages.createDiagnosticCollection('readers-test');
    made.push(problems);
    equal(await titleAt(root, note), ['On this computer only (ignored by git)']);
    const problem = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), 'staged');
    problem.code = 'private-in-git';
    problems.set(vscode.Uri.joinPath(root, note), [problem]);
    equal(await titleAt(root, note), [], 'where git knows it, the problem says so');
  });

  it('are not named where the reader has switched that off', async () => {
    const configuration = vscode.workspace.getConfiguration('mentorship');
    await configuration.update('readersInFiles', false, vscode.ConfigurationTarget.Workspace);
    try {
      equal(await titleAt(vscode.Uri.joinPath(workspaceFolder(), '.mentorship'), 'mentorship.yaml'), []);
    } finally {
      await configuration.update('readersInFiles', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
