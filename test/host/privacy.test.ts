// Private files in real git repositories: written only where git ignores them, and told where git was given one.
import * as vscode from 'vscode';
import type { Folders } from '../../src/host/folders';
import type { MentorshipFolder } from '../../src/host/mentorshipFolder';
import { privacyGuardOf } from '../../src/host/ports/gitPrivacy';
import { PrivacyWatch } from '../../src/host/privacyWatch';
import { takeOutOfGit, writePrivateNote } from '../../src/jobs/privateNotes';
import { needsGit, needsNode } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { closeEditors } from './editors';
import { commitAll, makeProject, type Project } from './git';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const NOTE = '.mentorship/private/notes/secret.md';
const IGNORE = '.mentorship/private/.gitignore';

describe('private files and git', function () {
  this.timeout(60_000);
  let project: Project;
  let folders: Folders;
  let folder: MentorshipFolder;
  let watch: PrivacyWatch;

  before(function () {
    needsNode(this);
    needsGit(this);
  });

  beforeEach(async () => {
    project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\nemails:\n  - noor@example.org\n');
    await commitAll(project, 'Start');
    await addWorkspaceFolders(project.root);
    folders = newFolders();
    watch = new PrivacyWatch(folders);
    await folders.load();
    const found = folders.for(vscode.Uri.joinPath(project.root, 'any.ts'));
    ok(found, 'the project has a mentorship folder');
    folder = found;
  });
  afterEach(async () => {
    watch?.dispose();
    folders?.dispose();
    await closeEditors();
    await onlyFirstWorkspaceFolder();
  });

  const write = async (text: string) => writePrivateNote(await folder.ports(), await privacyGuardOf(folder), { text, plan: undefined });
  const status = async () => (await project.git('status', '--porcelain', '-uall')).trim();
  const privateFiles = async () => (await folder.files.list()).filter(path => path.startsWith('private/'));

  it('are written after the ignore file, and stay out of git whatever is added', async () => {
    const seen: string[] = [];
    const apply = folder.files.apply.bind(folder.files);
    folder.files.apply = changes => (seen.push(...changes.map(({ path }) => path)), apply(changes));
    const outcome = await write('Say less, ask more');
    equal(outcome.kind, 'done');
    equal([seen[0], seen.length], ['private/.gitignore', 2]);
    await project.git('add', '--all');
    equal(await status(), '');
    ok((await project.git('check-ignore', IGNORE, `.mentorship/${seen[1]}`)).split('\n').length === 3, 'git ignores both');
  });

  it('are refused, with what to do, where git tracks one or has one staged', async () => {
    await project.put(NOTE, 'Secret\n');
    await project.git('add', '-f', NOTE);
    for (const step of ['staged', 'tracked']) {
      const before = await privateFiles();
      const outcome = await write('Another secret');
      ok(outcome.kind === 'problem' && /Take Private Files Out of Git/.test(outcome.message) && !/secret/i.test(outcome.message), `${step}: ${JSON.stringify(outcome)}`);
      equal((await privateFiles()).filter(path => path.endsWith('.md')), before.filter(path => path.endsWith('.md')), 'nothing is written');
      if (step === 'staged') await project.git('commit', '-q', '-m', 'Oh');
    }
  });

  it('are a problem with a quick fix while open, staged, tracked, and in history', async () => {
    const uri = vscode.Uri.joinPath(project.root, NOTE);
    const problems = (at: vscode.Uri) => vscode.languages.getDiagnostics(at).filter(({ code }) => code === 'private-in-git');
    const isTold = (words: RegExp, at = uri) => eventually(() => {
      const found = problems(at);
      ok(found.some(({ message }) => words.test(message)), `${words} among ${found.map(({ message }) => message).join(', ')}`);
    });
    await project.put(NOTE, 'Secret\n');
    await isTold(/not ignored/);
    await project.git('add', '-f', NOTE);
    await isTold(/staged/);
    await vscode.window.showTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(0, 0, 0, 0), 'quickfix');
    const fix = actions.find(({ title }) => title === 'Take Private Files Out of Git');
    equal([fix?.command?.command, fix?.command?.arguments], ['mentorship.takeOutOfGit', [{ folder: folder.id }]]);
    const guard = await privacyGuardOf(folder);
    ok(guard, 'there is git');
    equal(await takeOutOfGit(folder.files, guard), { unstaged: [NOTE.slice('.mentorship/'.length)], left: [] });
    await eventually(() => equal(problems(uri).length, 0));
    equal(await status(), '', 'the ignore file is there now');
    await project.git('add', '-f', NOTE);
    await project.git('commit', '-q', '-m', 'Oh');
    await isTold(/in a commit/);
    equal((await takeOutOfGit(folder.files, guard)).left.map(({ how }) => how), ['tracked']);
    await project.git('rm', '-q', '--cached', NOTE);
    await project.git('commit', '-q', '-m', 'Out again');
    await isTold(/earlier commit/, vscode.Uri.joinPath(project.root, IGNORE));
    await eventually(() => equal(problems(uri).length, 0));
  });
});
