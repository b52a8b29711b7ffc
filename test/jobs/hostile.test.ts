import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { goalPath } from '../../src/domain/records/recordPath';
import { Library } from '../../src/jobs/library/library';
import { NodeFiles } from '../bench/nodeFiles';
import { held } from '../support/held';
import { MemoryFiles } from '../support/memoryFiles';
import { longestStretch } from '../support/stretch';
import { MEGABYTE } from '../support/longTexts';

/** What each broken file is told to be, by its one problem. */
const EXPECTED: Readonly<Record<string, string>> = {
  'plans/p/goals/alias-bomb.yaml': 'syntax',
  'plans/p/goals/conflict.yaml': 'conflict',
  'plans/p/goals/deep-lists.yaml': 'syntax',
  'plans/p/goals/deep-nesting.yaml': 'syntax',
  'plans/p/goals/duplicate-keys.yaml': 'duplicate-key',
  'plans/p/goals/endless-anchor.yaml': 'syntax',
  'plans/p/goals/not-utf8.yaml': 'unreadable',
  'plans/p/goals/Not An Id.yaml': 'wrong-place',
  'plans/p/goals/outside-parent.yaml': 'wrong-value',
  'plans/p/goals/two-documents.yaml': 'syntax',
  'plans/p/journal/conflict.md': 'conflict',
  'plans/p/journal/no-end.md': 'syntax',
  'plans/p/journal/outside-author.md': 'wrong-value',
  'plans/p/meetings/2026-06-03.md': 'wrong-date',
};

