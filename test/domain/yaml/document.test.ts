import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { setEntryGoal } from '../../../src/domain/records/entryEdit';
import { readRecord } from '../../../src/domain/records/read';
import { newEntry } from '../../../src/domain/records/write';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { parseYaml } from '../../../src/domain/yaml/document';
import { anyYaml } from './samples';
import { MEGABYTE, refusedYaml } from '../../support/longTexts';
import { runs } from '../../support/held';

const RUNS = runs(500);
const codes = (text: string) => parseYaml(text).errors.map(error => error.code);
describe('signs and lines that a text has many of', () => {
  const quote = (line: string) =>
    newEntry({
      kind: 'feedback',
      type: 'praise',
      author: 'nadia',
      created: '2026-11-01T10:00:00+01:00',
      text: 'A',
      code: { path: 'a.js', start: 1, end: 1, quote: `${line}\n${line}`, before: '', after: '' },
    });
  const tie = (text: string) => {
    const edits = setEntryGoal(text, 'tests');
    return edits && applyEdits(text, edits);
  };

  it('do not matter where somebody says them', () => {
    for (const unit of ['x&y!', '- ', ': ', '*', ', ', ']', '{', '? ', '" ', "'"]) {
      for (const line of [`s${unit.repeat(300)}e`, `${unit.repeat(25_000)}e`]) {
        const text = quote(line);
        assert.equal(tie(text), text.replace('\n---\n\nA', '\ngoal: tests\n---\n\nA'), unit);
        assert.deepEqual(readRecord('plans/p/journal/2026-11-01-feedback-a-aaaaaaaa.md', text)?.problems, [], unit);
      }
    }
    const stairs = Array.from({ length: 150 }, (_, at) => `${' '.repeat(at)}x`).join('\n');
    assert.ok(tie(quote(stairs)));
    assert.deepEqual(
      parseYaml(
        `# ${'- '.repeat(900)}\na: "${'! '.repeat(900)}"\nb: '${': '.repeat(900)}'\nc: d\n  ${'&a '.repeat(900)}\n`,
      ).errors,
      [],
    );
  });

  it('are told with the line where there are too many', () => {
    const [error] = parseYaml(`---\na: 1\nwhy: ${'! '.repeat(450)}\n---\n`, { start: 4, end: 4 + 6 + 905 }).errors;
    assert.deepEqual([error?.code, error?.start, error?.end], ['too-large', 9, 9 + 905]);
    assert.match(error!.message, /^Line 3 .*400/);
    assert.match(parseYaml(`why: [${'a, '.repeat(20_001)}]\n`).errors[0]!.message, /20000/);
    assert.match(parseYaml('\n'.repeat(20_001)).errors[0]!.message, /20000 lines/);
  });
});

