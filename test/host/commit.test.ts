// The command that commits, run as the palette does in a real repository: what it asks, and what git has after.
import * as vscode from 'vscode';
import { needsGit, needsNode } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { answering, type Answer } from './answers';
import { closeEditors } from './editors';
import { commitAll, makeProject, type Project } from './git';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

const NOOR = '.mentorship/people/noor.yaml';

describe('Commit Mentorship Files', function () {
  this.timeout(60_000);
  let project: Project;

  before(function () {
    needsNode(this);
    needsGit(this);
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
  const commit = (...answers: readonly Answer[]) => answering(answers, () => vscode.commands.executeCommand(
    'mentorship.commit', { folder: vscode.Uri.joinPath(project.root, '.mentorship').toString() }));
  const committed = async () => project.git('show', `HEAD:${NOOR}`);

  it('saves what is not saved, if that is wanted', async () => {
    const document = await vscode.workspace.openTextDocument(uri());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'role: Engineer\n');
    ok(await vscode.workspace.applyEdit(edit) && document.isDirty, 'there is something to save');
    equal(await commit([/^There are unsaved changes in people\/noor\.yaml\./, undefined]), []);
    equal([document.isDirty, await committed()], [true, 'name: Noor\n']);
    equal(await commit([/^There are unsaved changes/, /^Save and Commit$/]), ['1 mentorship file committed.']);
    equal([document.isDirty, await committed()], [false, 'name: Noor\nrole: Engineer\n']);
  });

  it('asks before a file travels that cannot be read', async () => {
    const conflict = '<<<<<<< HEAD\nname: Noor\n=======\nname: Nour\n>>>>>>> theirs\n';
    await project.put(NOOR, conflict);
    const question = /^1 file can’t be read: people\/noor\.yaml\./;
    equal(await commit([question, /^Open File$/]), []);
    equal([vscode.window.activeTextEditor?.document.uri.toString(), await committed()], [uri().toString(), 'name: Noor\n']);
    equal(await commit([question, /^Commit Anyway$/]), ['1 mentorship file committed.']);
    equal(await committed(), conflict);
  });
});
