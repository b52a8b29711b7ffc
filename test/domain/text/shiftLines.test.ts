import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { shiftLines, type LineChange } from '../../../src/domain/text/shiftLines';

const range = { start: 5, end: 7 };
const change = (
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
  text: string,
): LineChange => ({ startLine, startColumn, endLine, endColumn, text });

describe('lines followed through edits', () => {
  const cases: readonly (readonly [string, LineChange, { start: number; end: number }])[] = [
    ['typing on a line above', change(2, 4, 2, 4, 'x'), range],
    ['a line typed above', change(2, 4, 2, 4, '\n'), { start: 6, end: 8 }],
    ['several lines pasted above', change(0, 0, 0, 0, 'a\r\nb\r\nc\r\n'), { start: 8, end: 10 }],
    ['Enter at the end of the line before', change(4, 9, 4, 9, '\n  '), { start: 6, end: 8 }],
    ['Enter in front of the first line', change(5, 0, 5, 0, '\n'), { start: 6, end: 8 }],
    ['lines pasted right in front of the first line', change(5, 0, 5, 0, 'a\nb\n'), { start: 7, end: 9 }],
    ['text pasted in front of the first line that joins it', change(5, 0, 5, 0, 'a\nb'), { start: 5, end: 8 }],
    ['lines deleted above', change(1, 0, 3, 0, ''), { start: 3, end: 5 }],
    ['the lines right above deleted', change(3, 0, 5, 0, ''), { start: 3, end: 5 }],
    ['the line before joined to the first', change(4, 9, 5, 0, ''), { start: 4, end: 6 }],
    ['typing inside', change(6, 2, 6, 5, 'word'), range],
    ['a line typed inside', change(6, 2, 6, 2, '\n'), { start: 5, end: 8 }],
    ['a line deleted inside', change(6, 0, 7, 0, ''), { start: 5, end: 6 }],
    ['Enter at the end of the last line', change(7, 20, 7, 20, '\n'), range],
    ['anything below', change(8, 0, 12, 3, 'x'), range],
    ['all of the lines replaced', change(5, 0, 7, 9, 'a\nb'), { start: 5, end: 6 }],
  ];
  for (const [name, one, wanted] of cases) {
    it(name, () => assert.deepEqual(shiftLines(range, [one]), wanted));
  }

  it('several changes of one edit, whatever their order', () => {
    const changes = [change(0, 0, 0, 0, 'a\n'), change(2, 0, 4, 0, ''), change(6, 1, 6, 1, '\n')];
    assert.deepEqual(shiftLines(range, changes), { start: 4, end: 7 });
    assert.deepEqual(shiftLines(range, [...changes].reverse()), { start: 4, end: 7 });
  });

  it('follow marked lines through any edits that leave them alone, and stay within the text through any others', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, lines, lines, fc.boolean(), (above, below, newAbove, newBelow, whole) => {
        const marked = ['«first', 'middle', 'last»'];
        const before = [...above, ...marked, ...below];
        const after = [...newAbove, ...marked, ...newBelow];
        const held = { start: above.length, end: above.length + 2 };
        const changes = [
          change(0, 0, above.length, 0, `${newAbove.join('\n')}\n`),
          change(held.end + 1, 0, before.length - 1, below.at(-1)!.length, newBelow.join('\n')),
        ];
        const now = shiftLines(held, changes);
        assert.deepEqual(after.slice(now.start, now.end + 1), marked);
        const replaced = shiftLines(held, [change(0, 0, before.length - 1, before.at(-1)!.length, after.join('\n'))]);
        if (whole) assert.ok(replaced.start >= 0 && replaced.start <= replaced.end && replaced.end < after.length);
      }),
    );
  });
});
