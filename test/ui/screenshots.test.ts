// Pictures for the README and for looking at, made by `npm run screenshots`; in a run of all tests they are left out.
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Theme, type Workbench } from '../rig/workbench';
import { makeSample } from '../support/sample';
import { ThreadSteps } from './threadSteps';

(process.env['SCREENSHOTS'] ? describe : describe.skip)('pictures', function () {
  let workbench: Workbench;

  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({
      folder,
      settings: {
        'window.commandCenter': false,
        'workbench.layoutControl.enabled': false,
        'comments.openView': 'never',
        'editor.minimap.enabled': false,
      },
    });
  });
  after(() => workbench?.close());

  const keep = (file: string, name: string) => {
    mkdirSync('media/readme', { recursive: true });
    copyFileSync(file, `media/readme/${name}.png`);
  };

  for (const theme of ['light', 'hcDark', 'hcLight', 'dark'] as const satisfies readonly Theme[]) {
    it(`in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.openView('Mentorship');
      await workbench.openFile('src/schedule.ts', { selectLines: [33, 38] });
      await workbench.runCommand('Comments: Expand All Comments');
      await workbench.page.locator('.review-widget').first().waitFor();
      // No tooltip over what is to be seen, and nothing that still spins.
      await workbench.page
        .locator('.statusbar-item', { hasText: /Activating|Initializing/ })
        .waitFor({ state: 'hidden' });
      await workbench.page.mouse.move(640, 790);
      await workbench.page
        .locator('.monaco-hover:not(.hidden), .workbench-hover-container')
        .first()
        .waitFor({ state: 'hidden' });
      await workbench.screenshot(`readme-thread-${theme}`);
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('Mentorship: Open Dashboard');
      const page = await workbench.webview();
      const overview = page.getByRole('tab', { name: 'Overview' });
      await overview.waitFor();
      await overview.click();
      await page.locator('[aria-labelledby="tab-overview"]').waitFor();
      const dashboard = await workbench.screenshot(`readme-overview-${theme}`);
      for (const tab of ['Goals', 'Feedback', 'Journal', 'Practices']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.locator(`[aria-labelledby="tab-${tab.toLowerCase()}"]`).waitFor();
        await workbench.screenshot(`readme-${tab.toLowerCase()}-${theme}`);
      }
      if (theme === 'dark') keep(dashboard, 'dashboard');
    });
  }
});

/** What the moving picture shows, one picture after the other; `test/rig/movingPicture.mjs` joins them. */
(process.env['SCREENSHOTS'] ? describe : describe.skip)('the moving picture', function () {
  let workbench: Workbench;
  let count = 0;
  const take = async () => {
    // The mouse over nothing that changes its look by it.
    await workbench.page.mouse.move(480, 616);
    await workbench.screenshot(`moving-${++count}`);
  };

  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({
      folder,
      theme: 'light',
      size: { width: 960, height: 620 },
      settings: {
        'window.commandCenter': false,
        'workbench.layoutControl.enabled': false,
        'comments.openView': 'never',
        'comments.visible': true,
        'editor.minimap.enabled': false,
        'mentorship.reminders': false,
      },
    });
  });
  after(() => workbench?.close());

  it('goes from the dashboard to lines of code and on to the agenda', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Mentorship: Open Dashboard');
    await (await workbench.webview()).getByRole('tab', { name: 'Overview' }).waitFor();
    await workbench.runCommand('View: Close Primary Side Bar');
    await take();
    await workbench.openFile('src/queue.ts', { selectLines: [9, 12] });
    await page.locator('.statusbar-item', { hasText: /Activating|Initializing/ }).waitFor({ state: 'hidden' });
    await take();
    const threads = new ThreadSteps(workbench);
    const widget = await threads.begin('Jobs wait by priority now, and the test for it failed first.');
    await take();
    await widget.getByRole('button', { name: 'Log Progress' }).click();
    await quickInput.waitFor('Which goal is it about?');
    await take();
    await quickInput.accept();
    await widget.waitFor({ state: 'hidden' });
    await threads.open(12);
    await take();
    await workbench.runCommand('Mentorship: Generate Meeting Agenda');
    await page.locator('.tab.active', { hasText: /\d\.md/ }).waitFor();
    await page.locator('.view-line', { hasText: 'Arrival' }).first().waitFor();
    await take();
  });
});
