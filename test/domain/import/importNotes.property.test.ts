import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { importNotes } from '../../../src/domain/import/importNotes';
import { readRecord } from '../../../src/domain/records/read';
import { parseYaml } from '../../../src/domain/yaml/document';
import { contextWith } from './importing';
import { runs } from '../../support/held';

const RUNS = runs(200);

const DAYS = [
  '2026-11-24',
  '24 November 2026',
  'Tue, Nov 24th, 2026',
  '3/4/2026',
  '25.12.2026',
  '24 novembre',
  '[[2026-12-08]]',
  '2026',
  'November 2026',
  'Actions',
];
const day = fc.constantFrom(...DAYS);
const word = fc.constantFrom(
  'retry',
  'queue',
  'Jonas',
  'Nadia',
  'friday',
  'x',
  '42',
  'été',
  'due:',
  '@jonas',
  '`a b`',
  '\\',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '));

/** Blocks of markdown as people write them, well and not so well. */
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('#', '##', '###', '####'), day, line)
    .map(([mark, when, words]) => `${mark} ${when} ${words}`),
  fc.tuple(fc.constantFrom('#', '##', '###'), day).map(([mark, when]) => `${mark} ${when}`),
  fc.tuple(day, fc.constantFrom('---', '===')).map(([when, under]) => `${when}\n${under}`),
  day.map(when => `**${when}**`),
  line,
  fc.array(line, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n')),
  fc
    .array(fc.tuple(fc.constantFrom('- ', '* ', '1. ', '  - '), fc.constantFrom('[ ] ', '[x] ', '[/] ', ''), line), {
      minLength: 1,
      maxLength: 4,
    })
    .map(items => items.map(parts => parts.join('')).join('\n')),
  fc.tuple(fc.nat(9), line, line).map(([number, prompt, answer]) => `${number}. **${prompt}** ${answer}\n   ${answer}`),
  fc.constantFrom(
    '- [ ] Jonas: write it by Friday',
    '- [ ] Look into it → Nadia',
    '> ## 2026-10-01\n> quoted',
    '```\n## 2026-10-02\n```',
    '```\nopen',
    '<!-- ## 2026-10-03 -->',
    '<div>\nhtml\n</div>',
    '    ## 2026-10-04 code',
    '| a | b |\n| - | - |\n| c | d |',
    '---',
    '***',
    '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x',
  ),
);

const value = fc.oneof(
  day,
  line,
  fc.array(line, { maxLength: 3 }),
  fc.constantFrom('done', 'in progress', 'true', '45', 'held', ''),
);
const keyed = fc.tuple(
  fc.constantFrom(
    'date',
    'status',
    'title',
    'objective',
    'success_criteria',
    'target_date',
    'action_steps',
    'tags',
    'minutes',
    'why',
    'reason',
    'notes',
    'signatures',
    'steps',
    'due',
  ),
  value,
);
const keys = fc.uniqueArray(keyed, { selector: ([key]) => key, maxLength: 6 });
const yaml = keys.map(all => all.map(([key, words]) => `${key}: ${JSON.stringify(words)}\n`).join(''));
const front = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: yaml.map(text => `---\n${text}---\n`) },
  fc.constantFrom(
    '---\n',
    '---\na: [\n---\n',
    '---\n# only a remark\n---\n',
    '---\n- a\n---\n',
    '---\ndate: &d 2026-11-24\nof: *d\n---\n',
  ),
);
const prose = fc
  .tuple(front, fc.array(block, { maxLength: 10 }), fc.constantFrom('\n', '\n\n', '\r\n\r\n'))
  .map(([head, blocks, gap]) => head + blocks.join(gap) + gap);
const note = fc.record({
  name: fc.constantFrom(
    'notes.md',
    'jonas.md',
    '2026/11-24.md',
    '2026/notes.txt',
    'goals/a.md',
    'agreement.md',
    'amelie.md',
    '2026-11-24.md',
  ),
  text: fc.oneof({ weight: 5, arbitrary: prose }, fc.string({ maxLength: 60, unit: 'binary' })),
});
const THERE = {
  'plans/p/meetings/2026-11-24.md': '---\ndate: 2026-11-24\nstatus: held\n---\n\n# Ours\n\nWords of our own.\n',
  'plans/p/goals/retry.yaml': 'outcome: retry\n',
};
const context = fc
  .boolean()
  .map(isThere => (isThere ? contextWith(THERE, { goals: new Map([['retry', 'retry']]) }) : contextWith()));

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const found of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

function missing(from: readonly string[], inside: readonly string[]): string[] {
  const there = counted(inside.join('\n'));
  return [...counted(from.join('\n'))]
    .filter(([found, count]) => (there.get(found) ?? 0) < count)
    .map(([found]) => found);
}

describe('notes of before, imported: properties', () => {
  it('every word is in the result or left out', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 3 }), context, (sources, around) => {
        const { files, leftOut } = importNotes(sources, around);
        const texts = [...files.map(({ after }) => after), ...leftOut.map(({ text }) => text)];
        // Boxes and the numbers of lists are layout.
        const words = sources.map(({ text }) => text.replaceAll('[x]', '[ ]').replace(/^( *)\d+[.)] /gm, '$1- '));
        // Of a goal the words are its values: what its keys are called here is another thing.
        const names = files.some(({ path }) => path.includes('/goals/')) ? words : [];
        const keysOf = names.flatMap(text => [...text.matchAll(/^(\w+):/gm)].map(([, key = '']) => key));
        assert.deepEqual(missing(words, [...texts, ...keysOf]), []);
      }),
      { numRuns: RUNS },
    );
  });

  it('a file that is there keeps all that it has, and what is new can be read', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 3 }), context, (sources, around) => {
        for (const { path, before, after } of importNotes(sources, around).files) {
          if (before !== undefined) assert.ok(after.startsWith(before), path);
          const isInConflict = after.includes('<<<<<<<');
          assert.ok(isInConflict || readRecord(path, after)?.record, `${path}\n${after}`);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('imported again, nothing is written', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 2 }), sources => {
        const first = importNotes(sources, contextWith());
        const there = Object.fromEntries(first.files.map(({ path, after }) => [path, after]));
        const goals = new Map(
          Object.entries(there)
            .filter(([path]) => path.includes('/goals/'))
            .map(([path, text]) => [path, (parseYaml(text).value as { outcome: string }).outcome]),
        );
        assert.deepEqual(importNotes(sources, contextWith(there, { goals })).files, []);
      }),
      { numRuns: RUNS },
    );
  });

  it('a running file in good order is taken in whole, each part under its day', () => {
    const part = fc.record({ number: fc.integer({ min: 0, max: 300 }), words: line });
    const parts = fc.uniqueArray(part, { selector: ({ number }) => number, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, drawn => {
        const dated = drawn.map(({ number, words }) => {
          const date = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
          return { date, text: `## ${date}\n\n${words}\n` };
        });
        const { files, leftOut } = importNotes(
          [{ name: 'jonas.md', text: dated.map(({ text }) => text).join('\n') }],
          contextWith(),
        );
        assert.deepEqual(leftOut, []);
        assert.deepEqual(
          files.map(({ path }) => path),
          dated.map(({ date }) => `plans/p/meetings/${date}.md`),
        );
        for (const [index, { text }] of dated.entries()) assert.deepEqual(missing([text], [files[index]!.after]), []);
      }),
      { numRuns: RUNS },
    );
  });
});
