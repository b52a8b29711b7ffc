// What a reader does with a note beside the code: answer, act on, link, attach again, unfold, open.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import type { Entry } from '../../src/domain/records/entry';
import { readRecord } from '../../src/domain/records/read';
import { newEntry, type NewEntry } from '../../src/domain/records/write';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { makeSample } from '../support/sample';
import { eventually } from '../support/eventually';
import { ThreadSteps } from './threadSteps';

const JOURNAL = '.mentorship/plans/nadia-jonas/journal';
const ANSWERED = '2026-11-10-question-who-stops-b2c3d4f5';
const EXAMPLE = '2026-11-10-feedback-a-way-to-do-it-c3d4f5g6';
const LOST = '2026-11-10-progress-lines-that-went-d4f5g6h7';

describe('what is done with a note beside the code', function () {
  let workbench: Workbench;
  let threads: ThreadSteps;
  let folder: string;
  const journal = () =>
    readdirSync(path.join(folder, JOURNAL))
      .filter(file => file.endsWith('.md'))
      .sort();
  const entry = (id: string): Entry => {
    const read = readRecord(
      `plans/nadia-jonas/journal/${id}.md`,
      readFileSync(path.join(folder, JOURNAL, `${id}.md`), 'utf8'),
    )?.record;
    assert.ok(read?.kind === 'entry', id);
    return read.value;
  };
  const put = (id: string, note: NewEntry) => writeFileSync(path.join(folder, JOURNAL, `${id}.md`), newEntry(note));
  /** The reply to an entry, once it is written. */
  const replyTo = async (id: string): Promise<Entry> => {
    let reply: Entry | undefined;
    await eventually(() => {
      reply = journal()
        .map(file => entry(file.slice(0, -3)))
        .find(one => one.re === id);
      assert.ok(reply, `nobody has replied to ${id}`);
    });
    return reply!;
  };
  const thread = async (file: string, line: number, words: string) => {
    await workbench.openFile(file);
    await threads.closeAll();
    await eventually(async () => assert.ok((await threads.lines()).includes(line), `${await threads.lines()}`));
    await threads.open(line);
    const widget = threads.widget().filter({ hasText: words });
    await widget.waitFor();
    return widget;
  };

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'actions-'));
    await makeSample(folder);
    const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    const anchor = (file: string, start: number, end: number) => captureAnchor(file, text(file), start, end);
    put(ANSWERED, {
      kind: 'question',
      author: 'nadia',
      created: '2026-11-10T10:00:00+01:00',
      text: 'Who stops the clock?',
      code: anchor('src/schedule.ts', 10, 16),
    });
    put(EXAMPLE, {
      kind: 'feedback',
      type: 'suggestion',
      help: 'example',
      author: 'nadia',
      created: '2026-11-10T11:00:00+01:00',
      text: 'There is a shorter way.\n\nWrite `this.#stopped ||= true` and be done.',
      code: anchor('src/schedule.ts', 43, 45),
    });
    put(LOST, {
      kind: 'progress',
      author: 'jonas',
      created: '2026-11-10T12:00:00+01:00',
      text: 'I learned what jitter is for.',
      code: captureAnchor(
        'src/backoff.ts',
        'export class Jitter {\n  readonly spread = 0.25;\n  readonly never = "the same twice";\n}\n',
        1,
        4,
      ),
    });
    workbench = await openWorkbench({
      folder,
      theme: 'light',
      size: { width: 1280, height: 1560 },
      settings: { 'comments.openView': 'never', 'mentorship.notesInCode': 'hoverAndCodeLens' },
    });
    threads = new ThreadSteps(workbench);
  });
  after(() => workbench?.close());

  it('a question of the other’s is answered and so closed', async () => {
    const widget = await thread('src/schedule.ts', 16, 'Who stops the clock?');
    await threads.write(widget, 'Whoever holds the function that `after` gives back.');
    await workbench.screenshot('thread-question');
    await widget
      .getByRole('button', { name: /^Answer/ })
      .last()
      .click();
    const { text, outcome, author } = await replyTo(ANSWERED);
    assert.deepEqual(
      { text, outcome, author },
      { text: 'Whoever holds the function that `after` gives back.', outcome: 'answered', author: 'jonas' },
    );
    await widget.waitFor({ state: 'hidden' });
  });

  it('a question becomes an action in the next meeting’s note, and is closed by that', async () => {
    const own = journal()
      .find(file => file.includes('question-late-by-how-much'))!
      .slice(0, -3);
    const widget = await thread('src/schedule.ts', 59, 'an interval or a time of day');
    await widget.locator('.review-title').hover();
    await widget.getByRole('button', { name: 'Turn Question into Action' }).first().click();
    await workbench.quickInput.waitFor('What is to be done?');
    await workbench.quickInput.type('Write down what every promises');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Who does it?');
    await workbench.quickInput.pick('Jonas Lindström');
    await workbench.quickInput.waitFor('By when?');
    await workbench.quickInput.pick('No date');
    await workbench.quickInput.waitFor('goal');
    await workbench.screenshot('thread-action-goal');
    await workbench.quickInput.accept();
    assert.equal((await replyTo(own)).outcome, 'answered');
    const meetings = path.join(folder, JOURNAL, '../meetings');
    const last = readdirSync(meetings).sort().at(-1)!;
    await eventually(() =>
      assert.match(readFileSync(path.join(meetings, last), 'utf8'), /^- \[ \] Write down what every promises @jonas/m),
    );
    await workbench.page.locator('.tab.active', { hasText: last }).waitFor();
  });

  it('one’s own note is linked to a goal', async () => {
    const widget = await thread('src/schedule.ts', 59, 'an interval or a time of day');
    await threads.pick(widget, 'More', 'Link to Goal');
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.pick('Write tests that fail for one reason only');
    const own = journal()
      .find(file => file.includes('question-late-by-how-much'))!
      .slice(0, -3);
    await eventually(() => assert.equal(entry(own).goal, 'steady-tests'));
    await widget.locator('.review-title', { hasText: 'Write tests that fail for one reason only' }).waitFor();
  });

  it('an example is folded until its reader wants to see it', async () => {
    const widget = await thread('src/schedule.ts', 45, 'There is a shorter way.');
    await widget.getByText('An example is folded here.').waitFor();
    assert.doesNotMatch(await widget.innerText(), /be done/);
    await workbench.screenshot('thread-folded');
    await widget.locator('.review-comment').first().hover();
    await widget.getByRole('button', { name: 'Show the Example' }).first().click();
    await widget.getByText('and be done.').waitFor();
  });

  it('a note whose lines are gone says what they were, and is attached to others', async () => {
    await workbench.openFile('src/backoff.ts');
    await workbench.runCommand('Comments: Expand All Comments');
    const widget = threads.widget().filter({ hasText: 'I learned what jitter is for.' });
    await widget.waitFor();
    await widget.locator('.review-title', { hasText: 'these lines are gone' }).waitFor();
    await widget.getByText('export class Jitter').waitFor();
    await workbench.screenshot('thread-detached');
    await threads.pick(widget, 'More', 'Attach to Other Lines');
    const message = await workbench.notification(/Select the lines that the note belongs to now/);
    await workbench.openFile('src/backoff.ts', { selectLines: [10, 12] });
    await message.getByRole('button', { name: 'Attach Here' }).click();
    await eventually(() => {
      const { code } = entry(LOST);
      assert.deepEqual([code?.path, code?.start, code?.end], ['src/backoff.ts', 10, 12]);
    });
    await eventually(async () => assert.ok((await threads.lines()).includes(12)));
  });

  it('a CodeLens and a hover name the note and open its file', async () => {
    const { page } = workbench;
    const title = page.locator('.tab.active', { hasText: `${EXAMPLE}.md` });
    await workbench.openFile('src/schedule.ts');
    await threads.closeAll();
    await page.locator('.codelens-decoration a', { hasText: 'Suggestion · Nadia Benhaddou' }).first().click();
    await title.waitFor();
    await workbench.openFile('src/schedule.ts');
    await eventually(async () => {
      await page.locator('.view-line', { hasText: 'stop(): void' }).locator('span', { hasText: 'stop' }).last().hover();
      await page.locator('.monaco-hover a', { hasText: 'Open the Note' }).first().click({ timeout: 3000 });
    }, 40_000);
    await title.waitFor();
  });

  it('a click on the code in the note’s file opens its lines', async () => {
    const { page } = workbench;
    await workbench.openFile(`${JOURNAL}/${EXAMPLE}.md`);
    const link = page
      .locator('.view-line', { hasText: 'path: src/schedule.ts' })
      .locator('.detected-link', { hasText: 'src/schedule.ts' })
      .first();
    await eventually(async () => {
      await link.click({ modifiers: ['ControlOrMeta'], timeout: 5000 });
      await page.locator('.tab.active', { hasText: 'schedule.ts' }).waitFor({ timeout: 5000 });
    }, 40_000);
    await page
      .locator('[id="status.editor.selection"]')
      .filter({ hasText: /Ln 45\b/ })
      .waitFor();
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