describe('reading YAML', () => {
  it('gives plain values: a date is a text', () => {
    assert.deepEqual(parseYaml('a: 2026-06-01\nb: 18:00\nc: [1, x]\nd:\n').value, {
      a: '2026-06-01',
      b: '18:00',
      c: [1, 'x'],
      d: null,
    });
    assert.equal(parseYaml('').value, null);
    assert.deepEqual(
      parseYaml('%YAML 1.1\n---\na: !!timestamp 2026-06-01\nb: yes\nc: !!binary aGk=\nd: !mine x\n').value,
      { a: '2026-06-01', b: 'yes', c: 'aGk=', d: 'x' },
    );
  });
  it('knows where keys and values stand', () => {
    const text = '---\nm:\n  - k: "v" # c\n---\n';
    const { nodeRange, keyRange } = parseYaml(text, { start: 4, end: 20 });
    const cut = (range?: { start: number; end: number }) => range && text.slice(range.start, range.end);
    assert.equal(cut(nodeRange(['m', 0, 'k'])), '"v"');
    assert.equal(cut(keyRange(['m', 0, 'k'])), 'k');
    assert.equal(cut(keyRange(['m'])), 'm');
    assert.equal(nodeRange(['m', 1]), undefined);
    assert.equal(nodeRange(['x', 'y']), undefined);
    assert.equal(keyRange(['m', 0]), undefined);
  });
  it('counts a byte order mark', () => {
    assert.deepEqual(parseYaml('\uFEFFa: 1').nodeRange(['a']), { start: 4, end: 5 });
  });
  it('reports a key that is there twice, at the second', () => {
    const [error] = parseYaml('a: 1\nb: 2\na: 3\n').errors;
    assert.equal(error?.code, 'duplicate-key');
    assert.deepEqual([error?.start, error?.end], [10, 11]);
  });
  it('reports a merge conflict with both names', () => {
    const [error] = parseYaml('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> jo/plan\n').errors;
    assert.equal(error?.code, 'conflict');
    assert.match(error?.message ?? '', /HEAD.*jo\/plan/);
  });
  it('is not fooled by __proto__', () => {
    const { value } = parseYaml('__proto__:\n  polluted: true\na: 1\nconstructor: {prototype: {polluted: true}}\n');
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.deepEqual(Object.keys(value as object), ['a', 'constructor']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
  it('says what to do about common mistakes', () => {
    assert.match(parseYaml('a: b: c\n').errors[0]?.message ?? '', /quotation marks/);
    assert.match(parseYaml('a:\n\tb: c\n').errors[0]?.message ?? '', /tab/);
    assert.match(parseYaml('a: "b\nc: d\n').errors[0]?.message ?? '', /missing/);
    assert.deepEqual(codes('a: 1\n---\nb: 2\n'), ['syntax']);
    assert.deepEqual(codes('a: *b\n'), ['syntax']);
  });
});

describe('hostile YAML', () => {
  const bomb =
    'a: &a [x, x, x, x, x, x, x, x, x]\n' +
    [...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]\n`).join('');
  const stairs = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
  const texts: readonly (readonly [string, string])[] = [
    ['an alias bomb', bomb],
    ['an alias in itself', 'a: &a [*a]'],
    ...Object.entries(refusedYaml(MEGABYTE)),
    ['a stair', stairs],
    ['more than 20,000 lines', '- [ ] a\n'.repeat(20_001)],
    ['more than a megabyte', 'a'.repeat(MEGABYTE + 1)],
  ];
  for (const [name, text] of texts) {
    it(`is refused: ${name}`, () => {
      assert.equal(parseYaml(text).errors.length > 0, true);
    });
  }
  it('of a megabyte on one line is read', () => {
    const text = `a: "${'x '.repeat(MEGABYTE / 2 - 10)}"`;
    assert.equal((parseYaml(text).value as { a: string }).a.length, MEGABYTE - 20);
  });
  it('with ten thousands of keys is read, duplicates and all', () => {
    const text = Array.from({ length: 15_000 }, (_, n) => `key${n}: 1\n`).join('');
    assert.deepEqual(codes(`${text}key0: 2\n`), ['duplicate-key']);
  });
  it('that is only as deep as code in a quote is read', () => {
    assert.deepEqual(
      codes(`a: |\n${Array.from({ length: 60 }, (_, depth) => `  ${'  '.repeat(depth)}[[{(\n`).join('')}`),
      [],
    );
  });
  it('never throws, and points into its text', () => {
    const token = fc.constantFrom(
      ...'-?:,[]{}#&*!|>\'"%@` \n\t\r\\',
      '---',
      '...',
      'a',
      ': ',
      '- ',
      '\n  ',
      '&a ',
      '*a',
      '!!str ',
      '<<: ',
      '%YAML 1.1\n',
      '\u0000',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(token, { maxLength: 40 }).map(parts => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        text => {
          for (const { start, end, message } of parseYaml(text).errors) {
            assert.ok(0 <= start && start <= end && end <= text.length && message !== '');
          }
        },
      ),
      { numRuns: RUNS * 10 },
    );
  });
  it('reads the same wherever it stands in a file', () => {
    fc.assert(
      fc.property(anyYaml, fc.string(), fc.string(), (text, before, after) => {
        const [alone, within] = [
          parseYaml(text),
          parseYaml(before + text + after, { start: before.length, end: before.length + text.length }),
        ];
        assert.deepEqual(within.value, alone.value);
        const key = Object.keys((alone.value as object | null) ?? {})[0];
        if (key === undefined) return;
        assert.equal(within.nodeRange([key])?.start, (alone.nodeRange([key])?.start ?? 0) + before.length);
      }),
      { numRuns: RUNS },
    );
  });
});
