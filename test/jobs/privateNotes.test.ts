import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as fc from 'fast-check';
import {
  IGNORE_PATH,
  IGNORE_TEXT,
  ignoresAll,
  isPrivate,
  newPrivateNote,
  privateNotePath,
} from '../../src/domain/records/privateFiles';
import { recordPathOf } from '../../src/domain/records/recordPath';
import { parseYaml } from '../../src/domain/yaml/document';
import { REPORT_PARTS } from '../../src/domain/report/report';
import { commitFiles } from '../../src/jobs/commitFiles';
import { exportCalendar } from '../../src/jobs/exportCalendar';
import { exportReport } from '../../src/jobs/exportReport';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import type { FileChange } from '../../src/jobs/ports/ports';
import { noteHeard } from '../../src/jobs/noteHeard';
import { privateNotesIn, takeOutOfGit, whyNoPrivateNote, writePrivateNote } from '../../src/jobs/privateNotes';
import type { Exposure, PrivacyGuard } from '../../src/jobs/ports/privacyGuard';
import { NodeFiles } from '../bench/nodeFiles';
import { FakeCommits, fakePorts, TODAY } from '../support/fakePorts';
import { held } from '../support/held';
import { MemoryFiles } from '../support/memoryFiles';
import { makeSample } from '../support/sample';

class FakeGuard implements PrivacyGuard {
  constructor(
    public exposures: Exposure[] = [],
    private readonly ignored = true,
  ) {}
  isIgnored(): Promise<boolean> {
    return Promise.resolve(this.ignored);
  }
  exposed(): Promise<readonly Exposure[]> {
    return Promise.resolve(this.exposures);
  }
  unstage(paths: readonly string[]): Promise<void> {
    this.exposures = this.exposures.filter(({ path: one }) => !paths.includes(one));
    return Promise.resolve();
  }
}

const NOTE = { text: 'Before the review\n\nSay less, ask more.', plan: 'noor-with-ines' };

describe('a private note', () => {
  it('is written after the ignore file, never with it in one go', async () => {
    const ports = fakePorts();
    const written: string[][] = [];
    const apply = ports.files.apply.bind(ports.files);
    ports.files.apply = (changes: readonly FileChange[]) => {
      written.push(changes.map(change => change.path));
      return apply(changes);
    };
    const outcome = await writePrivateNote(ports, new FakeGuard(), NOTE);
    assert.equal(outcome.kind, 'done');
    assert.deepEqual(written, [[IGNORE_PATH], ['private/notes/2026-11-23-before-the-review-id000001.md']]);
    assert.ok(ignoresAll(ports.files.texts.get(IGNORE_PATH)!));
  });

  for (const [reason, guard, ignore, kind] of [
    ['git does not ignore it', new FakeGuard([], false), undefined, 'partly'],
    ['git tracks a private file', new FakeGuard([{ path: 'private/a.md', how: 'tracked' }]), undefined],
    ['a private file is staged', new FakeGuard([{ path: 'private/a.md', how: 'staged' }]), undefined],
    ['the ignore file has an exception', new FakeGuard(), '*\n!notes/\n'],
    ['the ignore file names only some', new FakeGuard(), '*.tmp\n'],
    ['the ignore file is empty', undefined, ''],
  ] as const) {
    it(`is refused, with what to do, where ${reason}`, async () => {
      const files = new MemoryFiles(ignore === undefined ? {} : { [IGNORE_PATH]: ignore });
      const before = [...files.texts];
      const outcome = await writePrivateNote(fakePorts({ files }), guard, NOTE);
      assert.ok('message' in outcome && outcome.message.length > 60, JSON.stringify(outcome));
      // Whether git would ignore it can't be told before the ignore file is there, and that is said then.
      assert.deepEqual(outcome.kind === 'partly' ? outcome.written : [], kind ? [IGNORE_PATH] : []);
      assert.deepEqual([...files.texts], kind ? [[IGNORE_PATH, IGNORE_TEXT]] : before);
    });
  }

  it('is known to be refused before its words are there, and nothing is written for that', async () => {
    const files = new MemoryFiles();
    const open: Exposure = { path: 'private/a.md', how: 'open' };
    assert.equal(
      await whyNoPrivateNote(files, new FakeGuard([open], false)),
      undefined,
      'the ignore file is yet to be written',
    );
    assert.equal(await whyNoPrivateNote(files, undefined), undefined);
    assert.match(
      (await whyNoPrivateNote(files, new FakeGuard([{ ...open, how: 'tracked' }]))) ?? '',
      /Take Private Files Out of Git/,
    );
    assert.deepEqual([...files.texts], []);
    const written = new MemoryFiles({ [IGNORE_PATH]: IGNORE_TEXT });
    assert.equal(await whyNoPrivateNote(written, new FakeGuard()), undefined);
    assert.match((await whyNoPrivateNote(written, new FakeGuard([], false))) ?? '', /does not ignore/);
    assert.match(
      (await whyNoPrivateNote(new MemoryFiles({ [IGNORE_PATH]: '*.tmp\n' }), undefined)) ?? '',
      /must have a line/,
    );
  });

  it('stays out of git in a real repository, whatever is added', async () => {
    const root = fs.mkdtempSync(path.join(tmpdir(), 'mentorship-private-'));
    try {
      const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
      git('init', '-q');
      const files = new NodeFiles(path.join(root, '.mentorship'));
      const outcome = await writePrivateNote({ ...fakePorts(), files }, undefined, NOTE);
      assert.ok(outcome.kind === 'done' && (await files.read(outcome.path)).kind === 'text');
      git('add', '--all');
      assert.equal(git('status', '--porcelain'), '');
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });

  it('reads back as it was, at a path that is private and no record', () => {
    void held(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, 'noor-with-ines'), (text, plan) => {
        const created = '2026-11-23T09:30:00+01:00';
        const file = privateNotePath(created, text, 'k3x9q2ab');
        assert.ok(
          isPrivate(file) && recordPathOf(file) === undefined && /^private\/notes\/[a-z0-9-]+\.md$/.test(file),
          file,
        );
        const [, front, body] = newPrivateNote({ created, plan, text }).split(/^---\n/m, 3);
        assert.deepEqual(parseYaml(front!).value, { created, ...(plan ? { plan } : {}) });
        if (!text.includes('---')) assert.equal(body!.trim(), text.trim());
      }),
    );
  });
});

