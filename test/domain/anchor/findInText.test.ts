import * as assert from 'node:assert/strict';
import { captureAnchor, type CodeAnchor } from '../../../src/domain/anchor/codeAnchor';
import { findInText, type TextMatch } from '../../../src/domain/anchor/findInText';
import { indexText } from '../../../src/domain/anchor/indexedText';
import { lineOf, linesOf, SHOP } from './samples';

const foundIn = (anchor: CodeAnchor, text: string): TextMatch => findInText(anchor, indexText(text));

describe('finding an anchor in a text', () => {
  const at = lineOf(SHOP, 'const price =');
  const anchor = captureAnchor('src/shop.ts', SHOP, at, at + 1);

  it('says exact where nothing changed', () => {
    assert.deepEqual(foundIn(anchor, SHOP), { status: 'exact', start: at, end: at + 1 });
  });
  it('says exact where only other lines changed, none above', () => {
    const now = SHOP.replace('total += price;', 'total += price * 2;').replace('return total;', 'return total / 2;');
    assert.deepEqual(foundIn(anchor, now), { status: 'exact', start: at, end: at + 1 });
  });
  it('follows lines written above', () => {
    assert.deepEqual(foundIn(anchor, `// new\n\n${SHOP}`), { status: 'moved', start: at + 2, end: at + 3 });
  });
  it('follows a function that moved to the end', () => {
    const lines = linesOf(SHOP);
    const from = lineOf(SHOP, '/** The price of') - 1;
    const to = lineOf(SHOP, 'export function describeBasket') - 1;
    const now = [...lines.slice(0, from), ...lines.slice(to), '', ...lines.slice(from, to)].join('\n');
    assert.deepEqual(foundIn(anchor, now), {
      status: 'moved',
      start: lineOf(now, 'const price ='),
      end: lineOf(now, 'const price =') + 1,
    });
  });
  it('follows an edited line', () => {
    const now = SHOP.replace('const price = prices.get(item);', 'const price = prices.get(item.toLowerCase());');
    assert.deepEqual(foundIn(anchor, `// new\n${now}`), { status: 'edited', start: at + 1, end: at + 2 });
  });
  it('says edited where only the indent changed', () => {
    const now = linesOf(SHOP)
      .map(line => `  ${line}`)
      .join('\n');
    assert.deepEqual(foundIn(anchor, now), { status: 'edited', start: at, end: at + 1 });
  });
  it('grows with lines written inside', () => {
    const now = SHOP.replace('    if (price === undefined)', '    // every item has one\n    if (price === undefined)');
    assert.deepEqual(foundIn(anchor, now), { status: 'edited', start: at, end: at + 2 });
  });
  it('tells twins apart by what stands around them', () => {
    const twins = [
      'describe("add", () => {',
      '  const list = fresh();',
      '  list.add(1);',
      '  assert(list.size === 1);',
      '});',
      '',
      'describe("drop", () => {',
      '  const list = fresh();',
      '  list.drop(1);',
      '  assert(list.size === 1);',
      '});',
    ];
    const second = captureAnchor('a.test.ts', twins.join('\n'), 10, 10);
    assert.deepEqual(foundIn(second, ['// a', '// b', '// c', ...twins].join('\n')), {
      status: 'moved',
      start: 13,
      end: 13,
    });
  });
  it('says detached where the lines are gone', () => {
    const from = lineOf(SHOP, 'let total = 0') - 1;
    const now = [...linesOf(SHOP).slice(0, from), '  return sum(prices);', ...linesOf(SHOP).slice(from + 7)].join('\n');
    assert.deepEqual(foundIn(anchor, now), { status: 'detached' });
    assert.deepEqual(foundIn(anchor, ''), { status: 'detached' });
    assert.deepEqual(foundIn(anchor, 'nothing here\nat all\n'), { status: 'detached' });
  });
  it('finds a very long range by its ends', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `const value${i} = compute(${i * 7}, 'row ${i}');`);
    const long = captureAnchor('a.ts', lines.join('\n'), 20, 280);
    assert.deepEqual(foundIn(long, lines.join('\n')), { status: 'exact', start: 20, end: 280 });
    assert.deepEqual(foundIn(long, ['// new', ...lines].join('\n')), { status: 'moved', start: 21, end: 281 });
    const edited = [...lines.slice(0, 5), ...lines.slice(8, 150), '// in the middle', ...lines.slice(150)];
    assert.deepEqual(foundIn(long, edited.join('\n')), { status: 'edited', start: 17, end: 278 });
  });
});
