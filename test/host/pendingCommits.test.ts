// What the dashboard says of commits, held against real repositories.
import * as vscode from 'vscode';
import { PendingCommits } from '../../src/host/dashboard/pendingCommits';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { equal } from '../support/check';
import { eventually } from '../support/eventually';
import { needsGit, needsNode } from '../rig/inside/needs';
import { commitAll, commitsOf, makeProject } from './git';
import { freshFolderOutside } from './places';

describe('commits on the dashboard', function () {
  let commits: PendingCommits;
  const changed = new vscode.EventEmitter<'all'>();
  const folderAt = (uri: vscode.Uri) => ({ id: uri.toString(), uri, files: new WorkspaceFiles(uri) });

  before(function () {
    needsNode(this);
    needsGit(this);
  });
  afterEach(() => commits.dispose());

  const look = async (folder: ReturnType<typeof folderAt>) => {
    commits = new PendingCommits({ all: () => [folder], onDidChange: changed.event });
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

  it('are not offered for a folder outside of any repository', async () => {
    const folder = folderAt(await freshFolderOutside());
    await look(folder);
    equal(commits.of(folder), { available: false });
  });
});
