import * as assert from 'node:assert/strict';
import { captureAnchor, type CodeAnchor } from '../../../src/domain/anchor/codeAnchor';
import { findAnchor } from '../../../src/domain/anchor/findAnchor';
import { forget, newAnchorCache } from '../../../src/domain/anchor/cache';
import { lineOf, linesOf, SHOP, sourceOf } from './samples';

const at = lineOf(SHOP, 'const price =');
const anchor = captureAnchor('src/shop.ts', SHOP, at, at + 1, { commit: 'c1', branch: 'main' });
const changed = [{ from: 'src/shop.ts', to: 'src/shop.ts' }];
const BILLING = `import { Basket } from './shop';\n\nexport const RATE = 0.19;\n\n${linesOf(SHOP)
  .slice(lineOf(SHOP, '/** The price of') - 1, lineOf(SHOP, 'export function describeBasket') - 1)
  .join('\n')}\n`;
const WITHOUT = linesOf(SHOP)
  .filter((_, i) => i < lineOf(SHOP, '/** The price of') - 1 || i >= lineOf(SHOP, 'export function describeBasket') - 1)
  .join('\n');

for (const withGit of [true, false]) {
  const source = (now: Record<string, string>, changes: { from?: string; to?: string }[] = changed) =>
    sourceOf(now, withGit ? { 'src/shop.ts': SHOP } : undefined, changes);

  describe(`finding an anchor ${withGit ? 'with git' : 'by text alone'}`, () => {
    it('says exact where nothing changed', async () => {
      assert.deepEqual(await findAnchor(anchor, source({ 'src/shop.ts': SHOP }, []), newAnchorCache()), {
        status: 'exact',
        path: 'src/shop.ts',
        start: at,
        end: at + 1,
        sure: true,
      });
    });
    it('follows lines in unsaved text', async () => {
      assert.deepEqual(
        await findAnchor(anchor, source({ 'src/shop.ts': `// typing\n${SHOP}` }, []), newAnchorCache()),
        {
          status: 'moved',
          path: 'src/shop.ts',
          start: at + 1,
          end: at + 2,
          sure: true,
        },
      );
    });
    it('follows edited lines', async () => {
      const now = `// new\n${SHOP.replace('prices.get(item)', 'prices.get(item.trim())').replace('of basket.items', 'of all')}`;
      const place = await findAnchor(anchor, source({ 'src/shop.ts': now }), newAnchorCache());
      assert.ok(place.status === 'edited');
      assert.deepEqual([place.start, place.end], [at + 1, at + 2]);
    });
    it('follows a renamed file', async () => {
      const now = { 'lib/cart.ts': SHOP.replace('basket.items', 'basket.wares') };
      const place = await findAnchor(
        anchor,
        source(now, [{ from: 'src/shop.ts', to: 'lib/cart.ts' }]),
        newAnchorCache(),
      );
      assert.deepEqual(place, { status: 'moved', path: 'lib/cart.ts', start: at, end: at + 1, sure: true });
    });
    it('follows a function that moved to another file', async () => {
      const now = { 'src/shop.ts': WITHOUT, 'src/billing.ts': BILLING, 'src/other.ts': 'export const other = 1;\n' };
      const place = await findAnchor(anchor, source(now, [...changed, { to: 'src/billing.ts' }]), newAnchorCache());
      assert.ok(place.status === 'moved');
      assert.deepEqual([place.path, place.start], ['src/billing.ts', lineOf(BILLING, 'const price =')]);
    });
    it('says detached where the lines are gone, and the file', async () => {
      const rest = 'export function totalPrice() {\n  return 0;\n}\n';
      assert.deepEqual(await findAnchor(anchor, source({ 'src/shop.ts': rest }), newAnchorCache()), {
        status: 'detached',
      });
      assert.deepEqual(
        await findAnchor(anchor, source({ 'src/new.ts': rest }, [{ from: 'src/shop.ts' }]), newAnchorCache()),
        { status: 'detached' },
      );
    });
  });
}

