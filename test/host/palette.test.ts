// What the palette offers has something to do: no command ends by saying that there is nothing here.
import * as vscode from 'vscode';
import { FAMILIES, isOffered, missingIn } from '../../src/domain/overview/offers';
import { goalPath, meetingPath, personPath, planPath } from '../../src/domain/records/recordPath';
import { newGoal, newMeeting, newPerson, newPlan } from '../../src/domain/records/write';
import { addDays } from '../../src/domain/time/days';
import { systemClock } from '../../src/host/ports/systemClock';
import type { Folders } from '../../src/host/workspace/folders';
import type { Target } from '../../src/host/workspace/target';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { leaving } from './answers';
import { commitAll, makeProject, type Project } from './git';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const PLAN = 'ben-with-ada';
const today = systemClock.today();

/** These are asked how things stand, and so may answer that all is well. */
const CHECKS: ReadonlySet<string> = new Set([
  'commit',
  'chooseBranch',
  'takeOutOfGit',
  'upgradeFiles',
  'exportCalendar',
]);
/** What every workspace may run: opens a dialog of VS Code's own, or other windows. */
const ELSEWHERE: ReadonlySet<string> = new Set(['start', 'showLog', 'switchPlan', 'takeFirstStep']);

/** Files of a mentorship that has just begun, of one that goes on, and of one that has ended. */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'has just begun': { [planPath(PLAN)]: planText('active') },
  'goes on': {
    [planPath(PLAN)]: planText('active'),
    [goalPath(PLAN, 'reviews')]: newGoal({ outcome: 'Lead a review', status: 'active', horizon: 'short' }),
    [meetingPath(PLAN, addDays(today, -7))]: newMeeting(
      { date: addDays(today, -7), status: 'held' },
      '# Meeting\n\n- [ ] Write the test @ben\n',
    ),
  },
  'has ended': { [planPath(PLAN)]: planText('closed') },
};

function planText(phase: 'active' | 'closed'): string {
  return newPlan({
    mentor: 'ada',
    mentee: 'ben',
    phase,
    start: addDays(today, -30),
    end: addDays(today, 150),
    rhythm: { everyWeeks: 2, first: addDays(today, -7) },
    meetingMinutes: 45,
  });
}

describe('the commands that are offered where a mentorship', function () {
  let project: Project;
  let folders: Folders | undefined;

  before(async function () {
    needsRepositories(this);
    project = await makeProject();
    for (const name of ['Ada', 'Ben', 'Cleo'])
      await put(personPath(name.toLowerCase()), newPerson({ name, emails: [`${name.toLowerCase()}@example.org`] }));
    await commitAll(project, 'People');
    await addWorkspaceFolders(project.root);
    folders = newFolders();
    await folders.load();
  });
  after(async () => {
    folders?.dispose();
    await readAs(undefined);
    await onlyFirstWorkspaceFolder();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const put = (path: string, text: string) => project.put(`.mentorship/${path}`, text);
  const readAs = (email: string | undefined) =>
    vscode.workspace.getConfiguration('mentorship').update('email', email, vscode.ConfigurationTarget.Workspace);
  const own = () => folders!.all().find(({ uri }) => uri.path.startsWith(project.root.path))!;

  for (const [state, files] of Object.entries(STATES))
    for (const who of ['ben', 'ada', 'cleo'])
      it(`${state} do something for ${who}`, async () => {
        await project.remove('.mentorship/plans').catch(() => undefined);
        for (const [path, text] of Object.entries(files)) await put(path, text);
        await readAs(`${who}@example.org`);
        await eventually(() => {
          equal(own().overview().me?.id, who);
          equal(own().overview().plans[0]?.phase, state === 'has ended' ? 'closed' : 'active');
          equal(own().overview().plans[0]?.goals.length, state === 'goes on' ? 1 : 0);
          equal(own().overview().plans[0]?.agreementState.kind, 'none', 'the draft of the one before is gone');
          return Promise.resolve();
        });
        const missing = missingIn({
          plans: own().overview().plans,
          hasPeople: true,
          isStranger: own().stranger !== undefined,
        });
        const target: Target = { folder: own().id, plan: PLAN };
        const ended: string[] = [];
        let run = 0;
        for (const command of offeredCommands()) {
          if (!isOffered(command, missing)) continue;
          run++;
          const told = await leaving(() => vscode.commands.executeCommand(`mentorship.${command}`, target));
          if (!CHECKS.has(command)) ended.push(...told.map(message => `${command}: ${message}`));
        }
        ok(run >= 10, `${run} commands were run`);
        equal(ended, []);
      });
});

/** Those of the palette and those of its families. */
function offeredCommands(): readonly string[] {
  const extension = vscode.extensions.all.find(
    ({ packageJSON }) => (packageJSON as { name: string }).name === 'mentorship',
  );
  const { contributes } = extension!.packageJSON as {
    contributes: { menus: { commandPalette: readonly { command: string; when: string }[] } };
  };
  const shown = contributes.menus.commandPalette
    .filter(({ when }) => when !== 'false')
    .map(({ command }) => command.slice('mentorship.'.length))
    .filter(command => !ELSEWHERE.has(command) && !command.startsWith('walk.') && !(command in FAMILIES));
  return [...shown, ...Object.values(FAMILIES).flat()];
}
