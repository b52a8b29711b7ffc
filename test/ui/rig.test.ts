// The rig itself: a workbench is to be seen, can be driven, and speaks the language it was asked to speak.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openWorkbench, type Workbench } from '../rig/workbench';

describe('the workbench', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await openWorkbench();
    fs.writeFileSync(path.join(workbench.folder, 'lines.txt'), 'one\ntwo\nthree\nfour\n');
  });
  after(() => workbench?.close());

  it('shows a file, selects lines in it and gives its text', async () => {
    await workbench.openFile('lines.txt', { selectLines: [2, 3] });
    assert.equal(await workbench.editorText(), 'one\ntwo\nthree\nfour\n');
    await workbench.screenshot('rig-editor');
  });

  it('runs a command of the palette and takes a pick', async () => {
    await workbench.runCommand('Preferences: Color Theme');
    await workbench.quickInput.waitFor('Select Color Theme');
    await workbench.quickInput.cancel();
  });

  it('changes its theme', async () => {
    for (const theme of ['light', 'hcDark', 'hcLight', 'dark'] as const) await workbench.setTheme(theme);
  });

  it('changes a setting', async () => {
    await workbench.changeSettings({ 'workbench.statusBar.visible': false });
    await workbench.page.locator('.part.statusbar').waitFor({ state: 'hidden' });
    await workbench.changeSettings({ 'workbench.statusBar.visible': undefined });
    await workbench.page.locator('.part.statusbar').waitFor();
  });

  it('shows a view container, and in it a file made outside', async () => {
    await workbench.openView('Explorer');
    fs.writeFileSync(path.join(workbench.folder, 'made-outside.txt'), '');
    await workbench.treeRow('made-outside.txt').waitFor();
  });

  it('loads a webview and reaches the frame in it', async () => {
    fs.writeFileSync(path.join(workbench.folder, 'page.md'), '# Heading in a webview\n');
    await workbench.openFile('page.md');
    await workbench.runCommand('Markdown: Open Preview');
    const frame = await workbench.webview();
    await frame.getByRole('heading', { name: 'Heading in a webview' }).waitFor();
  });

  it('has no errors on its page', () => {
    assert.deepEqual(workbench.errors.all(), []);
  });
});

describe('the workbench in French', () => {
  it('gives extensions the French language', async function () {
    const workbench = await openWorkbench({ locale: 'fr' });
    assert.equal(
      await workbench.page.evaluate(() => (globalThis as { _VSCODE_NLS_LANGUAGE?: string })._VSCODE_NLS_LANGUAGE),
      'fr',
    );
    await workbench.close();
  });
});
