// Commits of the mentorship folder through VS Code's git extension, held against what git itself says.
import * as vscode from 'vscode';
import { repositoryOf } from '../../src/host/git/repository';
import type { ChangedFile } from '../../src/jobs/ports/ports';
import { equal, ok } from '../support/check';
import { needsRepositories } from '../rig/inside/needs';
import { commitAll, commitsOf, makeProject, projectAt, says, type Project } from './git';
import { freshFolderOutside } from './places';

describe('commits of the mentorship folder', function () {
  let project: Project;

  before(function () {
    needsRepositories(this);
  });

  beforeEach(async () => {
    project = await makeProject();
    for (const name of ['one', 'two', 'three']) await project.put(`src/${name}.txt`, `${name}\n`.repeat(9));
    for (const name of ['noor', 'ada', 'kim'])
      await project.put(`.mentorship/people/${name}.yaml`, `name: ${name}\n`.repeat(9));
    await commitAll(project, 'Start');
  });

  const lines = async (...args: string[]) =>
    (await project.git(...args))
      .split('\n')
      .filter(Boolean)
      .map(line => line.replaceAll('\t', ' '));
  const committed = () => lines('show', '--name-status', '--format=%s', 'HEAD');
  const staged = () => lines('diff', '--cached', '--name-status');
  const status = () => lines('status', '--porcelain', '-uall');
  /** Everything that a commit could change. */
  const state = async () => [
    await project.git('rev-parse', 'HEAD'),
    await staged(),
    await status(),
    await project.git('ls-files', '-s'),
  ];

  const isRefused = async (wanted: RegExp) => {
    const before = await state();
    const result = await (await commitsOf(project)).commits.commit<never>(says('Notes'));
    ok(result.kind === 'failed' && wanted.test(result.reason), JSON.stringify(result));
    equal(await state(), before, 'nothing has changed');
  };

  it('takes what is new, changed, deleted and renamed in the folder, staged or not, and nothing else', async () => {
    await project.put('.mentorship/plans/p/été 1.md', 'new');
    await project.put('.mentorship/people/noor.yaml', 'changed');
    await project.remove('.mentorship/people/kim.yaml');
    await project.git('mv', '.mentorship/people/ada.yaml', '.mentorship/people/zoe.yaml');
    await project.put('src/one.txt', 'not staged');
    await project.put('new.txt', 'not tracked');
    const { commits } = await commitsOf(project);
    equal(await commits.changed(), [
      { path: 'people/kim.yaml', status: 'deleted' },
      { path: 'people/noor.yaml', status: 'modified' },
      { path: 'people/zoe.yaml', status: 'renamed' },
      { path: 'plans/p/été 1.md', status: 'added' },
    ]);
    const result = await commits.commit<never>(says('Notes of today'));
    equal(result, { kind: 'committed', commit: (await project.git('rev-parse', 'HEAD')).trim(), files: 4 });
    equal(
      await project.git('-c', 'core.quotepath=false', 'show', '--name-status', '--format=%s', '-M', 'HEAD'),
      [
        'Notes of today',
        '',
        'D\t.mentorship/people/kim.yaml',
        'M\t.mentorship/people/noor.yaml',
        'R100\t.mentorship/people/ada.yaml\t.mentorship/people/zoe.yaml',
        'A\t.mentorship/plans/p/été 1.md',
        '',
      ].join('\n'),
    );
    equal(await status(), [' M src/one.txt', '?? new.txt']);
    equal(await commits.commit<never>(says('Again')), { kind: 'nothing' });
  });

  it('leaves staged what else is staged: changed, new, deleted, renamed', async () => {
    await project.put('src/one.txt', 'changed');
    await project.put('new.txt', 'new');
    await project.remove('src/two.txt');
    await project.git('mv', 'src/three.txt', 'src/drei.txt');
    await project.git('add', '-A');
    const before = await staged();
    await project.put('.mentorship/people/noor.yaml', 'changed');
    const { commits } = await commitsOf(project);
    equal(await commits.stagedElsewhere(), 4);
    equal((await commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'M .mentorship/people/noor.yaml']);
    equal(await staged(), before);
    equal((await status()).length, 4);
  });

  it('takes its half of a rename across the border of the folder', async () => {
    await project.git('mv', 'src/one.txt', '.mentorship/one.md');
    await project.git('mv', '.mentorship/people/kim.yaml', 'kim.yaml');
    const { commits } = await commitsOf(project);
    equal(await commits.changed(), [
      { path: 'one.md', status: 'added' },
      { path: 'people/kim.yaml', status: 'deleted' },
    ]);
    equal((await commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'A .mentorship/one.md', 'D .mentorship/people/kim.yaml']);
    equal(await staged(), ['A kim.yaml', 'D src/one.txt']);
  });

  it('counts what a commit of everything would make of a file', async () => {
    await project.put('.mentorship/a.md', 'staged');
    await project.put('.mentorship/b.md', 'staged');
    await project.git('add', '-A');
    await project.put('.mentorship/a.md', 'and changed since');
    await project.remove('.mentorship/b.md');
    await project.git('rm', '-q', '--cached', '.mentorship/people/noor.yaml');
    const { commits } = await commitsOf(project);
    equal(await commits.changed(), [
      { path: 'a.md', status: 'added' },
      { path: 'people/noor.yaml', status: 'modified' },
    ]);
  });

  describe('refuses, and changes nothing,', () => {
    beforeEach(() => project.put('.mentorship/people/noor.yaml', 'changed'));

    it('while another file is partly staged', async () => {
      await project.put('src/one.txt', 'staged');
      await project.git('add', 'src/one.txt');
      await project.put('src/one.txt', 'staged, and more since');
      await isRefused(/one\.txt/);
    });

    it('while another file is staged as deleted but still there', async () => {
      await project.put('.gitignore', 'src/two.txt\n');
      await project.git('rm', '-q', '--cached', 'src/two.txt');
      await isRefused(/two\.txt/);
    });

    it('while the old place of a staged rename is taken again', async () => {
      await project.git('mv', 'src/three.txt', 'src/drei.txt');
      await project.put('src/three.txt', 'another');
      await isRefused(/drei\.txt/);
    });

    it('while a merge waits, with conflicts or without', async () => {
      await project.git('stash', '-q');
      await project.git('switch', '-q', '-c', 'other');
      await project.put('src/one.txt', 'theirs');
      await commitAll(project, 'Theirs');
      await project.git('switch', '-q', 'main');
      await project.put('src/two.txt', 'ours');
      await commitAll(project, 'Ours');
      await project.git('merge', '-q', '--no-commit', 'other');
      await project.git('stash', 'pop', '-q').catch(() => project.put('.mentorship/people/noor.yaml', 'changed'));
      await isRefused(/merge/);
      await project.git('merge', '--abort').catch(() => project.git('reset', '-q', '--hard'));
      await project.put('src/one.txt', 'ours too');
      await commitAll(project, 'Ours too');
      await project.git('merge', '-q', 'other').then(
        () => Promise.reject(new Error('no conflict')),
        () => undefined,
      );
      await project.put('.mentorship/people/noor.yaml', 'changed again');
      await isRefused(/merge/);
    });

    it('while a rebase waits, in a worktree too', async () => {
      await commitAll(project, 'Mine');
      const path = `${project.root.fsPath}-tree`;
      await project.git('worktree', 'add', '-q', '-b', 'side', path, 'HEAD~1');
      project = projectAt(vscode.Uri.file(path));
      await project.put('.mentorship/people/noor.yaml', 'theirs');
      await commitAll(project, 'Theirs');
      await project.git('rebase', '-q', 'main').then(
        () => Promise.reject(new Error('no conflict')),
        () => undefined,
      );
      await project.put('.mentorship/people/ada.yaml', 'changed');
      await isRefused(/rebase/);
    });
  });

  it('asks for the message with all that would be committed, and takes nothing where there is a reason not to', async () => {
    await project.put('.mentorship/people/noor.yaml', 'changed');
    await project.put('.mentorship/people/ada.yaml', 'staged');
    await project.git('add', '.mentorship/people/ada.yaml');
    await project.put('.mentorship/people/new.yaml', 'new');
    await project.put('src/one.txt', 'staged');
    await project.git('add', 'src/one.txt');
    const before = await state();
    const asked: unknown[] = [];
    const { commits } = await commitsOf(project);
    const reason = { kind: 'not today' };
    equal(await commits.commit(files => (asked.push(files), Promise.resolve(reason))), reason);
    equal(await state(), before);
    equal(asked, [
      [
        { path: 'people/ada.yaml', status: 'modified' },
        { path: 'people/new.yaml', status: 'added' },
        { path: 'people/noor.yaml', status: 'modified' },
      ],
    ]);
  });

  it('knows all that is staged where VS Code’s list ends early', async () => {
    const limit = (value: number | undefined) =>
      vscode.workspace.getConfiguration('git').update('statusLimit', value, vscode.ConfigurationTarget.Workspace);
    await limit(1);
    try {
      for (const name of ['a', 'b', 'c']) await project.put(`a/${name}.txt`, name);
      await project.git('add', 'a');
      await project.put('zz/people/noor.yaml', 'new');
      await project.put('zz/private/notes/secret.md', 'Secret');
      const before = await state();
      const { commits } = await commitsOf(project, vscode.Uri.joinPath(project.root, 'zz'));
      equal(await commits.stagedElsewhere(), 3);
      let seen: readonly ChangedFile[] = [];
      await commits.commit(files => Promise.resolve({ seen: (seen = files) }));
      equal(
        seen.map(({ path }) => path),
        ['people/noor.yaml', 'private/notes/secret.md'],
      );
      equal(await state(), before);
    } finally {
      await limit(undefined);
    }
  });

  it('says what a hook said, leaves other files staged, and what was staged for it unstaged', async () => {
    await project.put('.git/hooks/pre-commit', '#!/bin/sh\necho "No commits on Fridays" >&2\nexit 1\n');
    await makeExecutable(vscode.Uri.joinPath(project.root, '.git/hooks/pre-commit'));
    await project.put('src/one.txt', 'changed');
    await project.git('mv', 'src/three.txt', 'src/drei.txt');
    await project.git('add', 'src');
    const before = [await staged(), await project.git('rev-parse', 'HEAD')];
    await project.put('.mentorship/people/noor.yaml', 'changed');
    const { commits } = await commitsOf(project);
    const result = await commits.commit<never>(says('Notes'));
    equal(result, { kind: 'failed', reason: 'No commits on Fridays' });
    equal([await staged(), await project.git('rev-parse', 'HEAD')], before);
  });

  it('leaves the message alone that the user is writing', async () => {
    await project.put('.mentorship/people/noor.yaml', 'changed');
    const { commits, repository } = await commitsOf(project);
    repository.inputBox.value = 'Half a sentence';
    equal((await commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(repository.inputBox.value, 'Half a sentence');
  });

  it('works without a branch', async () => {
    await project.git('checkout', '-q', '--detach');
    await project.put('.mentorship/people/noor.yaml', 'changed');
    equal((await (await commitsOf(project)).commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'M .mentorship/people/noor.yaml']);
  });

  it('can be the first one, beside other files that are staged', async () => {
    project = await makeProject();
    await project.put('src/one.txt', 'one');
    await project.git('add', '-A');
    await project.put('.mentorship/people/noor.yaml', 'new');
    equal((await (await commitsOf(project)).commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'A .mentorship/people/noor.yaml']);
    equal(await staged(), ['A src/one.txt']);
  });

  it('take a folder of any name in its repository', async () => {
    project = await makeProject();
    await project.put('mentoring/people/noor.yaml', 'new');
    await project.put('other.txt', 'not ours');
    const { commits } = await commitsOf(project, vscode.Uri.joinPath(project.root, 'mentoring'));
    equal((await commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'A mentoring/people/noor.yaml']);
    equal(await status(), ['?? other.txt']);
  });

  it('take a folder that a link leads to', async () => {
    const link = vscode.Uri.joinPath(await freshFolderOutside(), 'link');
    const { symlinkSync } = await import('node:fs');
    symlinkSync(project.root.fsPath, link.fsPath);
    await commitAll(project, 'Before');
    await project.put('.mentorship/people/lin.yaml', 'new');
    await project.put('other.txt', 'not ours');
    const { commits } = await commitsOf({ ...project, root: link });
    equal(await commits.changed(), [{ path: 'people/lin.yaml', status: 'added' }]);
    equal((await commits.commit<never>(says('Notes'))).kind, 'committed');
    equal(await committed(), ['Notes', 'A .mentorship/people/lin.yaml']);
    equal(await status(), ['?? other.txt']);
  });

  it('go to the repository of the folder where that is inside of another one, which ignores it', async () => {
    await project.put('.gitignore', 'docs/team/\n');
    await project.put('docs/team/notes/people/noor.yaml', 'new');
    await commitAll(project, 'Ignored');
    const inner = projectAt(vscode.Uri.joinPath(project.root, 'docs/team/notes'));
    const { repository: outer } = await commitsOf(project);
    equal((await repositoryOf(inner.root))?.rootUri.path, outer.rootUri.path);
    await inner.git('init', '-q', '-b', 'main');
    for (const uri of [
      inner.root,
      vscode.Uri.joinPath(inner.root, 'people/noor.yaml'),
      vscode.Uri.joinPath(inner.root, 'not/there'),
    ]) {
      equal((await repositoryOf(uri))?.rootUri.path, inner.root.path, uri.path);
    }
    equal((await repositoryOf(vscode.Uri.joinPath(project.root, 'docs/team')))?.rootUri.path, outer.rootUri.path);
    // Not one that git knows: the outer one would still be the wrong one.
    await project.put('docs/team/broken/.git', 'gitdir: /nowhere/at/all\n');
    equal(await repositoryOf(vscode.Uri.joinPath(project.root, 'docs/team/broken')), undefined);
  });

  it('have no repository where there is none', async () => {
    equal(await repositoryOf(await freshFolderOutside()), undefined);
  });
});

async function makeExecutable(uri: vscode.Uri): Promise<void> {
  await (await import('node:fs/promises')).chmod(uri.fsPath, 0o755);
}
