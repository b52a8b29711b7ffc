// Goals of one outcome and people of one name: whichever row is chosen, its own goal or person is taken.
import * as vscode from 'vscode';
import { personPath } from '../../src/domain/records/recordPath';
import { newPerson } from '../../src/domain/records/write';
import { systemClock } from '../../src/host/ports/systemClock';
import { ok } from '../support/check';
import { answering, second, type Answer } from './answers';
import { Copy, type Change } from './copy';
import { putAt } from './places';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

const PLAN = 'plans/nadia-jonas';
const OUTCOME = 'Explain the scheduler to somebody new';

describe('of several rows with the same words the chosen one is taken', function () {
  let copy: Copy;

  /** A mentorship that begins tomorrow would be reminded of, between two questions. */
  const remind = (isWanted: boolean | undefined) =>
    vscode.workspace.getConfiguration('mentorship').update('reminders', isWanted, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await remind(false);
    copy = await Copy.make();
    for (const id of ['first-twin', 'second-twin'])
      await putAt(
        copy.at(`${PLAN}/goals/${id}.yaml`),
        `outcome: ${OUTCOME}\nstatus: active\nhorizon: long\nsteps: []\n`,
      );
    // Both of the pair, and two others.
    for (const id of ['nadia', 'jonas'])
      await putAt(copy.at(personPath(id)), (await copy.read(personPath(id))).replace(/^name: .*$/m, 'name: Robin'));
    for (const id of ['sam-one', 'sam-two'])
      await putAt(copy.at(personPath(id)), newPerson({ name: 'Sam', emails: [] }));
    await addWorkspaceFolders(copy.root);
    await vscode.workspace
      .getConfiguration('mentorship', copy.root)
      .update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.WorkspaceFolder);
  });
  after(async () => {
    await remind(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await onlyFirstWorkspaceFolder();
  });

  /** What a command writes, as added lines. */
  const run = async (command: string, answers: readonly Answer[]): Promise<string> => {
    const target = { folder: copy.folder.toString(), plan: 'nadia-jonas' };
    const changes = await copy.changesOf(() =>
      answering(answers, () => vscode.commands.executeCommand(`mentorship.${command}`, target)),
    );
    return Object.entries(changes)
      .map(([path, { added }]: [string, Change]) => [path, ...added].join('\n'))
      .join('\n');
  };
  const wrote = (text: string, wanted: RegExp) => ok(wanted.test(text), text);

  it('of goals: for an action, a note, and the aim that a goal is a part of', async () => {
    const twin = second(new RegExp(OUTCOME));
    wrote(
      await run('addAction', [
        [/What is to be done/, 'Draw the scheduler'],
        [/Who does it/, second(/^Robin$/)],
        [/By when/, /No date/],
        [/Which goal/, twin],
      ]),
      /- \[ \] Draw the scheduler @nadia #second-twin/,
    );
    wrote(
      await run('askMentor', [
        [/What would you like to ask/, 'Where does it begin?'],
        [/What is it about/, ''],
        [/Which goal/, twin],
      ]),
      /goal: second-twin/,
    );
    wrote(
      await run('addGoal', [
        [/The outcome/, 'Draw it on one page'],
        [/How far away/, twin],
        ...[/Why does it matter/, /The finish line/, /Due on which day/, /first small step/, /get in the way/].map(
          (question): Answer => [question, ''],
        ),
      ]),
      /parent: second-twin/,
    );
    wrote(
      await run('changeGoal', [
        [/Which goal/, twin],
        [/What becomes of it/, /rests/],
        [/Why does it rest/, ''],
      ]),
      /goals\/second-twin\.yaml\nstatus: paused/,
    );
  });

  it('of people: for who goes on as a mentor, and with whom a mentorship begins', async () => {
    wrote(
      await run('changeMentor', [
        [/With whom will you go on/, second(/^Sam$/)],
        [/why now/, ''],
      ]),
      /mentor: sam-two/,
    );
    const folder = copy.root.path.slice(copy.root.path.lastIndexOf('/') + 1);
    wrote(
      await run('start', [
        [/Where should the mentorship be kept/, new RegExp(`^${folder}$`)],
        [/Which of the two are you/, /mentor/],
        [/Who is your mentee/, second(/^Sam$/)],
        [/When does it start/, systemClock.today()],
        [/How long should it last/, /9/],
        [/How often/, /Every week/],
        [/How long is a meeting/, /30/],
        [/In which language/, /English/],
        [/The first goal/, ''],
      ]),
      /mentee: sam-two/,
    );
  });
});
