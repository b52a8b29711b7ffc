import assert from 'node:assert/strict';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { Library } from '../../src/jobs/library/library';
import { MemoryFiles } from '../support/memoryFiles';

async function problemsOf(texts: Record<string, string>): Promise<Record<string, string>> {
  const library = new Library(new MemoryFiles({ 'mentorship.yaml': 'format: 1\n', ...texts }));
  await library.load();
  return Object.fromEntries(
    [...library.snapshot.problems].map(([file, problems]) => [file, problems.map(({ code }) => code).join()]),
  );
}

describe('files that only their names keep from being read', () => {
  it('are named, one problem each', async () => {
    assert.deepEqual(
      await problemsOf({
        'people/jonas.yml': 'name: J\n',
        'people/MAX.YAML': 'name: M\n',
        'people/Nadia.yaml': 'name: N\n',
        'people/notes.txt': '',
        'people/x.json': '',
        'plans/p/goals/a.yml': 'outcome: A\n',
        'plans/p/meetings/2026-11-10.markdown': '',
        'plans/p/closing.md': '',
        'README.md': '',
        'plans/README.md': '',
      }),
      {
        'people/jonas.yml': 'wrong-place',
        'people/MAX.YAML': 'wrong-place',
        'people/Nadia.yaml': 'wrong-place',
        'plans/p/goals/a.yml': 'wrong-place',
        'plans/p/meetings/2026-11-10.markdown': 'wrong-place',
      },
    );
  });

  it('stand in the place of a folder', async () => {
    assert.deepEqual(await problemsOf({ people: 'x', 'plans/p/goals': 'y' }), {
      people: 'wrong-place',
      'plans/p/goals': 'wrong-place',
    });
  });

  it('are told of once where the folder of a plan has no name that can be', async () => {
    const files = new MemoryFiles({
      'plans/P/plan.yaml': 'mentor: a\n',
      'plans/P/goals/a.yaml': 'outcome: A\n',
      'plans/P/goals/b.yaml': 'outcome: B\n',
    });
    const library = new Library(files);
    await library.load();
    assert.deepEqual([...library.snapshot.problems.keys()], ['plans/P/plan.yaml']);
    library.acceptTyped('plans/P/goals/a.yaml', () => 'outcome: C\n');
    await library.refreshBelow(['']);
    assert.deepEqual([...library.snapshot.problems.keys()], ['plans/P/plan.yaml']);
    for (const [path, text] of [...files.texts]) {
      files.texts.delete(path);
      files.texts.set(path.replace('P', 'p'), text);
    }
    await library.refreshBelow(['plans/P', 'plans/p']);
    assert.deepEqual([...library.snapshot.problems.keys()], ['plans/p/plan.yaml']);
    assert.deepEqual([...library.snapshot.plans.keys()], ['p']);
  });
});

describe('hints', () => {
  it('stay in their file: no view counts them', async () => {
    const library = new Library(new MemoryFiles({ 'mentorship.yaml': 'format: 1\nlangauge: fr\n' }));
    await library.load();
    assert.equal(library.snapshot.problems.get('mentorship.yaml')?.[0]?.severity, 'information');
    assert.deepEqual(
      overviewOf(library.snapshot, { today: '2026-11-23', email: undefined, timeZone: 'UTC' }).problems,
      [],
    );
  });
});
