import * as assert from 'node:assert/strict';
import { captureAnchor } from '../../../src/domain/anchor/codeAnchor';
import { findInText } from '../../../src/domain/anchor/find';

const text = ['function add(a, b) {', '  const sum = a + b;', '  return sum;', '}', '', 'function half(a) {',
  '  return a / 2;', '}', ''].join('\n');

describe('finding an anchor in a text', () => {
  const anchor = captureAnchor('math.js', text, 6, 7);

  it('says exact where nothing changed', () => {
    assert.deepEqual(findInText(anchor, text), { kind: 'exact', start: 6, end: 7 });
  });
  it('follows lines written above', () => {
    assert.deepEqual(findInText(anchor, `// new\n${text}`), { kind: 'moved', start: 7, end: 8 });
  });
  it('says detached where the lines are gone', () => {
    assert.deepEqual(findInText(anchor, 'nothing here\nat all\n'), { kind: 'detached' });
  });
});
