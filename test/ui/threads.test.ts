// Notes beside the code, as their readers and writers have them: in an ordinary file, in a diff, in an old version.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecord } from '../../src/domain/records/read';
import type { Entry } from '../../src/domain/records/entry';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { makeSample } from '../support/sample';
import { eventually } from '../support/eventually';
import { ThreadSteps } from './threadSteps';

const JOURNAL = '.mentorship/plans/nadia-jonas/journal';

describe('threads beside the code', function () {
  let workbench: Workbench;
  let threads: ThreadSteps;
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const journal = () =>
    readdirSync(path.join(folder, JOURNAL))
      .filter(file => file.endsWith('.md'))
      .sort();
  const file = (name: string) => readFileSync(path.join(folder, JOURNAL, name), 'utf8');
  const entry = (name: string): Entry => {
    const read = readRecord(`plans/nadia-jonas/journal/${name}`, file(name))?.record;
    assert.ok(read?.kind === 'entry', name);
    return read.value;
  };
  /** The file that is new after `work`. */
  const written = async (work: () => Promise<void>): Promise<string> => {
    const before = new Set(journal());
    await work();
    await eventually(() => assert.equal(journal().length, before.size + 1));
    return journal().find(name => !before.has(name))!;
  };
  const atLines = (...lines: number[]) => eventually(async () => assert.deepEqual(await threads.lines(), lines));
  const command = (title: string) => workbench.runCommand(title);

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'threads-'));
    await makeSample(folder);
    workbench = await openWorkbench({
      folder,
      theme: 'light',
      size: { width: 1280, height: 1560 },
      settings: {
        'editor.autoIndent': 'none',
        'editor.autoClosingBrackets': 'never',
        'files.autoSave': 'off',
        'comments.openView': 'never',
      },
    });
    threads = new ThreadSteps(workbench);
  });
  after(() => workbench?.close());

  it('stand at their lines, also where the code has changed since', async () => {
    await workbench.openFile('src/schedule.ts');
    await atLines(40, 59);
    const widget = await threads.open(40);
    await widget.getByText('What happens to a job that is planned for next year?').waitFor();
    const title = widget.locator('.review-title');
    assert.match(await title.innerText(), /Question · .+ · waiting for you · the code has changed since/);
    await workbench.screenshot('thread-open');
  });

  it('follow the text while somebody types, pastes, undoes and formats', async () => {
    const { page } = workbench;
    // From the file as it is saved, at a second try too.
    await workbench.openFile('src/schedule.ts');
    await command('File: Revert File');
    await atLines(40, 59);
    await threads.closeAll();
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+Home');
    await workbench.type('// a line typed above\n');
    await atLines(41, 60);
    await page.evaluate(() => navigator.clipboard.writeText('// pasted\n'.repeat(5)));
    await page.keyboard.press('ControlOrMeta+V');
    await atLines(46, 65);
    await page.keyboard.press('ControlOrMeta+Z');
    await atLines(41, 60);
    await page.keyboard.press('ControlOrMeta+Z');
    await atLines(40, 59);
    await command('Convert Indentation to Tabs');
    await atLines(40, 59);
    await workbench.screenshot('thread-formatted');
    await command('File: Revert File');
    await atLines(40, 59);
  });

  it('begin with the “+”, are written as feedback, and keep path, lines and commit', async () => {
    await workbench.openFile('src/queue.ts', { selectLines: [10, 14] });
    const widget = await threads.begin('The urgent jobs come first, and the test says so.');
    await workbench.screenshot('thread-new');
    const name = await written(async () => {
      await widget.getByRole('button', { name: /^Give Feedback/ }).click();
      await workbench.quickInput.waitFor('What kind of feedback is it?');
      await workbench.quickInput.pick('Praise');
      await workbench.quickInput.waitFor('Which goal is it about?');
      await workbench.quickInput.pick('No goal in particular');
    });
    const { code, ...rest } = entry(name);
    assert.deepEqual(
      { path: code?.path, start: code?.start, end: code?.end, commit: code?.commit },
      { path: 'src/queue.ts', start: 10, end: 14, commit: git('rev-parse', 'HEAD').trim() },
    );
    assert.deepEqual({ type: rest.type, author: rest.author }, { type: 'praise', author: 'jonas' });
    await atLines(14, 29);
  });

  it('lose no word of a new one when a later question is left', async () => {
    await workbench.openFile('src/backoff.ts', { selectLines: [3, 5] });
    const before = journal();
    const widget = await threads.begin('The pause doubles each time.');
    await widget.getByRole('button', { name: /^Log Progress/ }).click();
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.cancel();
    await workbench.notification('Your note was not written. Its words are kept.');
    await threads.widget().getByText('The pause doubles each time.').first().waitFor();
    assert.deepEqual(journal(), before);
    await command('Notifications: Clear All Notifications');
    await threads.closeAll();
    await workbench.openFile('src/queue.ts');
  });

  it('are edited where they stand by their author, without a change to anything but the words', async () => {
    const name = journal().find(one => entry(one).text.startsWith('The urgent jobs'))!;
    const before = file(name);
    const widget = await threads.open(14);
    await widget.locator('.review-comment').first().hover();
    await widget.getByRole('button', { name: 'Edit', exact: true }).click();
    const input = widget.locator('.edit-container .monaco-editor').first();
    await input.click();
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.insertText('Urgent jobs come first, **and** the test says so.');
    await workbench.screenshot('thread-edit');
    await widget.getByRole('button', { name: /^Save/ }).click();
    await eventually(() =>
      assert.equal(
        file(name),
        before.replace(
          'The urgent jobs come first, and the test says so.',
          'Urgent jobs come first, **and** the test says so.',
        ),
      ),
    );
    await widget.locator('.comment-body strong', { hasText: 'and' }).waitFor();
  });

  it('take a plain reply, and one that says what became of the advice and why', async () => {
    await threads.open(29);
    const widget = threads.widget().filter({ hasText: 'The cost of adding a job' });
    await threads.write(widget, 'I see the point.');
    const plain = await written(() =>
      widget
        .getByRole('button', { name: /^Reply(?! and)/ })
        .last()
        .click(),
    );
    assert.deepEqual(
      { text: entry(plain).text, outcome: entry(plain).outcome },
      { text: 'I see the point.', outcome: undefined },
    );
    // Words alone end nothing: the thread stays open.
    const dropped = await written(async () => {
      await threads.pick(widget, 'What Became of It', 'Decided Against It', 29);
      await workbench.quickInput.waitFor('Why did you decide against it?');
      await workbench.quickInput.type('A heap would be too much for ten jobs.');
      await workbench.quickInput.accept();
    });
    assert.deepEqual(
      { text: entry(dropped).text, outcome: entry(dropped).outcome },
      { text: 'A heap would be too much for ten jobs.', outcome: 'dropped' },
    );
    // VS Code folds a thread that is resolved now, on a busy machine also after it was opened once more.
    await widget.waitFor({ state: 'hidden' });
    await eventually(async () => {
      if (!(await widget.isVisible())) await threads.open(29);
      assert.ok(await widget.locator('.review-title', { hasText: 'dropped' }).isVisible());
    });
    await workbench.screenshot('thread-answered');
  });

  it('lose no word of a reply that is not sent after all', async () => {
    const widget = threads.widget().filter({ hasText: 'The cost of adding a job' });
    if (!(await widget.isVisible())) await threads.open(29);
    await threads.write(widget, 'On second thought');
    await widget.getByRole('button', { name: /^Reply and Say/ }).click();
    await workbench.quickInput.waitFor('What became of it?');
    await workbench.quickInput.cancel();
    const message = await workbench.notification('Your reply was not written. Its words are kept.');
    await message.getByRole('button', { name: 'Go On Writing' }).click();
    await workbench.quickInput.waitFor('Reply to Nadia');
    assert.equal(await workbench.quickInput.box.inputValue(), 'On second thought');
    await workbench.quickInput.cancel();
    await command('Notifications: Clear All Notifications');
  });

  it('are withdrawn by their author after a question, while nobody has answered', async () => {
    const name = journal().find(one => entry(one).text.startsWith('Urgent jobs'))!;
    const widget = threads.widget().filter({ hasText: 'Urgent jobs' });
    await widget.locator('.review-comment').first().hover();
    await widget.getByRole('button', { name: 'Withdraw', exact: true }).first().click();
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Withdraw' }).click();
    await eventually(() => assert.ok(!journal().includes(name)));
    await atLines(29);
  });

  it('go with a file that is renamed, and come back with a stash', async () => {
    renameSync(path.join(folder, 'src/queue.ts'), path.join(folder, 'src/waiting.ts'));
    await workbench.openFile('src/waiting.ts');
    await atLines(29);
    renameSync(path.join(folder, 'src/waiting.ts'), path.join(folder, 'src/queue.ts'));
    await workbench.openFile('src/schedule.ts');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.type('// one\n// two\n');
    await command('File: Save');
    await eventually(() => assert.match(readFileSync(path.join(folder, 'src/schedule.ts'), 'utf8'), /^\/\/ one/));
    await atLines(42, 61);
    git('stash');
    await atLines(40, 59);
    git('stash', 'pop');
    await atLines(42, 61);
    git('checkout', '--', 'src/schedule.ts');
    await atLines(40, 59);
  });

  it('stay with their lines through a rebase', async () => {
    const schedule = path.join(folder, 'src/schedule.ts');
    const commitWith = (change: (text: string) => string, message: string) => {
      writeFileSync(schedule, change(readFileSync(schedule, 'utf8')));
      git('commit', '-q', '-m', message, '--', 'src/schedule.ts');
    };
    await workbench.openFile('src/schedule.ts');
    await atLines(40, 59);
    const start = git('rev-parse', 'HEAD').trim();
    git('checkout', '-q', '-b', 'feature');
    commitWith(text => `// one\n// two\n${text}`, 'Two lines at the top');
    await atLines(42, 61);
    git('checkout', '-q', 'main');
    commitWith(
      text => text.replace('  /** From now on', '  // between\n\n  // the two\n  /** From now on'),
      'Lines between the notes',
    );
    await atLines(40, 62);
    git('checkout', '-q', 'feature');
    await atLines(42, 61);
    git('rebase', '-q', 'main');
    await atLines(42, 64);
    git('checkout', '-q', 'main');
    git('reset', '-q', '--hard', start);
    git('branch', '-q', '-D', 'feature');
    await atLines(40, 59);
  });

  it('stand in both sides of a diff, and are written in an old version', async () => {
    await workbench.openFile('src/schedule.ts');
    await atLines(40, 59);
    const widget = await threads.open(40);
    // The sample is dated by the day of the run, and so are its commits.
    const then = entry(journal().find(name => name.includes('feedback-far-future'))!).code?.commit;
    assert.ok(then);
    await threads.pick(widget, 'More', 'Compare with Then');
    await workbench.page.locator('.tab.active', { hasText: `then (${then.slice(0, 7)}) and now` }).waitFor();
    await eventually(async () => assert.ok((await threads.lines('modified')).includes(40)));
    await eventually(async () => assert.ok((await threads.lines('original')).includes(38)));
    await workbench.screenshot('thread-diff');
    const note = await threads.beginAt(3, 'Written in the old version.', 'original');
    const name = await written(async () => {
      await note.getByRole('button', { name: /^Log Progress/ }).click();
      await workbench.quickInput.waitFor('Which goal is it about?');
      await workbench.quickInput.pick('No goal in particular');
    });
    assert.equal(entry(name).code?.path, 'src/schedule.ts');
    assert.equal(entry(name).code?.commit, then);
  });

  it('are found where git says that their file went', async () => {
    await workbench.openFile('src/pool.ts');
    await eventually(async () => assert.ok((await threads.lines()).length > 0));
    const [line = 0] = await threads.lines();
    const widget = await threads.open(line);
    await widget.getByText('Nadia Benhaddou').first().waitFor();
    await workbench.screenshot('thread-followed');
  });

  it('are shown all, open, mine or not at all', async () => {
    const choose = async (label: string) => {
      await command('Mentorship: Show or Hide Threads');
      await workbench.quickInput.pick(label);
    };
    // Both are open; the second one is the reader's own.
    const shows = (at40: boolean, at59: boolean) =>
      eventually(async () => {
        const lines = await threads.lines();
        assert.deepEqual([lines.includes(40), lines.includes(59)], [at40, at59]);
      });
    await workbench.openFile('src/schedule.ts');
    await shows(true, true);
    await choose('No threads');
    await atLines();
    await choose('My threads');
    await shows(false, true);
    await choose('Open threads');
    await shows(true, true);
    // What was said of this file has been answered.
    await workbench.openFile('src/pool.ts');
    await atLines();
    await choose('All threads');
    await eventually(async () => assert.ok((await threads.lines()).length > 0));
  });

  it('are walked through with the changed files, and summed up in the note of the meeting', async () => {
    await command('Mentorship: Review Changes Together');
    await workbench.quickInput.waitFor('What will you walk through?');
    await workbench.quickInput.pick('Notes of our fourth meeting');
    await workbench.page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
    await workbench.openView('Mentorship');
    await workbench.treeRow('schedule.ts').waitFor();
    await workbench.treeRow('What happens to a job that is planned for next year?').waitFor();
    await command('Mentorship: Next File of the Review');
    await eventually(async () =>
      assert.match(await workbench.page.locator('.tab.active').first().innerText(), /pool\.ts/),
    );
    await workbench.screenshot('code-walk');
    await command('Mentorship: Finish the Review');
    await workbench.quickInput.waitFor('What should you talk about?');
    await workbench.quickInput.type('How long may a job wait?');
    await workbench.quickInput.accept();
    await workbench.quickInput.pick('Open as a page');
    await workbench.page.locator('.tab.active', { hasText: /Untitled|Code walk/ }).waitFor();
    assert.match(
      await workbench.editorText(),
      /## Code walk of [0-9a-f]{7}…main[\s\S]*\*\*To talk about\.\*\* How long may a job wait\?/,
    );
  });

  it('keep an unfinished note when the editor is closed and the window reloaded', async () => {
    await workbench.openFile('src/backoff.ts', { selectLines: [10, 12] });
    await threads.begin('Half a thought');
    await command('View: Close Editor');
    await workbench.openFile('src/backoff.ts');
    await threads.widget().getByText('Half a thought').first().waitFor();
    await workbench.page.reload();
    await workbench.ready('vs');
    await workbench.openFile('src/backoff.ts', { selectLines: [10, 12] });
    await command('Comments: Add Comment on Current Selection');
    await threads.widget().getByText('Half a thought').first().waitFor();
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
