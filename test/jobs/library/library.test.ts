import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { entryPath, goalPath, personPath, planPath } from '../../../src/domain/records/recordPath';
import type { RecordsChange } from '../../../src/domain/store/recordsChange';
import type { Snapshot } from '../../../src/domain/store/snapshot';
import { newEntry, newGoal, newPerson, newPlan, newSettings } from '../../../src/domain/records/write';
import { sameValue } from '../../../src/domain/text/sameValue';
import { Library } from '../../../src/jobs/library/library';
import { held } from '../../support/held';
import { MemoryCache } from '../../support/memoryCache';
import { MemoryFiles } from '../../support/memoryFiles';

const GOAL = goalPath('open', 'g');
const ENTRY = entryPath('open', 'b');
const BROKEN = goalPath('old', 'broken');

const planText = (phase: 'active' | 'closed', start: string) =>
  newPlan({ mentor: 'alex', mentee: 'sam', phase, start, end: '2026-12-01', rhythm: { everyWeeks: 2, first: start } });
const entryText = (text: string) =>
  newEntry({ kind: 'progress', author: 'sam', goal: 'g', created: '2026-06-01T09:00:00Z', text });

const filesOf = (): Record<string, string> => ({
  'mentorship.yaml': newSettings('en'),
  [personPath('sam')]: newPerson({ name: 'Sam' }),
  [personPath('alex')]: newPerson({ name: 'Zoë 🙂' }),
  [planPath('old')]: planText('closed', '2025-06-01'),
  [goalPath('old', 'h')]: newGoal({ outcome: 'Then' }),
  [BROKEN]: 'outcome: [\n',
  [planPath('open')]: planText('active', '2026-06-01'),
  [GOAL]: newGoal({ outcome: 'Review' }),
  [entryPath('open', 'a')]: entryText('Déjà vu.'),
  [ENTRY]: entryText('Done.'),
});

async function read(files: MemoryFiles, cache?: MemoryCache): Promise<Library> {
  const library = new Library(files, { cache });
  await library.load();
  await library.whenKept();
  return library;
}

/** As the files are, with nothing kept. */
const truth = async (files: MemoryFiles): Promise<Snapshot> =>
  (await read(new MemoryFiles(Object.fromEntries(files.texts)))).snapshot;

describe('the library', () => {
  it('shows the open plan before the others, and then everything', async () => {
    const shown: string[][] = [];
    const library = new Library(new MemoryFiles(filesOf()));
    library.onDidChange(() => shown.push([...library.snapshot.plans].map(([id, { goals }]) => `${id} ${goals.size}`)));
    await library.loadFirst();
    assert.deepEqual(shown, [['old 0', 'open 1']]);
    assert.equal(library.isReady, false);
    await library.load();
    assert.deepEqual(shown.at(-1), ['old 1', 'open 1']);
    assert.equal(library.isReady, true);
  });

  it('reads each file once, however many plans there are', async () => {
    const texts = filesOf();
    for (let plan = 0; plan < 700; plan++) texts[goalPath(`p${plan}`, 'g')] = newGoal({ outcome: `Of ${plan}` });
    const files = new MemoryFiles(texts);
    const { snapshot } = await read(files);
    assert.deepEqual([...files.reads].sort(), Object.keys(texts).sort());
    assert.equal(snapshot.plans.get('p699')?.goals.get('g')?.outcome, 'Of 699');
  });

  it('keeps what was typed while it read', async () => {
    const library = new Library(new MemoryFiles(filesOf()));
    const reading = library.load();
    library.acceptTyped(personPath('sam'), () => newPerson({ name: 'Typed' }));
    library.acceptTyped(ENTRY, () => entryText('Typed.'));
    await reading;
    assert.equal(library.snapshot.people.get('sam')?.name, 'Typed');
    assert.equal(library.snapshot.plans.get('open')?.entries.get('b')?.text, 'Typed.');
  });
});

