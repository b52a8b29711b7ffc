// The mentorship folders of a window with several workspace folders, and where the setting puts them.
import * as vscode from 'vscode';
import { folderUri } from '../../src/host/workspace/folderUri';
import { inWebWorker } from '../rig/inside/needs';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { pairWithNotes } from '../support/pairWithNotes';
import { commitAll, makeProject } from './git';
import { freshFolder, freshFolderOutside, putAt, workspaceFolder } from './places';
import { replaceFunction } from './replace';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const PERSON = 'name: Noor\nemails:\n  - noor@example.org\n';

describe('several workspace folders', () => {
  afterEach(() => onlyFirstWorkspaceFolder());

  it('have a mentorship each, as they come and go', async () => {
    const [one, two] = [await freshFolderOutside(), await freshFolderOutside()];
    await putAt(vscode.Uri.joinPath(two, '.mentorship/people/noor.yaml'), PERSON);
    const folders = newFolders();
    let announced = 0;
    folders.onDidChange(() => announced++);
    try {
      await folders.load();
      equal(
        folders.all().map(folder => folder.workspaceFolder.uri.path),
        [workspaceFolder().path],
      );
      await addWorkspaceFolders(one, two);
      equal(
        folders.all().map(folder => folder.workspaceFolder.uri.path),
        [workspaceFolder(), one, two].map(uri => uri.path),
      );
      ok(announced > 0, 'the change is announced');
      const second = folders.for(vscode.Uri.joinPath(two, 'src/any.ts'));
      await second?.load();
      equal([...(second?.library.snapshot.people.keys() ?? [])], ['noor'], 'a folder that comes later is read too');
      equal(folders.for(vscode.Uri.joinPath(one, '..', 'elsewhere.ts')), undefined);
      await onlyFirstWorkspaceFolder();
      equal(
        folders.all().map(folder => folder.workspaceFolder.uri.path),
        [workspaceFolder().path],
      );
    } finally {
      folders.dispose();
    }
  });

  it('share one by an absolute path; it stays while one of them does', async () => {
    const shared = await freshFolderOutside();
    const [one, two] = [await freshFolderOutside(), await freshFolderOutside()];
    await addWorkspaceFolders(one, two);
    const folders = newFolders();
    try {
      for (const uri of [one, two]) await setFolder(uri, shared.path);
      equal(
        folders.all().map(({ uri }) => uri.path),
        [vscode.Uri.joinPath(workspaceFolder(), '.mentorship').path, shared.path],
      );
      equal(folders.for(vscode.Uri.joinPath(two, 'a.ts'))?.uri.path, shared.path);
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      const gone = new Promise(resolve => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
      ok(vscode.workspace.updateWorkspaceFolders(count - 2, 1), 'the first of the two goes');
      await gone;
      equal(folders.for(vscode.Uri.joinPath(two, 'a.ts'))?.workspaceFolder.uri.path, two.path);
    } finally {
      folders.dispose();
    }
  });

  it('look at one outside the workspace again when the window gets the focus, where no watcher tells of it', async () => {
    const [shared, project] = [await freshFolderOutside(), await freshFolderOutside()];
    for (const [path, text] of pairWithNotes([])) await putAt(vscode.Uri.joinPath(shared, path), text);
    await addWorkspaceFolders(project);
    await setFolder(project, shared.path);
    const focused = new vscode.EventEmitter<vscode.WindowState>();
    const never = new vscode.EventEmitter<vscode.Uri>();
    const silent = { onDidCreate: never.event, onDidChange: never.event, onDidDelete: never.event, dispose: () => {} };
    const restores = [
      replaceFunction(vscode.window, 'onDidChangeWindowState', () => focused.event),
      replaceFunction(
        vscode.workspace,
        'createFileSystemWatcher',
        () => () => silent as unknown as vscode.FileSystemWatcher,
      ),
    ];
    const folders = newFolders();
    try {
      await folders.load();
      await putAt(vscode.Uri.joinPath(shared, 'plans/p/goals/g.yaml'), 'outcome: Pulled\n');
      const outcome = () => folders.get(shared.toString())?.overview().plans[0]?.goals[0]?.outcome;
      equal(outcome(), 'Own it');
      focused.fire({ focused: true, active: true });
      await eventually(() => equal(outcome(), 'Pulled'));
    } finally {
      restores.forEach(restore => restore());
      folders.dispose();
    }
  });

  it('look again, too, where a setting keeps VS Code from watching them', async function () {
    needsRepositories(this);
    const project = await makeProject();
    for (const [path, text] of pairWithNotes([])) await project.put(`.mentorship/${path}`, text);
    await commitAll(project, 'Begin');
    await project.git('switch', '-q', '-c', 'theirs');
    await project.put('.mentorship/plans/p/goals/g.yaml', 'outcome: Pulled\n');
    await commitAll(project, 'Pulled');
    await project.git('switch', '-q', 'main');
    const exclude = (value: object | undefined) =>
      vscode.workspace.getConfiguration('files').update('watcherExclude', value, vscode.ConfigurationTarget.Workspace);
    await exclude({ '**/.mentorship/**': true });
    await addWorkspaceFolders(project.root);
    const focused = new vscode.EventEmitter<vscode.WindowState>();
    const restore = replaceFunction(vscode.window, 'onDidChangeWindowState', () => focused.event);
    const folders = newFolders();
    try {
      await folders.load();
      const outcome = () => folders.for(project.root)?.overview().plans[0]?.goals[0]?.outcome;
      equal(outcome(), 'Own it');
      // Another program writes: no checkout of another commit, which would be told by git.
      await project.git('checkout', '-q', 'theirs', '--', '.mentorship');
      focused.fire({ focused: true, active: true });
      await eventually(() => equal(outcome(), 'Pulled'));
    } finally {
      restore();
      folders.dispose();
      await exclude(undefined);
    }
  });
});

describe('a workspace folder without a mentorship of its own', () => {
  afterEach(() => onlyFirstWorkspaceFolder());

  const hasNoor = async (folders: ReturnType<typeof newFolders>, uri: vscode.Uri) => {
    await folders.load();
    equal([...(folders.for(uri)?.library.snapshot.people.keys() ?? [])], ['noor']);
  };

  it('has that of a workspace folder around it', async () => {
    const outer = await freshFolderOutside();
    const inner = vscode.Uri.joinPath(outer, 'src');
    const file = vscode.Uri.joinPath(inner, 'schedule.ts');
    await putAt(file, '');
    await putAt(vscode.Uri.joinPath(outer, '.mentorship/people/noor.yaml'), PERSON);
    await addWorkspaceFolders(outer, inner);
    const folders = newFolders();
    try {
      await hasNoor(folders, file);
      equal(folders.all().filter(({ uri }) => uri.path.startsWith(outer.path)).length, 1, 'it is there once');
    } finally {
      folders.dispose();
    }
  });

  it('has the one at the root of its repository', async () => {
    const root = await freshFolderOutside();
    const inner = vscode.Uri.joinPath(root, 'packages/a');
    await putAt(vscode.Uri.joinPath(root, '.git/HEAD'), 'ref: refs/heads/main\n');
    await putAt(vscode.Uri.joinPath(inner, 'a.ts'), '');
    await putAt(vscode.Uri.joinPath(root, '.mentorship/people/noor.yaml'), PERSON);
    await addWorkspaceFolders(inner);
    const folders = newFolders();
    try {
      await hasNoor(folders, vscode.Uri.joinPath(inner, 'a.ts'));
    } finally {
      folders.dispose();
    }
  });

  it('has none where there is none above', async () => {
    const own = await freshFolderOutside();
    await addWorkspaceFolders(own);
    const folders = newFolders();
    try {
      await folders.load();
      equal(folders.for(vscode.Uri.joinPath(own, 'a.ts'))?.uri.path, vscode.Uri.joinPath(own, '.mentorship').path);
    } finally {
      folders.dispose();
    }
  });
});

describe('the setting mentorship.folder', () => {
  let uri: vscode.Uri;
  const at = async (setting: string | undefined) => {
    await setFolder(uri, setting);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    ok(folder, 'it is in the workspace');
    return folderUri(folder);
  };

  before(async () => {
    uri = await freshFolderOutside();
    await addWorkspaceFolders(uri);
  });
  after(() => onlyFirstWorkspaceFolder());

  it('is relative to the workspace folder, or absolute', async () => {
    equal((await at(undefined))?.toString(), vscode.Uri.joinPath(uri, '.mentorship').toString());
    equal((await at('docs\\mentoring/'))?.toString(), vscode.Uri.joinPath(uri, 'docs/mentoring').toString());
    equal((await at('../beside'))?.toString(), vscode.Uri.joinPath(uri, '../beside').toString());
    equal((await at('/notes/été'))?.toString(), uri.with({ path: '/notes/été' }).toString());
    equal((await at('C:\\notes'))?.path.toLowerCase(), '/c:/notes');
  });

  it('knows the variables that settings have', async () => {
    equal((await at('${workspaceFolder}/.mentorship'))?.toString(), vscode.Uri.joinPath(uri, '.mentorship').toString());
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    equal((await at('/notes/${workspaceFolderBasename}'))?.path, `/notes/${name}`);
    if (!inWebWorker()) {
      const home = (await import('node:os')).homedir();
      equal((await at('${userHome}/notes'))?.fsPath, (await import('node:path')).join(home, 'notes'));
    }
  });

  it('may begin at the home folder, where there is one; elsewhere nothing is put into the project instead', async () => {
    const here = await at('~/notes');
    if (inWebWorker()) equal(here, undefined);
    else equal(here?.fsPath, (await import('node:path')).join((await import('node:os')).homedir(), 'notes'));
    equal((await at('~notes'))?.toString(), vscode.Uri.joinPath(uri, '~notes').toString());
  });

  it('moves the mentorship when it changes', async () => {
    const away = await freshFolder();
    await putAt(vscode.Uri.joinPath(away, 'people/noor.yaml'), PERSON);
    await at(undefined);
    const folders = newFolders();
    try {
      await folders.load();
      equal(folders.for(vscode.Uri.joinPath(uri, 'a.ts'))?.library.snapshot.people.size, 0);
      await at(away.path);
      const moved = folders.for(vscode.Uri.joinPath(uri, 'a.ts'));
      await moved?.load();
      equal([...(moved?.library.snapshot.people.keys() ?? [])], ['noor']);
    } finally {
      folders.dispose();
    }
  });
});

/** The setting of one workspace folder; settles when VS Code has taken it over. */
async function setFolder(uri: vscode.Uri, folder: string | undefined): Promise<void> {
  const before = vscode.workspace.getConfiguration('mentorship', uri).inspect('folder')?.workspaceFolderValue;
  if (before !== folder)
    await vscode.workspace
      .getConfiguration('mentorship', uri)
      .update('folder', folder, vscode.ConfigurationTarget.WorkspaceFolder);
}
