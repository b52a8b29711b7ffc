// What people meet of the record layer: more than one plan, notes that stay private, and a private file that git was given.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { goalPath, personPath, planPath } from '../../src/domain/records/recordPath';
import { newGoal, newPerson, newPlan } from '../../src/domain/records/write';
import { quickFix } from '../rig/quickFix';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const NOTES = 'private/notes';

describe('records in the workbench', function () {
  let workbench: Workbench;
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const inFolder = (file: string) => path.join(folder, '.mentorship', file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(inFolder(file)), { recursive: true });
    writeFileSync(inFolder(file), text);
  };
  const notes = () =>
    existsSync(inFolder(NOTES)) ? readdirSync(inFolder(NOTES)).filter(file => file.endsWith('.md')) : [];
  const shownPlan = async (goal: string) => (await workbench.webview()).getByText(goal).first().waitFor();

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    write(personPath('mila'), newPerson({ name: 'Mila Roth', emails: ['mila.roth@example.org'] }));
    write(
      planPath('jonas-mila'),
      newPlan({
        mentor: 'jonas',
        mentee: 'mila',
        phase: 'active',
        start: '2026-06-01',
        end: '2027-06-01',
        rhythm: { everyWeeks: 2, first: '2026-06-01' },
      }),
    );
    write(goalPath('jonas-mila', 'first-release'), newGoal({ outcome: 'Ship a release alone' }));
    git('add', '--all');
    git('commit', '-q', '-m', 'A second mentorship');
    workbench = await openWorkbench({ folder });
  });
  after(() => workbench?.close());

  it('asks which of two mentorships is meant, says in which seat the reader is, and goes on with that one', async () => {
    const { quickInput } = workbench;
    const ask = async () => {
      await workbench.runCommand('Mentorship: Switch Plan');
      await quickInput.waitFor('Which mentorship?');
    };
    await ask();
    assert.deepEqual((await quickInput.labels()).sort(), [
      'Jonas Lindström with Nadia Benhaddou',
      'Mila Roth with Jonas Lindström',
    ]);
    assert.match(await quickInput.row('Mila Roth with Jonas Lindström').innerText(), /you are the mentor/);
    assert.match(await quickInput.row('Jonas Lindström with Nadia Benhaddou').innerText(), /you are the mentee/);
    await workbench.screenshot('plan-switcher');
    await quickInput.pick('Mila Roth with Jonas Lindström');
    await shownPlan('Ship a release alone');
    await ask();
    await quickInput.widget
      .locator('.monaco-list-row.focused', { hasText: 'Mila Roth with Jonas Lindström' })
      .waitFor();
    await quickInput.pick('Jonas Lindström with Nadia Benhaddou');
    await shownPlan('Give reviews that can be acted on');
  });

  it('says that a private note stays on this computer, and git ignores it', async () => {
    await workbench.runCommand('Mentorship: Write Private Note');
    await workbench.quickInput.waitFor('On this computer only (ignored by git).');
    await workbench.screenshot('private-note-form');
    await workbench.quickInput.type('Ask before I advise');
    await workbench.quickInput.accept();
    await eventually(() => assert.equal(notes().length, 1));
    const [note = ''] = notes();
    await workbench.page.locator('.tab.active', { hasText: note }).waitFor();
    assert.match(readFileSync(inFolder(`${NOTES}/${note}`), 'utf8'), /Ask before I advise/);
    git('add', '--all');
    assert.equal(git('status', '--porcelain', '-uall'), '');
    await workbench.runCommand('Mentorship: Open Private Note');
    await workbench.quickInput.waitFor('On this computer only (ignored by git).');
    await workbench.quickInput.row('Ask before I advise').waitFor();
    await workbench.quickInput.cancel();
  });

  it('takes a private file that git was given out again, by a quick fix at its problem', async () => {
    const [note = ''] = notes();
    git('add', '--force', `.mentorship/${NOTES}/${note}`);
    await workbench.page.locator('.tab.active', { hasText: note }).waitFor();
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('private-note-staged');
    await quickFix(workbench, 'Take Private Files Out of Git');
    await workbench.notification('1 private file is no longer staged.');
    assert.equal(git('status', '--porcelain', '-uall'), '');
    assert.deepEqual(notes(), [note], 'the file itself stays');
    await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    assert.deepEqual(workbench.errors.ours(), []);
  });
});
