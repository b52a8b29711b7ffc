import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { splitFrontMatter } from '../../../src/domain/text/frontMatter';
import { parseYaml } from '../../../src/domain/yaml/document';
import { readSimpleYaml } from '../../../src/domain/yaml/simple';
import { newEntry, newGoal, newMeeting, newPerson, newPlan } from '../../../src/domain/records/write';
import * as samples from '../records/recordSamples';
import { anyYaml } from './samples';
import { held } from '../../support/held';

/** What the fast reader accepts, the library reads to the same values at the same places, without an error. */
function agrees(yaml: string): boolean {
  const simple = readSimpleYaml(yaml, 0, yaml.length);
  if (!simple) return false;
  const whole = parseYaml(yaml);
  assert.deepEqual(whole.errors, [], JSON.stringify(yaml));
  assert.deepEqual(simple.value, whole.value, JSON.stringify(yaml));
  for (const [key, range] of simple.ranges)
    assert.deepEqual(range, whole.nodeRange(key.split('\n')), `${key} in ${JSON.stringify(yaml)}`);
  return true;
}

/** Pieces of lines, put together without sense: most of what can go wrong is close to what is right. */
const piece = fc.constantFrom(
  'a: 1',
  'b: two words',
  'c:',
  '  d: x',
  '  - e',
  '- f',
  '- g: 1',
  '  h: 2',
  '    i: 3',
  'j: |',
  'k: |-',
  'l: |+',
  'm: |2',
  '   text',
  '  text',
  ' text',
  '      more',
  '',
  ' ',
  '    ',
  '\t',
  '  \tx',
  '# comment',
  '  # comment',
  'n: "q"',
  'o: "q\\n\\u00e9"',
  "p: 'it''s'",
  'q: [a, 1, true]',
  'r: []',
  's: {}',
  't: ~',
  'u: null',
  'v: 2026-06-01',
  'w: 10:30',
  'x: 0x1F',
  'y: 1e3',
  'z: -1',
  'aa: a #b',
  'bb: a#b',
  'cc: a: b',
  'dd: "a" b',
  'ee: *x',
  'ff: !!str 1',
  '"quoted": 1',
  '"a b": c',
  '---',
  '...',
  '- |',
  '- |-',
  '    deep',
  'gg: 007',
  'hh: 1_000',
  'ii: 12ab',
  'jj: 1.5',
  'kk: .5',
  'll: yes',
  'mm: True',
  'nn: NULL',
  'oo: 3 apples',
  'pp:  spaced  ',
  'qq: >',
  '- - x',
  '-',
  '? x',
  'rr: %',
  'ss: <<',
  '<<: 1',
  '=: 2',
  'tt: =',
  '- "a": 1',
  'null: 1',
  'true: 2',
  '1: 3',
  '__proto__: 1',
  'uu: "a\\/b"',
  "vv: ''''",
  'ww: "\\x41"',
  'xx: [a b, c-d]',
  'yy: [a,]',
  'zz: [a, [b]]',
  'ab: |1',
  'ac: é ü',
  'ad: a\u00a0',
  'ae: 1e',
  'af: 0o17',
  'ag: 08',
  'ah: 1-2',
  '  ai: "x',
  'aj: "\\',
  '- "\\',
  '  aa\\n\\',
  '    \\  bb\\n\\',
  '    \\ cc"',
  '  dd\\\\',
  '  ee\\"',
  '  ff\\ ',
  '  "',
);
/** Pieces that the fast reader knows, so that more than a few of the patchworks are read by both. */
const known = fc.constantFrom(
  'a: 1',
  'b: two words',
  'c:',
  '  d: x',
  '  - e',
  '- f',
  '- g: 1',
  '  h: 2',
  '    i: 3',
  'j: |',
  'k: |-',
  'l: |+',
  'm: |2',
  '   text',
  '  text',
  '    more: text',
  '  n:',
  '      - o: 1',
  '        p: 2',
  '',
  ' ',
  '   ',
  '# comment',
  '  # comment',
  'q: "q\n"',
  'qa: "\\\n  \\  x\\n\\\n  y"',
  '  qb: "\\\n    x \\"\\n\\\n    "',
  '- "\\\n  x\\\\\\\n  \\ y"',
  "r: 'it''s'",
  's: []',
  '  - |',
  '  - |-',
  '  - t: |',
  '  - "u"',
  'v: true',
  '  # c',
  '     # d',
  '    - x',
  'w: # x',
  '../a.yaml#b-1: c',
  '.: 1',
  '..: 1',
  '...: 1',
  '/: 2',
  './x: y',
  'a#: 1',
  '    ../e: f',
  '-x: 1',
  '"y": z',
  '    "y": z',
);
const patchwork = fc
  .tuple(
    fc.oneof(fc.array(known, { minLength: 1, maxLength: 8 }), fc.array(piece, { minLength: 1, maxLength: 8 })),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lines, lineBreak, ends]) => lines.join(lineBreak) + (ends ? lineBreak : ''));
