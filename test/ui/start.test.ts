// What `npm start` opens, as people see it: the dashboard or the walkthrough, and VS Code's notifications.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { QuickInput } from '../rig/quickInput';
import { innerFrame } from '../rig/webview';
import { PATIENCE } from '../support/patience';
import { makeEmptyProject } from '../support/sample';

const START = path.join('test', 'rig', 'start.mjs');

describe('npm start', function () {
  let browser: Browser;
  const running: ChildProcess[] = [];

  before(async () => {
    const rig = pathToFileURL(path.resolve('test', 'rig', 'browser.mjs')).href;
    const { launchBrowser } = (await import(rig)) as typeof import('../rig/browser.mjs');
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    for (const child of running) child.kill('SIGTERM');
  });

  /** Starts it and opens the address that it prints. */
  async function open(...args: string[]): Promise<Page> {
    const child = spawn(process.execPath, [START, '--browser', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\S+/.exec(output)?.[0];
        if (address) resolve(address);
      });
      child.once('exit', code => reject(new Error(`It ended with code ${code}:\n${output}`)));
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(url);
    return page;
  }

  it('opens on the dashboard of the sample, and VS Code shows its notifications', async () => {
    const page = await open();
    const dashboard = await innerFrame(page);
    await dashboard.getByRole('tab', { name: 'Overview' }).waitFor();
    await new QuickInput(page).runCommand('Mentorship: Commit Mentorship Files');
    await page.locator('.notifications-toasts .notification-toast', { hasText: /committed/ }).waitFor();
    await page.screenshot({ path: path.resolve('dist', 'screenshots', 'start-notification.png') });
    await page.close();
  });

  it('opens another folder, and there the walkthrough where no mentorship is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeEmptyProject(folder);
    const page = await open(folder);
    await page.locator('.gettingStartedContainer', { hasText: 'Mentorship' }).first().waitFor();
    await page.screenshot({ path: path.resolve('dist', 'screenshots', 'start-walkthrough.png') });
    await page.close();
  });

  it('opens a desktop VS Code that is on the PATH, apart from that which its owner uses', function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    const calls = path.join(folder, 'calls');
    writeFileSync(path.join(folder, 'code'), `#!/bin/sh\necho "$*" >> '${calls}'\n`, { mode: 0o755 });
    const env = { ...process.env, DISPLAY: ':0', PATH: `${folder}${path.delimiter}${process.env['PATH']}` };
    const { status, stdout } = spawnSync(process.execPath, [START, folder], { encoding: 'utf8', env });
    assert.equal(status, 0, stdout);
    const apart = String.raw`--user-data-dir \S+mentorship-code-\w+/u --extensions-dir \S+mentorship-code-\w+/e`;
    const [install, open, end] = readFileSync(calls, 'utf8').split('\n');
    assert.match(install!, new RegExp(`^${apart} --install-extension \\S+\\.vsix --force$`));
    assert.match(open!, new RegExp(`^${apart} --new-window --wait ${folder}$`));
    assert.equal(end, '');
  });

  it('says what is wrong with a folder that is not there, before it builds', () => {
    const { status, stderr } = spawnSync(process.execPath, [START, 'no such folder'], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^\nNo such folder: .*no such folder\n {2}Name one that is there/);
  });
});
