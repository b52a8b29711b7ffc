import * as fc from 'fast-check';
import type { YamlMap, YamlValue } from '../../../src/domain/yaml/write';
import { blockValue, flowValue, keyText } from '../../../src/domain/yaml/write';

/** YAML as people write it: no two values in the same style. Each reads without an error. */
export const HANDWRITTEN: readonly string[] = [
  '',
  '# only a comment\n',
  'outcome: Review calmly\n',
  'outcome: Review calmly',
  '\uFEFFoutcome: Review calmly\r\nwhy: "so"\r\n',
  'outcome: Review calmly   \n\n\n# the end',
  "outcome: \"a: b\"   # why quoted\nwhy:   'it''s'\n",
  'outcome: &o Review\nwhy: !!str 5 # five\nsame: *o\n',
  'why: |\n  first\n    second\n\n\noutcome: >-\n  folded\n  text\n',
  'why: |+\n  kept\n\n\noutcome: x',
  'steps:\n  - id: a\n    text: First\n  # a comment between\n  - id: b\n    text: "Second"\n    done: 2026-06-01 # at last\n\ndue: 2026-12-01\n',
  'steps:\n- id: a\n  text: First\n- {id: b, text: "Second, still"}\nextra: [1, 2,\n  3]\n',
  'steps: [{id: a, text: First}, {id: b, text: Second,}]\nouter: {inner: {}, list: []}\n',
  'steps: []\nifThen: {}\n',
  'steps:\nifThen:   # to do\nwhy: ~\n',
  'rhythm:\n    everyWeeks: 2 # four spaces\n    first: 2026-06-01\n\n    # trailing comment of the map\n\nphase: active\n',
  'rhythm:\r\n  everyWeeks: 2\r\n  time: "18:00"\r\nlist:\r\n  - one\r\n  - two',
  '? explicit\n: value\n"quoted key": 1\n',
  '---\noutcome: x\nwhy:\n  - a\n  -\n',
  '  outcome: indented\n  why:\n   deep:\n        deeper: 1\n',
  'outcome:\n  several plain\n  lines\nwhy: "several\n  quoted\n  lines"\nlast: 1\n',
  'tabbed:\tvalue\t# after a tab\nwhy: a\t\n',
];

/** Words that are easily read as something else, several lines, and any text at all. */
export const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'plain',
      'two words',
      'a: b',
      'a #b',
      '# c',
      '- d',
      'yes',
      'No',
      'null',
      '~',
      '12',
      '1e3',
      '0x1F',
      '18:00',
      '2026-06-01',
      '',
      ' ',
      ' lead',
      'trail ',
      "it's",
      '"quoted"',
      '[a]',
      '{a}',
      'a, b',
      '*star',
      '&amp',
      '!bang',
      '@at',
      '%',
      '|',
      '>',
      '---',
      '...',
      '<<',
      '=',
      '? q',
      ':',
      'a:',
      'é ü 日本 🎉',
      'a\tb',
      '\ttab',
      'one\ntwo',
      'one\n\ntwo\n',
      '\n',
      '\n\nx',
      '  indented\nnot',
      'x\n\n\n',
      'if (a) {\n\treturn b;\n}',
      '\tcode\n  mixed\n',
      'cr\rlf',
      'crlf\r\nx',
      'nel\u0085x',
      '\u2028',
      '\uFEFFbom',
      '\u0000',
      '\ud800',
      'a\n \nb',
      'a\n  ',
      '#!/bin/sh\n# c\n',
      '--- \nx',
      'key: |\n  v',
      '__proto__',
      '{{t}}',
      '.5',
      '-',
      '.inf',
      '0o17',
      '1_000',
      '+1',
    ),
  },
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }).map(lines => lines.join('\n')),
);

export const scalar: fc.Arbitrary<string | number | boolean> = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0 || 0),
);

export const key: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('outcome', 'why', 'steps', 'due', 'first', 'rhythm', 'note', 'yes', 'a b'),
  text.filter(name => name !== '__proto__' && name.length < 40),
);

export const value: fc.Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar as fc.Arbitrary<YamlValue>,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

export const map: fc.Arbitrary<YamlMap> = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

/** A map written in mixed styles: flow and block, comments, blank lines, trailing spaces, CRLF, with or without an end. */
export const written: fc.Arbitrary<string> = fc
  .tuple(map, fc.infiniteStream(fc.nat(11)), fc.boolean(), fc.boolean())
  .map(([values, styles, crlf, isEnded]) => {
    const style = () => styles.next().value as number;
    let yaml = '';
    for (const [name, inner] of Object.entries(values)) {
      if (style() === 0) yaml += '# a comment: with a colon\n';
      if (style() === 1) yaml += '\n';
      const isLine = !blockValue(inner ?? null, 0).includes('\n');
      const end = isLine && style() < 3 ? '  # behind' : isLine && style() < 3 ? '   ' : '';
      yaml += `${keyText(name)}:${style() < 4 ? ` ${flowValue(inner ?? null)}` : blockValue(inner ?? null, 0)}${end}\n`;
    }
    if (!isEnded) yaml = yaml.replace(/\n$/, '');
    return crlf ? yaml.replaceAll('\n', '\r\n') : yaml;
  });

export const anyYaml: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...HANDWRITTEN), written);
