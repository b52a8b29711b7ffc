import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { headings, ownProse, parsedTaskItems, setTaskChecked, taskItems } from '../../../src/domain/text/markdown';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { held, runs } from '../../support/held';
import { oddNotes } from '../../support/longTexts';

const NOTE = `---\r
date: 2026-06-01\r
---\r
# Notes #\r
\r
- [ ] Write *the* test @jo\r
  with more words\r
- [x] Done\r
  1. [X] nested   \r
* no box\r
\r
> + [ ] quoted\r
\r
    - [ ] code\r
\r
\`\`\`md\r
- [ ] fenced\r
\`\`\`\r
Under\r
-----\r
[ ] not a list\r
`;

describe('tasks of a note', () => {
  it('are the boxes of lists, and nothing that only looks like one', () => {
    assert.deepEqual(
      taskItems(NOTE).map(({ line, checked, text }) => [line, checked, text]),
      [
        [5, false, 'Write *the* test @jo    with more words'],
        [7, true, 'Done'],
        [8, true, 'nested'],
        [11, false, 'quoted'],
      ],
    );
  });
  it('point at their mark and text', () => {
    for (const item of taskItems(NOTE)) {
      assert.match(NOTE.slice(item.mark - 1, item.mark + 2), /^\[[ \txX]\]$/);
      assert.equal(NOTE.slice(item.textStart, item.textEnd).replace(/[\r\n]/g, ' '), item.text);
    }
  });
  it('with a box broken over two lines are left alone', () => {
    assert.deepEqual(taskItems('- [\r\n] a\r\n  [ ] b\r\n'), []);
  });
  it('do without front matter', () => {
    assert.equal(taskItems('- [ ] a').length, 1);
    assert.equal(taskItems('\uFEFF- [ ] a')[0]?.mark, 4);
  });
  it('are ticked by one character, and unticked again', () => {
    for (const item of taskItems(NOTE)) {
      const edits = setTaskChecked(NOTE, item, !item.checked);
      assert.equal(edits.length, 1);
      const ticked = applyEdits(NOTE, edits);
      assert.equal(ticked.length, NOTE.length);
      const again = taskItems(ticked).find(({ mark }) => mark === item.mark);
      assert.equal(again?.checked, !item.checked);
      if (again && NOTE[item.mark] === ' ')
        assert.equal(applyEdits(ticked, setTaskChecked(ticked, again, item.checked)), NOTE);
    }
  });
  it('have nothing to change where they are as wanted', () => {
    for (const item of taskItems(NOTE)) assert.deepEqual(setTaskChecked(NOTE, item, item.checked), []);
  });
  it('tick and untick in any note, and change no other task', () => {
    const part = fc.constantFrom(
      '- [ ] a\n',
      '* [x] b @p\n',
      '  - [ ] c\n',
      '1) [ ] d\n',
      '\n',
      '> ',
      'text\n',
      '# h\n',
      '```\n',
      '    ',
      '<!-- ',
      '-->',
      '|a|\n|-|\n',
      '\t',
      '- ',
      '[ ] ',
      '\r\n',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.nat(), (parts, pick) => {
        const text = parts.join('');
        const items = taskItems(text);
        const item = items[pick % (items.length || 1)];
        if (!item) return;
        const ticked = applyEdits(text, setTaskChecked(text, item, !item.checked));
        assert.deepEqual(
          taskItems(ticked),
          items.map(other => (other === item ? { ...item, checked: !item.checked } : other)),
        );
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('headings of a note', () => {
  it('have their depth, words and place', () => {
    assert.deepEqual(
      headings(NOTE).map(({ depth, line, text }) => [depth, line, text]),
      [
        [1, 3, 'Notes'],
        [2, 18, 'Under'],
      ],
    );
    for (const { start, end, text } of headings(NOTE)) assert.ok(NOTE.slice(start, end).includes(text));
  });
});

describe('the tree of a note', () => {
  const line = fc.constantFrom(
    '- [ ] a',
    '* [x] b',
    '# h &amp; i',
    'a&nbsp;b',
    '&num; h',
    '- [&nbsp;] c',
    '&lt;!-- d',
    '===',
    '---',
    '> q',
    '> ## r',
    '```&gt;js',
    '~~~',
    '<!-- &dash;->',
    '-->',
    '    e',
    '\tf',
    '',
    '...',
    '&Tab;g',
    '&amp',
    '&#45; [ ] h',
    '1. [ ] i',
    '[j]: &copy;',
  );
  const prose = fc
    .tuple(fc.array(line, { maxLength: 10 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, lineBreak]) => lines.join(lineBreak));
  const read = (text: string, body: number) => [
    parsedTaskItems(text, body),
    headings(text, body),
    ownProse(text, body),
  ];

  it('is the same whatever a name of a character means: the table of names is not shipped', () => {
    const places = (text: string) =>
      JSON.stringify(read(text, 0), (key, value: unknown) => (key === 'text' ? undefined : value));
    held(
      fc.property(prose, text => {
        assert.equal(places(text.replace(/&([a-z]+);/gi, 'x$1x')), places(text));
      }),
    );
  });

  it('has the prose below front matter at the same places as the prose alone', () => {
    const fronts = fc.constantFrom(
      '---\na: 1\n---\n',
      '--- \r\n# a\r\n- [ ] b\r\n---\t\r\n',
      '\uFEFF---\na: |\n  ```\n---\n',
      '---\n---\n',
      '---\na: 1\n...\n',
      '---\na: b\r---\r\n---\n',
      '---\n\n    a\n\n---\n',
    );
    held(
      fc.property(fronts, prose, (front, text) => {
        const lines = front.match(/\r\n|\n|\r/g)!.length;
        const [tasks, titles, own] = [parsedTaskItems(text, 0), headings(text, 0), ownProse(text, 0)];
        const at = front.length;
        assert.deepEqual(read(front + text, at), [
          tasks.map(({ line, checked, mark, textStart, textEnd, text: words }) => ({
            line: line + lines,
            checked,
            mark: mark + at,
            textStart: textStart + at,
            textEnd: textEnd + at,
            text: words,
          })),
          titles.map(each => ({ ...each, line: each.line + lines, start: each.start + at, end: each.end + at })),
          own.map(({ start, end }) => ({ start: start + at, end: end + at })),
        ]);
      }),
    );
  });
});

describe('hostile markdown', () => {
  const size = 130_000;
  const texts = {
    ...oddNotes(size),
    stair: Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}- [ ] a\n`).join(''),
    'a megabyte': '- [ ] a\n'.repeat(131_072),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is read or left: ${name}`, () => {
      assert.ok(taskItems(text).length >= 0);
    });
  }
  it('is not what people write: lists in quotes, rules, and as many items as they like', () => {
    const quoted = '> - [ ] a\n'.repeat(3000);
    assert.equal(taskItems(quoted).length, 3000);
    assert.equal(taskItems(`1. a\n   - > [ ] no box\n\n- - [ ] b\n`).length, 1);
    assert.equal(headings(`# One\n\n${'-'.repeat(100)}\n\n${'*'.repeat(100)}\n\n# Two\n`).length, 2);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        taskItems(`- [ ] ${text}`);
        headings(text);
      }),
      { numRuns: runs(500) },
    );
  });
});