describe('whether somebody felt heard', () => {
  it('is a private note of one line that names the meeting, in the language of the plan', async () => {
    const ports = fakePorts();
    const library = new Library(ports.files);
    await noteHeard(ports, library, new FakeGuard(), { plan: 'noor', date: '2026-11-22', words: ' Yes,\nmostly. ' });
    assert.deepEqual([...ports.files.texts].at(-1), [
      'private/notes/2026-11-23-did-i-feel-heard-yes-mostly-id000001.md',
      '---\ncreated: 2026-11-23T09:30:00+01:00\nplan: noor\nmeeting: 2026-11-22\n---\n\nDid I feel heard? Yes, mostly.\n',
    ]);
    assert.ok([...ports.files.texts.keys()].every(isPrivate));
  });
  it('is written nowhere where git would take it', async () => {
    const ports = fakePorts();
    const outcome = await noteHeard(ports, new Library(ports.files), new FakeGuard([], false), {
      plan: 'noor',
      date: '2026-11-22',
      words: 'No.',
    });
    assert.ok(outcome.kind === 'partly');
    assert.deepEqual([outcome.written, [...ports.files.texts.keys()]], [[IGNORE_PATH], [IGNORE_PATH]]);
  });
});

describe('the list of private notes', () => {
  it('has the newest first, each by its first line', async () => {
    const ports = fakePorts({
      files: new MemoryFiles({
        'private/notes/2026-01-02-old-abcd1234.md': '# Old\n\nWords\n',
        'private/notes/odd.md': '---\nplan: p\n---\n',
        'people/noor.yaml': 'name: Noor\n',
      }),
    });
    await writePrivateNote(ports, undefined, NOTE);
    assert.deepEqual(
      (await privateNotesIn(ports.files)).map(({ day, words }) => [day, words]),
      [
        ['', 'odd.md'],
        ['2026-11-23', 'Before the review'],
        ['2026-01-02', 'Old'],
      ],
    );
  });
});

