import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lineBreakOf, lineIndex } from '../../../src/domain/text/lines';
import { runs } from '../../support/held';

const texts = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '🎉'), { maxLength: 20 })
  .map(parts => parts.join(''));

describe('line index', () => {
  it('counts lines and columns from 0', () => {
    const index = lineIndex('ab\ncd\r\n\re');
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(4), { line: 1, column: 1 });
    assert.deepEqual(index.positionAt(6), { line: 1, column: 2 }, 'inside a CRLF is the end of its line');
    assert.deepEqual(index.positionAt(8), { line: 3, column: 0 });
    assert.deepEqual(index.positionAt(99), { line: 3, column: 1 });
    assert.deepEqual(index.rangeOf(1, 4), { startLine: 0, startColumn: 1, endLine: 1, endColumn: 1 });
  });
  it('clamps positions', () => {
    const index = lineIndex('ab\r\ncd');
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 6);
    assert.equal(index.offsetAt({ line: -1, column: 5 }), 0);
  });
  it('finds its way back from any offset that is not inside a line break', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const offset = pick % (text.length + 1);
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const index = lineIndex(text);
        assert.equal(index.offsetAt(index.positionAt(offset)), offset);
      }),
      { numRuns: runs(1000) },
    );
  });
  it('agrees with counting', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const offset = pick % (text.length + 1);
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\r|\n/);
        assert.deepEqual(lineIndex(text).positionAt(offset), {
          line: before.length - 1,
          column: before.at(-1)?.length,
        });
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the line break of a text', () => {
  it('is that of its first line', () => {
    assert.equal(lineBreakOf('a\r\nb\n'), '\r\n');
    assert.equal(lineBreakOf('a\nb\r\n'), '\n');
    assert.equal(lineBreakOf('a'), '\n');
  });
});