describe('a folder of hostile and broken files', () => {
  let root: string;
  const write = (name: string, text: string | Buffer) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(tmpdir(), 'mentorship-hostile-'));
    fs.cpSync('test/fixtures/hostile', root, { recursive: true });
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  async function load(): Promise<Library> {
    const library = new Library(new NodeFiles(root));
    await library.load();
    const { snapshot } = library;
    assert.equal(snapshot.plans.get('p')?.goals.get('good')?.outcome, 'Still read, whatever stands beside it');
    assert.deepEqual([...snapshot.people.keys()], ['alex', 'sam']);
    return library;
  }
  const codesOf = (library: Library) =>
    Object.fromEntries(
      [...library.snapshot.problems].map(([file, problems]) => [file, problems.map(({ code }) => code).join()]),
    );

  it('gives one clear problem each, and the rest is read', async () => {
    const library = await load();
    assert.deepEqual(codesOf(library), EXPECTED);
    for (const [file, [problem]] of library.snapshot.problems)
      assert.ok(problem!.message.length > 30, `${file}: ${problem!.message}`);
  });

  it('takes a tag that asks for code as the text that it is', async () => {
    assert.match((await load()).snapshot.plans.get('p')!.goals.get('code-tag')!.outcome, /^function/);
  });

  it('names both sides of a conflict', async () => {
    const { problems } = (await load()).snapshot;
    assert.match(problems.get('plans/p/goals/conflict.yaml')![0]!.message, /HEAD.*sam\/goals/);
    assert.match(problems.get('plans/p/journal/conflict.md')![0]!.message, /HEAD.*sam\/notes/);
  });

  it('leaves objects as they are, whatever the keys', async () => {
    const goal = (await load()).snapshot.plans.get('p')!.goals.get('proto')!;
    assert.equal((goal as Record<string, unknown>)['isAdmin'], undefined);
    assert.equal(({} as Record<string, unknown>)['isAdmin'], undefined);
    assert.equal(Object.getPrototypeOf(goal), Object.prototype);
    assert.equal(goal.ifThen?.then, 'nothing has changed');
  });

  it('tells what is no file of the folder: a directory, and a link that leads out of it', async () => {
    const outside = fs.mkdtempSync(path.join(tmpdir(), 'mentorship-outside-'));
    fs.writeFileSync(path.join(outside, 'secret.yaml'), 'outcome: Not to be read\n');
    write('plans/p/goals/folder.yaml/inner.txt', 'x');
    fs.symlinkSync(path.join(outside, 'secret.yaml'), path.join(root, 'plans/p/goals/link.yaml'));
    fs.symlinkSync('/dev/zero', path.join(root, 'plans/p/goals/endless.yaml'));
    fs.symlinkSync(outside, path.join(root, 'plans/p/agreement'));
    const library = await load();
    const {
      'plans/p/goals/folder.yaml': folder,
      'plans/p/goals/link.yaml': link,
      'plans/p/goals/endless.yaml': endless,
      'plans/p/agreement': linked,
      ...others
    } = codesOf(library);
    assert.deepEqual(
      [folder, link, endless, linked, others],
      ['unreadable', 'unreadable', 'unreadable', 'unreadable', EXPECTED],
    );
    assert.ok(!JSON.stringify([...library.snapshot.plans.get('p')!.goals]).includes('Not to be read'));
    fs.rmSync(outside, { recursive: true });
  });

  it('gives one clear problem for megabytes in one line, in bounded memory', async () => {
    const under = MEGABYTE - 100;
    const lines: readonly (readonly [line: string, code: string])[] = [
      [`outcome: ${'x'.repeat(8 * MEGABYTE)}`, 'unreadable'],
      [`outcome: [${'['.repeat(under)}`, 'syntax'],
      [`outcome: "${'x'.repeat(under)}`, 'syntax'],
      [`outcome: [${'x'.repeat(under)}`, 'syntax'],
      [`outcome: [${', '.repeat(under / 2)}`, 'too-large'],
      [`outcome: [${'| '.repeat(under / 2)}`, 'syntax'],
      [`outcome: ${'`'.repeat(under)}`, 'syntax'],
      [`outcome: [${'*a '.repeat(under / 3)}`, 'too-large'],
      [`outcome: ${'0'.repeat(under)}`, 'wrong-type'],
      [`outcome: "${'\\"'.repeat(under / 2)}x`, 'syntax'],
      [': '.repeat(MEGABYTE / 2 - 9), 'too-large'],
      ['- '.repeat(MEGABYTE / 2 - 9), 'too-large'],
      ['&a '.repeat(MEGABYTE / 3 - 9), 'too-large'],
    ];
    const names = lines.map(
      (_, index) => [`plans/p/goals/long-${index}.yaml`, `plans/p/journal/long-${index}.md`] as const,
    );
    for (const [index, [goal, entry]] of names.entries()) {
      write(goal, lines[index]![0]);
      write(entry, `---\n${lines[index]![0].replace('outcome', 'author')}\n---\n`);
    }
    const before = process.memoryUsage().rss;
    const codes = codesOf(await load());
    assert.deepEqual(
      names.map(([goal]) => codes[goal]),
      lines.map(([, code]) => code),
    );
    // An id that is too long is no id; all keys but that one are missing in these entries, which is told as well.
    for (const [index, [, entry]] of names.entries())
      if (lines[index]![1] !== 'wrong-type') assert.equal(codes[entry], lines[index]![1], entry);
    const more = process.memoryUsage().rss - before;
    assert.ok(more < 800 * MEGABYTE, `${more} bytes`);
  });

  it('reads ten thousand files in one folder without holding up anything', async () => {
    for (let index = 0; index < 10_000; index++)
      write(`plans/p/goals/many-${index}.yaml`, `outcome: One of many\nwhy: Number ${index}\n`);
    let library!: Library;
    const { looks, longest } = await longestStretch(async () => {
      library = await load();
    });
    assert.equal(library.snapshot.plans.get('p')!.goals.size, 10_003);
    // A look at the clock after each file, and others have their turn after a few.
    assert.ok(looks >= 10_000, `${looks} looks at the clock`);
    assert.ok(longest <= 30, `${longest} looks at a stretch`);
  });
});

describe('any bytes at all', () => {
  it('are read or told, and never keep another file from being read', async () => {
    await held(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'plans/p/goals/a.yaml',
              'plans/p/journal/b.md',
              'people/c.yaml',
              'mentorship.yaml',
              'plans/p/meetings/d.md',
              'plans/p/plan.yaml',
            ),
            fc.string({ unit: 'binary' }),
          ),
          { maxLength: 4 },
        ),
        async files => {
          const library = new Library(
            new MemoryFiles({ ...Object.fromEntries(files), [goalPath('q', 'good')]: 'outcome: x\n' }),
          );
          await library.load();
          assert.equal(library.snapshot.plans.get('q')?.goals.get('good')?.outcome, 'x');
        },
      ),
    );
  });
});
