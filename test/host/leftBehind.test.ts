// Records that were committed on another branch and are not here, held against real repositories.
import * as vscode from 'vscode';
import { repositoryOf } from '../../src/host/git/repository';
import { LeftBehind, missingFrom } from '../../src/host/views/leftBehind';
import { equal } from '../support/check';
import { eventually } from '../support/eventually';
import { needsRepositories } from '../rig/inside/needs';
import { commitAll, makeProject, type Project } from './git';
import { freshFolderOutside } from './places';

const QUESTION = 'plans/p/journal/2026-10-01-question-why-abcd2345.md';
const ANSWER = 'plans/p/journal/2026-10-02-reply-because-abcd2345.md';

describe('records on a branch that was left', function () {
  let project: Project;

  before(function () {
    needsRepositories(this);
  });
  beforeEach(async () => {
    project = await makeProject();
    await project.put('.mentorship/people/noor.yaml', 'name: Noor\n');
    await commitAll(project, 'Start');
    await project.git('switch', '-q', '-c', 'feature');
    await project.put(`.mentorship/${QUESTION}`, 'why\n');
    await project.put('.mentorship/private/notes/secret.md', 'Secret\n');
    await project.put('.mentorship/plans/p/drawing.svg', '<svg/>\n');
    await project.put('src/code.ts', 'code\n');
    await commitAll(project, 'Question');
  });

  const folder = () => {
    const uri = vscode.Uri.joinPath(project.root, '.mentorship');
    return { id: uri.toString(), uri };
  };
  const missing = async () => {
    const repository = await repositoryOf(project.root);
    return repository ? missingFrom(repository, folder()) : 'no repository';
  };

  it('are named with it, and neither private files, nor what is no record, nor what is here', async () => {
    equal(await missing(), []);
    await project.git('switch', '-q', 'main');
    equal(await missing(), [{ branch: 'feature', paths: [QUESTION] }]);
    await project.put(`.mentorship/${QUESTION}`, 'why\n');
    equal(await missing(), []);
  });

  it('are named once, with the branch that has most, and no more once they are merged, in whatever way', async () => {
    await project.git('switch', '-q', '-c', 'further');
    await project.put(`.mentorship/${ANSWER}`, 'because\n');
    await commitAll(project, 'Answer');
    await project.git('switch', '-q', 'main');
    equal(await missing(), [{ branch: 'further', paths: [QUESTION, ANSWER] }]);
    await project.git('merge', '-q', '--squash', 'further');
    await commitAll(project, 'Squashed');
    equal(await missing(), []);
    await project.remove(`.mentorship/${QUESTION}`);
    await commitAll(project, 'Withdrawn');
    equal(await missing(), []);
  });

  it('are named where the remote’s default branch has them and another is checked out', async () => {
    const remote = await freshFolderOutside();
    await project.git('init', '-q', '--bare', '-b', 'main', remote.fsPath);
    await project.git('remote', 'add', 'origin', remote.fsPath);
    await project.git('push', '-q', 'origin', 'feature:main');
    await project.git('switch', '-q', '-c', 'other', 'main');
    await project.git('branch', '-q', '-D', 'feature');
    equal(await missing(), [{ branch: 'origin/main', paths: [QUESTION] }]);
  });

  it('are said in words when another branch is checked out', async () => {
    const branches = new LeftBehind({ all: () => [folder()], onDidChange: new vscode.EventEmitter<'all'>().event });
    try {
      branches.look();
      await project.git('switch', '-q', 'main');
      await (await repositoryOf(project.root))?.status();
      await eventually(() =>
        equal(branches.text(), 'feature has 1 mentorship file that is not here: merge it, or switch to it.'),
      );
      await project.git('switch', '-q', 'feature');
      await (await repositoryOf(project.root))?.status();
      await eventually(() => equal(branches.text(), undefined));
    } finally {
      branches.dispose();
    }
  });
});
