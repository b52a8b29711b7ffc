import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { readRecord } from '../../src/domain/records/read';
import { EMPTY_SNAPSHOT, withRecords, type Snapshot } from '../../src/domain/store/snapshot';
import { makeEmptyProject, makeSample } from '../support/sample';

const TODAY = '2026-11-23';
const PLAN = 'nadia-jonas';

/** Every file below a folder, relative to it, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe('the sample workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'sample-'));
  const sample = join(root, 'sample');
  const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const records = join(sample, '.mentorship');
  const read = (path: string) => readRecord(path, readFileSync(join(records, path), 'utf8'));
  let snapshot: Snapshot;

  before(async () => {
    await makeSample(sample, { today: TODAY });
    snapshot = withRecords(
      EMPTY_SNAPSHOT,
      filesBelow(records).flatMap(path => read(path) ?? []),
    );
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const plan = () => {
    const found = snapshot.plans.get(PLAN);
    assert.ok(found);
    return found;
  };
  const overviewFor = (email: string) => {
    const shown = overviewOf(snapshot, { today: TODAY, email }).plans[0];
    assert.ok(shown);
    return shown;
  };

  it('has only files that are records, and no problem in any', () => {
    assert.deepEqual(
      filesBelow(records).filter(path => read(path)?.record === undefined),
      [],
    );
    assert.deepEqual([...snapshot.problems.values()].flat(), []);
  });

  it('has two people, three goals, four held meetings and ten entries', () => {
    const { goals, meetings, entries } = plan();
    assert.deepEqual([...snapshot.people.keys()], ['jonas', 'nadia']);
    assert.deepEqual([...goals.keys()], ['clear-reviews', 'own-a-service', 'steady-tests']);
    assert.deepEqual(
      [...meetings.values()].map(meeting => meeting.status),
      ['held', 'held', 'held', 'held'],
    );
    assert.equal(entries.size, 10);
  });

  it('quotes the code as it is at the commit that each entry names', () => {
    const anchors = [...plan().entries.values()].flatMap(entry => entry.code ?? []);
    assert.equal(anchors.length, 9);
    for (const { path, start, end, quote, commit } of anchors) {
      const lines = git(sample, 'show', `${commit}:${path}`).replace(/\n$/, '').split('\n');
      assert.equal(quote, lines.slice(start - 1, end).join('\n'), path);
    }
  });

  it('waits for both people', () => {
    const jonas = overviewFor('jonas.lindstrom@example.org');
    assert.equal(jonas.role, 'mentee');
    assert.deepEqual(
      jonas.needsMe.feedback.map(entry => entry.type),
      ['suggestion', 'question'],
    );
    assert.equal(jonas.needsMe.actions.length, 3);
    const nadia = overviewFor('nadia.benhaddou@example.org');
    assert.equal(nadia.role, 'mentor');
    assert.equal(nadia.needsMe.actions.length, 2);
  });

  it('has its next meeting three days ahead, without an agenda', () => {
    const { nextMeeting } = overviewFor('jonas.lindstrom@example.org');
    assert.equal(nextMeeting?.date, '2026-11-26');
    assert.equal(nextMeeting.path, undefined);
  });

  it('is left clean, and read by the mentee', () => {
    assert.equal(git(sample, 'status', '--porcelain'), '');
    assert.equal(git(sample, 'config', '--local', 'user.email').trim(), 'jonas.lindstrom@example.org');
  });

  it('is the same each time for the same day', async () => {
    const again = join(root, 'again');
    await makeSample(again, { today: TODAY });
    assert.equal(git(again, 'rev-parse', 'HEAD'), git(sample, 'rev-parse', 'HEAD'));
  });

  it('never meets at a weekend, whatever the day', async () => {
    const saturday = join(root, 'saturday');
    await makeSample(saturday, { today: '2027-02-24' });
    assert.match(readFileSync(join(saturday, '.mentorship/plans', PLAN, 'plan.yaml'), 'utf8'), /first: 2026-12-07/);
  });

  it('comes without a mentorship too', async () => {
    const empty = join(root, 'empty');
    await makeEmptyProject(empty, { today: TODAY });
    assert.equal(git(empty, 'ls-files', '.mentorship'), '');
    assert.equal(git(empty, 'diff', '--no-index', '--stat', join(empty, 'src'), join(sample, 'src')), '');
    assert.equal(git(empty, 'status', '--porcelain'), '');
  });
});
