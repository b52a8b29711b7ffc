// Writing a record by hand, as a person sees it: suggestions, hover, quick fix, and the upgrade of older files.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../rig/workbench';

const GOAL = '.mentorship/plans/nadia-jonas/goals/steady-tests.yaml';

describe('record files in the editor', function () {
  let workbench: Workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'formats-'));
  const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');

  before(async () => {
    cpSync('test/fixtures/formats/0', path.join(folder, '.mentorship'), { recursive: true });
    workbench = await openWorkbench({ folder });
  });
  after(() => workbench?.close());

  it('suggest keys and values with their meaning while somebody types', async () => {
    const { page } = workbench;
    await workbench.openFile(GOAL);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('st');
    await page.keyboard.press('Control+Space');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row');
    await suggestion.filter({ hasText: 'status' }).first().waitFor();
    await workbench.screenshot('language-keys');
    await page.keyboard.type('atus: ');
    await suggestion.filter({ hasText: 'paused' }).first().waitFor();
    await workbench.screenshot('language-values');
    await page.keyboard.press('Escape');
    await page.keyboard.type('pausd');
    await page.keyboard.press('Escape');
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('ControlOrMeta+.');
    await page.getByText('Change to “paused”').first().waitFor();
    await workbench.screenshot('language-fix');
    await page.keyboard.press('Enter');
    await eventually(async () => assert.match(await workbench.editorText(), /status: paused/));
    await page.keyboard.press('ControlOrMeta+s');
    await eventually(() => assert.match(read('plans/nadia-jonas/goals/steady-tests.yaml'), /status: paused\n?$/));
  });

  it('are upgraded after a look at what would change', async () => {
    const before = read('people/nadia.yaml');
    await workbench.runCommand('Mentorship: Upgrade Mentorship Files');
    const question = await workbench.notification(/4 files would change/);
    await workbench.page.locator('.multiDiffEntry').first().waitFor();
    await workbench.screenshot('upgrade');
    assert.equal(read('people/nadia.yaml'), before, 'nothing is written before the answer');
    await question.getByText('Upgrade', { exact: true }).click();
    for (const file of ['mentorship.yaml', 'people/nadia.yaml', 'people/jonas.yaml', 'plans/nadia-jonas/plan.yaml']) {
      await eventually(() =>
        assert.equal(read(file), readFileSync(path.join('test/fixtures/formats/1', file), 'utf8')),
      );
    }
  });
});
