import assert from 'node:assert/strict';
import { plainLine, titleOf } from '../../../src/domain/text/plainText';

describe('a line of markdown as words', () => {
  for (const [line, words] of [
    ['Call `__init__` first', 'Call __init__ first'],
    ['**Never `a*b*c` again**', 'Never a*b*c again'],
    ['`a_` and _b_', 'a_ and b'],
    ['See <https://example.org/a_b_c>', 'See https://example.org/a_b_c'],
    ['a \\* b [c](https://example.org)', 'a * b c'],
    ['List<string> stays', 'List<string> stays'],
  ] as const)
    it(`${line} → ${words}`, () => {
      assert.equal(plainLine(line), words);
    });

  it('is a title also where a linter has made a heading of the number of an issue', () => {
    assert.equal(titleOf('# 12 is the ticket.\n\nMore'), '#12 is the ticket');
    assert.equal(titleOf('# 1. Situation\n\nMore'), 'More');
    assert.equal(titleOf('## 12 of them\n\nMore'), 'More');
  });

  it('is a title', () => {
    assert.equal(titleOf('- [ ] Ask about `__all__`.'), 'Ask about __all__');
  });
});
