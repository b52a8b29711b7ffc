import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { goalPath } from '../../../src/domain/records/recordPath';
import { createRecords, editRecord } from '../../../src/jobs/editRecord';
import { Library } from '../../../src/jobs/library/library';
import { finishWrites } from '../../../src/jobs/writes/writeIntents';
import { NodeFiles } from '../../bench/nodeFiles';
import { NodeDisk, NodeFilesInPlace } from '../../support/nodeDisk';

/** Kills of a writing process, each after a number of written pieces that is drawn. */
const KILLS = Number(process.env['KILLS'] ?? 200);
/** Writers that are starting while another one is killed. */
const AHEAD = 3;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
/** Bytes that are written at once. */
const PIECE = 2048;
/** Pieces after which a process is killed at the latest: enough to edit one record and to write a new one. */
const MOST_PIECES = 240;
/** Long enough that writing it takes several calls of the system. */
const LENGTH = 60_000;
const EDITED = goalPath('p', 'edited');

/** A record that says its number in every part, so that parts of two of them can be told. */
const record = (number: number) =>
  `outcome: Version ${number}\nwhy: "${`${number}, `.repeat(LENGTH / (String(number).length + 2))}"\n`;

const isWhole = (text: string) => text === record(Number(/^outcome: Version (\d+)\n/.exec(text)?.[1]));

function assertWhole(text: string, file: string): void {
  assert.ok(isWhole(text), `${file} is torn: ${text.length} characters, begins ${JSON.stringify(text.slice(0, 40))}`);
}

/** The mentorship folder and, beside it, the place where writes are announced. */
const disksOf = (root: string, beforePiece?: () => void) =>
  ['notes', 'writing'].map(folder => new NodeDisk(path.join(root, folder), PIECE, beforePiece)) as [NodeDisk, NodeDisk];

/** What the other process does until it is killed: edit one record again and again, and write new ones. */
async function writeWithoutEnd(root: string, first: number): Promise<never> {
  let piecesLeft = Infinity;
  const files = new NodeFilesInPlace(
    path.join(root, 'notes'),
    ...disksOf(root, () => {
      if (piecesLeft-- === 0) process.kill(process.pid, 'SIGKILL');
    }),
  );
  const library = new Library(files);
  // Starting takes longer than writing: the next writer waits here while the one before is killed.
  piecesLeft = await new Promise<number>(resolve => process.once('message', resolve));
  for (let number = first; ; number++) {
    await editRecord({ files }, library, EDITED, text => [{ start: 0, end: text.length, text: record(number) }]);
    const created = goalPath('p', `created-${number}`);
    await createRecords({ files }, library, [{ kind: 'create', path: created, text: record(number) }], created);
  }
}

if (process.env['MENTORSHIP_WRITES_TO'])
  void writeWithoutEnd(process.env['MENTORSHIP_WRITES_TO'], Number(process.env['MENTORSHIP_FIRST']));
else {
  describe('a process that is killed while it writes', () => {
    it(`leaves every record whole, old or new, once the extension has started again, ${KILLS} times`, async () => {
      console.log(`      seed ${SEED}, ${KILLS} kills`);
      const root = fs.mkdtempSync(path.join(tmpdir(), 'mentorship-kill-'));
      const folder = path.join(root, 'notes/plans/p/goals');
      fs.mkdirSync(folder, { recursive: true });
      const edited = path.join(root, 'notes', EDITED);
      fs.writeFileSync(edited, record(1));
      let state = SEED;
      let [written, halfway, torn] = [0, 0, 0];
      const start = (kill: number) =>
        fork(__filename, {
          env: { ...process.env, MENTORSHIP_WRITES_TO: root, MENTORSHIP_FIRST: String(2 + kill * 1000) },
        });
      const waiting = Array.from({ length: AHEAD }, (_, kill) => start(kill));
      try {
        for (let kill = 0; kill < KILLS; kill++) {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0;
          const writer = waiting.shift()!;
          waiting.push(start(kill + AHEAD));
          const gone = new Promise(resolve => writer.once('exit', resolve));
          writer.send((state >>> 8) % MOST_PIECES);
          await gone;
          if (!isWhole(fs.readFileSync(edited, 'utf8'))) torn++;
          // What the extension does when it starts again.
          await finishWrites(...disksOf(root));
          for (const name of fs.readdirSync(folder)) {
            // What was under way lies beside, under a name that is no record's.
            if (name.endsWith('.tmp')) halfway++;
            else {
              assertWhole(fs.readFileSync(path.join(folder, name), 'utf8'), name);
              written++;
            }
            if (name !== 'edited.yaml') fs.rmSync(path.join(folder, name));
          }
        }
        const library = new Library(new NodeFiles(path.join(root, 'notes')));
        await library.load();
        assert.equal(library.snapshot.problems.size, 0);
        console.log(`      ${written} records looked at, ${torn} had been torn and ${halfway} new ones been under way`);
        assert.ok(torn > 0, 'no kill came in the middle of a write');
      } finally {
        for (const writer of waiting) writer.kill('SIGKILL');
        fs.rmSync(root, { recursive: true });
      }
    });
  });
}
