// Private files in real git repositories: written only where git ignores them, and told where git was given one.
import * as vscode from 'vscode';
import type { Folders } from '../../src/host/workspace/folders';
import type { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { privacyGuardOf } from '../../src/host/workspace/privacyGuard';
import { PrivacyWatch } from '../../src/host/diagnostics/privacy';
import { takeOutOfGit, writePrivateNote } from '../../src/jobs/privateNotes';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering } from './answers';
import { closeEditors } from './editors';
import { commitAll, makeProject, projectAt, type Project } from './git';
import { freshFolderOutside } from './places';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const NOTE = '.mentorship/private/notes/secret.md';
const IGNORE = '.mentorship/private/.gitignore';

describe('private files and git', function () {
  let project: Project;
  let folders: Folders;
  let folder: MentorshipFolder;
  let watch: PrivacyWatch;

  before(function () {
    needsRepositories(this);
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

  const write = async (text: string) =>
    writePrivateNote(await folder.ports(), await privacyGuardOf(folder), { text, plan: undefined });
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
    ok(
      (await project.git('check-ignore', IGNORE, `.mentorship/${seen[1]}`)).split('\n').length === 3,
      'git ignores both',
    );
  });

  it('are refused, with what to do, where git tracks one or has one staged', async () => {
    await project.put(NOTE, 'Secret\n');
    await project.git('add', '-f', NOTE);
    for (const step of ['staged', 'tracked']) {
      const before = await privateFiles();
      const outcome = await write('Another secret');
      ok(
        outcome.kind === 'problem' &&
          /Take Private Files Out of Git/.test(outcome.message) &&
          !/secret/i.test(outcome.message),
        `${step}: ${JSON.stringify(outcome)}`,
      );
      equal(
        (await privateFiles()).filter(path => path.endsWith('.md')),
        before.filter(path => path.endsWith('.md')),
        'nothing is written',
      );
      if (step === 'staged') await project.git('commit', '-q', '-m', 'Oh');
    }
  });

  const problemsAt = (at: vscode.Uri) =>
    vscode.languages.getDiagnostics(at).filter(({ code }) => code === 'private-in-git');
  const isTold = (words: RegExp, path: string) =>
    eventually(() => {
      const messages = problemsAt(vscode.Uri.joinPath(project.root, path)).map(({ message }) => message);
      ok(
        messages.some(message => words.test(message)),
        `${words} among ${messages.join(', ')}`,
      );
    });
  const exposed = async () =>
    ((await (await privacyGuardOf(folder))?.exposed()) ?? []).map(({ path, how }) => `${path} ${how}`).sort();
  const IN_FOLDER = NOTE.slice('.mentorship/'.length);

  it('are known to git while it has them, be they gone from the disk', async () => {
    await project.put(NOTE, 'Secret\n');
    equal(await exposed(), [`${IN_FOLDER} open`]);
    await project.git('add', '-f', '-N', NOTE);
    equal(await exposed(), [`${IN_FOLDER} staged`]);
    await project.git('add', '-f', NOTE);
    equal(await exposed(), [`${IN_FOLDER} staged`]);
    await project.git('commit', '-q', '-m', 'Oh');
    equal(await exposed(), [`${IN_FOLDER} tracked`]);
    await project.put(NOTE, 'Changed\n');
    equal(await exposed(), [`${IN_FOLDER} tracked`]);
    await project.remove(NOTE);
    equal(await exposed(), [`${IN_FOLDER} tracked`]);
    const outcome = await write('Another');
    ok(outcome.kind === 'problem' && /Take Private Files Out of Git/.test(outcome.message), JSON.stringify(outcome));
    await isTold(/in a commit/, NOTE);
  });

  it('are found on another branch and in a tag, beside what else is found', async () => {
    await project.git('switch', '-q', '-c', 'other');
    await project.put(NOTE, 'Secret\n');
    await project.git('add', '-f', NOTE);
    await project.git('commit', '-q', '-m', 'Oh');
    await project.git('switch', '-q', 'main');
    equal(await exposed(), ['private/ history']);
    await project.put('.mentorship/private/notes/new.md', 'New\n');
    equal(await exposed(), ['private/ history', 'private/notes/new.md open']);
    await isTold(/not ignored/, '.mentorship/private/notes/new.md');
    await isTold(/earlier commit/, IGNORE);
    await project.git('tag', '-a', '-m', 'Kept', 'kept', 'other');
    await project.git('branch', '-q', '-D', 'other');
    await project.remove('.mentorship/private');
    equal(await exposed(), ['private/ history']);
    await project.git('tag', '-d', 'kept');
    equal(await exposed(), []);
  });

  it('are looked for in a repository that is made later, listed or not, until their folder leaves the window', async () => {
    const list = (value: string | undefined) =>
      vscode.workspace.getConfiguration('git').update('untrackedChanges', value, vscode.ConfigurationTarget.Workspace);
    project = projectAt(await freshFolderOutside());
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await addWorkspaceFolders(project.root);
    const uri = vscode.Uri.joinPath(project.root, NOTE);
    folder = folders.for(uri)!;
    await folder.load();
    equal(await privacyGuardOf(folder), undefined);
    // Longer than it rests before it looks.
    await new Promise(resolve => setTimeout(resolve, 1000));
    await list('hidden');
    try {
      await project.git('init', '-q', '-b', 'main');
      await vscode.commands.executeCommand('git.openRepository', project.root.fsPath);
      await eventually(async () => ok(await privacyGuardOf(folder), 'there is git'));
      await project.put(NOTE, 'Secret\n');
      await isTold(/not ignored/, NOTE);
      await onlyFirstWorkspaceFolder();
      await eventually(() => equal(problemsAt(uri).length, 0));
    } finally {
      await list(undefined);
    }
  });

  it('are not asked for where they would be refused', async () => {
    await project.put(NOTE, 'Secret\n');
    await project.git('add', '-f', NOTE);
    const target = { folder: folder.id };
    equal(
      await answering([[/^Nothing was written\. Git already knows files in private\//, undefined]], () =>
        vscode.commands.executeCommand('mentorship.writePrivateNote', target),
      ),
      [],
    );
    await project.git('reset', '-q', '--', NOTE);
    await answering([[/What do you want to keep to yourself/, 'Say less']], () =>
      vscode.commands.executeCommand('mentorship.writePrivateNote', target),
    );
    equal((await privateFiles()).filter(path => path.includes('say-less')).length, 1);
  });

  it('are a problem with a quick fix while open, staged, tracked, and in history', async () => {
    const uri = vscode.Uri.joinPath(project.root, NOTE);
    await project.put(NOTE, 'Secret\n');
    await isTold(/not ignored/, NOTE);
    await project.git('add', '-f', NOTE);
    await isTold(/staged/, NOTE);
    await vscode.window.showTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
      'quickfix',
    );
    const fix = actions.find(({ title }) => title === 'Take Private Files Out of Git');
    equal([fix?.command?.command, fix?.command?.arguments], ['mentorship.takeOutOfGit', [{ folder: folder.id }]]);
    const guard = await privacyGuardOf(folder);
    ok(guard, 'there is git');
    equal(await takeOutOfGit(folder.files, guard), { unstaged: [NOTE.slice('.mentorship/'.length)], left: [] });
    await eventually(() => equal(problemsAt(uri).length, 0));
    equal(await status(), '', 'the ignore file is there now');
    await project.git('add', '-f', NOTE);
    await project.git('commit', '-q', '-m', 'Oh');
    await isTold(/in a commit/, NOTE);
    equal(
      (await takeOutOfGit(folder.files, guard)).left.map(({ how }) => how),
      ['tracked'],
    );
    await project.git('rm', '-q', '--cached', NOTE);
    await project.git('commit', '-q', '-m', 'Out again');
    await isTold(/earlier commit/, IGNORE);
    await eventually(() => equal(problemsAt(uri).length, 0));
  });
});