const characters = fc.string({ unit: fc.constantFrom(...'ab1:  -\n\n|"\'#[]{},~.é\t\r+0x'), maxLength: 40 });
const record = fc.oneof(
  samples.person.map(value => newPerson(value)),
  samples.plan.map(value => newPlan(value)),
  samples.goal.map(value => newGoal(value)),
  ...[samples.meeting.map(value => newMeeting(value, '')), samples.entry.map(value => newEntry(value))].map(texts =>
    texts.map(text => {
      const front = splitFrontMatter(text);
      return front.kind === 'found' ? text.slice(front.yaml.start, front.yaml.end) : '';
    }),
  ),
);

/** Much of something, where it costs the parser nothing and where it does: both readers must think the same of it. */
const signs = fc
  .tuple(
    fc.constantFrom('x&y!', '- ', ': ', '? ', '! ', '*a ', '&a ', ', ', '] ', '}', '[', '{', '#', ' #', '"'),
    fc.constantFrom(1, 99, 101, 150, 399, 401, 1200),
  )
  .map(([unit, times]) => unit.repeat(times).trimEnd());
const much = fc
  .array(
    fc.oneof(
      signs.map(words => `  ${words}`),
      signs.map(words => `    ${words}`),
      signs.map(words => `# ${words}`),
      signs.map(words => `a: ${words}`),
      signs.map(words => `b: '${words.replaceAll("'", '')}'`),
      signs.map(words => `c: "${words.replace(/["\\]/g, '')}"`),
      fc.constantFrom('d: |', 'e: |-', '- f', 'g:', '  - |', 'k: 1'),
      fc.constant(Array.from({ length: 120 }, (_, at) => `${' '.repeat(at + 2)}x`).join('\n')),
      fc.constantFrom(1, 19_000, 20_001).map(times => '\n'.repeat(times)),
      fc.constantFrom(1, 9_999, 20_001).map(times => `h: [${'a,'.repeat(times)}a]`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(lines => `z: 1\nd: |\n  x\n${lines.join('\n')}\n`);

describe('the fast reader of YAML', () => {
  for (const [name, texts, share, cases = 5000] of [
    ['records as they are written', record, 0.4],
    ['YAML of all styles', anyYaml, 0.05],
    ['lines put together without sense', patchwork, 0.05],
    ['characters put together without sense', characters, 0],
    ['texts with much of something in them', much, 0.05, 1000],
  ] as const) {
    it(`agrees with the library on ${name}`, () => {
      let [all, fast] = [0, 0];
      held(
        fc.property(texts, yaml => {
          all++;
          if (agrees(yaml)) fast++;
        }),
        cases,
      );
      console.log(`      ${fast} of ${all} read the fast way`);
      assert.ok(fast / all >= share, `${fast} of ${all} were read the fast way`);
    });
  }

  it('agrees with the library where a record is changed by hand', () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(6),
      text: fc.constantFrom(
        '\n',
        ': ',
        '\t',
        '"',
        '- ',
        ' ',
        '',
        '#',
        ' #',
        '|',
        '\r\n',
        '[',
        '1',
        '  ',
        '\n\n',
        "'",
        '\\',
      ),
    });
    held(
      fc.property(record, fc.array(change, { minLength: 1, maxLength: 3 }), (original, changes) => {
        agrees(
          changes.reduce((words, { at, length, text }) => {
            const start = at % (words.length + 1);
            return words.slice(0, start) + text + words.slice(start + length);
          }, original),
        );
      }),
      5000,
    );
  });

  it('takes what people usually write, comments and all', () => {
    for (const yaml of [
      'mentor: nadia\nmentee: jonas\n\nrhythm:\n  everyWeeks: 3\n  time: "10:30"\n# why\nreviewDates: [2026-06-01, 2026-09-01]\n',
      'steps:\n  - id: a\n    text: First\n    done: 2026-06-01\n  - id: b\n    text: Second, still\nifThen:\n  if: I am late\n  then: I say so\n',
      'steps:\r\n- id: a\r\n  text: |\r\n    One\r\n\r\n      two\r\nwhy: so\r\n',
      'offered:\n  "../goals/queues.yaml#draw": kmfvfnff\n  "#next": xlwblqgd\n',
      'code:\n  quote: |2-\n      const a = 1;\n\n    b\n  before: |-\n    x # no comment\n    y\n',
    ])
      assert.ok(agrees(yaml), yaml);
  });
});
