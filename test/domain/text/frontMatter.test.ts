import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { splitFrontMatter } from '../../../src/domain/text/frontMatter';
import { runs } from '../../support/held';

const split = (text: string) => {
  const front = splitFrontMatter(text);
  return [
    front.kind,
    'yaml' in front ? text.slice(front.yaml.start, front.yaml.end) : undefined,
    text.slice(front.body),
  ];
};

describe('front matter', () => {
  it('stands between two lines of hyphens', () => {
    assert.deepEqual(split('---\na: 1\n---\nbody\n'), ['found', 'a: 1\n', 'body\n']);
    assert.deepEqual(split('\uFEFF---  \r\na: 1\r\n---\t\r\nbody'), ['found', 'a: 1\r\n', 'body']);
    assert.deepEqual(split('---\n---\n'), ['found', '', '']);
    assert.deepEqual(split('---\na: 1\n---'), ['found', 'a: 1\n', '']);
    assert.deepEqual(split('---\na: 1\n...\nb'), ['found', 'a: 1\n', 'b']);
  });
  it('goes on over lines that only begin like its end', () => {
    assert.deepEqual(split('---\na: |\n  ---\n----\n--- x\n---\nb'), ['found', 'a: |\n  ---\n----\n--- x\n', 'b']);
  });
  it('may be missing or unterminated', () => {
    assert.deepEqual(split('# Title\n---\n'), ['missing', undefined, '# Title\n---\n']);
    assert.deepEqual(split('\uFEFFx'), ['missing', undefined, 'x']);
    assert.deepEqual(split(''), ['missing', undefined, '']);
    assert.deepEqual(split('----\na'), ['missing', undefined, '----\na']);
    assert.deepEqual(split('---\na: 1\n'), ['unterminated', 'a: 1\n', '']);
  });
  it('has offsets that cover the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('---', '...', '\n', '\r\n', 'a: 1', ' ', '\uFEFF'), { maxLength: 12 }),
        parts => {
          const text = parts.join('');
          const front = splitFrontMatter(text);
          assert.ok(front.body <= text.length);
          if (front.kind === 'found')
            assert.match(text.slice(front.yaml.end, front.body), /^(---|\.\.\.)[ ]*(\r?\n|$)/);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
