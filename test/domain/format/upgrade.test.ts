import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { upgraded } from '../../../src/domain/records/renamedKeys';
import { upgradeEdits } from '../../../src/domain/format/upgrade';
import { readRecord } from '../../../src/domain/records/read';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { parseYaml } from '../../../src/domain/yaml/document';
import { applyUpgrade, planUpgrade } from '../../../src/jobs/migrate';
import { addGoal } from '../../../src/jobs/addGoal';
import { Library } from '../../../src/jobs/library/library';
import { tickStep } from '../../../src/jobs/tick';
import { fakePorts } from '../../support/fakePorts';
import { MemoryFiles } from '../../support/memoryFiles';
import { runs } from '../../support/held';

/** The files of a format, as they were written by hand, by path. */
function fixture(name: '0' | '1' | 'newer'): Record<string, string> {
  const root = path.join('test/fixtures/formats', name);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
      }),
  );
}

const [older, present, newer] = [fixture('0'), fixture('1'), fixture('newer')];
const without = (value: unknown) => ({ ...(value as object), format: undefined });

describe('an older format', () => {
  it('is read as if it were written today', () => {
    for (const [file, text] of Object.entries(older)) {
      const read = readRecord(file, text);
      assert.deepEqual(without(read?.record?.value), without(readRecord(file, present[file]!)?.record?.value), file);
      assert.ok(
        read?.problems.every(({ code, severity }) => code === 'older-format' && severity === 'warning'),
        file,
      );
      assert.equal(read!.problems.length > 0, text !== present[file], file);
    }
  });

  it('is upgraded in place: what has another name now changes, every other byte stays', () => {
    for (const [file, text] of Object.entries(older)) {
      const edits = upgradeEdits(file, text);
      assert.ok(edits, file);
      assert.equal(applyEdits(text, edits), present[file], file);
    }
  });

  it('is left alone where it is the present one already', () => {
    for (const [file, text] of Object.entries(present)) assert.deepEqual(upgradeEdits(file, text), [], file);
    assert.deepEqual(
      upgradeEdits('plans/p/plan.yaml', 'meetingLength: 30\nmeetingMinutes: 45\n'),
      [],
      'the newer name counts',
    );
    assert.equal(upgradeEdits('people/x.yaml', 'name: "X\nemail: a@example.org\n'), undefined);
  });

  for (const [what, before, after] of [
    [
      'a list takes in what stands under its older name',
      'name: X\nemail: a@x\nemails: [b@x] # mine\n',
      'name: X\nemails: [b@x, a@x] # mine\n',
    ],
    [
      'nothing is there twice',
      'email: a@x\nemails:\n  # work\n  - a@x\nname: X\n',
      'emails:\n  # work\n  - a@x\nname: X\n',
    ],
    ['an empty new key gives way', 'name: X\nemails:\nemail: a@x\n', 'name: X\nemails:\n  - a@x\n'],
    ['an anchor goes along', 'name: X\nemail: &e a@x\nother: *e\n', 'name: X\nemails: [&e a@x]\nother: *e\n'],
    ['an alias too', 'other: &e a@x\nemail: *e # y\nname: X\n', 'other: &e a@x\nemails: [*e] # y\nname: X\n'],
  ] as const) {
    it(`is upgraded where ${what}`, () => {
      const edits = upgradeEdits('people/x.yaml', before);
      assert.ok(edits);
      assert.equal(applyEdits(before, edits), after);
      assert.deepEqual(parseYaml(after).value, upgraded('person', parseYaml(before).value));
      assert.deepEqual(upgradeEdits('people/x.yaml', after), []);
    });
  }

  it('is upgraded whatever its values and its style', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('a, b', '[x]', '# no', 'a: b', '*x', '{', "it's", '"q"'),
    );
    const style = fc.constantFrom(
      JSON.stringify,
      (text: string) => `'${text.replaceAll("'", "''")}'`,
      (text: string) => `>-\n  ${JSON.stringify(text)}`,
      (text: string) => text,
    );
    fc.assert(
      fc.property(value, style, fc.constantFrom('', ' # why', '\n\n# end'), (email, write, after) => {
        const text = `name: X # n\nemail: ${write(email)}${after}\nother: 1\n`;
        const before = parseYaml(text);
        // A bare tag is nothing that anybody writes; such a file is said to be broken, and left alone.
        fc.pre(before.errors.length === 0 && !/^email: !/m.test(text));
        const edits = upgradeEdits('people/x.yaml', text);
        assert.ok(edits, text);
        const result = applyEdits(text, edits);
        assert.deepEqual(parseYaml(result).value, upgraded('person', before.value), text);
        assert.deepEqual(upgradeEdits('people/x.yaml', result), []);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('upgrading a folder', () => {
  const world = async (texts: Record<string, string>) => {
    const files = new MemoryFiles(texts);
    const ports = fakePorts({ files });
    const library = new Library(files);
    await library.load();
    return { files, ports, library };
  };

  it('writes every file that differs, and only those, when it is told to', async () => {
    const { files, ports, library } = await world(older);
    const upgrade = await planUpgrade(ports, library);
    assert.deepEqual(Object.fromEntries(files.texts), older, 'nothing is written before');
    assert.deepEqual(
      upgrade.files.map(file => file.path).sort(),
      Object.keys(older)
        .filter(file => older[file] !== present[file])
        .sort(),
    );
    assert.ok(
      upgrade.files.every(({ path: file, before, after }) => before === older[file] && after === present[file]),
    );
    assert.equal((await applyUpgrade(ports, library, upgrade)).kind, 'done');
    assert.deepEqual(Object.fromEntries(files.texts), present);
    assert.equal(library.snapshot.problems.size, 0);
    assert.deepEqual((await planUpgrade(ports, library)).files, []);
  });

  it('writes nothing if a file has changed since it was shown', async () => {
    const { files, ports, library } = await world(older);
    const upgrade = await planUpgrade(ports, library);
    const changed = { ...older, 'people/nadia.yaml': 'name: Nadia\nemail: n@example.org\n' };
    files.texts.set('people/nadia.yaml', changed['people/nadia.yaml']);
    assert.equal((await applyUpgrade(ports, library, upgrade)).kind, 'changed');
    assert.deepEqual(Object.fromEntries(files.texts), changed);
  });

  it('names files with mistakes, and those that can’t be had', async () => {
    const { files, ports, library } = await world({ ...older, 'people/nadia.yaml': 'name: "N\n' });
    files.unreadable.set('people/sam.yaml', 'no permission');
    assert.deepEqual((await planUpgrade(ports, library)).broken, ['people/nadia.yaml', 'people/sam.yaml']);
  });

  it('names files in which something else would change too', async () => {
    const plan = 'plans/nadia-jonas/plan.yaml';
    const text = older[plan]!.replace('rhythm:', 'rhythm: &r').replace(/$/, 'again: *r\n');
    const { ports, library } = await world({ ...older, [plan]: text });
    const { broken, repeated } = await planUpgrade(ports, library);
    assert.deepEqual({ broken, repeated }, { broken: [], repeated: [plan] });
  });

  it('says that the files are older until the last one is as it is now: the settings are written last', async () => {
    const { ports, library } = await world(older);
    assert.equal((await planUpgrade(ports, library)).files.at(-1)?.path, 'mentorship.yaml');
  });

  it('tells of it once, and of keys that were left behind in the present format where they stand', async () => {
    const told = async (texts: Record<string, string>) =>
      [...(await world(texts)).library.snapshot.problems].flatMap(([file, found]) =>
        found.map(({ code, range }) => [file, code, range.startLine]),
      );
    assert.deepEqual(await told(older), [['mentorship.yaml', 'older-format', 1]]);
    const halfway = { ...present, 'people/jonas.yaml': 'name: Jonas\nemail: j@example.org\n' };
    assert.deepEqual(await told(halfway), [['people/jonas.yaml', 'older-format', 1]]);
    const { ports, library } = await world(halfway);
    assert.deepEqual(
      (await planUpgrade(ports, library)).files.map(({ path: file }) => file),
      ['people/jonas.yaml'],
    );
    assert.equal((await applyUpgrade(ports, library, await planUpgrade(ports, library))).kind, 'done');
    assert.equal(library.snapshot.problems.size, 0);
  });
});

describe('a newer format', () => {
  it('is shown and not written: a problem at its number, no job changes a file', async () => {
    const files = new MemoryFiles(newer);
    const ports = fakePorts({ files });
    const library = new Library(files);
    await library.load();
    const [problem] = library.snapshot.problems.get('mentorship.yaml') ?? [];
    assert.equal(problem?.code, 'newer-format');
    assert.deepEqual([problem.range.startLine, problem.range.startColumn], [1, 'format: '.length]);
    assert.equal(library.snapshot.people.get('nadia')?.name, 'Nadia Benhaddou', 'the rest can be read');
    const outcomes = [
      await addGoal(ports, library, { plan: 'nadia-jonas', outcome: 'Another' }),
      await tickStep(ports, library, { plan: 'nadia-jonas', goal: 'steady-tests', step: 'a', done: true }),
    ];
    assert.deepEqual(
      outcomes.map(({ kind }) => kind),
      ['problem', 'problem'],
    );
    assert.deepEqual((await planUpgrade(ports, library)).files, []);
    assert.deepEqual(Object.fromEntries(files.texts), newer);
  });
});
