import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { markdownWords } from '../../../src/domain/text/markdownWords';

/** The same words in two layouts, as formatters make one of the other. */
const SAME: readonly (readonly [string, string])[] = [
  ['We meet every\ntwo weeks.', 'We meet every two weeks.'],
  ['a\n\n\nb', 'a\n\nb'],
  ['* one\n* two', '- one\n- two'],
  ['+ one\n\n+ two', '-   one\n-   two'],
  ['1) one\n1) two', '1. one\n2. two'],
  ['1. one\n2. two\n3. three', '1. one\n1. two\n1. three'],
  ['*a* and __b__, ***c***', '_a_ and **b**, **_c_**'],
  ['(**Jonas:** ask)', '(__Jonas:__ ask)'],
  ['Title\n=====\n\ntext', '# Title\n\ntext'],
  ['Sub\n---', '## Sub ##'],
  ['***', '---'],
  ['~~~js\nlet a = 1;\n~~~', '```js\nlet a = 1;\n```'],
  ['a | b\n--- | ---\n1 | 2', '| a   | b   |\n| :-- | --- |\n| 1   | 2   |'],
  ['> a\n> b', '> a b'],
  ['> a\nb', '> a b'],
  ['- a\n  b\n    - c', '* a b\n  * c'],
  ['a  \nb', 'a\\\nb'],
  ['see <https://example.org/a_b>', 'see https://example.org/a_b'],
  ['5 \\* 3 \\> 1', '5 * 3 > 1'],
  ['snake_case', 'snake\\_case'],
  ['AT&amp;T&#x20;now', 'AT&T now'],
  ['[ ] open', '\\[ ] open'],
  ['- [ ] open', '* [ ] open'],
  ["[a](b 'c d')", '[a](b "c d")'],
  ['我们每两周\n见面', '我们每两周见面'],
];

/** Other words, or words that are hidden or struck out. */
const OTHER: readonly (readonly [string, string])[] = [
  ['We meet every two weeks.', 'We meet every three weeks.'],
  ['We share it', 'We ~~never~~ share it'],
  ['We never share it', 'We ~~never~~ share it'],
  ['never', '<!-- never -->'],
  ['a\n\nnever\n\nb', 'a\n\n<!--\nnever\n-->\n\nb'],
  ['- [ ] done', '- [x] done'],
  ['3. the third', '4. the third'],
  ['[a](https://one)', '[a](https://two)'],
  ['3 weeks', '3. weeks'],
  ['snake_case', 'snake case'],
  ['We Meet', 'we meet'],
  ['-5', '5'],
];

describe('the words of markdown', () => {
  for (const [one, other] of SAME)
    it(`are the same: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      assert.equal(markdownWords(one), markdownWords(other));
    });
  for (const [one, other] of OTHER)
    it(`are others: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      assert.notEqual(markdownWords(one), markdownWords(other));
    });

  it('hold every letter and digit of a text', () => {
    const bare = (text: string) => text.match(/\p{L}|\p{N}/gu)?.join('') ?? '';
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    const piece = fc.oneof(
      word,
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '  ',
        '- ',
        '> ',
        '# ',
        '*',
        '_',
        '`',
        '```\n',
        '|',
        '~~',
        '\\',
        '<b>',
        '---\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), parts => {
        const text = parts.join('');
        assert.equal(bare(markdownWords(text)), bare(text));
      }),
    );
  });
});
