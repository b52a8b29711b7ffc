// Many notes: opening a file shows its threads at once. Measured in the extension itself and read from its own page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { newEntry, newGoal, newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { ThreadSteps } from './threadSteps';

const FILES = 500;
const NOTES_EACH = 4;
/** Milliseconds from the editor to its threads. */
const AT_MOST = 100;

const fileName = (n: number) => `src/part${String(n % 20).padStart(2, '0')}/file${String(n).padStart(3, '0')}.ts`;
const textOf = (n: number) => Array.from({ length: 120 }, (_, line) =>
  (line % 10 === 0 ? `export function step${line}of${n}(input: number): number {` : line % 10 === 9 ? '}' : `  const value${line} = input * ${n} + ${line};`)).join('\n') + '\n';

function write(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

/** A project whose notes were written at its first commit; then lines came in above all of them. */
function makeProject(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Mo', '-c', 'user.email=mo@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'mo@example.org');
  for (let n = 0; n < FILES; n++) write(folder, fileName(n), textOf(n));
  git('add', '-A');
  git('commit', '-q', '-m', 'Start');
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  const record = (name: string, text: string) => write(folder, `.mentorship/${name}`, text);
  record('mentorship.yaml', newSettings('en'));
  record('people/mo.yaml', newPerson({ name: 'Mo', emails: ['mo@example.org'] }));
  record('people/ann.yaml', newPerson({ name: 'Ann', emails: ['ann@example.org'] }));
  record('plans/p/plan.yaml', newPlan({ mentor: 'ann', mentee: 'mo', phase: 'active', start: '2026-06-01', end: '2027-06-01', rhythm: { everyWeeks: 2, first: '2026-06-01' }, meetingMinutes: 45 }));
  record('plans/p/goals/g.yaml', newGoal({ outcome: 'Own it', status: 'active', horizon: 'short' }));
  for (let n = 0; n < FILES; n++) {
    for (let k = 0; k < NOTES_EACH; k++) {
      const id = `2026-07-01-feedback-note-${String(n * NOTES_EACH + k).padStart(8, '0')}`;
      record(`plans/p/journal/${id}.md`, newEntry({
        kind: 'feedback', type: 'suggestion', author: 'ann', created: '2026-07-01T10:00:00+02:00', text: `Note ${k} on file ${n}.`,
        code: captureAnchor(fileName(n), textOf(n), 13 + k * 20, 16 + k * 20, { commit, branch: 'main' }),
      }));
    }
  }
  for (let n = 0; n < FILES; n += 2) write(folder, fileName(n), `// first\n// second\n${textOf(n)}`);
  git('add', '-A');
  git('commit', '-q', '-m', 'More');
}

describe('threads of 2,000 notes in 500 files', function () {
  this.timeout(300_000);
  let workbench: Workbench;
  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'many-'));
    makeProject(folder);
    workbench = await openWorkbench({ folder, size: { width: 1280, height: 2600 }, settings: { 'comments.openView': 'never' } });
  });
  after(() => workbench?.close());

  it('are there at once when a file is opened, at their lines', async () => {
    const threads = new ThreadSteps(workbench);
    for (const n of [0, 1, 101, 240, 333, 498, 499]) {
      await workbench.openFile(fileName(n));
      const down = n % 2 === 0 ? 2 : 0;
      await eventually(async () => assert.deepEqual(await threads.lines(), [16, 36, 56, 76].map(line => line + down)), 60_000);
    }
    await workbench.runCommand('Mentorship: Show How Fast Threads Appear');
    await workbench.page.locator('.tab.active', { hasText: /Untitled|How fast/ }).waitFor();
    const page = await workbench.editorText();
    console.log(page.replace(/^/gm, '      '));
    assert.match(page, /2,?000 notes in 500 files/);
    const times = [...page.matchAll(/\| ([\d.,]+) \|$/gm)].map(match => Number(match[1]!.replace(',', ''))).sort((a, b) => a - b);
    assert.ok(times.length >= 6, page);
    // The slowest ones tell of a busy machine; the middle one of the extension.
    assert.ok(times[Math.floor(times.length / 2)]! <= AT_MOST, page);
  });
});
