import assert from 'node:assert/strict';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { renameFixes } from '../../src/domain/language/fixRename';
import { EMPTY_SNAPSHOT } from '../../src/domain/store/snapshot';
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

  it('lie in a folder below, or in one of another name, or have an ending that is not read there', async () => {
    const places: Readonly<Record<string, string | undefined>> = {
      'plans/p/meetings/2026/2026-11-17.md': 'plans/p/meetings/2026-11-17.md',
      'plans/p/goals/own-a-service.md': undefined,
      'plans/p/goals/q4/x.yaml': 'plans/p/goals/x.yaml',
      'plans/p/journal/2026/x.md': 'plans/p/journal/x.md',
      'plans/p/goals/x.json': 'plans/p/goals/x.yaml',
      'plans/p/Meetings/2026-11-10.md': 'plans/p/meetings/2026-11-10.md',
      'plans/p/meeting/2026-11-11.md': 'plans/p/meetings/2026-11-11.md',
      'plans/p/meetings/2026-11-12.txt': 'plans/p/meetings/2026-11-12.md',
      'plans/p/meetings/2026-11-13.mdx': 'plans/p/meetings/2026-11-13.md',
      'people/jonas.md': undefined,
      'People/max.yaml': 'people/max.yaml',
      'templates/questions.yml': 'templates/questions.yaml',
      'templates/Agenda.md': 'templates/agenda.md',
      'template/agenda-first.md': 'templates/agenda-first.md',
      'plans/2026/q/plan.yaml': undefined,
      'plans/p/agreement/old/mentor.md': 'plans/p/agreement/mentor.md',
      'plans/p/meetings/2026/11/24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/meetings/2026/11-24-retries.md': 'plans/p/meetings/2026-11-24-retries.md',
      'plans/p/réunions/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/re\u0301unions/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/1-1s/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/1on1/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/1-on-1s/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/logs/x.md': 'plans/p/journal/x.md',
      'plans/p/2026-11-24.md': 'plans/p/meetings/2026-11-24.md',
      'plans/p/meetings/2026-11-24.md.txt': 'plans/p/meetings/2026-11-24.md',
      'plans/p/meetings/2026-11-24.yaml': undefined,
      'plans/p/meetings/2026-11-24.org': undefined,
      'plans/p/meetings/2026-11-24.docx': undefined,
      'plans/p/objectifs/x.yaml': 'plans/p/goals/x.yaml',
      'plans/p/goals/x.yaml.txt': 'plans/p/goals/x.yaml',
      'plans/p/goals/x.toml': undefined,
      'plans/p/agreement/mentor.yaml': undefined,
      'plans/p/agreement.md': 'plans/p/agreement/agreement.md',
      'plans/p/plan.json': 'plans/p/plan.yaml',
      'plans/p/Closing.md': 'plans/p/closing.md',
      'personnes/max.yaml': 'people/max.yaml',
      'mentorship.json': 'mentorship.yaml',
      'templates/agenda_first.md': 'templates/agenda-first.md',
      'agenda.md': 'templates/agenda.md',
      'questions.yaml': 'templates/questions.yaml',
      'goals/x.yaml': undefined,
      'meetings/2026-11-24.md': undefined,
      'jonas/plan.yaml': 'plans/jonas',
    };
    for (const [path, place] of Object.entries(places)) {
      assert.deepEqual(await problemsOf({ [path]: '---\n---\n' }), { [path]: 'wrong-place' }, path);
      const source = { file: path, text: '', snapshot: EMPTY_SNAPSHOT };
      assert.deepEqual(
        renameFixes({ ...source, today: '', now: '' }).map(({ rename }) => rename?.to),
        place === undefined ? [] : [place],
        path,
      );
    }
    for (const fine of [
      'plans/p/goals/README.md',
      'plans/p/meetings/2026/board.txt',
      'plans/p/meetings/2026/board.png',
      'plans/p/archive/old.md',
      'templates/letter.md',
      'private/2026/x.md',
      'notes/a.md',
      'plans/p/notes.md',
      'plans/p/meetings/board.json',
      'plans/p/goals/map.png',
      'plans/p/goals/notes.txt',
      'goals.md',
      'plans/p/plan.md',
    ])
      assert.deepEqual(await problemsOf({ [fine]: 'x' }), {}, fine);
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
