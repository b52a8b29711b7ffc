import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { aboutOf } from '../../../src/domain/records/about';

describe('what an entry is about, where that is no code', () => {
  for (const [line, words, link] of [
    ['The talk on queues', 'The talk on queues', undefined],
    ['The talk on queues, https://example.org/talks/queues', 'The talk on queues', 'https://example.org/talks/queues'],
    ['Pull request 12 (https://example.org/pr/12).', 'Pull request 12.', 'https://example.org/pr/12'],
    ['https://example.org/doc#part', 'https://example.org/doc#part', 'https://example.org/doc#part'],
    ['See https://example.org/a.', 'See.', 'https://example.org/a'],
    ['javascript:alert(1)', 'javascript:alert(1)', undefined],
  ] as const) {
    it(line, () => assert.deepEqual(aboutOf(line), { words, link }));
  }
  it('never loses words, and leads only to what a browser opens', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (text, hasLink) => {
        const { words, link } = aboutOf(hasLink ? `${text} https://example.org/x` : text);
        if (text.trim() !== '') assert.notEqual(words, '');
        if (link !== undefined) assert.match(link, /^https?:\/\//i);
      }),
    ));
});
