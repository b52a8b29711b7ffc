import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parsedTaskItems } from '../../../src/domain/text/markdown';
import { plainTaskItems } from '../../../src/domain/text/plainTasks';
import { held } from '../../support/held';

function agrees(text: string, body = 0): boolean {
  const plain = plainTaskItems(text, body);
  if (!plain) return false;
  assert.deepEqual(plain, parsedTaskItems(text, body), JSON.stringify(text));
  return true;
}

const known = fc.constantFrom(
  '- [ ] a',
  '- [x] b @c',
  '- [X] d  ',
  '- e',
  '  f',
  '',
  ' ',
  'g',
  '# h',
  '## i j',
  '- [link](x.md)',
  '- **k**',
  '*l* m',
  '- `n`',
  '`o` p',
  '[ ] q',
  '- [ ] é\u00a0',
  'r: 1',
  '- [y] s',
  '- t [ ] u',
  '- ~v~',
  '_w_',
);
const odd = fc.oneof(
  known,
  fc.constantFrom(
    '> q',
    '> - [ ] q',
    '1. a',
    '1. [ ] a',
    '2) b',
    '```',
    '~~~',
    '<div>',
    '</div>',
    '- <b>',
    '---',
    '- ---',
    '***',
    '===',
    '\ta',
    '- [ ]',
    '- [ ]x',
    '- [] a',
    '- [ ]  two',
    '+ [ ] a',
    '* [ ] a',
    '  - [ ] nested',
    '    - [ ] deep',
    '    code',
    '   three',
    '-',
    '- ',
    '#no',
    '#',
    '| a |',
    '| - |',
    '- - [ ] a',
    '- # h',
    '[a]: b',
    '[^1]: note',
    '-a',
    '- > q',
    '- ```',
    '- \u00a0',
    '- [ ] \u00a0',
    '\u00a0',
    '- [\u00a0] a',
    '- [ ]\u00a0a',
    '\u2028',
    '- 1. [ ] x',
    '10. x',
    '- 2026. x',
    '  # h',
    '  - ',
    '- *',
    '- * a',
    '- **',
    '- __',
    '\\- [ ] a',
    '- \\[ ] a',
    '- [x]y',
    '<!-- c',
    '-->',
    '- [ ] <b>',
    '\f',
    '- [ ] -',
    '- [ ] # h',
    '- [ ] > q',
    '- [ ] 1. a',
    '- [ ] ```',
    '- [ ] ---',
    '- [ ] <div>',
  ),
);
const note = (line: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
    .map(([lines, lineBreak, ends]) => lines.join(lineBreak) + (ends ? lineBreak : ''));

describe('the fast reader of task items', () => {
  for (const [name, texts, share] of [
    ['plain notes', note(known), 0.8],
    ['notes of all kinds', note(odd), 0.02],
    ['any characters', fc.string({ unit: fc.constantFrom(...'- [x] a\n\n#>*`~1.<_ \r'), maxLength: 30 }), 0.01],
  ] as const) {
    it(`agrees with the parser on ${name}`, () => {
      let [all, fast] = [0, 0];
      held(
        fc.property(texts, fc.constantFrom('', '---\na: 1\n---\n'), (text, front) => {
          all++;
          if (agrees(front + text, front.length)) fast++;
        }),
        3000,
      );
      console.log(`      ${fast} of ${all} read the fast way`);
      assert.ok(fast / all >= share);
    });
  }
});
