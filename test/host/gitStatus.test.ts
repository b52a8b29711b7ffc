// The numbers that the git extension gives for what became of a file: its published declarations are not part of it.
import * as vscode from 'vscode';
import { RefType, Status } from '../../src/host/git/api';
import { repositoryOf } from '../../src/host/git/repository';
import { needsRepositories } from '../rig/inside/needs';
import { equal } from '../support/check';
import { commitAll, makeProject } from './git';

describe('what the git extension says of files and names', function () {
  before(function () {
    needsRepositories(this);
  });

  it('has the numbers of `Status` and `RefType`', async () => {
    const project = await makeProject();
    const before = ['staged', 'stagedGone', 'stagedOld', 'changed', 'gone', 'old'];
    for (const name of before) await project.put(name, `${name}\n`.repeat(9));
    await commitAll(project, 'Start');
    await project.git('tag', 'v1');
    await project.put('stagedNew', 'new');
    await project.put('staged', 'changed');
    await project.git('add', 'stagedNew', 'staged');
    await project.git('rm', '-q', 'stagedGone');
    await project.git('mv', 'stagedOld', 'stagedRenamed');
    await project.put('changed', 'changed');
    await project.remove('gone');
    await project.put('untracked', 'new');
    await project.put('intended', 'new');
    await vscode.workspace.fs.rename(
      vscode.Uri.joinPath(project.root, 'old'),
      vscode.Uri.joinPath(project.root, 'renamed'),
    );
    await project.git('add', '-N', 'intended', 'renamed');

    const repository = (await repositoryOf(project.root))!;
    await repository.status();
    const { indexChanges, workingTreeChanges, untrackedChanges } = repository.state;
    const named = [...indexChanges, ...workingTreeChanges, ...untrackedChanges].map(({ uri, renameUri, status }) => [
      (renameUri ?? uri).path.split('/').pop(),
      Object.entries(Status).find(([, number]) => number === status)?.[0],
    ]);
    equal(Object.fromEntries(named), {
      changed: 'MODIFIED',
      gone: 'DELETED',
      intended: 'INTENT_TO_ADD',
      renamed: 'INTENT_TO_RENAME',
      staged: 'INDEX_MODIFIED',
      stagedGone: 'INDEX_DELETED',
      stagedNew: 'INDEX_ADDED',
      stagedRenamed: 'INDEX_RENAMED',
      untracked: 'UNTRACKED',
    });
    const refs = await repository.getRefs({});
    equal(
      refs.map(({ name, type }) => [name, type]),
      [
        ['main', RefType.Head],
        ['v1', RefType.Tag],
      ],
    );
  });
});
