import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureAnchor, type CodeAnchor } from '../../../src/domain/anchor/codeAnchor';
import { findInText, type TextMatch } from '../../../src/domain/anchor/findInText';
import { indexText } from '../../../src/domain/anchor/indexedText';
import { findAnchor } from '../../../src/domain/anchor/findAnchor';
import { newAnchorCache } from '../../../src/domain/anchor/cache';
import { sourceOf } from './samples';
import { runs } from '../../support/held';

const foundIn = (anchor: CodeAnchor, text: string): TextMatch => findInText(anchor, indexText(text));

/** Lines as in code: often the same, often blank, sometimes of any characters. */
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('}', '', '  return x;', 'if (a) {', '  total += price;', '[…]', '\tfoo(bar, baz)'),
  },
  { weight: 3, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
const text = fc.array(line, { maxLength: 60 }).chain(lines => fc.constantFrom(lines.join('\n'), lines.join('\r\n')));

/** Lines that each stand once, so that where they are is beyond doubt. */
const distinct = fc
  .integer({ min: 12, max: 60 })
  .map(count =>
    Array.from(
      { length: count },
      (_, i) => `  const ${WORDS[i % WORDS.length]}${i} = read('${i * 7919}', ${WORDS[(i * 5) % WORDS.length]});`,
    ),
  );
const WORDS = [
  'basket',
  'owner',
  'price',
  'window',
  'harbour',
  'lantern',
  'meadow',
  'signal',
  'copper',
  'thread',
  'orchard',
];
const written = fc.array(fc.constantFrom('// a remark', '', '  log("here");', '}', 'export function added() {'), {
  maxLength: 8,
});

const countOf = (of: string) => Math.max(1, of.replace(/\r?\n$/, '').split('\n').length);

describe('finding an anchor, whatever the texts', () => {
  it('identical text is exact', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(20), (of, start, more) => {
        const anchor = captureAnchor('a.ts', of, start + 1, start + 1 + more);
        fc.pre(of.replace(/[\r\n]/g, '') !== '');
        assert.deepEqual(foundIn(anchor, of), { status: 'exact', start: anchor.start, end: anchor.end });
      }),
    );
  });
  it('never throws, and what it finds is inside the text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(60), fc.nat(20), (then, now, start, more) => {
        const found = foundIn(captureAnchor('a.ts', then, start + 1, start + 1 + more), now);
        if (found.status === 'detached') return;
        assert.ok(found.start >= 1 && found.start <= found.end && found.end <= countOf(now), JSON.stringify(found));
      }),
      { numRuns: runs(300) },
    );
  });
  it('takes any stored anchor, however odd', () => {
    const odd: fc.Arbitrary<CodeAnchor> = fc.record({
      path: fc.string(),
      start: fc.integer(),
      end: fc.integer(),
      quote: fc.string(),
      above: fc.option(fc.string(), { nil: undefined }),
      below: fc.option(text, { nil: undefined }),
      before: text,
      after: text,
      symbol: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(odd, text, (anchor, now) => {
        const found = foundIn(anchor, now);
        if (found.status !== 'detached')
          assert.ok(found.start >= 1 && found.start <= found.end && found.end <= countOf(now));
      }),
      { numRuns: runs(300) },
    );
  });
  it('edits above and below leave it on its lines', () => {
    fc.assert(
      fc.property(
        distinct,
        fc.nat(50),
        fc.nat(6),
        written,
        written,
        fc.nat(100),
        fc.nat(100),
        (lines, start, more, above, below, up, down) => {
          const first = start % lines.length;
          const last = Math.min(lines.length - 1, first + more);
          const anchor = captureAnchor('a.ts', lines.join('\n'), first + 1, last + 1);
          const before = lines.slice(0, first);
          before.splice(up % (first + 1), 0, ...above);
          const after = lines.slice(last + 1);
          after.splice(down % (after.length + 1), 0, ...below);
          const found = foundIn(anchor, [...before, ...lines.slice(first, last + 1), ...after].join('\n'));
          assert.ok(found.status !== 'detached');
          assert.deepEqual([found.start, found.end], [before.length + 1, before.length + 1 + last - first]);
          assert.equal(found.status, above.length === 0 ? 'exact' : 'moved');
        },
      ),
      { numRuns: runs(300) },
    );
  });
  it('with history it keeps to the same promises', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.nat(60), fc.nat(20), async (then, now, other, start, more) => {
        const anchor = captureAnchor('a.ts', then, start + 1, start + 1 + more, { commit: 'c1' });
        const texts: Record<string, string> = { 'a.ts': now, 'b.ts': other };
        const source = sourceOf(texts, { 'a.ts': then }, [{ from: 'a.ts', to: 'a.ts' }, { to: 'b.ts' }]);
        const place = await findAnchor(anchor, source, newAnchorCache());
        if (place.status === 'detached') return;
        assert.ok(place.start >= 1 && place.start <= place.end && place.end <= countOf(texts[place.path] ?? ''));
      }),
      { numRuns: runs(200) },
    );
  });
});
