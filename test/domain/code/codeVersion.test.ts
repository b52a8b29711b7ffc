import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeVersionOf } from '../../../src/domain/code/codeVersion';

describe('documents that show code at a version', () => {
  const of = (scheme: string, facts: unknown) => codeVersionOf(scheme, JSON.stringify(facts));

  it('of the git extension: an absolute path and a ref; what is staged is in no commit', () => {
    assert.deepEqual(of('git', { path: '/home/me/p/src/a.ts', ref: 'HEAD' }), {
      path: { kind: 'absolute', path: '/home/me/p/src/a.ts' },
      ref: 'HEAD',
    });
    assert.equal(of('git', { path: 'C:\\p\\a.ts', ref: '~' })?.ref, undefined);
    assert.equal(of('git', { path: 'C:\\p\\a.ts', ref: '~2' })?.ref, undefined);
    assert.equal(of('git', { path: '/p/a.ts', ref: '' })?.ref, undefined);
    assert.equal(of('git', { path: '/p/a.ts', ref: 'main~2' })?.ref, 'main~2');
  });

  it('of a pull request: the file and the commit of the side that is shown', () => {
    const facts = {
      baseCommit: 'aaa',
      headCommit: 'bbb',
      fileName: 'src/new.ts',
      previousFileName: 'src/old.ts',
      prNumber: 7,
    };
    assert.deepEqual(of('pr', { ...facts, isBase: false }), {
      path: { kind: 'relative', path: 'src/new.ts' },
      ref: 'bbb',
    });
    assert.deepEqual(of('pr', { ...facts, isBase: true }), {
      path: { kind: 'relative', path: 'src/old.ts' },
      ref: 'aaa',
    });
  });

  it('of a checked-out pull request: its path may be written either way', () => {
    assert.deepEqual(
      of('review', { path: 'src/a.ts', ref: 'main', commit: 'ccc', base: true, isOutdated: false, rootPath: '/p' }),
      { path: { kind: 'relative', path: 'src/a.ts' }, ref: 'ccc' },
    );
    assert.equal(of('review', { path: '/p/src/a.ts', ref: 'main' })?.path.kind, 'absolute');
  });

  it('say nothing where too little is said, whatever the address', () => {
    assert.equal(of('file', { path: '/p/a.ts' }), undefined);
    assert.equal(of('git', {}), undefined);
    assert.equal(of('pr', []), undefined);
    fc.assert(
      fc.property(fc.constantFrom('git', 'review', 'pr'), fc.oneof(fc.string(), fc.json()), (scheme, query) => {
        const found = codeVersionOf(scheme, query);
        assert.ok(found === undefined || found.path.path.length > 0);
      }),
    );
  });
});
