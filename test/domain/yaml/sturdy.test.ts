import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { upgradeEdits } from '../../../src/domain/format/upgrade';
import { hashOfText, hashOfWords } from '../../../src/domain/records/agreement';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { parseYaml } from '../../../src/domain/yaml/document';
import { sturdyEdits } from '../../../src/domain/yaml/sturdy';
import { held } from '../../support/held';
import { anyYaml, text } from './samples';

/** A text as a literal block with the number of its indentation, which is how it was written before. */
const literal = (value: string, column: number) =>
  `|2${value.endsWith('\n') ? '+' : '-'}\n${value
    .replace(/\n$/, '')
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(column) + line))
    .join('\n')}`;

describe('texts in a style that formatters break', () => {
  it('are written in one that they keep', () => {
    const before =
      'code:\n  path: a.ts\n  quote: |2-\n        if (n > 3) {\n          stop();\n  before: |\n    let n = 0;\n  end: 4\n';
    assert.equal(
      applyEdits(before, sturdyEdits(before)),
      'code:\n  path: a.ts\n  quote: "\\\n    \\    if (n > 3) {\\n\\\n    \\      stop();"\n  before: |\n    let n = 0;\n  end: 4\n',
    );
    const entry = `---\nkind: thanks\nauthor: a\ncreated: 2026-11-05T12:00:00+01:00\n${before}---\n\n- |2-\n`;
    const after = applyEdits(entry, upgradeEdits('plans/p/journal/e.md', entry) ?? []);
    assert.ok(after.includes('\\    if (n > 3)') && after.endsWith('---\n\n- |2-\n'));
    assert.deepEqual(upgradeEdits('plans/p/journal/e.md', after), []);
  });

  it('say the same afterwards, and nothing else is touched', () =>
    held(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), texts => {
        const known = texts.filter(
          each =>
            /\S/.test(each) && !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/.test(each),
        );
        const yaml = `a:\n${known.map((each, index) => `  k${index}: ${literal(each, 4)}\n`).join('')}  last: 1 # end\n`;
        const before = parseYaml(yaml);
        fc.pre(before.errors.length === 0);
        const after = applyEdits(yaml, sturdyEdits(yaml));
        assert.deepEqual(parseYaml(after).value, before.value, `${yaml}\n${after}`);
        assert.ok(after.endsWith('  last: 1 # end\n'));
        assert.deepEqual(sturdyEdits(after), [], after);
      }),
    ));

  it('never change what any YAML says', () =>
    held(
      fc.property(anyYaml, yaml => {
        const after = applyEdits(yaml, sturdyEdits(yaml));
        assert.deepEqual(parseYaml(after).value, parseYaml(yaml).value);
      }),
    ));
});

describe('a signature of before', () => {
  it('is told which words it is for, as long as they stand there', () => {
    const path = 'plans/p/agreement/agreement.md';
    const body = '---\n\nWe *meet*.\n';
    const signed = `---\nsignatures:\n  mentor:\n    person: zoe\n    date: 2026-10-27\n    hash: "${hashOfText(`---\n${body}`)}"\n\n  mentee:\n    person: noor\n    date: 2026-10-27\n    hash: "0123456789abcdef01234567"\n${body}`;
    const after = applyEdits(signed, upgradeEdits(path, signed) ?? []);
    assert.deepEqual(
      after
        .split('\n')
        .filter(line => !signed.split('\n').includes(line))
        .map(line => line.replaceAll('"', '')),
      [`    words: ${hashOfWords(signed)}`],
    );
    assert.deepEqual(upgradeEdits(path, after), []);
  });
});