describe('what git adds to finding an anchor', () => {
  it('a line with many twins is followed through the difference', async () => {
    const block = (name: string) => [
      `func ${name}(t *T) {`,
      '\tw := start()',
      '\tw.run()',
      '\tcheck(t, w.err)',
      '}',
      '',
    ];
    const then = ['One', 'Two', 'Three', 'Four'].flatMap(block);
    const now = ['Zero', 'One', 'Two', 'Changed', 'Four', 'Five'].flatMap(block);
    const third = captureAnchor('a_test.go', then.join('\n'), 16, 16, { commit: 'c1' });
    const source = sourceOf({ 'a_test.go': now.join('\n') }, { 'a_test.go': then.join('\n') }, [
      { from: 'a_test.go', to: 'a_test.go' },
    ]);
    const place = await findAnchor(third, source, newAnchorCache());
    assert.ok(place.status === 'moved');
    assert.equal(place.start, 22);
  });
  it('a note from before, with the lines around to the letter, is found as one of now', async () => {
    const lines = SHOP.split('\n');
    const { above: _, below: __, ...bare } = { ...anchor, commit: 'gone' };
    const older = {
      ...bare,
      before: lines.slice(anchor.start - 11, anchor.start - 1).join('\n'),
      after: lines.slice(anchor.end, anchor.end + 10).join('\n'),
    };
    for (const now of [SHOP, `// new\n${SHOP}`, SHOP.replace('prices.get(item)', 'prices.get(item.trim())')]) {
      const found = (note: CodeAnchor) => findAnchor(note, sourceOf({ 'src/shop.ts': now }, {}, []), newAnchorCache());
      const place = await found(older);
      assert.notEqual(place.status, 'detached');
      assert.deepEqual(place, await found({ ...anchor, commit: 'gone' }));
    }
  });
  it('an unknown commit leaves the text', async () => {
    const lost = { ...anchor, commit: 'gone', above: undefined };
    const place = await findAnchor(lost, sourceOf({ 'src/shop.ts': `// new\n${SHOP}` }, {}, []), newAnchorCache());
    assert.ok(place.status === 'moved');
    assert.equal(place.start, at + 1);
  });
  it('a note written on unsaved text is looked for in the commit', async () => {
    const unsaved = captureAnchor('src/shop.ts', `// a\n// b\n${SHOP}`, at + 2, at + 3, { commit: 'c1' });
    const now = SHOP.replace('prices.get(item)', 'prices.get(item.trim())');
    const place = await findAnchor(
      unsaved,
      sourceOf({ 'src/shop.ts': now }, { 'src/shop.ts': SHOP }, changed),
      newAnchorCache(),
    );
    assert.ok(place.status === 'edited');
    assert.deepEqual([place.start, place.end], [at, at + 1]);
  });
});

describe('what the finder remembers', () => {
  it('asks git and other files once, the own file each time', async () => {
    const now: Record<string, string> = { 'src/shop.ts': WITHOUT, 'src/billing.ts': BILLING };
    const source = sourceOf(now, { 'src/shop.ts': SHOP }, [...changed, { to: 'src/billing.ts' }]);
    const asked: string[] = [];
    const counted = {
      ...source,
      text: (path: string) => (asked.push(path), source.text(path)),
      ...(source.history
        ? {
            history: {
              changes: (commit: string) => (asked.push('changes'), source.history!.changes(commit)),
              textAt: (commit: string, path: string) => (
                asked.push(`then ${path}`),
                source.history!.textAt(commit, path)
              ),
            },
          }
        : {}),
    };
    const memory = newAnchorCache();
    await findAnchor(anchor, counted, memory);
    assert.ok(asked.includes('changes') && asked.includes('then src/shop.ts') && asked.includes('src/billing.ts'));
    asked.length = 0;
    await findAnchor(anchor, counted, memory);
    assert.deepEqual(
      asked.filter(path => path !== 'src/shop.ts' && path !== 'src/billing.ts'),
      [],
    );

    now['src/billing.ts'] = `// new\n${BILLING}`;
    forget(memory, ['src/billing.ts']);
    const place = await findAnchor(anchor, counted, memory);
    assert.ok(place.status === 'moved');
    assert.equal(place.start, lineOf(BILLING, 'const price =') + 1);
  });
});