describe('what is typed', () => {
  let library: Library;
  let announced: RecordsChange[];
  let texts: number;
  const type = (text: string | undefined, path = GOAL) =>
    library.acceptTyped(path, () => {
      texts++;
      return text;
    });
  const outcome = () => library.snapshot.plans.get('open')?.goals.get('g')?.outcome;

  beforeEach(async () => {
    library = await read(new MemoryFiles(filesOf()));
    announced = [];
    texts = 0;
    library.onDidChange(change => announced.push(change));
  });

  it('is read once and announced once, however many keys there were', () => {
    for (const outcome of ['R', 'Re', 'Rev']) type(newGoal({ outcome }));
    assert.equal(texts, 0);
    library.announceTyped();
    assert.equal(texts, 1);
    assert.deepEqual(announced, [{ plans: new Set(['open']), shared: false, problems: new Set() }]);
    library.announceTyped();
    assert.equal(announced.length, 1, 'nothing more is to be said');
  });

  it('is there for whoever asks before it is announced, and is announced then all the same', () => {
    type(newGoal({ outcome: 'Typed' }));
    assert.equal(outcome(), 'Typed');
    assert.equal(announced.length, 0);
    library.announceTyped();
    assert.deepEqual([...announced[0]!.plans], ['open']);
  });

  it('comes with the next announcement of another file, never after it', async () => {
    type(newGoal({ outcome: 'Typed' }));
    await library.refresh([ENTRY]);
    assert.equal(outcome(), 'Typed');
    assert.equal(announced.length, 1);
  });

  it('is newer than what is being read of the file, and is forgotten with an editor that is closed', async () => {
    const reading = library.refresh([GOAL]);
    type(newGoal({ outcome: 'Typed' }));
    await reading;
    assert.equal(outcome(), 'Typed');
    type(undefined);
    await library.refresh([GOAL]);
    assert.equal(outcome(), 'Review');
  });
});

describe('what is kept between runs', () => {
  let files: MemoryFiles;
  let cache: MemoryCache;
  beforeEach(async () => {
    files = new MemoryFiles(filesOf());
    cache = new MemoryCache(files);
    await read(files, cache);
    files.reads.length = 0;
    cache.written.length = 0;
  });

  async function isTrue(): Promise<void> {
    const { snapshot } = await read(files, cache);
    assert.ok(sameValue(snapshot, await truth(files)));
  }

  it('gives the same snapshot without reading anything but what has problems', async () => {
    await isTrue();
    assert.deepEqual(files.reads, [BROKEN]);
    assert.deepEqual(cache.written, []);
  });

  it('is not believed of a file that has changed, or may just be changing', async () => {
    files.texts.set(ENTRY, entryText('Done again.'));
    cache.unsettled.add(GOAL);
    await isTrue();
    assert.deepEqual(files.reads.sort(), [BROKEN, GOAL, ENTRY].sort());
    files.reads.length = 0;
    cache.unsettled.clear();
    await isTrue();
    assert.ok(!files.reads.includes(ENTRY), 'the new text is kept');
  });

  it('forgets files and plans that are gone, and finds new ones', async () => {
    files.texts.delete(GOAL);
    for (const path of [...files.texts.keys()]) if (path.startsWith('plans/old/')) files.texts.delete(path);
    files.texts.set(entryPath('open', 'c'), entryText('New.'));
    await isTrue();
    assert.deepEqual(files.reads, [entryPath('open', 'c')]);
    assert.ok(!(await cache.read('open'))?.includes('goals/g.yaml'));
  });

  it('is read anew where a file turns broken, and where it is mended', async () => {
    const text = files.texts.get(GOAL)!;
    files.texts.set(GOAL, 'outcome: {\n');
    await isTrue();
    files.texts.set(GOAL, text);
    await isTrue();
  });

  it('tells of a person who is gone, though the plan that names them is kept', async () => {
    files.texts.delete(personPath('sam'));
    const { snapshot } = await read(files, cache);
    assert.equal(snapshot.problems.get(ENTRY)?.[0]?.code, 'unknown-person');
    assert.ok(!files.reads.includes(ENTRY));
  });

  it('holds no record that JSON would change', async () => {
    files.texts.set(GOAL, `${newGoal({ outcome: 'Review' })}extra: .inf\n`);
    await read(files, cache);
    files.reads.length = 0;
    await isTrue();
    assert.ok(files.reads.includes(GOAL));
  });

  it('may be cut off anywhere, or be something else altogether', async () => {
    const whole = new Map(cache.parts);
    const odd = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string().map(text => new TextEncoder().encode(text)),
    );
    await held(
      fc.asyncProperty(
        fc.constantFrom(...whole.keys()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        odd,
        async (part, share, rest) => {
          for (const [name, bytes] of whole) cache.parts.set(name, bytes);
          const start = whole.get(part)!.slice(0, Math.floor(share * whole.get(part)!.length));
          cache.parts.set(part, new Uint8Array([...start, ...rest]));
          await isTrue();
        },
      ),
    );
  });
});
