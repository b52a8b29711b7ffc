import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { completionsAt } from '../../../src/domain/language/complete';
import { fixesOf } from '../../../src/domain/language/fixes';
import { hoverAt } from '../../../src/domain/language/hover';
import { idsIn } from '../../../src/domain/language/ids';
import { linksIn } from '../../../src/domain/language/links';
import { outlineOf, type Symbol } from '../../../src/domain/language/outline';
import { renameId } from '../../../src/domain/language/rename';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { held } from '../../support/held';
import { FILES, placeOf, TEXTS } from './world';

/** Records as people leave them in the middle of writing: pieces cut out, put in and turned round. */
const file = fc.constantFrom(...Object.keys(FILES));
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\t',
    '- ',
    '  ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '#',
    '@',
    'due:',
    '---\n',
    '](',
    '\uFEFF',
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '__proto__: ',
    'constructor: ',
    'steps:\n',
    'offered:\n',
    '..',
    '\u0000',
    '\ud800',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const written = fc
  .tuple(file, fc.array(fc.tuple(fc.nat(400), fc.nat(12), piece), { maxLength: 6 }))
  .map(([name, changes]) => {
    let text = FILES[name]!;
    for (const [at, length, words] of changes) text = text.slice(0, at) + words + text.slice(at + length);
    return { name, text };
  });
const anything = fc.tuple(file, fc.string({ unit: 'binary', maxLength: 300 })).map(([name, text]) => ({ name, text }));

describe('language help on any text', function () {
  it('never throws, and names only places of the text', () => {
    held(
      fc.property(fc.oneof(written, anything), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
        const place = placeOf(name, text);
        const offset = Math.round(share * text.length);
        const isIn = ({ start, end }: { start: number; end: number }) =>
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
        for (const completion of completionsAt(place, offset)) {
          isIn(completion.replace);
          assert.ok(completion.replace.start <= offset && offset <= completion.replace.end, 'around the cursor');
        }
        const hover = hoverAt(place, offset);
        if (hover) isIn(hover.region);
        for (const id of idsIn(place)) {
          isIn(id.region);
          assert.equal(text.slice(id.region.start, id.region.end), id.target.id);
        }
        for (const link of linksIn(place, place.snapshot)) isIn(link.region);
        const check = (symbol: Symbol) => {
          isIn(symbol.region);
          assert.ok(
            symbol.label !== '' && symbol.region.start <= symbol.name.start && symbol.name.end <= symbol.region.end,
          );
          symbol.children.forEach(check);
        };
        outlineOf(place).forEach(check);
        for (const problem of place.snapshot.problems.get(name) ?? []) {
          for (const fix of fixesOf(place, problem)) assert.notEqual(applyEdits(text, fix.edits), text, fix.title);
        }
        renameId([...TEXTS.filter(other => other.file !== name), place], { kind: 'person', id: 'nadia' }, 'nora');
      }),
      2000,
    );
  });
});
