import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, richText, type Block, type Inline } from '../../../src/domain/text/richText';

const words = (part: Inline): string => (typeof part === 'string' ? part : part.inside.map(words).join(''));
const text = (block: Block) =>
  block.kind === 'code' ? block.text : block.lines.map(line => line.map(words).join('')).join('\n');

describe('markdown as a tree of texts', () => {
  it('knows code, strong words and emphasis, and nothing else', () => {
    assert.deepEqual(richText('In `send`, a **timeout** leaves *the* loop.')[0], {
      kind: 'paragraph',
      ordered: false,
      lines: [
        [
          'In ',
          { kind: 'code', inside: ['send'] },
          ', a ',
          { kind: 'strong', inside: ['timeout'] },
          ' leaves ',
          { kind: 'emphasis', inside: ['the'] },
          ' loop.',
        ],
      ],
    });
    assert.equal(plainText('a_b_c 2*3*4 `**x**` <b>'), 'a_b_c 2*3*4 **x** <b>');
  });
  it('tells paragraphs, lists, quotes, headings and code apart', () => {
    const blocks = richText('# Title\ntext\n\n- a\n- b\n  more\n\n1. c\n\n> quote\n\n```ts\nlet **x**\n```\n');
    assert.deepEqual(
      blocks.map(block => block.kind),
      ['heading', 'paragraph', 'list', 'list', 'quote', 'code'],
    );
    assert.deepEqual(blocks.map(text), ['Title', 'text', 'a\nb more', 'c', 'quote', 'let **x**']);
  });
  it('never throws and invents nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '*', '_', '`', ' ', '\n', '<', '>', '#', '-'), maxLength: 200 }),
        input => {
          const shown = richText(input).map(text).join('\n');
          assert.ok([...shown.matchAll(/a/g)].length <= [...input.matchAll(/a/g)].length);
        },
      ),
    );
    for (const sign of ['*', '`', '_', '**a', '> - ']) assert.doesNotThrow(() => richText(sign.repeat(2_000)), sign);
  });
});
