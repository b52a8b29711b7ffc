import assert from 'node:assert/strict';
import { captureAnchor } from '../../../src/domain/anchor/codeAnchor';
import { indexText } from '../../../src/domain/anchor/indexedText';
import { findInText } from '../../../src/domain/anchor/findInText';

const TWIN = ['  if (!job) {', '    return;', '  }'];
const TEXT = ['function a() {', ...TWIN, '}', '', 'function b() {', ...TWIN, '}', ''].join('\n');

describe('an anchor after typing', () => {
  const anchor = captureAnchor('src/a.ts', TEXT, 8, 10);

  it('stays where it was followed to, also among twins', () => {
    const without = ['function b() {', ...TWIN, '}', '', 'function c() {', ...TWIN, '}', ''].join('\n');
    assert.deepEqual(findInText(anchor, indexText(without), { start: 1, end: 3 }), {
      status: 'moved',
      start: 2,
      end: 4,
    });
    assert.deepEqual(findInText(anchor, indexText(TEXT), { start: 7, end: 9 }), { status: 'exact', start: 8, end: 10 });
  });

  it('is looked for where the followed lines say something else', () => {
    const moved = `// one\n// two\n${TEXT}`;
    assert.deepEqual(findInText(anchor, indexText(moved), { start: 0, end: 1 }), {
      status: 'moved',
      start: 10,
      end: 12,
    });
    assert.deepEqual(findInText(anchor, indexText('nothing of the kind\n'), { start: 0, end: 0 }), {
      status: 'detached',
    });
  });
});
