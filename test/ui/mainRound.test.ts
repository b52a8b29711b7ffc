// The main job as its users do it: on the sample, and on a project that has no mentorship yet. What the screen says is
// checked in the files and in git.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecord } from '../../src/domain/records/read';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { makeEmptyProject, makeSample } from '../support/sample';
import { eventually } from '../support/eventually';

const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
const PLAN = 'plans/nadia-jonas';

/** Every record below `folder`, read; fails on any problem. */
function records(folder: string): string[] {
  const root = path.join(folder, '.mentorship');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  for (const file of files) {
    const read = readRecord(file, readFileSync(path.join(root, file), 'utf8'));
    if (read) assert.deepEqual(read.problems, [], file);
  }
  return files;
}

describe('the main round on the sample', function () {
  let workbench: Workbench;
  let folder: string;
  const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');
  /** Notes of a folder; a file that is just being written has another name until it is whole. */
  const notes = (of: 'journal' | 'meetings') =>
    readdirSync(path.join(folder, '.mentorship', PLAN, of))
      .filter(file => file.endsWith('.md'))
      .sort();
  const journal = () => notes('journal');
  const inPage = async () => workbench.webview();

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({ folder });
  });
  after(() => workbench?.close());

  it('shows goals, meetings and feedback in the panel', async () => {
    await workbench.openView('Mentorship');
    await workbench.treeRow('Write tests that fail for one reason only').waitFor();
    await workbench.treeRow('Waiting for you').waitFor();
    await workbench.screenshot('panel');
  });

  it('shows the same on the dashboard', async () => {
    await workbench.runCommand('Mentorship: Open Dashboard');
    const page = await inPage();
    await page.getByText('Give reviews that can be acted on').first().waitFor();
    await page.getByText('Nadia Benhaddou').first().waitFor();
    await workbench.screenshot('dashboard');
  });

  it('ticks a step from the dashboard, in one line of one file', async () => {
    const page = await inPage();
    const before = read(`${PLAN}/goals/steady-tests.yaml`);
    await page.getByRole('checkbox', { name: 'No test waits for real time' }).first().click();
    await eventually(() =>
      assert.match(read(`${PLAN}/goals/steady-tests.yaml`), /No test waits for real time\n {4}done: \d{4}-\d\d-\d\d\n/),
    );
    const added = git(folder, 'diff', '--numstat', '--', '.mentorship').trim();
    assert.equal(added, `1\t0\t.mentorship/${PLAN}/goals/steady-tests.yaml`);
    await eventually(async () =>
      assert.ok(await page.getByRole('checkbox', { name: 'No test waits for real time' }).first().isChecked()),
    );
    await page.getByRole('checkbox', { name: 'No test waits for real time' }).first().click();
    await eventually(() => assert.equal(read(`${PLAN}/goals/steady-tests.yaml`), before));
  });

  it('drags a goal of the tree to the place of another one, in one list of the plan', async () => {
    const before = read(`${PLAN}/plan.yaml`);
    await workbench
      .treeRow('Write tests that fail for one reason only')
      .dragTo(workbench.treeRow('Give reviews that can be acted on'));
    await eventually(() => assert.notEqual(read(`${PLAN}/plan.yaml`), before));
    const after = read(`${PLAN}/plan.yaml`);
    assert.ok(after.startsWith(before.trimEnd()), 'only lines at the end are new');
    assert.match(after, /goalOrder:\n[\s\S]*- steady-tests\n[\s\S]*- clear-reviews\n/);
    writeFileSync(path.join(folder, '.mentorship', PLAN, 'plan.yaml'), before);
  });

  it('follows a file that something else has written, without reload', async () => {
    const page = await inPage();
    const file = path.join(folder, '.mentorship', PLAN, 'goals/own-a-service.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^outcome: .*$/m, 'outcome: Own the mail queue'));
    await page.getByText('Own the mail queue').first().waitFor();
    writeFileSync(file, text);
    await page.getByText('Own the mail queue').first().waitFor({ state: 'detached' });
  });

  it('names a broken file and goes on showing the rest', async () => {
    const page = await inPage();
    const file = path.join(folder, '.mentorship', PLAN, 'goals/steady-tests.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`);
    await page.getByText('1 file can’t be read. Everything else is shown.').click();
    await page
      .getByText(/steady-tests\.yaml/)
      .first()
      .waitFor();
    await page.getByText('Give reviews that can be acted on').first().waitFor();
    await workbench.screenshot('dashboard-broken-file');
    writeFileSync(file, text);
    await page
      .getByText(/steady-tests\.yaml/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('generates the agenda of the next meeting from the dashboard, and keeps what people write', async () => {
    const page = await inPage();
    await page
      .getByRole('button', { name: /Generate agenda/i })
      .first()
      .click();
    await eventually(() => assert.equal(notes('meetings').length, 5));
    const file = `${PLAN}/meetings/${notes('meetings').at(-1)!}`;
    assert.match(read(file), /^---\ndate: /);
    await workbench.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
    await workbench.screenshot('agenda');
    writeFileSync(path.join(folder, '.mentorship', file), `${read(file)}\nJonas wrote this by hand.\n`);
    for (let again = 0; again < 2; again++) {
      // From the dashboard, so that the note coming to the front shows that the command has ended.
      await workbench.runCommand('Mentorship: Open Dashboard');
      await workbench.page.locator('.tab.active', { hasText: 'Mentorship' }).waitFor();
      await workbench.runCommand('Mentorship: Generate Meeting Agenda');
      await workbench.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
    }
    await eventually(() => assert.match(read(file), /Jonas wrote this by hand\.\n$/));
  });

  it('logs progress beside selected lines, and shows it there as a thread', async () => {
    const before = journal();
    await workbench.openFile('src/queue.ts', { selectLines: [10, 14] });
    await workbench.runCommand('Mentorship: Log Progress Here');
    await workbench.quickInput.waitFor('What did you get done');
    await workbench.quickInput.type('Urgent jobs come first now.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.pick('Write tests that fail for one reason only');
    await eventually(() => assert.equal(journal().length, before.length + 1));
    const name = journal().find(file => !before.includes(file))!;
    const lines = readFileSync(path.join(folder, 'src/queue.ts'), 'utf8').split('\n').slice(9, 14).join('\n');
    const entry = readRecord(`${PLAN}/journal/${name}`, read(`${PLAN}/journal/${name}`))!.record;
    assert.ok(entry?.kind === 'entry');
    assert.equal(entry.value.text, 'Urgent jobs come first now.');
    assert.equal(entry.value.author, 'jonas');
    assert.equal(entry.value.goal, 'steady-tests');
    assert.deepEqual(
      {
        path: entry.value.code?.path,
        start: entry.value.code?.start,
        end: entry.value.code?.end,
        quote: entry.value.code?.quote,
      },
      { path: 'src/queue.ts', start: 10, end: 14, quote: lines },
    );
    assert.equal(entry.value.code?.commit, git(folder, 'rev-parse', 'HEAD').trim());
    assert.equal(entry.value.code?.branch, 'main');
    await workbench.page
      .locator('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved')
      .first()
      .waitFor();
    await workbench.screenshot('thread-glyph');
  });

  it('goes from the panel to the code, and answers the feedback there', async () => {
    await workbench.openView('Mentorship');
    const before = journal();
    const waiting = workbench.page
      .locator('.pane', { hasText: 'Feedback & Progress' })
      .locator('.monaco-list-row[aria-level="2"]')
      .first();
    await waiting.click();
    await workbench.page.locator('.tab.active', { hasText: /\.ts$/ }).waitFor();
    await workbench.screenshot('code-from-panel');
    await waiting.hover();
    await waiting.getByRole('button', { name: /Reply/ }).click();
    await workbench.quickInput.waitFor('Reply to Nadia');
    await workbench.quickInput.type('I will try it on Thursday.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What became of it?');
    await workbench.quickInput.pick('I have read it');
    await eventually(() => assert.equal(journal().length, before.length + 1));
    const name = journal().find(file => !before.includes(file))!;
    assert.match(
      read(`${PLAN}/journal/${name}`),
      /kind: reply\n[\s\S]*outcome: acknowledged\n[\s\S]*I will try it on Thursday\.\n$/,
    );
  });

  it('commits exactly the mentorship files and leaves other staged files staged', async () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'not mine to commit\n');
    git(folder, 'add', 'notes.txt');
    const before = git(folder, 'rev-parse', 'HEAD').trim();
    await workbench.runCommand('Mentorship: Commit Mentorship Files');
    await workbench.notification(/1 other staged file was left staged/);
    assert.equal(git(folder, 'rev-parse', 'HEAD~1').trim(), before);
    const files = git(folder, 'show', '--name-only', '--format=', 'HEAD').trim().split('\n');
    assert.deepEqual(
      files.map(file => /agenda|meetings|progress|reply/.exec(file)?.[0]).sort(),
      ['meetings', 'progress', 'reply'],
      files.join(),
    );
    assert.ok(
      files.every(file => file.startsWith('.mentorship/')),
      files.join(),
    );
    assert.equal(git(folder, 'diff', '--cached', '--name-only').trim(), 'notes.txt');
    assert.match(git(folder, 'log', '-1', '--format=%an: %s'), /^Jonas Lindström: Mentorship: .+/);
    assert.equal(git(folder, 'status', '--porcelain', '--', '.mentorship'), '');
    records(folder);
  });

  it('looks right in every theme', async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    for (const theme of ['light', 'hcDark', 'hcLight', 'dark'] as const) {
      await workbench.setTheme(theme);
      await workbench.runCommand('Mentorship: Open Dashboard');
      await (await inPage()).getByText('Nadia Benhaddou').first().waitFor();
      await workbench.screenshot(`dashboard-${theme}`);
      await workbench.openFile('src/queue.ts');
      await workbench.runCommand('Comments: Expand All Comments');
      await workbench.page.locator('.review-widget').first().waitFor();
      await workbench.screenshot(`thread-${theme}`);
    }
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});

describe('the main round on a project without a mentorship', function () {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeEmptyProject(folder);
    workbench = await openWorkbench({ folder, theme: 'light' });
  });
  after(() => workbench?.close());

  const mentorship = () => path.join(folder, '.mentorship');

  it('offers one button to start, and writes nothing when it is cancelled midway', async () => {
    await workbench.openView('Mentorship');
    await workbench.page.getByRole('button', { name: 'Start a Mentorship' }).click();
    const quick = workbench.quickInput;
    await quick.waitFor('Which of the two are you?');
    await workbench.screenshot('start-first-step');
    await quick.pick('I am the mentee');
    await quick.waitFor('Your name');
    await quick.accept();
    await quick.waitFor('Write the name');
    await quick.cancel();
    assert.ok(!existsSync(mentorship()));
  });

  it('starts with who, from when to when, rhythm, length and first goal, and opens the dashboard', async () => {
    const quick = workbench.quickInput;
    await workbench.runCommand('Mentorship: Start a Mentorship');
    await quick.waitFor('Which of the two are you?');
    await quick.pick('I am the mentee');
    await quick.waitFor('Your name');
    await quick.accept();
    await quick.waitFor('Write the name');
    await quick.type('Zoë Müller');
    await quick.accept();
    await quick.waitFor('The address that Zoë Müller commits with');
    await quick.type('zoe@example.org');
    await quick.accept();
    await quick.waitFor('When does it start?');
    await quick.type('31 May');
    await quick.accept();
    await quick.waitFor('Write a day such as');
    const today = new Date();
    const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
    await quick.type(day);
    await quick.accept();
    await quick.waitFor('How long should it last?');
    await quick.pick('3 months');
    await quick.waitFor('How often will you meet?');
    await quick.pick('Every week');
    await quick.waitFor('How long is a meeting?');
    await quick.pick('30 minutes');
    await quick.waitFor('In which language');
    await quick.waitFor('(9/10)');
    await workbench.screenshot('start-language');
    await quick.pick('French, with “vous”');
    await quick.waitFor('The first goal');
    await quick.waitFor('(10/10)');
    await quick.back();
    await quick.waitFor('In which language');
    await quick.pick('English');
    await quick.waitFor('The first goal');
    await quick.type('Explain the scheduler to a newcomer');
    await quick.accept();
    const page = await workbench.webview();
    await page.getByText('Explain the scheduler to a newcomer').first().waitFor();
    await page.getByText('Zoë Müller').first().waitFor();
    await workbench.screenshot('dashboard-new');
    const files = records(folder);
    assert.equal(files.length, 5);
    const plan = readFileSync(
      path.join(
        mentorship(),
        files.find(file => file.endsWith('plan.yaml'))!,
      ),
      'utf8',
    );
    assert.match(plan, /mentor: zoe-muller\n/);
    assert.match(plan, /everyWeeks: 1\n/);
    assert.match(plan, /meetingMinutes: 30\n/);
    assert.match(plan, /language: en\n/);
    assert.doesNotMatch(plan, /formOfAddress/);
  });

  it('prepares the first meeting, logs progress and commits', async () => {
    await workbench.runCommand('Mentorship: Generate Meeting Agenda');
    await eventually(() => assert.equal(records(folder).filter(file => file.includes('/meetings/')).length, 1));
    await workbench.screenshot('agenda-first');
    await workbench.openFile('README.md', { selectLines: [1, 1] });
    await workbench.runCommand('Mentorship: Log Progress Here');
    await workbench.quickInput.waitFor('What did you get done');
    await workbench.quickInput.type('Read the README.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.pick('No goal in particular');
    await eventually(() => assert.equal(records(folder).filter(file => file.includes('/journal/')).length, 1));
    await workbench.runCommand('Mentorship: Commit Mentorship Files');
    await workbench.notification(/7 mentorship files committed on main/);
    const files = git(folder, 'show', '--name-only', '--format=', 'HEAD').trim().split('\n');
    assert.equal(files.length, 7);
    assert.equal(git(folder, 'status', '--porcelain'), '');
    await workbench.runCommand('Mentorship: Commit Mentorship Files');
    await workbench.notification(/committed already/);
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
