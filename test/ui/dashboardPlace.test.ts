// Where the dashboard is looked at: after a reload of the window, beside a file, in a narrow column, in colours of one's own.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { innerFrame } from '../rig/webview';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

describe('the dashboard in its place', function () {
  let workbench: Workbench;
  let folder: string;
  const frame = () => workbench.webview();
  const look = <T>(of: () => T) => frame().then(page => page.evaluate(of));

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({
      folder,
      settings: {
        'workbench.colorCustomizations': {
          'editor.background': '#102030',
          foreground: '#f0e0d0',
          'button.background': '#804000',
        },
      },
    });
    await workbench.runCommand('Mentorship: Open Dashboard');
    await (await frame()).getByRole('tab', { name: 'Feedback' }).waitFor();
  });
  after(() => workbench?.close());

  it('takes the colours that its reader has chosen', async () => {
    assert.deepEqual(
      await look(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      }),
      ['rgb(16, 32, 48)', 'rgb(240, 224, 208)'],
    );
    await workbench.screenshot('dashboard-custom-colours');
  });

  it('holds still where VS Code does', async () => {
    assert.equal(await look(() => document.body.classList.contains('vscode-reduce-motion')), true);
    assert.equal(await look(() => getComputedStyle(document.querySelector('.icon.twist')!).transitionDuration), '0s');
  });

  it('comes back after a reload of the window: tab, filter, and the words half written', async () => {
    const page = await frame();
    await page.getByRole('tab', { name: 'Feedback' }).click();
    await page.getByLabel('State', { exact: true }).selectOption('open');
    await page.locator('.filter.on').waitFor();
    await page
      .getByRole('button', { name: /^Reply to / })
      .first()
      .click();
    await page.getByLabel('Your reply').fill('Half a sen');
    await workbench.runCommand('Developer: Reload Window');
    await page.waitForSelector('body', { state: 'detached' }).catch(() => undefined);
    await workbench.ready('vs-dark');
    await eventually(async () => {
      assert.equal(
        await (
          await frame()
        )
          .locator('[role=tab][aria-selected=true]')
          .innerText({ timeout: 5000 })
          .then(text => text.split(/\s/)[0]),
        'Feedback',
      );
    });
    const again = await frame();
    assert.equal(await again.getByLabel('State', { exact: true }).inputValue(), 'open');
    assert.equal(await again.getByLabel('Your reply').inputValue(), 'Half a sen');
    await workbench.screenshot('dashboard-reloaded');
  });

  it('works beside a file, narrow as a column is, and follows it', async () => {
    await (await frame()).getByRole('tab', { name: 'Goals' }).click();
    await workbench.runCommand('View: Split Editor Right').catch(() => undefined);
    await workbench.openFile('src/queue.ts');
    await workbench.page.setViewportSize({ width: 900, height: 800 });
    await (await frame()).getByRole('heading', { name: /Write tests that fail/ }).waitFor();
    const { wide, full } = await look(() => ({ wide: window.innerWidth, full: document.documentElement.scrollWidth }));
    assert.ok(full <= wide, `${full} of ${wide}`);
    await workbench.screenshot('dashboard-two-columns');
    const file = path.join(folder, '.mentorship/plans/nadia-jonas/goals/steady-tests.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^outcome: .*$/m, 'outcome: Write tests that say why'));
    await (await frame()).getByRole('heading', { name: 'Write tests that say why' }).waitFor();
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('goes into a window of its own, where VS Code can open one', async function () {
    const { page } = workbench;
    await workbench.runCommand('Mentorship: Open Dashboard');
    await page.locator('.editor-group-container.active .tab.active').filter({ hasText: 'Mentorship' }).waitFor();
    const opened = page
      .context()
      .waitForEvent('page')
      .catch(() => undefined);
    await workbench.runCommand('View: Move Editor into New Window');
    const floating = await opened;
    if (!floating) return this.skip(); // The browser does not let this workbench open one.
    await floating.locator('iframe.webview.ready').waitFor();
    const inside = await innerFrame(floating);
    await inside.getByRole('tab', { name: 'Practices' }).click();
    await inside.getByRole('heading', { name: 'Listen first' }).waitFor();
    await floating.screenshot({ path: path.resolve('dist/screenshots/dashboard-floating.png') });
    await floating.close();
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
