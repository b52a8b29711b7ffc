// Files that a newer version has written: every command that writes says so before it asks anything, and nothing is offered
// that would change them.
import * as vscode from 'vscode';
import { FAMILIES } from '../../src/domain/overview/offers';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering } from './answers';
import { Copy } from './copy';
import { closeEditors } from './editors';
import { putAt } from './places';
import { ask } from './unsaved';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

/** They show, open or draft, write outside the records, or speak with git. Every other command is held to the refusal. */
const OTHERS = [
  'openDashboard',
  'takeFirstStep',
  'followSuggestion',
  'chooseBranch',
  'exportCalendar',
  'writeProgressUpdate',
  'showGoalStory',
  'showPractices',
  'compareMentors',
  'draftRequest',
  'draftAnswer',
  'compareExpectations',
  'showAgreementChanges',
  'showAdvice',
  'openKeepsake',
  'draftKeepInTouch',
  'commit',
  'exportReport',
  'openRecord',
  'openCode',
  'openCommit',
  'compareWithThen',
  'chooseThreads',
  'showThreadTimes',
  'switchPlan',
  'openPrivateNote',
  'takeOutOfGit',
  'showLog',
  'startWalk',
  'walk.next',
  'walk.previous',
  'walk.finish',
  'walk.open',
  // Each of their commands is tried by itself.
  ...Object.keys(FAMILIES),
];

/** Of a thread or comment, which only VS Code's own menus can name; each asks `mayWrite` first, or a job that refuses. */
const OF_THREADS = /^(?:thread|comment)\./;

const REFUSAL = /^Nothing was written\. A newer version of Mentorship has written these files/;
const PLAN = 'plans/nadia-jonas';

describe('in files of a newer format', function () {
  let copy: Copy;
  const target = () => ({ folder: copy.folder.toString(), plan: 'nadia-jonas' });

  const commands = (): string[] => {
    const manifest = vscode.extensions.getExtension('mentorship.mentorship')!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    return manifest.contributes.commands.map(({ command }) => command.slice('mentorship.'.length));
  };

  before(async () => {
    copy = await Copy.make();
    await putAt(copy.at('mentorship.yaml'), 'format: 2\nlanguage: en\n');
    await addWorkspaceFolders(copy.root);
    // Nobody on file: who one is would be asked first of all.
    await vscode.workspace
      .getConfiguration('mentorship', copy.root)
      .update('email', 'somebody@example.org', vscode.ConfigurationTarget.WorkspaceFolder);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(copy.root, 'src/queue.ts'));
  });
  after(async () => {
    await closeEditors();
    await onlyFirstWorkspaceFolder();
  });

  it('every command that writes says so before it asks anything', async () => {
    const feedback = [...(await copy.texts()).keys()].find(path => path.includes('-feedback-'))!;
    const entry = feedback.slice(feedback.lastIndexOf('/') + 1, -'.md'.length);
    const writing = commands().filter(command => !OTHERS.includes(command) && !OF_THREADS.test(command));
    equal(
      OTHERS.filter(command => !commands().includes(command)),
      [],
      'all of them are there',
    );
    const changes = await copy.changesOf(async () => {
      for (const command of writing) {
        // Those at the selection go by the active editor; starting asks where, in a window of several folders.
        const pick =
          command === 'start'
            ? [[/Where should the mentorship be kept/, new RegExp(copy.root.path.split('/').pop()!)] as const]
            : [];
        try {
          await answering([...pick, [REFUSAL, undefined]], () =>
            vscode.commands.executeCommand(`mentorship.${command}`, { ...target(), entry, goal: 'steady-tests' }),
          );
        } catch (error) {
          throw new Error(`${command}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
      }
    });
    equal(changes, {});
  });

  it('no rename and no quick fix is offered', async () => {
    const uri = copy.at(`${PLAN}/goals/steady-tests.yaml`);
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(document.getText().search(/(?<=- id: )/));
    const renamed = await ask('vscode.executeDocumentRenameProvider', uri, at, 'other').then(
      () => undefined,
      (error: Error) => error.message,
    );
    ok(/newer version of Mentorship/.test(renamed ?? ''), renamed ?? 'no refusal');
    await putAt(copy.at('people/broken.yaml'), 'name: A\nwhy: 1\nwhy: 2\n');
    const broken = copy.at('people/broken.yaml');
    await vscode.workspace.openTextDocument(broken);
    await eventually(() => ok(vscode.languages.getDiagnostics(broken).length > 0, 'a mistake in any format is told'));
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      broken,
      new vscode.Range(0, 0, 3, 0),
      'quickfix',
    );
    equal(
      actions.map(({ title }) => title),
      [],
    );
  });
});
