import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { captureAnchor, CONTEXT_LINES, OMITTED, QUOTE_LINES } from '../../../src/domain/anchor/codeAnchor';
import { indexText } from '../../../src/domain/anchor/indexedText';
import { LINE_LIMIT, normal } from '../../../src/domain/anchor/lines';
import { markOf, marksText, readMarks } from '../../../src/domain/anchor/marks';
import { mayHave, mayHaveMarked, sketch } from '../../../src/domain/anchor/sketch';
import { stillThere } from '../../../src/domain/anchor/unchanged';
import { setEntryGoal } from '../../../src/domain/records/entryEdit';
import { newEntry } from '../../../src/domain/records/write';
import { lineOf, linesOf, SHOP } from './samples';

const MARKS = 'mnzn . _hrp';

describe('capturing an anchor', () => {
  it('keeps the lines, their neighbours and what encloses them', () => {
    const at = lineOf(SHOP, 'const price =');
    const anchor = captureAnchor('src/shop.ts', SHOP, at, at + 1, { commit: 'c1', branch: 'main' });
    assert.deepEqual(anchor.quote.split('\n'), linesOf(SHOP).slice(at - 1, at + 1));
    const marks = (from: number, to: number) => linesOf(SHOP).slice(from, to).map(normal).map(markOf);
    assert.deepEqual(readMarks(anchor.above ?? ''), marks(at - 1 - CONTEXT_LINES, at - 1));
    assert.deepEqual(readMarks(anchor.below ?? ''), marks(at + 1, at + 1 + CONTEXT_LINES));
    assert.equal(anchor.symbol, 'totalPrice');
    assert.equal(anchor.commit, 'c1');
    assert.equal(anchor.branch, 'main');
  });
  it('takes two short lines for what stands around, also of long lines', () => {
    const text = Array.from({ length: 40 }, (_, at) => `${at}${'long '.repeat(80)}`).join('\n');
    const note = newEntry({
      kind: 'progress',
      author: 'jonas',
      created: '2026-11-01T10:00:00+01:00',
      text: 'Words.',
      code: captureAnchor('a.ts', text, 20, 20, { commit: 'c'.repeat(40), branch: 'main' }),
    });
    const keys = note.split('\n').filter(line => !line.startsWith('  quote:'));
    assert.ok(keys.length <= 17 && keys.every(line => line.length <= 60), note);
  });
  it('knows lines by marks that hold for every spacing and kind of quotes', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(each => !/[\r\n]/.test(each));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const marks = lines.map(normal).map(markOf);
        assert.deepEqual(readMarks(marksText(lines.map(normal))), marks);
        assert.deepEqual(readMarks(marksText(lines.map(each => normal(`\t${each.replaceAll("'", '"')} `)))), marks);
        const bits = sketch(lines.join('\n'));
        for (const mark of marks) assert.ok(mark === undefined || mayHaveMarked(bits, mark));
      }),
    );
    assert.deepEqual(readMarks('word ABCD toolong '), [undefined, undefined, undefined]);
    // Stored in notes: these may never change.
    assert.equal(marksText(['const price = prices.get(item);', '}', 'return total;']), MARKS);
  });
  it('prefers the symbol that the editor knows', () => {
    assert.equal(captureAnchor('a.ts', SHOP, 30, 30, { symbol: 'Checkout.pay' }).symbol, 'Checkout.pay');
  });
  it('reads Windows line ends as line ends', () => {
    assert.equal(captureAnchor('a.ts', 'one\r\ntwo\r\nthree\r\n', 2, 2).quote, 'two');
  });
  it('keeps both ends of a very long range', () => {
    const text = Array.from({ length: 300 }, (_, i) => `line number ${i + 1}`).join('\n');
    const anchor = captureAnchor('a.txt', text, 10, 290);
    const quote = anchor.quote.split('\n');
    assert.equal(quote.length, QUOTE_LINES + 1);
    assert.equal(quote[0], 'line number 10');
    assert.equal(quote.at(-1), 'line number 290');
    assert.ok(quote.includes(OMITTED));
    assert.deepEqual([anchor.start, anchor.end], [10, 290]);
  });
  it('keeps of a long line a part that ends with a whole character, and finds it again', () => {
    const minified = Array.from(
      { length: 90 },
      (_, at) => `${at}${'x&y!'.repeat(74)}${'z'.repeat(at % 2)}😀${'a,b]'.repeat(300)}`,
    );
    const text = minified.join('\n');
    const anchor = captureAnchor('a.js', text, 11, 80);
    for (const line of anchor.quote.split('\n'))
      assert.ok(line.length <= LINE_LIMIT && !/[\ud800-\udbff]$/.test(line), line);
    assert.ok(stillThere(anchor, indexText(text)));
    assert.ok(mayHave(sketch(text), normal(minified[20]!)));
    // A note from before kept half of the character.
    const half = {
      ...anchor,
      quote: anchor.quote
        .split('\n')
        .map((line, at) => (line === OMITTED ? line : minified[at < 30 ? at + 10 : at + 19]!.slice(0, LINE_LIMIT)))
        .join('\n'),
    };
    assert.ok(stillThere(half, indexText(text)));
    const note = newEntry({
      kind: 'feedback',
      author: 'nadia',
      created: '2026-11-01T10:00:00+01:00',
      text: 'A',
      code: anchor,
    });
    assert.ok(setEntryGoal(note, 'tests')?.length === 1);
  });
  it('takes the nearest lines there are for lines outside the text', () => {
    const anchor = captureAnchor('a.ts', 'one\ntwo\n', 7, 9);
    assert.deepEqual([anchor.start, anchor.end, anchor.quote], [2, 2, 'two']);
    assert.equal(captureAnchor('a.ts', '', 1, 1).quote, '');
    assert.equal(captureAnchor('a.ts', 'one\n', Number.NaN, Infinity).quote, 'one');
  });
});
