// What the dashboard says of commits, held against real repositories.
import * as vscode from 'vscode';
import { PendingCommits, type OtherBranch } from '../../src/host/workspace/pendingCommits';
import type { FoldersChange } from '../../src/host/workspace/mentorshipFolder';
import { followCheckouts } from '../../src/host/workspace/followCheckouts';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { equal } from '../support/check';
import { eventually } from '../support/eventually';
import { needsRepositories } from '../rig/inside/needs';
import { commitAll, commitsOf, makeProject } from './git';
import { freshFolderOutside } from './places';

describe('commits on the dashboard', function () {
  let commits: PendingCommits;
  const changed = new vscode.EventEmitter<FoldersChange>();
  const folderAt = (uri: vscode.Uri) => ({ id: uri.toString(), uri, files: new WorkspaceFiles(uri) });

  before(function () {
    needsRepositories(this);
  });
  afterEach(() => commits.dispose());

  const look = async (folder: ReturnType<typeof folderAt>, otherBranch?: OtherBranch) => {
    commits = new PendingCommits({ all: () => [folder], onDidChange: changed.event }, () =>
      Promise.resolve(otherBranch),
    );
    await commits.look();
  };

  it('counts the files of the folder that wait, and none of the project', async () => {
    const project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    const folder = folderAt(vscode.Uri.joinPath(project.root, '.mentorship'));
    await look(folder);
    equal(commits.of(folder), { available: true, pending: 0 });
    await project.put('src/code.ts', 'code');
    await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
    await (await commitsOf(project)).repository.status();
    await eventually(() => Promise.resolve(equal(commits.of(folder), { available: true, pending: 1 })));
  });

  it('has git look once records have changed', async () => {
    const project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    const folder = folderAt(vscode.Uri.joinPath(project.root, '.mentorship'));
    await look(folder);
    const { repository } = await commitsOf(project);
    await repository.status();
    await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
    equal(commits.of(folder), { available: true, pending: 0 });
    changed.fire({ folder } as unknown as FoldersChange);
    await eventually(() => Promise.resolve(equal(commits.of(folder), { available: true, pending: 1 })));
  });

  it('tells what nobody else has yet, and what is not here', async () => {
    const project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    const folder = folderAt(vscode.Uri.joinPath(project.root, '.mentorship'));
    await look(folder);
    const expect = async (state: object) => {
      await (await commitsOf(project)).repository.status();
      await eventually(() => Promise.resolve(equal(commits.of(folder), { available: true, pending: 0, ...state })));
    };
    const remote = await freshFolderOutside();
    await project.git('init', '--quiet', '--bare', remote.fsPath);
    await project.git('remote', 'add', 'origin', remote.fsPath);
    await expect({ push: 'branch', pull: 0 });
    await project.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
    await expect({ push: 0, pull: 0 });
    await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
    await commitAll(project, 'Ada');
    await expect({ push: 1, pull: 0 });
    await project.git('push', '--quiet');
    await project.git('reset', '--quiet', '--hard', 'HEAD~1');
    await expect({ push: 0, pull: 1 });
  });

  it('tells whether commits with files of the folder are here only, whatever else was committed', async () => {
    const project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    const folder = folderAt(vscode.Uri.joinPath(project.root, '.mentorship'));
    await look(folder);
    const expect = async (isUnpushed: boolean) => {
      await (await commitsOf(project)).repository.status();
      await eventually(() => Promise.resolve(equal(commits.isUnpushed(folder), isUnpushed)));
    };
    await expect(false);
    const remote = await freshFolderOutside();
    await project.git('init', '--quiet', '--bare', remote.fsPath);
    await project.git('remote', 'add', 'origin', remote.fsPath);
    await expect(true);
    await project.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
    await expect(false);
    await project.put('src/code.ts', 'code');
    await commitAll(project, 'Code');
    await expect(false);
    await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
    await commitAll(project, 'Ada');
    await expect(true);
  });

  it('count for the other branch where files are committed there', async () => {
    const project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    const folder = folderAt(vscode.Uri.joinPath(project.root, '.mentorship'));
    let waiting = 0;
    await look(folder, { waiting: () => Promise.resolve(waiting), unpushed: () => Promise.resolve(2) });
    await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
    const expect = async (pending: number) => {
      waiting = pending;
      await (await commitsOf(project)).repository.status();
      await eventually(() => Promise.resolve(equal(commits.of(folder), { available: true, pending, push: 2 })));
    };
    await expect(0);
    await expect(1);
  });

  it('are not offered for a folder outside of any repository', async () => {
    const folder = folderAt(await freshFolderOutside());
    await look(folder);
    equal(commits.of(folder), { available: false });
  });
});

it('files are read again once git has checked out another commit', async function () {
  needsRepositories(this);
  const project = await makeProject();
  await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
  await commitAll(project, 'Start');
  const { repository } = await commitsOf(project);
  const read: (readonly string[])[] = [];
  const folder = {
    uri: vscode.Uri.joinPath(project.root, '.mentorship'),
    isReady: true,
    library: { refreshBelow: (paths: readonly string[]) => Promise.resolve(void read.push(paths)) },
  };
  const following = followCheckouts({ all: () => [folder], onDidChange: new vscode.EventEmitter<'all'>().event });
  await repository.status();
  equal(read, []);
  await project.put('.mentorship/people/ada.yaml', 'name: Ada\n');
  await commitAll(project, 'Ada');
  await repository.status();
  await eventually(() => Promise.resolve(equal(read, [['']])));
  following.dispose();
});
