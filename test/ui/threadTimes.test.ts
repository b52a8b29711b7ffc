// Many notes: opening a file shows its threads at once. Measured in the extension itself and read from its own page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { pairWithNotes } from '../support/pairWithNotes';
import { ThreadSteps } from './threadSteps';

const FILES = 500;
const NOTES_EACH = 4;

const fileName = (n: number) => `src/part${String(n % 20).padStart(2, '0')}/file${String(n).padStart(3, '0')}.ts`;
const textOf = (n: number) =>
  Array.from({ length: 120 }, (_, line) =>
    line % 10 === 0
      ? `export function step${line}of${n}(input: number): number {`
      : line % 10 === 9
        ? '}'
        : `  const value${line} = input * ${n} + ${line};`,
  ).join('\n') + '\n';

function write(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

/** A project whose notes were written at its first commit; then lines came in above all of them. */
function makeProject(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Mo', '-c', 'user.email=mo@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'mo@example.org');
  for (let n = 0; n < FILES; n++) write(folder, fileName(n), textOf(n));
  git('add', '-A');
  git('commit', '-q', '-m', 'Start');
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  const notes = Array.from({ length: FILES * NOTES_EACH }, (_, index) => {
    const [n, k] = [Math.floor(index / NOTES_EACH), index % NOTES_EACH];
    return {
      path: fileName(n),
      text: textOf(n),
      start: 13 + k * 20,
      end: 16 + k * 20,
      commit,
      words: `Note ${k} on file ${n}.`,
    };
  });
  for (const [name, text] of pairWithNotes(notes)) write(folder, `.mentorship/${name}`, text);
  for (let n = 0; n < FILES; n += 2) write(folder, fileName(n), `// first\n// second\n${textOf(n)}`);
  git('add', '-A');
  git('commit', '-q', '-m', 'More');
}

describe('threads of 2,000 notes in 500 files', function () {
  let workbench: Workbench;
  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'many-'));
    makeProject(folder);
    workbench = await openWorkbench({
      folder,
      size: { width: 1280, height: 2600 },
      settings: { 'comments.openView': 'never' },
    });
  });
  after(() => workbench?.close());

  it('are there at once when a file is opened, at their lines', async () => {
    const threads = new ThreadSteps(workbench);
    for (const n of [0, 1, 101, 240, 333, 498, 499]) {
      await workbench.openFile(fileName(n));
      const down = n % 2 === 0 ? 2 : 0;
      await eventually(
        async () =>
          assert.deepEqual(
            await threads.lines(),
            [16, 36, 56, 76].map(line => line + down),
          ),
        60_000,
      );
    }
    await workbench.runCommand('Developer: Show How Fast Mentorship Threads Appear');
    await workbench.page.locator('.tab.active', { hasText: /Untitled|How fast/ }).waitFor();
    const page = await workbench.editorText();
    console.log(page.replace(/^/gm, '      '));
    assert.match(page, /2,?000 notes in 500 files/);
    const times = [...page.matchAll(/\| ([\d.,]+) \|$/gm)]
      .map(match => Number(match[1]!.replace(',', '')))
      .filter(time => time >= 0);
    assert.ok(times.length >= 6, page);
  });
});