describe('what is told and logged', () => {
  it('never has words of a private note, nor of its name', async () => {
    const files = new MemoryFiles({
      'private/notes/2026-01-02-secret-words-abcd1234.md': 'Secret words\n',
      [IGNORE_PATH]: IGNORE_TEXT,
    });
    const told: unknown[] = [];
    for (const how of ['staged', 'tracked'] as const) {
      told.push(
        await writePrivateNote(
          fakePorts({ files }),
          new FakeGuard([{ path: 'private/notes/2026-01-02-secret-words-abcd1234.md', how }]),
          { ...NOTE, text: 'Secret too' },
        ),
      );
    }
    files.apply = changes => Promise.resolve({ kind: 'failed', path: changes[0]!.path, reason: 'the disk is full' });
    told.push(await writePrivateNote(fakePorts({ files }), new FakeGuard(), { ...NOTE, text: 'Secret too' }));
    assert.equal(told.length, 3);
    assert.doesNotMatch(JSON.stringify(told), /secret/i);
    assert.match(JSON.stringify(told), /disk is full/);
  });

  it('is in no report, calendar, agenda and commit message', async () => {
    const root = fs.mkdtempSync(path.join(tmpdir(), 'mentorship-nothing-private-'));
    try {
      await makeSample(root, { today: TODAY });
      const secret = path.join(root, '.mentorship/private');
      for (const file of [
        'notes/2026-11-01-zebra-abcd1234.md',
        'people/zebra.yaml',
        'plans/nadia-jonas/journal/2026-11-01-progress-zebra-abcd1234.md',
      ]) {
        fs.mkdirSync(path.dirname(path.join(secret, file)), { recursive: true });
        fs.writeFileSync(
          path.join(secret, file),
          '---\nkind: progress\nauthor: jonas\ncreated: 2026-11-01T10:00:00+01:00\n---\n\nZebra\n',
        );
      }
      const commits = new FakeCommits([{ path: 'people/jonas.yaml', status: 'modified' }]);
      const ports = {
        ...fakePorts({ commits, email: 'jonas.lindstrom@example.org' }),
        files: new NodeFiles(path.join(root, '.mentorship')),
      };
      const library = new Library(ports.files);
      const report = await exportReport(ports, library, {
        plan: 'nadia-jonas',
        from: '2020-01-01',
        to: '2030-01-01',
        parts: REPORT_PARTS,
      });
      const agenda = await generateAgenda(ports, library, { plan: 'nadia-jonas', codeRoot: '../../../..' });
      const note = agenda.kind === 'done' ? await ports.files.read(agenda.path) : undefined;
      await commitFiles(ports, library);
      const all = [
        report?.html,
        report?.markdown,
        (await exportCalendar(ports.clock, library, ['nadia-jonas'], 'Europe/Paris'))?.text,
        note?.kind === 'text' ? note.text : undefined,
        commits.messages[0],
        JSON.stringify([...library.snapshot.people]),
      ];
      for (const text of all) assert.ok(text !== undefined && text.length > 10 && !/zebra|private/i.test(text), text);
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });
});

describe('private files that git was given', () => {
  it('are unstaged where that loses nothing, and the rest is told', async () => {
    const guard = new FakeGuard([
      { path: 'private/a.md', how: 'staged' },
      { path: 'private/b.md', how: 'tracked' },
    ]);
    const files = new MemoryFiles({ 'private/a.md': '', 'private/b.md': '' });
    const { unstaged, left } = await takeOutOfGit(files, guard);
    assert.deepEqual([unstaged, left], [['private/a.md'], [{ path: 'private/b.md', how: 'tracked' }]]);
    assert.equal(files.texts.get(IGNORE_PATH), IGNORE_TEXT);
  });

  for (const [what, before, added] of [
    ['names some files', '*.tmp\n', IGNORE_TEXT],
    ['has an exception', '# Mine\n*\n!notes/', `\n${IGNORE_TEXT}`],
    ['has lines of Windows', '*.tmp\r\n', IGNORE_TEXT.replaceAll('\n', '\r\n')],
    ['is empty', '', IGNORE_TEXT],
  ] as const) {
    it(`are ignored from then on where the ignore file ${what}, and its lines stay`, async () => {
      const files = new MemoryFiles({ [IGNORE_PATH]: before });
      await takeOutOfGit(files, new FakeGuard());
      assert.equal(files.texts.get(IGNORE_PATH), before + added);
      assert.ok(!ignoresAll(before) && ignoresAll(before + added));
    });
  }

  it('are left in peace with an ignore file that does', async () => {
    const files = new MemoryFiles({ [IGNORE_PATH]: '!a.md\n*\n' });
    assert.deepEqual(await takeOutOfGit(files, new FakeGuard([{ path: 'Private/a.md', how: 'open' }])), {
      unstaged: [],
      left: [{ path: 'Private/a.md', how: 'open' }],
    });
    assert.equal(files.texts.get(IGNORE_PATH), '!a.md\n*\n');
  });

  it('are never committed where git would take them, listed or not', async () => {
    const path = 'private/notes/secret.md';
    const of = async (commits: FakeCommits, guard?: FakeGuard) => {
      const ports = fakePorts({ commits });
      return commitFiles(ports, new Library(ports.files), { guard });
    };
    const hidden = new FakeCommits([{ path: 'people/noor.yaml', status: 'modified' }]);
    hidden.hidden = [{ path, status: 'added' }];
    const commits = new FakeCommits([]);
    commits.hidden = [{ path: 'people/noor.yaml', status: 'added' }];
    for (const how of ['open', 'staged'] as const)
      assert.deepEqual(await of(commits, new FakeGuard([{ path, how }])), { kind: 'private', path });
    assert.deepEqual(await of(hidden), { kind: 'private', path });
    assert.deepEqual([...hidden.messages, ...commits.messages], []);
    for (const how of ['tracked', 'history'] as const)
      assert.equal((await of(commits, new FakeGuard([{ path, how }]))).kind, 'committed', how);
  });

  it('are never committed nor named in a message', async () => {
    const commits = new FakeCommits([
      { path: 'people/noor.yaml', status: 'modified' },
      { path: 'Private/notes/secret.md', status: 'added' },
    ]);
    const ports = fakePorts({ commits });
    const outcome = await commitFiles(ports, new Library(ports.files));
    assert.deepEqual(outcome, { kind: 'private', path: 'Private/notes/secret.md' });
    assert.deepEqual(commits.messages, []);
  });

  it('are in no snapshot', async () => {
    const files = new MemoryFiles({ 'private/notes/a.md': 'x', 'private/plans/p/journal/b.md': '---\n' });
    const library = new Library(files);
    await library.load();
    assert.deepEqual([library.snapshot.plans.size, library.snapshot.problems.size, files.reads], [0, 0, []]);
  });
});
