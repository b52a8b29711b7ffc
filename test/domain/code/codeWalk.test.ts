import assert from 'node:assert/strict';
import { stopsOf, walkSummary, type WalkNote } from '../../../src/domain/code/codeWalk';

const note = (id: string, line: number): WalkNote => ({
  id,
  line,
  title: 'Question · Nadia',
  text: `What about\n${id}?`,
});

describe('a walk through changed code', () => {
  const stops = stopsOf(
    [
      { to: 'src/new.ts' },
      { from: 'src/a.ts', to: 'src/a.ts' },
      { from: 'src/gone.ts' },
      { from: 'src/old.ts', to: 'src/b.ts' },
      {},
    ],
    path => (path === 'src/b.ts' ? [note('second', 20), note('first', 3)] : []),
  );

  it('goes through the files in the order of their paths, with their notes from top to bottom', () => {
    assert.deepEqual(
      stops.map(({ path, from, status }) => [path, from, status]),
      [
        ['src/a.ts', 'src/a.ts', 'changed'],
        ['src/b.ts', 'src/old.ts', 'renamed'],
        ['src/gone.ts', 'src/gone.ts', 'deleted'],
        ['src/new.ts', undefined, 'added'],
      ],
    );
    assert.deepEqual(
      stops[1]?.notes.map(({ id }) => id),
      ['first', 'second'],
    );
  });

  it('ends with a section for the meeting, in the language of the plan', () => {
    const walk = {
      range: 'main…retry',
      day: '2026-11-23',
      stops,
      seen: new Set(['src/a.ts', 'src/b.ts', 'elsewhere.ts']),
      topic: 'The limit\nof the retry',
    };
    assert.equal(
      walkSummary(walk, 'en'),
      [
        '## Code walk of main…retry, 2026-11-23',
        '',
        '2 of 4 changed files looked at.',
        '',
        '**To talk about.** The limit of the retry',
        '',
        '**Open notes there**',
        '',
        '- `src/b.ts`:3, Question · Nadia: What about first?',
        '- `src/b.ts`:20, Question · Nadia: What about second?',
        '',
      ].join('\n'),
    );
    const quiet = walkSummary({ ...walk, stops: stops.slice(0, 1), seen: new Set(), topic: ' ' }, 'fr');
    assert.equal(quiet, '## Parcours du code de main…retry, 2026-11-23\n\n0 fichier lu sur 1 modifié.\n');
  });
});
