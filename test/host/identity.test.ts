// Who is at the keyboard, and in which seat: several plans and folders, several addresses, and what is asked where it is not clear.
import * as vscode from 'vscode';
import type { App } from '../../src/host/app';
import { choosePlan } from '../../src/host/prompts/choosePlan';
import { choosePlanToWrite } from '../../src/host/prompts/choosePlanToWrite';
import { goalNodes } from '../../src/host/views/goalNodes';
import { chooseIdentity } from '../../src/host/commands/chooseIdentity';
import type { Folders } from '../../src/host/workspace/folders';
import { folderUri } from '../../src/host/workspace/folderUri';
import { switchPlan } from '../../src/host/commands/switchPlan';
import { pickPlan, planLabel } from '../../src/host/prompts/pickPlan';
import { GitAuthor } from '../../src/host/git/author';
import { inWebWorker, needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { closeEditors } from './editors';
import { makeProject } from './git';
import { freshFolderOutside, putAt, textAt } from './places';
import { replaceFunction } from './replace';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const person = (name: string, ...emails: string[]) =>
  `name: ${name}\nemails:\n${emails.map(email => `  - ${email}\n`).join('')}`;
const plan = (mentor: string, mentee: string) =>
  `mentor: ${mentor}\nmentee: ${mentee}\nphase: active\nstart: 2026-09-01\nend: 2027-03-01\nrhythm:\n  everyWeeks: 2\n  first: 2026-09-01\n`;

describe('a reader of several plans in several folders', function () {
  let folders: Folders;
  let one: vscode.Uri;
  let two: vscode.Uri;
  let shown: unknown[];
  const at = (root: vscode.Uri, path: string) => vscode.Uri.joinPath(root, '.mentorship', path);
  const app = () =>
    ({
      folders,
      log: { error: () => undefined, show: () => undefined },
      dashboard: { show: (target: unknown) => shown.push(target) },
    }) as unknown as App;
  const setEmail = async (email: string | undefined) => {
    await vscode.workspace.getConfiguration('mentorship').update('email', email, vscode.ConfigurationTarget.Workspace);
    for (const folder of folders.all()) await folder.identify();
  };

  beforeEach(async () => {
    shown = [];
    one = await freshFolderOutside();
    two = await freshFolderOutside();
    await putAt(at(one, 'people/ines.yaml'), person('Inès', 'ines@example.org', 'Ines@Work.example'));
    await putAt(at(one, 'people/noor.yaml'), person('Noor', 'noor@example.org', 'both@example.org'));
    await putAt(at(one, 'people/sam.yaml'), person('Sam', 'sam@example.org', 'both@example.org'));
    await putAt(at(one, 'plans/noor-ines/plan.yaml'), plan('noor', 'ines'));
    await putAt(at(one, 'plans/ines-sam/plan.yaml'), plan('ines', 'sam'));
    await putAt(at(two, 'people/ines.yaml'), person('Inès', 'ines@example.org'));
    await putAt(at(two, 'people/kim.yaml'), person('Kim', 'kim@example.org'));
    await putAt(at(two, 'plans/kim-ines/plan.yaml'), plan('kim', 'ines'));
    await addWorkspaceFolders(one, two);
    folders = newFolders();
    await folders.load();
  });
  afterEach(async () => {
    await setEmail(undefined);
    folders.dispose();
    await closeEditors();
    await onlyFirstWorkspaceFolder();
  });

  const seats = () =>
    folders
      .plans()
      .filter(({ folder }) => [one, two].some(root => folder.uri.path.startsWith(`${root.path}/`)))
      .map(({ overview }) => `${overview.id} ${overview.role}`)
      .sort();

  it('is mentor here and mentee there, by any address and in any case', async () => {
    for (const email of ['ines@example.org', 'INES@work.example']) {
      await setEmail(email);
      const elsewhere = email.includes('work') ? 'kim-ines reader' : 'kim-ines mentee';
      equal(seats(), ['ines-sam mentor', elsewhere, 'noor-ines mentee'].sort());
    }
    await setEmail('nobody@example.org');
    equal(seats(), ['ines-sam reader', 'kim-ines reader', 'noor-ines reader']);
    await setEmail('both@example.org');
    equal(seats(), ['ines-sam reader', 'kim-ines reader', 'noor-ines reader'], 'an address of two people is nobody’s');
  });

  it('is asked which plan is meant, by names, seat and folder, and is not asked again after a switch', async () => {
    await setEmail('ines@example.org');
    const places = folders.plans().filter(place => seats().some(seat => seat.startsWith(`${place.overview.id} `)));
    let rows: readonly vscode.QuickPickItem[] = [];
    const restore = replaceFunction(
      vscode.window,
      'createQuickPick',
      make =>
        (() => {
          const pick = make();
          const show = pick.show.bind(pick);
          pick.show = () => {
            rows = pick.items;
            show();
            void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          };
          return pick;
        }) as typeof vscode.window.createQuickPick,
    );
    try {
      const wanted = places.find(({ overview }) => overview.id === 'ines-sam')!;
      const picked = await pickPlan(places, true, wanted);
      equal(picked?.overview.id, 'ines-sam', 'the chosen one is active at first');
      const name = (root: vscode.Uri) => root.path.split('/').pop();
      const [first, ...others] = rows.map(({ label, description }) => `${label}: ${description}`);
      equal(first, `Sam with Inès: current plan · you are the mentor · ${name(one)}`);
      equal(others.sort(), [
        `Inès with Kim: you are the mentee · ${name(two)}`,
        `Inès with Noor: you are the mentee · ${name(one)}`,
      ]);
      equal(planLabel(wanted), 'Sam with Inès');
      rows = [];
      await switchPlan(app(), { folder: wanted.folder.id, plan: 'ines-sam' });
      equal(shown, [{ folder: wanted.folder.id, plan: 'ines-sam' }]);
      equal((await choosePlan(folders, undefined))?.overview.id, 'ines-sam');
      equal(
        (await choosePlan(folders, { folder: places.find(({ overview }) => overview.id === 'kim-ines')!.folder.id }))
          ?.overview.id,
        'kim-ines',
      );
      equal(rows, [], 'nobody is asked');
    } finally {
      restore();
    }
  });

  it('who is on nobody’s file is asked who they are; who shares an address is shown the files', async () => {
    const target = {
      folder: folders.all().find(({ uri }) => uri.path.startsWith(`${one.path}/`))!.id,
      plan: 'noor-ines',
    };
    type Row = vscode.QuickPickItem;
    let asked: { rows: readonly Row[]; question: string } | undefined;
    const answer = async (label: string | undefined) => {
      asked = undefined;
      const restore = replaceFunction(
        vscode.window,
        'showQuickPick',
        () =>
          ((items: readonly Row[], options: vscode.QuickPickOptions) => {
            asked = { rows: items, question: options.placeHolder ?? '' };
            return Promise.resolve(items.find(item => item.label === label));
          }) as unknown as typeof vscode.window.showQuickPick,
      );
      try {
        await chooseIdentity(app(), target);
      } finally {
        restore();
      }
    };
    await setEmail('new@example.org');
    await answer(undefined);
    equal(
      asked?.rows.map(({ label, description }) => `${label}: ${description}`),
      [
        'Inès: ines@example.org, Ines@Work.example',
        'Noor: noor@example.org, both@example.org',
        'Sam: sam@example.org, both@example.org',
      ],
    );
    ok(asked?.question.includes('new@example.org'), 'the question names the address');
    equal(
      seats().filter(seat => !seat.endsWith('reader')),
      [],
      'cancelling changes nothing',
    );
    await answer('Sam');
    equal(
      await textAt(at(one, 'people/sam.yaml')),
      `${person('Sam', 'sam@example.org', 'both@example.org')}  - new@example.org\n`,
    );
    equal(seats(), ['ines-sam mentee', 'kim-ines reader', 'noor-ines reader']);
    await setEmail('both@example.org');
    await answer('Noor');
    ok(/Noor.*Sam.*both@example\.org/.test(asked?.question ?? ''), asked?.question ?? 'not asked');
    equal(
      asked?.rows.map(({ description }) => description),
      ['people/noor.yaml', 'people/sam.yaml'],
    );
    equal(vscode.window.activeTextEditor?.document.uri.path, at(one, 'people/noor.yaml').path);
  });

  it('who is not known to git chooses, and is known on this computer from then on', async () => {
    await setEmail(undefined);
    const place = () => folders.plans().find(({ overview }) => overview.id === 'kim-ines')!;
    equal(place().folder.stranger, { email: undefined });
    let question = '';
    const restore = replaceFunction(
      vscode.window,
      'showQuickPick',
      () =>
        ((items: readonly vscode.QuickPickItem[], { placeHolder }: vscode.QuickPickOptions) => {
          question = placeHolder ?? '';
          return Promise.resolve(items.find(({ label }) => label === 'Kim'));
        }) as unknown as typeof vscode.window.showQuickPick,
    );
    const setting = () => vscode.workspace.getConfiguration('mentorship').inspect<string>('email');
    try {
      await chooseIdentity(app(), { folder: place().folder.id, plan: 'kim-ines' });
      ok(question.startsWith('Git does not say who you are.'), question);
      equal([setting()?.globalValue, setting()?.workspaceValue], ['kim@example.org', undefined]);
      equal([place().overview.role, place().folder.stranger], ['mentor', undefined]);
      equal(await textAt(at(two, 'people/kim.yaml')), person('Kim', 'kim@example.org'), 'nothing is written');
    } finally {
      restore();
      await vscode.workspace
        .getConfiguration('mentorship')
        .update('email', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('writes nothing as nobody: whoever is not on file is asked first, in the seat that is then theirs', async () => {
    await putAt(at(two, 'plans/kim-ines/goals/g.yaml'), 'outcome: Ship it\nhorizon: short\n');
    await folders.load();
    await setEmail('stranger@example.org');
    const place = () => folders.plans().find(({ overview }) => overview.id === 'kim-ines')!;
    const target = { folder: place().folder.id, plan: 'kim-ines' };
    equal(place().folder.stranger, { email: 'stranger@example.org' });
    equal(goalNodes(place())[0]?.opens, 'identity', 'the panel asks too');
    let questions = 0;
    let answer: string | undefined;
    const restore = replaceFunction(
      vscode.window,
      'showQuickPick',
      () =>
        ((items: readonly vscode.QuickPickItem[]) => {
          questions++;
          return Promise.resolve(items.find(({ label }) => label === answer));
        }) as unknown as typeof vscode.window.showQuickPick,
    );
    try {
      equal(await choosePlanToWrite(app(), target), undefined, 'cancelled');
      answer = 'Kim';
      const chosen = await choosePlanToWrite(app(), target);
      equal([chosen?.overview.role, chosen?.folder.stranger], ['mentor', undefined]);
      ok(await choosePlanToWrite(app(), target), 'nobody is in the way any more');
      equal(questions, 2, 'who is known is not asked again');
    } finally {
      restore();
    }
  });

  it('takes neither an address nor a folder elsewhere from a workspace that is not trusted', async () => {
    const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    const away = await freshFolderOutside();
    const [workspaceFolder] = vscode.workspace.workspaceFolders!.filter(({ uri }) => uri.path === two.path);
    const where = async (setting: string) => {
      await vscode.workspace.getConfiguration('mentorship', two).update('folder', setting, WorkspaceFolder);
      return folderUri(workspaceFolder!)?.path;
    };
    const email = async () => (await new GitAuthor(two, two).identity()).email;
    await setEmail('ines@example.org');
    equal([await where(away.path), await email()], [away.path, 'ines@example.org'], 'trusted');
    const restore = replaceFunction(vscode.workspace, 'isTrusted', () => false);
    try {
      for (const setting of [away.path, '../elsewhere', '~/notes', 'docs/../../elsewhere'])
        equal(await where(setting), at(two, '').path.replace(/\/$/, ''), setting);
      for (const setting of ['docs/mentoring', './docs/x/../mentoring/'])
        equal(await where(setting), `${two.path}/docs/mentoring`, setting);
      ok((await email()) !== 'ines@example.org', 'the address of the workspace is not taken');
    } finally {
      restore();
      await vscode.workspace.getConfiguration('mentorship', two).update('folder', undefined, WorkspaceFolder);
      await vscode.workspace.getConfiguration('mentorship').update('email', undefined, Workspace);
    }
  });

  it('reads a mentorship from an absolute folder, and from home', async () => {
    const home = inWebWorker() ? undefined : (await import('node:os')).homedir();
    const away = await freshFolderOutside();
    await putAt(vscode.Uri.joinPath(away, 'people/ines.yaml'), person('Inès', 'ines@example.org'));
    await putAt(vscode.Uri.joinPath(away, 'people/lee.yaml'), person('Lee', 'lee@example.org'));
    await putAt(vscode.Uri.joinPath(away, 'plans/lee-ines/plan.yaml'), plan('lee', 'ines'));
    const settings = [away.path];
    // The way from home to the folder, as somebody could write it.
    if (home !== undefined) settings.push(`~/${(await import('node:path')).relative(home, away.fsPath)}`);
    try {
      for (const setting of settings) {
        await vscode.workspace
          .getConfiguration('mentorship', two)
          .update('folder', setting, vscode.ConfigurationTarget.WorkspaceFolder);
        await folders.load();
        await setEmail('ines@example.org');
        equal(
          seats().filter(seat => seat.startsWith('kim')),
          [],
          setting,
        );
        const place = folders.plans().find(({ overview }) => overview.id === 'lee-ines');
        equal(
          [place?.overview.role, place?.folder.uri.path, place?.folder.name],
          ['mentee', away.path, two.path.split('/').pop()],
          setting,
        );
      }
    } finally {
      await vscode.workspace
        .getConfiguration('mentorship', two)
        .update('folder', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });
});

describe('who somebody is as git tells', function () {
  before(function () {
    needsRepositories(this);
  });

  it('is asked of the repository of the code, and of that of the records where the code is in none', async () => {
    const nowhere = await freshFolderOutside();
    const [code, records] = [await makeProject(), await makeProject()];
    await records.git('config', 'user.name', 'Noor at home');
    await records.git('config', 'user.email', 'noor@home.example');
    const identity = (folder: vscode.Uri, mentorship: vscode.Uri) => new GitAuthor(folder, mentorship).identity();
    const [atWork, atHome] = [
      { name: 'Noor', email: 'noor@example.org' },
      { name: 'Noor at home', email: 'noor@home.example' },
    ];
    equal(await identity(code.root, vscode.Uri.joinPath(code.root, '.mentorship')), atWork);
    equal(await identity(code.root, records.root), atWork);
    equal(await identity(nowhere, records.root), atHome);
    equal(await identity(nowhere, nowhere), { name: undefined, email: undefined });
  });
});
