import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { markdownLines } from '../../../src/domain/text/markdownLines';
import { sectionHeading } from '../../../src/domain/text/noteLines';
import { hashOfText } from '../../../src/domain/records/agreement';
import { headingWords, withoutEndBlanks } from '../../../src/domain/text/blanks';
import { headings } from '../../../src/domain/text/markdown';
import { richText } from '../../../src/domain/text/richText';
import { held } from '../../support/held';

const text = fc
  .array(fc.constantFrom(' ', '\t', '\u00a0', '\u2028', '\r', '\n', '\r\n', 'a', '#', '##', '.', '-', '\uFEFF'), {
    maxLength: 14,
  })
  .map(parts => parts.join(''));

const headingOf = (line: string) => [...markdownLines(line)].map(sectionHeading)[0];

describe('blanks at the end of a line', () => {
  it('are taken away as a pattern would', () => {
    held(fc.property(text, words => assert.equal(withoutEndBlanks(words), words.replace(/[ \t]+$/, ''))));
  });

  it('count in no hash of a text, which is what it always was', () => {
    held(
      fc.property(text, words => {
        const prose = words.replace(/[ \t]*(\r\n?|\n)/g, '\n').trim();
        const before = createHash('sha256').update(prose).digest('hex').slice(0, 24);
        assert.equal(hashOfText(`---\na: b\n---\n${words}`), before);
      }),
    );
  });
});

describe('the words of a heading', () => {
  it('are what stands between its hashes', () => {
    for (const [line, words] of [
      ['Notes', 'Notes'],
      ['Notes ##  ', 'Notes'],
      ['Use C#', 'Use C#'],
      ['##', ''],
      ['a # b', 'a # b'],
      ['a\t#', 'a'],
      ['', ''],
    ] as const) {
      assert.equal(headingWords(line), words, line);
    }
  });

  it('are the same for whoever reads them', () => {
    held(
      fc.property(
        text.filter(words => !/[\r\n\u2028\uFEFF]/.test(words) && /^[^ \t\u00a0]/.test(words)),
        words => {
          const [heading] = headings(`# ${words}`, 0);
          assert.equal(headingWords(words).trim(), heading?.text);
          assert.equal(headingOf(`# ${words}`)?.title, heading?.text.toLowerCase());
        },
      ),
    );
    assert.equal(headingOf('## Since last time (8 min) ##')?.title, 'since last time');
    assert.deepEqual(richText('# Use C#'), [{ kind: 'heading', lines: [['Use C#']] }]);
  });
});
