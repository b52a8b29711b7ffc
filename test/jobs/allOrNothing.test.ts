import assert from 'node:assert/strict';
import { closePlan } from '../../src/jobs/closePlan';
import { Library } from '../../src/jobs/library/library';
import { writePrivateNote } from '../../src/jobs/privateNotes';
import type { Outcome } from '../../src/jobs/ports/outcome';
import type { Ports } from '../../src/jobs/ports/ports';
import { differing, FAILURES, FilesOnDisk, type FailureKind } from '../support/failingDisk';
import { fakePorts } from '../support/fakePorts';
import { FOLDER, WRITING_JOBS } from '../support/writingJobs';

type Job = (ports: Ports, library: Library) => Promise<Outcome>;

const JOBS: readonly (readonly [string, Job])[] = [
  ...Object.entries(WRITING_JOBS).flatMap(([name, asked]) =>
    Object.entries(asked).map(([what, job]) => [[name, what].filter(Boolean).join(': '), job] as const),
  ),
  ['writePrivateNote', ports => writePrivateNote(ports, undefined, { text: 'Mine.' })],
];

async function run(job: Job, failsAt = Infinity, how: FailureKind = 'refuses') {
  const files = new FilesOnDisk(FOLDER);
  const ports: Ports = { ...fakePorts(), files };
  const library = new Library(files);
  await library.load();
  const before = new Map(files.disk.bytes);
  Object.assign(files.disk, { failsAt, how });
  const outcome = await job(ports, library);
  return { outcome, writes: files.disk.count, before, after: new Map(files.disk.bytes) };
}

describe('a job whose every write fails in turn', () => {
  for (const [title, job] of JOBS) {
    it(`leaves all as it was, or says exactly what it has written: ${title}`, async () => {
      const whole = await run(job);
      assert.equal(whole.outcome.kind, 'done');
      assert.ok(whole.writes > 0);
      for (let failsAt = 1; failsAt <= whole.writes; failsAt++) {
        for (const how of FAILURES) {
          const { outcome, before, after } = await run(job, failsAt, how);
          const where = `write ${failsAt} of ${whole.writes} ${how}: ${JSON.stringify(outcome)}`;
          if (outcome.kind === 'done') assert.deepEqual(differing(whole.after, after), [], where);
          else
            assert.deepEqual(
              differing(before, after),
              outcome.kind === 'partly' ? [...outcome.written].sort() : [],
              where,
            );
        }
      }
    });
  }

  it('is Wrap Up too: nothing is ticked where the note can’t be written', async () => {
    const [, wrapUp] = JOBS.find(([title]) => title === 'wrapUpMeeting')!;
    const { writes } = await run(wrapUp);
    // Two files that are there or to be moved, each through a file beside it, and the earlier note with its tick.
    assert.ok(writes >= 5, String(writes));
    const { outcome, before, after } = await run(wrapUp, writes);
    assert.equal(outcome.kind, 'problem');
    assert.deepEqual(differing(before, after), []);
  });

  it('leaves alone what somebody else has written over it since', async () => {
    const files = new FilesOnDisk(FOLDER);
    const library = new Library(files);
    await library.load();
    const { disk } = files;
    const move = disk.move.bind(disk);
    const write = disk.write.bind(disk);
    let moved = '';
    disk.move = async (from, to) => {
      moved = to;
      return move(from, to);
    };
    disk.write = async (path, bytes) => {
      if (moved === '') return write(path, bytes);
      disk.bytes.set(moved, new TextEncoder().encode('theirs'));
      throw new Error('ENOSPC');
    };
    const ports: Ports = { ...fakePorts(), files };
    const outcome = await closePlan(ports, library, { plan: 'p', isEarly: true });
    assert.deepEqual(outcome.kind === 'partly' && outcome.written, [moved]);
    assert.equal(new TextDecoder().decode(disk.bytes.get(moved)), 'theirs');
  });
});
