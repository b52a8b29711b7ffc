// Commits of the mentorship folder on a branch that is not checked out, held against what git itself says.
import * as vscode from 'vscode';
import { BranchCommits, type GivenMemory } from '../../src/host/git/branchCommits';
import { branchesOf } from '../../src/host/git/branches';
import { gitAt } from '../../src/host/git/process';
import { repositoryOf } from '../../src/host/git/repository';
import { equal, ok } from '../support/check';
import { needsRepositories } from '../rig/inside/needs';
import { commitAll, makeProject, says, type Project } from './git';
import { freshFolderOutside } from './places';

const NOOR = '.mentorship/people/noor.yaml';
const ADA = '.mentorship/people/ada.yaml';

describe('commits of the mentorship folder on the default branch, while another is checked out,', function () {
  let project: Project;
  let memory: ReturnType<GivenMemory['get']>;
  const given: GivenMemory = {
    get: () => memory,
    set: next => ((memory = next), Promise.resolve()),
  };

  before(function () {
    needsRepositories(this);
  });

  beforeEach(async () => {
    memory = undefined;
    project = await makeProject();
    await project.put('src/one.txt', 'one\n');
    await project.put(NOOR, 'name: Noor\n');
    await project.put(ADA, 'name: Ada\n');
    await commitAll(project, 'Start');
    await project.git('switch', '-q', '-c', 'feature');
    await project.put('src/one.txt', 'feature\n');
    await commitAll(project, 'Feature');
  });

  async function commits(path = '.mentorship') {
    await repositoryOf(project.root);
    const git = await gitAt(project.root);
    ok(git !== undefined, 'git can be run');
    const { current, usual } = await branchesOf(git);
    ok(usual !== undefined && usual.name !== current, `another than ${current}`);
    const folder = path === '' ? project.root : vscode.Uri.joinPath(project.root, path);
    return new BranchCommits(git, { root: project.root, folder, path }, usual, given);
  }
  const commit = async (message = 'Notes') => (await commits()).commit<never>(says(message));
  const lines = async (...args: string[]) =>
    (await project.git(...args))
      .split('\n')
      .filter(Boolean)
      .map(line => line.replaceAll('\t', ' '));
  const onMain = () => lines('show', '--name-status', '--no-renames', '--format=%s', 'main');
  /** What is checked out: nothing of it may change. */
  const here = async () => [
    await project.git('rev-parse', 'HEAD', 'feature'),
    await project.git('status', '--porcelain', '-uall'),
    await project.git('ls-files', '-s'),
    await project.git('diff', 'HEAD'),
    (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(project.root, '.git')))
      .map(([name]) => name)
      .filter(name => name.includes('mentorship')),
    (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(project.root, '.git/objects')))
      .map(([name]) => name)
      .filter(name => name.startsWith('tmp_')),
  ];
  const isRefused = async (wanted: RegExp) => {
    const before = [await here(), await project.git('rev-parse', 'main')];
    const result = await commit();
    ok(result.kind === 'failed' && wanted.test(result.reason), JSON.stringify(result));
    equal([await here(), await project.git('rev-parse', 'main')], before, 'nothing has changed');
  };

  it('take what is new, changed and deleted there, and leave working tree, index and branch as they are', async () => {
    await project.put('.mentorship/plans/p/journal/été 1.md', 'new\n');
    await project.put(NOOR, 'name: Noor B\n');
    await project.remove(ADA);
    await project.put('src/two.txt', 'staged\n');
    await project.put('.mentorship/staged.md', 'staged\n');
    await project.git('add', 'src/two.txt', '.mentorship/staged.md');
    await project.put('.mentorship/private/.gitignore', '*\n');
    await project.put('.mentorship/private/notes/secret.md', 'Secret\n');
    const before = await here();
    const port = await commits();
    equal(await port.changed(), [
      { path: 'people/ada.yaml', status: 'deleted' },
      { path: 'people/noor.yaml', status: 'modified' },
      { path: 'plans/p/journal/été 1.md', status: 'added' },
      { path: 'staged.md', status: 'added' },
    ]);
    equal([await port.before('people/noor.yaml'), await port.before('staged.md')], ['name: Noor', undefined]);
    const result = await port.commit<never>(says('Notes of today\n\nTwo lines'));
    equal(result, { kind: 'committed', commit: (await project.git('rev-parse', 'main')).trim(), files: 4 });
    equal(await here(), before);
    equal(await lines('-c', 'core.quotepath=false', 'show', '--name-status', '--format=%an %B', 'main'), [
      'Noor Notes of today',
      'Two lines',
      `D ${ADA}`,
      `M ${NOOR}`,
      'A .mentorship/plans/p/journal/été 1.md',
      'A .mentorship/staged.md',
    ]);
    equal(await project.git('show', 'main:src/one.txt'), 'one\n');
    equal(await commit(), { kind: 'nothing' });
    // What git asks for before it switches to a branch that has the same files already.
    await project.git('add', '.mentorship');
    await project.git('switch', '-q', 'main');
    equal(await lines('status', '--porcelain'), ['A  src/two.txt']);
  });

  it('take a file again that has changed here since, while all that stands there is here', async () => {
    await project.put(NOOR, 'name: Noor\nrole: Engineer\n');
    await project.put('.mentorship/new.md', 'neu\n');
    equal((await commit()).kind, 'committed');
    await project.put(NOOR, 'name: Noor\nrole: Engineer\ncity: Paris\n');
    await project.put('.mentorship/new.md', 'new\n');
    equal((await commit('More')).kind, 'committed');
    equal(await onMain(), ['More', 'M .mentorship/new.md', `M ${NOOR}`]);
    await project.put(NOOR, 'name: Noor B\n');
    equal(await commit(), { kind: 'differs', paths: ['people/noor.yaml'] });
  });

  it('undo nothing there where changes were undone here, as by switching branches', async () => {
    await project.put(NOOR, 'name: Noor\nrole: Engineer\n');
    await project.put('.mentorship/new.md', 'new\n');
    equal((await commit()).kind, 'committed');
    await project.git('add', '.mentorship');
    await project.git('switch', '-q', 'main');
    await project.git('switch', '-q', 'feature');
    equal(await commit(), { kind: 'nothing' });
    await project.put(NOOR, 'name: Noor\ncity: Paris\n');
    equal(await commit(), { kind: 'differs', paths: ['people/noor.yaml'] });
  });

  it('leave alone what others have made of a file since it was given, until it changes here', async () => {
    await project.put('.mentorship/new.md', 'new\n');
    equal((await commit()).kind, 'committed');
    const tree = `${project.root.fsPath}-theirs`;
    await project.git('worktree', 'add', '-q', tree, 'main');
    await project.git('-C', tree, 'rm', '-q', '.mentorship/new.md');
    await project.git('-C', tree, 'commit', '-q', '-m', 'Theirs');
    await project.git('worktree', 'remove', tree);
    equal(await commit(), { kind: 'nothing' });
    await project.put('.mentorship/new.md', 'newer\n');
    equal(await commit(), { kind: 'differs', paths: ['new.md'] });
  });

  it('take what was committed here before, too: a reply needs what it replies to', async () => {
    await project.put('.mentorship/question.md', 'why\n');
    await commitAll(project, 'Question');
    await project.put('.mentorship/reply.md', 'because\n');
    equal((await commit()).kind, 'committed');
    equal(await onMain(), ['Notes', 'A .mentorship/question.md', 'A .mentorship/reply.md']);
  });

  it('write nothing where somebody has changed the same file there', async () => {
    const tree = `${project.root.fsPath}-theirs`;
    await project.git('worktree', 'add', '-q', tree, 'main');
    await project.git('-C', tree, 'rm', '-q', NOOR);
    await project.git('-C', tree, 'commit', '-q', '-m', 'Theirs');
    await project.git('worktree', 'remove', tree);
    await project.put(NOOR, 'name: Noor B\n');
    await project.put('.mentorship/new.md', 'new\n');
    const before = [await here(), await project.git('rev-parse', 'main')];
    equal(await commit(), { kind: 'differs', paths: ['people/noor.yaml'] });
    equal([await here(), await project.git('rev-parse', 'main')], before);
  });

  it('are refused while the branch is checked out in another worktree, and while a merge waits', async () => {
    await project.put(NOOR, 'name: Noor B\n');
    const tree = `${project.root.fsPath}-main`;
    await project.git('worktree', 'add', '-q', tree, 'main');
    await isRefused(/^main is checked out in another folder, .*-main\./);
    await project.git('worktree', 'remove', tree);
    await project.put('.git/MERGE_HEAD', await project.git('rev-parse', 'main'));
    await isRefused(/merge/);
  });

  it('are refused where git can’t sign, or the branch moved meanwhile', async () => {
    await project.put(NOOR, 'name: Noor B\n');
    await project.git('config', 'commit.gpgSign', 'true');
    await project.git('config', 'gpg.program', 'false');
    await isRefused(/sign/);
    await project.git('config', 'commit.gpgSign', 'false');
    const port = await commits();
    const before = await here();
    const result = await port.commit<never>(async () => {
      await project.git('update-ref', 'refs/heads/main', await oid('feature'));
      return 'Too late';
    });
    ok(result.kind === 'failed' && /refs\/heads\/main/.test(result.reason), JSON.stringify(result));
    equal([await oid('main'), memory], [await oid('feature'), undefined]);
    equal(await here(), before);
  });

  const oid = async (name: string) => (await project.git('rev-parse', name)).trim();

  it('go on top of what the remote has, whatever it calls the branch, also where it is not here yet', async () => {
    const remote = await freshFolderOutside();
    await project.git('branch', '-m', 'main', 'trunk');
    await project.git('init', '-q', '--bare', '-b', 'trunk', remote.fsPath);
    await project.git('remote', 'add', 'origin', remote.fsPath);
    await project.git('push', '-q', 'origin', 'feature:trunk');
    await project.git('remote', 'set-head', 'origin', 'trunk');
    await project.put(NOOR, 'name: Noor B\n');
    equal((await commit()).kind, 'committed');
    equal([await oid('trunk~1'), await oid('origin/trunk')], [await oid('feature'), await oid('feature')]);
    await project.git('branch', '-q', '-D', 'trunk');
    equal((await commit('Again')).kind, 'committed');
    equal(await lines('log', '--format=%s', 'origin/trunk..trunk'), ['Again']);
    equal(await lines('rev-parse', '--abbrev-ref', 'trunk@{upstream}'), ['origin/trunk']);
  });

  it('go there without a branch, from a branch without a commit, and without the folder', async () => {
    await project.git('checkout', '-q', '--detach');
    await project.put(NOOR, 'name: Noor B\n');
    equal((await commit('Detached')).kind, 'committed');
    equal(await onMain(), ['Detached', `M ${NOOR}`]);
    await project.git('switch', '-q', '--discard-changes', '--orphan', 'other');
    await project.put('.mentorship/new.md', 'new\n');
    equal((await commit('Unborn')).kind, 'committed');
    equal(await onMain(), ['Unborn', 'A .mentorship/new.md']);
    await project.git('switch', '-q', '--force', 'feature');
    await project.git('clean', '-fdq');
    memory = undefined;
    await project.remove('.mentorship');
    equal(await commit('Gone'), { kind: 'differs', paths: ['people/noor.yaml'] });
  });

  it('take the root of a repository, and no file that git was told to overlook', async () => {
    await project.put('src/one.txt', 'changed\n');
    await project.put(NOOR, 'name: mine alone\n');
    await project.git('update-index', '--skip-worktree', NOOR);
    const port = await commits('');
    equal((await port.commit<never>(says('All'))).kind, 'committed');
    equal(await onMain(), ['All', 'M src/one.txt']);
  });
});
