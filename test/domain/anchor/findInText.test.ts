import * as assert from 'node:assert/strict';
import { captureAnchor } from '../../../src/domain/anchor/codeAnchor';
import { findInText } from '../../../src/domain/anchor/findInText';
import { lineOf, linesOf, SHOP } from './samples';

describe('finding an anchor in a text', () => {
  const at = lineOf(SHOP, 'const price =');
  const anchor = captureAnchor('src/shop.ts', SHOP, at, at + 1);

  it('says exact where nothing changed', () => {
    assert.deepEqual(findInText(anchor, SHOP), { kind: 'exact', start: at, end: at + 1 });
  });
  it('says exact where only other lines changed, none above', () => {
    const now = SHOP.replace('total += price;', 'total += price * 2;').replace('return total;', 'return total / 2;');
    assert.deepEqual(findInText(anchor, now), { kind: 'exact', start: at, end: at + 1 });
  });
  it('follows lines written above', () => {
    assert.deepEqual(findInText(anchor, `// new\n\n${SHOP}`), { kind: 'moved', start: at + 2, end: at + 3 });
  });
  it('follows a function that moved to the end', () => {
    const lines = linesOf(SHOP);
    const from = lineOf(SHOP, '/** The price of') - 1;
    const to = lineOf(SHOP, 'export function describeBasket') - 1;
    const now = [...lines.slice(0, from), ...lines.slice(to), '', ...lines.slice(from, to)].join('\n');
    assert.deepEqual(findInText(anchor, now), {
      kind: 'moved',
      start: lineOf(now, 'const price ='),
      end: lineOf(now, 'const price =') + 1,
    });
  });
  it('follows an edited line', () => {
    const now = SHOP.replace('const price = prices.get(item);', 'const price = prices.get(item.toLowerCase());');
    assert.deepEqual(findInText(anchor, `// new\n${now}`), { kind: 'edited', start: at + 1, end: at + 2 });
  });
  it('says edited where only the indent changed', () => {
    const now = linesOf(SHOP)
      .map(line => `  ${line}`)
      .join('\n');
    assert.deepEqual(findInText(anchor, now), { kind: 'edited', start: at, end: at + 1 });
  });
  it('grows with lines written inside', () => {
    const now = SHOP.replace('    if (price === undefined)', '    // every item has one\n    if (price === undefined)');
    assert.deepEqual(findInText(anchor, now), { kind: 'edited', start: at, end: at + 2 });
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
    assert.deepEqual(findInText(second, ['// a', '// b', '// c', ...twins].join('\n')), {
      kind: 'moved',
      start: 13,
      end: 13,
    });
  });
  it('says detached where the lines are gone', () => {
    const from = lineOf(SHOP, 'let total = 0') - 1;
    const now = [...linesOf(SHOP).slice(0, from), '  return sum(prices);', ...linesOf(SHOP).slice(from + 7)].join('\n');
    assert.deepEqual(findInText(anchor, now), { kind: 'detached' });
    assert.deepEqual(findInText(anchor, ''), { kind: 'detached' });
    assert.deepEqual(findInText(anchor, 'nothing here\nat all\n'), { kind: 'detached' });
  });
  it('finds a very long range by its ends', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `const value${i} = compute(${i * 7}, 'row ${i}');`);
    const long = captureAnchor('a.ts', lines.join('\n'), 20, 280);
    assert.deepEqual(findInText(long, lines.join('\n')), { kind: 'exact', start: 20, end: 280 });
    assert.deepEqual(findInText(long, ['// new', ...lines].join('\n')), { kind: 'moved', start: 21, end: 281 });
    const edited = [...lines.slice(0, 5), ...lines.slice(8, 150), '// in the middle', ...lines.slice(150)];
    assert.deepEqual(findInText(long, edited.join('\n')), { kind: 'edited', start: 17, end: 278 });
  });
});
