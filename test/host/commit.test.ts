// The command that commits, run as the palette does in a real repository: what it asks, and what git has after.
import * as vscode from 'vscode';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { answering, type Answer } from './answers';
import { closeEditors } from './editors';
import { commitAll, makeProject, type Project } from './git';
import { freshFolderOutside } from './places';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

const NOOR = '.mentorship/people/noor.yaml';

describe('Commit Mentorship Files', function () {
  let project: Project;

  before(function () {
    needsRepositories(this);
  });
  beforeEach(async () => {
    project = await makeProject();
    await project.put(NOOR, 'name: Noor\n');
    await commitAll(project, 'Start');
    await addWorkspaceFolders(project.root);
  });
  afterEach(async () => {
    await closeEditors();
    await onlyFirstWorkspaceFolder();
  });

  const uri = () => vscode.Uri.joinPath(project.root, NOOR);
  const commit = (...answers: readonly Answer[]) =>
    answering(answers, () =>
      vscode.commands.executeCommand('mentorship.commit', {
        folder: vscode.Uri.joinPath(project.root, '.mentorship').toString(),
      }),
    );
  const committed = async () => project.git('show', `HEAD:${NOOR}`);

  it('saves what is not saved, if that is wanted', async () => {
    const document = await vscode.workspace.openTextDocument(uri());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'role: Engineer\n');
    ok((await vscode.workspace.applyEdit(edit)) && document.isDirty, 'there is something to save');
    equal(await commit([/^There are unsaved changes in people\/noor\.yaml\./, undefined]), []);
    equal([document.isDirty, await committed()], [true, 'name: Noor\n']);
    equal(await commit([/^There are unsaved changes/, /^Save and Commit$/]), ['1 mentorship file committed on main.']);
    equal([document.isDirty, await committed()], [false, 'name: Noor\nrole: Engineer\n']);
  });

  describe('where VS Code lists no new files', () => {
    const list = (value: string | undefined) =>
      vscode.workspace.getConfiguration('git').update('untrackedChanges', value, vscode.ConfigurationTarget.Workspace);
    beforeEach(() => list('hidden'));
    afterEach(() => list(undefined));

    it('commits them all the same', async () => {
      await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
      equal(await commit(), ['1 mentorship file committed on main.']);
      equal((await project.git('show', '--name-status', '--format=%s', 'HEAD')).split('\n').filter(Boolean).slice(1), [
        'A\t.mentorship/people/ada.yaml',
      ]);
      equal(await commit(), ['All mentorship files are committed already.']);
    });

    it('takes no private one, and leaves git as it was', async () => {
      await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
      await project.put('.mentorship/private/notes/secret.md', 'Secret\n');
      const before = [await project.git('rev-parse', 'HEAD'), await project.git('status', '--porcelain', '-uall')];
      equal(await commit([/^Nothing was committed: private\/notes\/secret\.md is private/, undefined]), []);
      equal([await project.git('rev-parse', 'HEAD'), await project.git('status', '--porcelain', '-uall')], before);
      equal(await commit([/^Nothing was committed/, /^Take Private Files Out of Git$/]), [
        'Git knows none of your private files.',
      ]);
      equal(await commit(), ['1 mentorship file committed on main.']);
    });
  });

  it('has a way out where the private ignore file ignores only some', async () => {
    await project.put('.mentorship/private/.gitignore', '*.tmp\n');
    await project.put('.mentorship/private/notes/secret.md', 'Secret\n');
    await project.put(NOOR, 'name: Noor B\n');
    equal(await commit([/is private, and git would take it/, /^Take Private Files Out of Git$/]), [
      'Git knows none of your private files.',
    ]);
    ok(
      (
        await project.git('check-ignore', '.mentorship/private/.gitignore', '.mentorship/private/notes/secret.md')
      ).split('\n').length === 3,
      'both are ignored',
    );
    equal(await commit(), ['1 mentorship file committed on main.']);
    equal((await project.git('ls-files')).trim(), NOOR);
  });

  it('says what to do where private files stay open, and where there is no git', async () => {
    await project.put('.mentorship/Private/notes/secret.md', 'Secret\n');
    const takeOut = (root: vscode.Uri, ...answers: readonly Answer[]) =>
      answering(answers, () =>
        vscode.commands.executeCommand('mentorship.takeOutOfGit', {
          folder: vscode.Uri.joinPath(root, '.mentorship').toString(),
        }),
      );
    equal(
      await takeOut(project.root, [
        /^Git still does not ignore 1 private file, .*private\/\.gitignore must be saved/,
        undefined,
      ]),
      [],
    );
    const outside = await freshFolderOutside();
    await addWorkspaceFolders(outside);
    const [told = ''] = await takeOut(outside);
    ok(/^There is nothing to take out: no git repository holds/.test(told), told);
  });

  it('asks before a file travels that cannot be read', async () => {
    const conflict = '<<<<<<< HEAD\nname: Noor\n=======\nname: Nour\n>>>>>>> theirs\n';
    await project.put(NOOR, conflict);
    const question = /^1 file can’t be read: people\/noor\.yaml\./;
    equal(await commit([question, /^Open File$/]), []);
    equal(
      [vscode.window.activeTextEditor?.document.uri.toString(), await committed()],
      [uri().toString(), 'name: Noor\n'],
    );
    equal(await commit([question, /^Commit Anyway$/]), ['1 mentorship file committed on main.']);
    equal(await committed(), conflict);
  });

  describe('while another branch than the default one is checked out', () => {
    const question = /Which branch are mentorship files committed to\?$/;
    const subject = async (branch: string) => (await project.git('log', '-1', '--format=%s', branch)).trim();
    const chooseBranch = (...answers: readonly Answer[]) =>
      answering(answers, () =>
        vscode.commands.executeCommand('mentorship.chooseBranch', {
          folder: vscode.Uri.joinPath(project.root, '.mentorship').toString(),
        }),
      );
    beforeEach(async () => {
      await project.git('switch', '-q', '-c', 'feature');
      await project.put(NOOR, 'name: Noor B\n');
    });

    it('asks once on which of the two, and again when it is told to', async () => {
      equal(await commit([question, undefined]), []);
      equal([await subject('main'), await subject('feature')], ['Start', 'Start']);
      equal(await commit([question, /^main$/]), ['1 mentorship file committed on main.']);
      ok((await subject('main')) !== 'Start' && (await subject('feature')) === 'Start', 'on main alone');
      equal(await commit(), ['main has all mentorship files already that are here.']);
      equal(await chooseBranch([question, /^feature$/]), ['Mentorship files are committed on feature.']);
      equal(await commit(), ['1 mentorship file committed on feature.']);
      await project.git('switch', '-q', 'main');
      equal(await chooseBranch(), [
        'Mentorship files are committed on main. There is a choice while another branch than the default one is checked out.',
      ]);
      await project.put(NOOR, 'name: Noor C\n');
      equal(await commit(), ['1 mentorship file committed on main.']);
    });

    it('takes the branch that is checked out where somebody has changed the same file on the other', async () => {
      await project.git('stash', '-q');
      await project.git('switch', '-q', 'main');
      await project.put(NOOR, 'name: Noor of theirs\n');
      await commitAll(project, 'Theirs');
      await project.git('switch', '-q', 'feature');
      await project.git('stash', 'pop', '-q');
      const differs = /^Nothing was committed: people\/noor\.yaml has changed on main too/;
      equal(await commit([question, /^main$/], [differs, /^Commit Here$/]), [
        '1 mentorship file committed on feature.',
      ]);
      equal([await subject('main'), await committed()], ['Theirs', 'name: Noor B\n']);
    });

    it('pushes the branch that has the commit', async () => {
      const remote = await freshFolderOutside();
      await project.git('init', '-q', '--bare', '-b', 'main', remote.fsPath);
      await project.git('remote', 'add', 'origin', remote.fsPath);
      await project.git('push', '-q', '-u', 'origin', 'main');
      equal(await commit([question, /^main$/], [/^1 mentorship file committed on main\. /, /^Push$/]), [
        'main is pushed.',
      ]);
      equal(await project.git('rev-parse', 'origin/main'), await project.git('rev-parse', 'main'));
    });

    it('asks each time where no branch is checked out, before a commit is lost there', async () => {
      await project.git('checkout', '-q', '--detach');
      equal(await commit([question, /^No branch$/]), ['1 mentorship file committed, on no branch.']);
      await project.put(NOOR, 'name: Noor C\n');
      equal(await commit([question, /^main$/]), ['1 mentorship file committed on main.']);
      equal(await project.git('show', `main:${NOOR}`), 'name: Noor C\n');
    });
  });
});
