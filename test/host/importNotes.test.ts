// Notes of before, imported into a copy of the sample: shown first, then written, and the originals as they were.
import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { answering, type Answer } from './answers';
import { Copy } from './copy';
import { closeEditors } from './editors';
import { putAt, textAt } from './places';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

const PLAN = 'plans/nadia-jonas';

describe('notes of before', function () {
  let copy: Copy;
  let old: vscode.Uri;

  const run = (answers: readonly Answer[], chosen: vscode.Uri) =>
    copy.changesOf(() =>
      answering(
        answers,
        () =>
          vscode.commands.executeCommand('mentorship.importNotes', {
            folder: copy.folder.toString(),
            plan: 'nadia-jonas',
          }),
        chosen,
      ),
    );
  const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs.map(({ label }) => label));

  before(async () => {
    copy = await Copy.make();
    old = vscode.Uri.joinPath(copy.root, 'old');
    await addWorkspaceFolders(copy.root);
    await vscode.workspace
      .getConfiguration('mentorship', copy.root)
      .update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.WorkspaceFolder);
  });
  after(async () => {
    await closeEditors();
    await onlyFirstWorkspaceFolder();
  });

  it('a folder is read, shown and taken in, beside what is left out; the originals stay', async () => {
    const running = '# With Nadia\n\n## 3/4/2020\n\n- [ ] Jonas: read it\n\n## 25/4/2020\n\nTalked.\n';
    await putAt(vscode.Uri.joinPath(old, 'running.md'), running);
    await putAt(vscode.Uri.joinPath(old, '2019', '11-24.md'), 'First talk.\n');
    await putAt(vscode.Uri.joinPath(old, 'goal.yaml'), 'title: Keep the queue alive\ntarget_date: 2030-01-31\n');
    await putAt(vscode.Uri.joinPath(old, '.hidden.md'), '## 2018-01-01\n\nNo.\n');
    const changes = await run(
      [
        [/kept in so far/, /^A folder$/],
        [/^4 files would be written, as the editor shows.* What is left out stands there too\. Everyone/, /^Import$/],
      ],
      old,
    );
    equal(Object.keys(changes).sort(), [
      `${PLAN}/goals/keep-the-queue-alive.yaml`,
      `${PLAN}/meetings/2019-11-24.md`,
      `${PLAN}/meetings/2020-04-03.md`,
      `${PLAN}/meetings/2020-04-25.md`,
    ]);
    const note = await copy.read(`${PLAN}/meetings/2020-04-03.md`);
    equal(note, '---\ndate: 2020-04-03\nstatus: held\n---\n\n# 3/4/2020\n\n- [ ] @jonas: read it\n');
    ok(
      tabs().some(label => label.startsWith('Import of notes')),
      tabs().join(', '),
    );
    equal(await textAt(vscode.Uri.joinPath(old, 'running.md')), running);
  });

  it('what is asked of a day that can’t be told, and nothing is written unless it is wanted', async () => {
    const file = vscode.Uri.joinPath(copy.root, 'unclear.md');
    await putAt(file, '## 3/4/2021\n\nTalked.\n');
    const asked: Answer[] = [
      [/kept in so far/, /^Files$/],
      [/Which number is the month in “3\/4\/2021”\?/, /^The first/],
    ];
    equal(await run([...asked, [/^1 file would be written/, undefined]], file), {});
    const changes = await run([...asked, [/^1 file would be written/, /^Import$/]], file);
    equal(Object.keys(changes), [`${PLAN}/meetings/2021-03-04.md`]);
  });

  it('a note that is there keeps every byte, and the same words do not go in twice', async () => {
    const path = `${PLAN}/meetings/2020-04-25.md`;
    const before = await copy.read(path);
    const file = vscode.Uri.joinPath(copy.root, 'more.md');
    await putAt(file, '## 2020-04-25\n\nAnd this.\n');
    await run(
      [
        [/kept in so far/, /^Files$/],
        [/^1 file would be written/, /^Import$/],
      ],
      file,
    );
    const after = await copy.read(path);
    equal(after, `${before}\n## 2020-04-25\n\nAnd this.\n`);
    equal(await run([[/kept in so far/, /^Files$/]], file), {});
  });
});
