import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { carryOver, type CarriedFile } from '../../../src/domain/branches/carryOver';
import { holdsChanges } from '../../../src/domain/branches/holdsChanges';
import { defaultBranchOf } from '../../../src/domain/branches/defaultBranch';
import { leftBehind, type BranchFiles } from '../../../src/domain/branches/leftBehind';

describe('the default branch', () => {
  const facts = { remoteHead: undefined, configured: undefined, branches: ['feature', 'main', 'master', 'trunk'] };

  it('is what the remote says, whatever its name', () => {
    assert.equal(defaultBranchOf({ ...facts, remoteHead: 'develop', configured: 'trunk' }), 'develop');
  });

  it('is what git names first branches here, where there is such a one', () => {
    assert.equal(defaultBranchOf({ ...facts, configured: 'trunk' }), 'trunk');
    assert.equal(defaultBranchOf({ ...facts, configured: 'elsewhere' }), 'main');
    assert.equal(defaultBranchOf({ ...facts, branches: ['feature', 'master'] }), 'master');
  });

  it('is the only branch, and unknown among several of other names or where there is none', () => {
    assert.equal(defaultBranchOf({ ...facts, branches: ['work', 'work'] }), 'work');
    assert.equal(defaultBranchOf({ ...facts, branches: ['work', 'feature'] }), undefined);
    assert.equal(defaultBranchOf({ ...facts, branches: [] }), undefined);
  });
});

describe('what a branch takes from another', () => {
  const file = (own: Partial<CarriedFile>): CarriedFile => ({
    path: 'a.md',
    now: 'new',
    committed: undefined,
    parted: undefined,
    there: undefined,
    last: undefined,
    ...own,
  });
  const old = { committed: 'old', parted: 'old' };
  const taken = (own: Partial<CarriedFile>) => {
    const { take, differ } = carryOver([file(own)]);
    if (differ.length > 0) return 'differs';
    return take.length > 0 ? 'taken' : 'left';
  };

  it('is a new file, a changed one and a deleted one that stand there as they stood here', () => {
    assert.equal(taken({}), 'taken');
    assert.equal(taken({ ...old, there: 'old' }), 'taken');
    assert.equal(taken({ ...old, now: undefined, there: 'old' }), 'taken');
    assert.equal(taken({ committed: 'mine', parted: 'old', there: 'mine' }), 'taken');
  });

  it('is nothing where the same stands there', () => {
    assert.equal(taken({ there: 'new' }), 'left');
    assert.equal(taken({ ...old, now: undefined }), 'left');
  });

  it('is not a file that somebody has changed, written or deleted there', () => {
    assert.equal(taken({ ...old, there: 'theirs' }), 'differs');
    assert.equal(taken({ there: 'theirs' }), 'differs');
    assert.equal(taken({ ...old, there: undefined }), 'differs');
    assert.equal(taken({ ...old, now: undefined, there: 'theirs' }), 'differs');
  });

  it('is a new file that was given before and changed here since, while nobody else has changed it', () => {
    assert.equal(taken({ there: 'given', last: 'given' }), 'taken');
    assert.equal(taken({ there: 'theirs', last: 'given' }), 'differs');
    assert.equal(taken({ there: undefined, last: 'given' }), 'differs');
  });

  it('is not what was given before, whatever became of it there', () => {
    for (const there of [undefined, 'theirs', 'old']) assert.equal(taken({ there, last: 'new' }), 'left');
    assert.equal(taken({ ...old, there: 'theirs', last: 'new' }), 'left');
  });

  it('is not sure of a changed file that was given before: its changes may have been undone since', () => {
    assert.equal(taken({ ...old, there: 'given', last: 'given' }), 'differs');
  });

  it('is what was committed here, unless it has changed there since: that is for the merge', () => {
    assert.equal(taken({ committed: 'new' }), 'taken');
    assert.equal(taken({ committed: 'new', there: 'theirs' }), 'left');
  });

  it('never loses a version that was not here before', () => {
    const version = fc.constantFrom(undefined, 'a', 'b', 'c');
    fc.assert(
      fc.property(version, version, version, version, version, (now, committed, parted, there, last) => {
        const { take, differ } = carryOver([file({ now, committed, parted, there, last })]);
        const isDone = now === there || (last !== undefined && now === last);
        if (take.length > 0) assert.ok(!isDone && [committed, parted, last].includes(there));
        if (differ.length > 0) assert.ok(!isDone && now !== committed);
        // What is not committed goes over, has gone, or is named.
        if (now !== committed) assert.equal(take.length + differ.length, isDone ? 0 : 1);
      }),
    );
  });
});

