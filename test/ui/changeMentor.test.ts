// A kind no, another mentor without blame, and what remains of the earlier mentorship: its record and the keepsake.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const EARLIER = 'plans/nadia-jonas';

describe('a mentor who is asked by one person too many', function () {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    const settings = { 'mentorship.email': 'nadia.benhaddou@example.org' };
    workbench = await openWorkbench({ folder, theme: 'light', settings });
  });
  after(() => workbench?.close());

  it('drafts a kind no to a request, and writes nothing', async () => {
    await workbench.runCommand('Mentorship: Draft Answer to a Request');
    const quick = workbench.quickInput;
    await quick.waitFor('Who has asked you?');
    await quick.pick('Jonas Lindström');
    await quick.waitFor('What would you like to answer?');
    await quick.pick('Not this time');
    const line = (text: RegExp) => workbench.page.locator('.view-line', { hasText: text }).first();
    await line(/Hello.Jonas,/).waitFor();
    await line(/thank.you.for.thinking.of.me/).waitFor();
    await workbench.screenshot('kind-no');
    assert.equal(execFileSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' }), '');
  });
});

describe('going on with another mentor', function () {
  let workbench: Workbench;
  let folder: string;
  const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');
  /** Each file of the mentorship that git sees as changed, such as `M plans/…/plan.yaml`. */
  const changed = () =>
    execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: folder, encoding: 'utf8' })
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.trim().replace(/ +\.mentorship\//, ' '))
      .sort();
  const line = (text: RegExp) => workbench.page.locator('.view-line', { hasText: text }).first();

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({ folder, theme: 'light' });
  });
  after(() => workbench?.close());

  it('changes the mentor as an ordinary step: the open goals go along, the earlier record stays', async () => {
    await workbench.runCommand('Mentorship: Change Mentor');
    const quick = workbench.quickInput;
    await quick.waitFor('With whom will you go on?');
    await workbench.screenshot('change-mentor');
    await quick.pick('Someone else…');
    await quick.waitFor('Write the name.');
    await quick.type('Inès Moreau');
    await quick.accept();
    await quick.waitFor('In one sentence, fair to both: why now?');
    await quick.type('Nadia builds a new team.');
    await quick.accept();
    const page = await workbench.webview();
    await page.getByRole('heading', { name: /^Inès Moreau mentors/ }).waitFor();
    await page.getByText('Give reviews that can be acted on').first().waitFor();
    await workbench.screenshot('change-mentor-dashboard');
    await eventually(() => assert.match(read(`${EARLIER}/plan.yaml`), /^phase: closed$/m));
    const files = changed();
    // Of the earlier mentorship, its plan alone is changed, and its last page is new.
    assert.deepEqual(
      files.filter(file => file.includes(EARLIER)),
      [`?? ${EARLIER}/closing.md`, `M ${EARLIER}/plan.yaml`],
    );
    assert.deepEqual(
      files
        .filter(file => !file.includes(EARLIER))
        .map(file => file.replace(/goals\/.*/, 'goals/'))
        .filter((file, index, all) => all.indexOf(file) === index),
      [
        '?? people/ines-moreau.yaml',
        '?? plans/jonas-with-ines-moreau/goals/',
        '?? plans/jonas-with-ines-moreau/plan.yaml',
      ],
    );
  });

  it('keeps the earlier mentorship on one page, readable and as it ended', async () => {
    await workbench.runCommand('Mentorship: Open Keepsake');
    await workbench.page.locator('.tab.active', { hasText: 'closing.md' }).waitFor();
    await line(/Looking.back:.Jonas/).waitFor();
    await line(/Nadia.builds.a.new.team/).waitFor();
    await workbench.screenshot('keepsake');
    const page = read(`${EARLIER}/closing.md`);
    assert.match(page, /We ended earlier than planned\.\n\nWhy now: Nadia builds a new team\.\n/);
    assert.match(page, /\n## Advice that worked\n\n- \[/);
  });

  it('has an archive of closed mentorships on the dashboard, which opens them to be read', async () => {
    await workbench.runCommand('Mentorship: Open Dashboard');
    const page = await workbench.webview();
    await page.getByRole('button', { name: 'All mentorships' }).click();
    await page.locator('summary', { hasText: 'Closed mentorships' }).click();
    const closed = page.getByRole('list', { name: 'Closed mentorships' });
    await closed.getByText('Nadia Benhaddou').waitFor();
    await workbench.screenshot('archive');
    await closed.getByRole('button', { name: /Nadia Benhaddou/ }).click();
    await page.getByText('This mentorship is closed. It stays here to be read').first().waitFor();
    await page.getByRole('heading', { name: 'What went well' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Needs you' }).count(), 0);
    await workbench.screenshot('archive-opened');
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
