import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isFenced, markdownLines } from '../../../src/domain/text/markdownLines';
import { held } from '../../support/held';

/** As remark has it, with link definitions left to be text: of them the walker knows nothing. */
const REMARK = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [{ disable: { null: ['definition'] } }] })
  .freeze();

interface Blocks {
  /** `level first-last line`. */
  readonly headings: string[];
  readonly fenced: number[];
  readonly html: number[];
}

function byRemark(text: string): Blocks {
  const blocks: Blocks = { headings: [], fenced: [], html: [] };
  const visit = (node: Nodes): void => {
    const { start, end } = node.position!;
    // A block that the end of what is around it ends, reaches to the beginning of the next line.
    const last = end.column === 1 ? end.line - 2 : end.line - 1;
    const lines = Array.from({ length: last - start.line + 2 }, (_, index) => start.line - 1 + index);
    if (node.type === 'heading') blocks.headings.push(`${node.depth} ${lines[0]}-${last}`);
    else if (node.type === 'code' && /[`~]/.test(text[start.offset!]!)) blocks.fenced.push(...lines);
    else if (node.type === 'html') blocks.html.push(...lines);
    else if (node.type !== 'paragraph' && 'children' in node) node.children.forEach(visit);
  };
  visit(REMARK.parse(text));
  return blocks;
}

function byLines(text: string): Blocks {
  const lines = [...markdownLines(text)];
  const indexes = (isSuch: (line: (typeof lines)[number]) => boolean) =>
    lines.flatMap((line, index) => (isSuch(line) ? [index] : []));
  return {
    headings: lines.flatMap(({ heading }, index) =>
      heading ? [`${heading.level} ${index}-${index + heading.lines - 1}`] : [],
    ),
    fenced: indexes(isFenced),
    html: indexes(({ kind }) => kind === 'comment' || kind === 'html'),
  };
}

/** Whether a blank line at the end belongs to a block that nothing has ended is all the same. */
function withWords(text: string, { headings, fenced, html }: Blocks): Blocks {
  const lines = text.split(/\r\n|\n|\r/);
  const hasWords = (line: number) => /[^ \t>]/.test(lines[line] ?? '');
  return { headings, fenced: fenced.filter(hasWords), html: html.filter(hasWords) };
}

// prettier-ignore
const part = fc.constantFrom(
  '\n', '\n', '\n', '\n\n', '\r\n', '\r', 'a', 'b c', ' ', '  ', '    ', '\t', '- ', '* ', '+', '- - ', '1. ', '1) ', '> ', '>',
  '# ', '##', '#', '===', '---', '-', '***', '____', '```', '````', '~~~', '`', '<!--', '-->', '<div>', '</div>', '<b>', '<?', '?>',
  '<pre>', '</pre>', '<a', 'x>', '<![CDATA[', ']]>', '<!A', '\u00a0',
);

describe('the lines of a markdown text', () => {
  // One exception: a numbered list that begins with another number than 1. In some places remark takes it for text.
  it('are what remark makes of them: headings, fenced code and HTML', () => {
    held(
      fc.property(fc.array(part, { maxLength: 14 }), parts => {
        const text = parts.join('');
        assert.deepEqual(withWords(text, byLines(text)), withWords(text, byRemark(text)), JSON.stringify(text));
      }),
      5000,
    );
  });

  it('are all of the text, one after the other', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.nat(5), (parts, from) => {
        const text = parts.join('');
        let at = Math.min(from, text.length);
        for (const { text: words, start, end, next } of markdownLines(text, at)) {
          assert.equal(start, at);
          assert.equal(text.slice(start, end), words);
          assert.match(text.slice(end, next), /^(?:\r\n|\n|\r|)$/);
          at = next;
        }
        assert.equal(at, text.length);
      }),
    );
  });

  it('know a fence in a list item, one that a shorter one does not end, and a heading of two lines', () => {
    const kinds = (text: string) => [...markdownLines(text)].map(({ kind }) => kind);
    assert.deepEqual(kinds('- ```\n  # a\n  ```\nb'), ['fence', 'fenced', 'fence', 'text']);
    assert.deepEqual(kinds('````\n```\n# a\n````'), ['fence', 'fenced', 'fenced', 'fence']);
    assert.deepEqual(kinds('- ```\n# a'), ['fence', 'heading']);
    const [first, second] = [...markdownLines('One\ntwo\n---\n')];
    assert.deepEqual(first?.heading, { level: 2, title: 'One two', lines: 3, underlined: true });
    assert.equal(second?.heading, undefined);
  });
});
