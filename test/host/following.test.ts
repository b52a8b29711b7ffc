// The snapshot follows the files, whoever writes them, inside the workspace and outside of it.
import * as vscode from 'vscode';
import { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { needsRepositories } from '../rig/inside/needs';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { commitAll, makeProject, projectAt } from './git';
import { freshFolder, freshFolderOutside, putAt, workspaceFolder } from './places';

const person = (name: string) => `name: ${name}\nemails:\n  - ${name.toLowerCase()}@example.org\n`;

describe('a snapshot', function () {
  let folder: MentorshipFolder | undefined;

  const read = async (root: vscode.Uri) => {
    const first = vscode.workspace.workspaceFolders?.[0];
    ok(first, 'a workspace folder is open');
    folder = new MentorshipFolder(first, root, {});
    await folder.load();
    return folder;
  };
  const names = () => [...(folder?.library.snapshot.people.values() ?? [])].map(({ name }) => name).sort();

  afterEach(async () => {
    folder?.dispose();
    folder = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follows a file that another program writes, each time by a change that it announces', async () => {
    const root = await freshFolder();
    await putAt(vscode.Uri.joinPath(root, 'people/noor.yaml'), person('Noor'));
    await read(root);
    // VS Code begins to watch some time after it was asked to, and does not say when.
    for (let watched = false, round = 0; !watched; round++) {
      await putAt(vscode.Uri.joinPath(root, 'people/noor.yaml'), person(`Watched${round}`));
      watched = await eventually(() => ok(names().includes(`Watched${round}`), 'seen'), 5000).then(
        () => true,
        () => false,
      );
    }
    for (const name of ['Ada', 'Kim', 'Zoe']) {
      const seen = new Promise<void>(resolve => {
        const subscription = folder?.onDidChange(() => {
          if (!names().includes(name)) return;
          subscription?.dispose();
          resolve();
        });
      });
      await putAt(vscode.Uri.joinPath(root, 'people/noor.yaml'), person(name));
      await seen;
      equal(names(), [name]);
    }
  });

  it('counts no box that comes from a template, and follows the templates', async () => {
    const root = await freshFolder();
    const files = {
      'people/noor.yaml': person('Noor'),
      'people/zoe.yaml': person('Zoe'),
      'plans/p/plan.yaml':
        'mentor: zoe\nmentee: noor\nphase: active\nstart: 2026-09-28\nend: 2027-03-29\nrhythm:\n  everyWeeks: 2\n  first: 2026-09-28\n',
      'plans/p/meetings/2026-09-28.md':
        '---\ndate: 2026-09-28\nstatus: held\n---\n\n- [ ] Wellbeing\n- [ ] Read it @noor\n',
      'templates/agenda.md': '# {{date}}\n\n## Check-in\n\n- [ ] Wellbeing\n',
    };
    for (const [path, text] of Object.entries(files)) await putAt(vscode.Uri.joinPath(root, path), text);
    await read(root);
    const shown = () => {
      const plan = folder?.overview().plans[0];
      return [plan?.actions.map(({ text }) => text), plan?.meetings.map(({ openActions }) => openActions)];
    };
    equal(shown(), [['Read it'], [1]]);
    await putAt(vscode.Uri.joinPath(root, 'templates/agenda.md'), '# {{date}}\n');
    await eventually(() => equal(shown(), [['Wellbeing', 'Read it'], [2]]));
  });

  it('follows files and folders that come and go', async () => {
    const root = await freshFolder();
    await read(vscode.Uri.joinPath(root, '.mentorship'));
    equal(names(), []);
    await putAt(vscode.Uri.joinPath(root, '.mentorship/people/noor.yaml'), person('Noor'));
    await eventually(() => equal(names(), ['Noor']));
    await putAt(vscode.Uri.joinPath(root, 'people/ada.yaml'), person('Ada'));
    await vscode.workspace.fs.rename(
      vscode.Uri.joinPath(root, 'people/ada.yaml'),
      vscode.Uri.joinPath(root, '.mentorship/people/ada.yaml'),
    );
    await eventually(() => equal(names(), ['Ada', 'Noor']));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, '.mentorship'), { recursive: true });
    await eventually(() => equal(names(), []));
  });

  it('follows words as they are typed, and forgets them when nobody saves them', async () => {
    const root = await freshFolder();
    const uri = vscode.Uri.joinPath(root, 'people/noor.yaml');
    await putAt(uri, person('Noor'));
    await read(root);
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    ok(
      await editor.edit(builder => builder.replace(new vscode.Range(0, 6, 0, 10), 'Typed')),
      'the editor takes the words',
    );
    await eventually(() => equal(names(), ['Typed']));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => equal(names(), ['Noor']));
  });

  it('does not list the folder for the files that it has under way itself', async () => {
    const root = await freshFolder();
    await putAt(vscode.Uri.joinPath(root, 'people/noor.yaml'), person('Noor'));
    const { files } = await read(root);
    let lists = 0;
    const list = files.list.bind(files);
    files.list = () => {
      lists++;
      return list();
    };
    // The folders are new, which VS Code tells of late and leads to a list of its own: one round without any is wanted.
    for (let round = 1; round <= 5; round++) {
      lists = 0;
      await putAt(vscode.Uri.joinPath(root, `people/.k3x9w2m${round}.tmp`), person('Half'));
      await putAt(vscode.Uri.joinPath(root, 'people/noor.yaml'), person(`Kim${round}`));
      await eventually(() => equal(names(), [`Kim${round}`]));
      if (lists === 0) break;
    }
    equal(lists, 0);
    lists = 0;
    await putAt(vscode.Uri.joinPath(root, 'people/ada/inside.txt'), 'a new folder');
    await eventually(() => ok(lists > 0, 'a folder that comes is looked into'));
  });

  it('takes a git pull of many files as a few changes, outside of the workspace too', async function () {
    needsRepositories(this);
    const theirs = await makeProject();
    await theirs.put('people/noor.yaml', person('Noor'));
    await commitAll(theirs, 'Start');
    const mine = projectAt(await freshFolderOutside());
    await mine.git('clone', '-q', theirs.root.fsPath, '.');
    await read(mine.root);
    const many = Array.from({ length: 150 }, (_, index) => `P${String(index).padStart(3, '0')}`);
    for (const name of many) await theirs.put(`people/${name.toLowerCase()}.yaml`, person(name));
    await commitAll(theirs, 'Many');
    let announced = 0;
    folder?.onDidChange(() => announced++);
    await mine.git('pull', '-q');
    await eventually(() => equal(names(), ['Noor', ...many]));
    console.log(`[test]   ${many.length} pulled files in ${announced} changes`);
    ok(announced <= 10, `${announced} changes`);
  });

  it('has no repository where the folder has none, though the project has one', async function () {
    needsRepositories(this);
    const outside = await read(await freshFolderOutside());
    equal((await outside.ports()).commits, undefined);
    folder?.dispose();
    const inside = await read(vscode.Uri.joinPath(workspaceFolder(), '.mentorship'));
    ok((await inside.ports()).commits, 'the sample is in a repository');
  });
});
