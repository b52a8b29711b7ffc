// Which of several plans a command acts on.
import * as vscode from 'vscode';
import { personPath, planPath } from '../../src/domain/records/recordPath';
import { newPerson, newPlan } from '../../src/domain/records/write';
import { choosePlan } from '../../src/host/prompts/choosePlan';
import { choosePlanToWrite } from '../../src/host/prompts/choosePlanToWrite';
import type { Folders, PlanInFolder } from '../../src/host/workspace/folders';
import { pickPlan } from '../../src/host/prompts/pickPlan';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering } from './answers';
import { freshFolderOutside, putAt } from './places';
import { replaceFunction } from './replace';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

describe('one of several plans', () => {
  let folders: Folders;
  let places: readonly PlanInFolder[];

  before(async () => {
    const root = await freshFolderOutside();
    const put = (path: string, text: string) => putAt(vscode.Uri.joinPath(root, '.mentorship', path), text);
    for (const name of ['Ada', 'Ben', 'Cleo'])
      await put(personPath(name.toLowerCase()), newPerson({ name, emails: [`${name.toLowerCase()}@example.org`] }));
    for (const mentee of ['ben', 'cleo']) await put(planPath(mentee), planText(mentee, 'active'));
    await addWorkspaceFolders(root);
    await readAs('ada@example.org');
    folders = newFolders();
    await folders.load();
    places = folders.plans();
  });
  after(async () => {
    folders.dispose();
    await readAs(undefined);
    await onlyFirstWorkspaceFolder();
  });

  const readAs = (email: string | undefined) =>
    vscode.workspace.getConfiguration('mentorship').update('email', email, vscode.ConfigurationTarget.Workspace);
  const planText = (mentee: string, phase: 'active' | 'closed') =>
    newPlan({
      mentor: 'ada',
      mentee,
      phase,
      start: '2026-06-01',
      end: '2027-06-01',
      rhythm: { everyWeeks: 2, first: '2026-06-01' },
    });
  const switchTo = ({ folder, overview }: PlanInFolder) => folders.choice.set({ folder: folder.id, plan: overview.id });
  const nameOf = (place: PlanInFolder | undefined) => place?.overview.mentee.name;

  it('is asked for as long as the reader has switched to none', async () => {
    await answering([[/Which mentorship/, /Cleo with Ada/]], async () =>
      equal(nameOf(await choosePlan(folders, undefined)), 'Cleo'),
    );
  });

  it('is the one that the reader has switched to; no command asks again', async () => {
    for (const place of places) {
      await switchTo(place);
      await answering([], async () => equal(nameOf(await choosePlan(folders, undefined)), nameOf(place)));
    }
  });

  it('is for a command that writes the one that goes on, where the reader has switched to a closed one', async () => {
    const log = vscode.window.createOutputChannel('choose', { log: true });
    try {
      const [ben, cleo] = ['Ben', 'Cleo'].map(name => places.find(place => nameOf(place) === name)!);
      ok(ben && cleo, 'both are there');
      await putAt(ben.folder.files.uri(ben.overview.path), planText('ben', 'closed'));
      await eventually(() => equal(folders.plans().find(place => nameOf(place) === 'Ben')?.overview.phase, 'closed'));
      await switchTo(ben);
      const target = { folder: ben.folder.id };
      await answering([], async () => {
        equal(nameOf(await choosePlan(folders, target)), 'Ben', 'a report is of the plan that the reader looks at');
        equal(nameOf(await choosePlanToWrite({ folders, log }, target)), 'Cleo');
      });
      await switchTo(cleo);
      await answering([], async () => equal(nameOf(await choosePlan(folders, target)), 'Cleo'));
    } finally {
      log.dispose();
    }
  });

  it('stands first where one is asked for, and says that it is the current one', async () => {
    ok(places.length > 2, 'there are several');
    for (const place of places) {
      const shown: vscode.QuickPick<vscode.QuickPickItem>[] = [];
      await answering([[/Which mentorship/, /./]], async () => {
        const restore = replaceFunction(
          vscode.window,
          'createQuickPick',
          original =>
            (() => {
              const pick = original();
              shown.push(pick);
              return pick;
            }) as typeof vscode.window.createQuickPick,
        );
        try {
          equal(nameOf(await pickPlan(places, true, place)), nameOf(place));
        } finally {
          restore();
        }
      });
      equal(
        shown.flatMap(({ items }) => items.map(({ description }) => /^current plan/.test(description ?? ''))),
        places.map((_, at) => at === 0),
      );
    }
  });
});
