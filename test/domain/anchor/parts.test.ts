import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { likelyPaths } from '../../../src/domain/anchor/otherFiles';
import { indexText } from '../../../src/domain/anchor/indexedText';
import { likeness, likenessTo } from '../../../src/domain/anchor/likeness';
import { mapLines } from '../../../src/domain/anchor/lineMap';
import { normal } from '../../../src/domain/anchor/lines';
import { enclosing, sameSymbol } from '../../../src/domain/anchor/outline';
import { mayHave, sketch } from '../../../src/domain/anchor/sketch';
import { runs } from '../../support/held';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', '}', 'long line'), { maxLength: 40 });

describe('the map of old lines to new ones', () => {
  it('joins equal lines, in order', () => {
    fc.assert(
      fc.property(lines, lines, (then, now) => {
        const old = indexText(then.join('\n'));
        const text = indexText(now.join('\n'));
        let last = -1;
        mapLines(old, text).forEach((to, from) => {
          if (to < 0) return;
          assert.equal(text.lines[to], old.lines[from]);
          assert.ok(to > last);
          last = to;
        });
      }),
    );
  });
  it('maps every line of an unchanged text to itself', () => {
    fc.assert(
      fc.property(lines, then => {
        const old = indexText(then.join('\n'));
        assert.deepEqual(
          [...mapLines(old, indexText(then.join('\n')))],
          old.lines.map((_, i) => i),
        );
      }),
    );
  });
  it('does not join a function with its neighbour over their braces', () => {
    const old = indexText('one {\n  a\n}\n\ntwo {\n  b\n}\n');
    assert.deepEqual([...mapLines(old, indexText('two {\n  b\n}\n'))], [-1, -1, -1, -1, 0, 1, 2]);
  });
});

describe('the sketch of a text', () => {
  it('never denies a line that is there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 350 }).map(s => s.replace(/[\r\n]/g, ' '))), all => {
        const bits = sketch(all.join('\n'));
        for (const line of all) assert.ok(mayHave(bits, normal(line)), JSON.stringify(line));
      }),
    );
  });
  it('denies most lines that are not', () => {
    const odd = '\u00a0a\u00a0 \u2003b\ufeff';
    assert.ok(mayHave(sketch(odd), normal(odd)));
    const bits = sketch(Array.from({ length: 500 }, (_, i) => `call${i}(first, second);`).join('\r\n'));
    const wrong = Array.from({ length: 500 }, (_, i) => `other${i}(third);`).filter(line => mayHave(bits, line));
    assert.ok(wrong.length < 25, String(wrong.length));
  });
});

describe('what encloses a line', () => {
  const names = (text: string, line: number) => {
    const { lines: all, indents } = indexText(text);
    return enclosing(all, indents, line - 1);
  };
  it('by indentation, in several languages', () => {
    assert.deepEqual(
      names('class Shop:\n    x = 1\n\n    def pay(self, amount):\n        if amount:\n            return 1\n', 6),
      ['Shop', 'pay'],
    );
    assert.deepEqual(names('func (c *Context) Next() {\n\tc.index++\n\n\tfor x {\n\t\tc.run()\n\t}\n}\n', 5), ['Next']);
    assert.deepEqual(names("describe('a basket', () => {\n  it('is empty', () => {\n    check();\n  });\n});\n", 3), [
      'a basket',
      'is empty',
    ]);
    assert.deepEqual(names('impl Basket {\n    pub fn total(&self) -> u32 {\n        self.sum\n    }\n}\n', 3), [
      'Basket',
      'total',
    ]);
    assert.deepEqual(names('const one = 1;\nconst two = 2;\n', 2), []);
  });
  it('compares names however they are joined', () => {
    assert.equal(sameSymbol('Shop › pay', 'Shop.pay'), 1);
    assert.equal(sameSymbol('Shop › pay', 'Shop::pay'), 1);
    assert.ok(sameSymbol('Shop.pay', 'Shop.open') < sameSymbol('Shop.pay', 'Market.pay'));
    assert.equal(sameSymbol('Shop.pay', 'Market.open'), 0);
  });
});

describe('likeness and nearness', () => {
  it('is one for the same line and falls with edits', () => {
    assert.equal(likeness('return price;', 'return price;'), 1);
    assert.ok(likeness('return price;', 'return prices;') > 0.9);
    assert.ok(likeness('return price;', 'throw new Error(message);') < 0.4);
  });
  it('costs less where only the alike are wanted, and says the same', () => {
    const near = fc.string({ maxLength: 30 }).chain(a =>
      fc.tuple(
        fc.constant(a),
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.nat(30).map(i => `${a.slice(0, i)}${i}${a.slice(i + 2)}`),
        ),
      ),
    );
    fc.assert(
      fc.property(near, ([a, b]) => {
        const alike = likeness(a, b);
        assert.equal(likenessTo(a, 0.5)(b), alike < 0.5 ? 0 : alike);
      }),
      { numRuns: runs(1000) },
    );
  });
  it('looks in the likeliest files first, of the same kind only', () => {
    assert.deepEqual(
      likelyPaths('src/shop/cart.ts', [
        'README.md',
        'lib/far/away.ts',
        'src/shop/cart.ts',
        'src/shop/other.ts',
        'lib/cart.tsx',
      ]),
      ['lib/cart.tsx', 'src/shop/other.ts', 'lib/far/away.ts'],
    );
  });
});