describe('a text that was changed on two branches', () => {
  const text = (...lines: readonly string[]) => lines.map(line => `${line}\n`).join('');
  const holds = (base: readonly string[], there: readonly string[], here: readonly string[]) =>
    holdsChanges({ base: text(...base), there: text(...there), here: text(...here) });

  it('has all of the other where it goes on from it', () => {
    assert.equal(holds(['- [ ] a', '- [ ] b'], ['- [x] a', '- [ ] b'], ['- [x] a', '- [x] b']), true);
    assert.equal(holds(['a'], ['a', 'b'], ['a', 'b', 'c']), true);
    assert.equal(holds(['a', 'b', 'c'], ['a', 'c'], ['c', 'd']), true);
    assert.equal(holds([], ['a', '', 'b'], ['a', '', 'new', '', 'b']), true);
  });

  it('has not where a change of the other is missing, undone or moved', () => {
    assert.equal(holds(['- [ ] a', '- [ ] b'], ['- [x] a', '- [ ] b'], ['- [ ] a', '- [x] b']), false);
    assert.equal(holds(['a'], ['a', 'b'], ['a', 'c']), false);
    assert.equal(holds(['a', 'b'], ['a'], ['a', 'b', 'c']), false);
    assert.equal(holds(['a', 'b'], ['b', 'a'], ['a', 'b', 'c']), false);
    assert.equal(holds(['a'], ['  a'], ['a', 'b']), false);
  });

  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 });
  it('has every line of the other wherever it says so', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, there, here) => {
        if (!holds(base, there, here)) return;
        const count = (all: readonly string[], line: string) => all.filter(each => each === line).length;
        for (const line of there)
          if (!base.includes(line)) assert.equal(count(here, line) >= count(there, line), true, line);
        for (const line of base)
          if (line !== '' && !there.includes(line)) assert.equal(here.includes(line), false, line);
      }),
    );
  });

  it('has all of the other where lines were only added to it', () => {
    const added = fc.array(fc.tuple(fc.nat(8), fc.constantFrom('x', 'y', 'z')), { maxLength: 3 });
    fc.assert(
      fc.property(lines, fc.uniqueArray(fc.constantFrom(...'mnopq')), added, (base, there, more) => {
        const here = [...there];
        for (const [at, line] of more) here.splice(at, 0, line);
        assert.equal(holds(base, there, here), true);
      }),
    );
  });
});

describe('branches that have more', () => {
  it('are named with most files first, and not where another has all of theirs', () => {
    const [a, ab, c, none] = [
      { branch: 'older', paths: ['a'] },
      { branch: 'newer', paths: ['a', 'b'] },
      { branch: 'apart', paths: ['c'] },
      { branch: 'none', paths: [] },
    ];
    assert.deepEqual(leftBehind([a, c, none, ab]), [ab, c]);
    assert.deepEqual(leftBehind([]), []);
  });

  it('leave no missing file unnamed', () => {
    const branches = fc.array(fc.record({ branch: fc.string(), paths: fc.uniqueArray(fc.constantFrom(...'abcdef')) }));
    fc.assert(
      fc.property(branches, all => {
        const paths = (of: readonly BranchFiles[]) => [...new Set(of.flatMap(each => each.paths))].sort();
        assert.deepEqual(paths(leftBehind(all)), paths(all));
      }),
    );
  });
});
