// A report as somebody exports it: the period, the parts, the file; and how it looks on paper.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

describe('exporting a report', function () {
  let workbench: Workbench;
  let folder: string;
  const shared = 'everyone who can read the repository can read';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({ folder });
    await workbench.openView('Mentorship');
    await workbench.treeRow(/Write tests that fail/).waitFor();
  });
  after(() => workbench?.close());

  /** Through the pickers to VS Code's own dialog for where to save. */
  async function exportAs(name: string, period: RegExp, without: string[] = []): Promise<string> {
    const { quickInput } = workbench;
    await workbench.runCommand('Mentorship: Export Report');
    await quickInput.waitFor('Which period is the report about?');
    await quickInput.pick(period);
    await quickInput.waitFor('What goes into the report?');
    assert.match(await quickInput.widget.innerText(), /readable by everyone who can read this repository/);
    if (without.length > 0) await quickInput.check(...without);
    await quickInput.accept();
    const file = path.join(folder, name);
    await quickInput.widget.getByText('Export Report').first().waitFor();
    // The dialog fills in its own proposal once it has read the folder, over what is typed before.
    await eventually(async () => assert.match(await quickInput.box.inputValue(), /mentorship-nadia-jonas-/));
    const isClosed = () =>
      quickInput.widget.waitFor({ state: 'hidden', timeout: 4000 }).then(
        () => true,
        () => false,
      );
    for (let closed = false, tries = 0; !closed && tries < 8; tries++) {
      await quickInput.type(file);
      await quickInput.accept();
      closed = await isClosed();
    }
    await eventually(() => assert.ok(existsSync(file) && readFileSync(file, 'utf8') !== '', `${name} is written`));
    return readFileSync(file, 'utf8');
  }

  it('writes a web page that says who can read it, loads nothing and prints well', async () => {
    const text = await exportAs('report.html', /^The whole mentorship/);
    assert.match(text, /^<!DOCTYPE html>/);
    assert.match(text, /<h2>Who can read this<\/h2>/);
    assert.ok(text.includes(shared));
    assert.match(text, /default-src 'none'/);
    assert.doesNotMatch(text, /<script|<img|<link|https?:/);
    for (const part of ['Goals', 'Meetings', 'Feedback', 'Journal', 'Open actions'])
      assert.match(text, new RegExp(`<h2>${part}</h2>`));
    const page = await workbench.page.context().newPage();
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(pathToFileURL(path.join(folder, 'report.html')).href);
    await page.screenshot({ path: path.resolve('dist/screenshots/report-screen.png') });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: path.resolve('dist/screenshots/report-print.png') });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const pdf = await page.pdf({ path: path.resolve('dist/screenshots/report.pdf'), preferCSSPageSize: true });
    await page.close();
    assert.equal(sideways, false);
    assert.ok(pdf.byteLength > 10_000, `${pdf.byteLength} bytes`);
  });

  it('opens what was written', async () => {
    const message = await workbench.notification(/The report is written\. Whoever gets the file reads all of it\./);
    await message.getByRole('button', { name: 'Open Report' }).click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'report.html' }).first().waitFor();
    await workbench.runCommand('View: Close Editor');
  });

  it('writes markdown of a shorter period, without a part that was taken out', async () => {
    const text = await exportAs('report.md', /^The last 30 days/, ['Journal']);
    assert.match(text, /^# Mentorship of /);
    assert.ok(text.includes(shared));
    assert.match(text, /^## Feedback$/m);
    assert.doesNotMatch(text, /^## Journal$/m);
    assert.doesNotMatch(text, /names that tell/i, 'an entry of two months ago');
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
