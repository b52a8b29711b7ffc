import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';
import { parseYaml } from '../../../src/domain/yaml/document';
import { moveItem, removeItem, setItems } from '../../../src/domain/yaml/items';
import { held } from '../../support/held';

function done(text: string, edits: TextEdit[] | undefined): string {
  assert.ok(edits, `no edit for ${JSON.stringify(text)}`);
  return applyEdits(text, edits);
}

const STEPS =
  'steps:\n  # first\n  - id: a\n    text: "A"\n  # hard\n  - id: b\n    text: >-\n      folded\n  - id: c # note\n    text: C';

describe('items of a list', () => {
  it('move with their comments and as they are written, with or without a line break at the end of the file', () => {
    const moved =
      'steps:\n  # first\n  - id: a\n    text: "A"\n  - id: c # note\n    text: C\n  # hard\n  - id: b\n    text: >-\n      folded';
    assert.equal(done(STEPS, moveItem(STEPS, ['steps'], 2, 1)), moved);
    assert.equal(done(STEPS, moveItem(STEPS, ['steps'], 1, 2)), moved);
    assert.equal(done(`${STEPS}\n`, moveItem(`${STEPS}\n`, ['steps'], 1, 2)), `${moved}\n`);
    assert.equal(done(moved, moveItem(moved, ['steps'], 1, 2)), STEPS);
  });

  it('change their places within brackets, where what stands between them stays', () => {
    const list = 'goalOrder: [ "b", # urgent, b\n  c,   \'d\' ]\nend: 2026-12-01\n';
    assert.equal(
      done(list, moveItem(list, ['goalOrder'], 2, 0)),
      'goalOrder: [ \'d\', # urgent, b\n  "b",   c ]\nend: 2026-12-01\n',
    );
    assert.equal(
      done(list, removeItem(list, ['goalOrder'], 1)),
      'goalOrder: [ "b", # urgent, b\n  \'d\' ]\nend: 2026-12-01\n',
    );
    assert.equal(
      done(list, removeItem(list, ['goalOrder'], 2)),
      'goalOrder: [ "b", # urgent, b\n  c ]\nend: 2026-12-01\n',
    );
  });

  it('become a list of the texts that are wanted', () => {
    const order = 'goalOrder:\n  # urgent\n  - b # x\n  - "c"\n  # later\n  - d\nend: 2026-12-01\n';
    const set = (text: string, wanted: string[]) => done(text, setItems(text, ['goalOrder'], wanted));
    assert.equal(
      set(order, ['c', 'b', 'd']),
      'goalOrder:\n  - "c"\n  # urgent\n  - b # x\n  # later\n  - d\nend: 2026-12-01\n',
    );
    assert.equal(set(order, ['d', 'new', 'c']), 'goalOrder:\n  # later\n  - d\n  - new\n  - "c"\nend: 2026-12-01\n');
    assert.equal(set(order, ['b', 'c', 'd']), order);
    assert.equal(set('end: 2026-12-01\n', ['b']), 'end: 2026-12-01\ngoalOrder:\n  - b\n');
    assert.equal(set('goalOrder: []\n', ['b', 'c']), 'goalOrder: [b, c]\n');
  });

  // Each item in a style of its own; its number makes it another one than all others.
  const item = fc.constantFrom<(n: number) => string>(
    n => `- id: s${n}\n    text: "T${n}" # own ${n}`,
    n => `# above ${n}\n  - id: s${n}\n    text: T${n}`,
    n => `- {id: s${n}, text: 'T${n}'}`,
    n => `# one ${n}\n  # two ${n}\n  - text: >-\n      folded\n      T${n}\n    id: s${n}`,
    n => `- id: s${n} # note ${n}\n    text: |\n      - no item ${n}\n\n      end`,
    n => `-\n    id: s${n}\n    text: Caf\u00e9 ${n}`,
  );
  const block = fc
    .tuple(
      fc.array(item, { minLength: 2, maxLength: 6 }),
      fc.constantFrom('', '\n', '\nend: 1\n'),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([items, end, lineBreak]) =>
      `outcome: A\nsteps:\n${items.map((own, n) => `  ${own(n)}`).join('\n')}${end}`.replaceAll('\n', lineBreak),
    );
  const inBrackets = fc
    .array(
      fc.constantFrom<(n: number) => string>(
        n => `s${n}`,
        n => `"s${n}"`,
        n => `'s${n}'`,
        n => `{id: s${n}}`,
        n => `{ id: s${n}, # of ${n}, own\n  text: T }`,
      ),
      { minLength: 2, maxLength: 6 },
    )
    .map(items => `steps: [ ${items.map((own, n) => own(n)).join(', # between\n  ')} ] # end\nwhy: x\n`);
  const lists = fc.oneof(block, inBrackets);
  const places = fc.tuple(lists, fc.nat(5), fc.nat(5));
  const stepsOf = (text: string) => (parseYaml(text).value as { steps: unknown[] }).steps;
  const commentsOf = (text: string) => (text.match(/#[^\r\n]*/g) ?? []).sort();

  it('are all there after a move, and where they were after the move back', () =>
    held(
      fc.property(places, ([text, a, b]) => {
        const steps = stepsOf(text);
        const [from, to] = [a % steps.length, b % steps.length];
        const after = done(text, moveItem(text, ['steps'], from, to));
        const wanted = steps.filter((_, at) => at !== from);
        wanted.splice(to, 0, steps[from]);
        assert.deepEqual(stepsOf(after), wanted);
        assert.deepEqual(commentsOf(after), commentsOf(text));
        assert.equal(done(after, moveItem(after, ['steps'], to, from)), text);
      }),
    ));

  it('go alone', () =>
    held(
      fc.property(places, ([text, a]) => {
        const steps = stepsOf(text);
        const index = a % steps.length;
        const after = done(text, removeItem(text, ['steps'], index));
        assert.deepEqual(
          stepsOf(after),
          steps.filter((_, at) => at !== index),
        );
        const kept = new Set(commentsOf(after));
        const lost = commentsOf(text).filter(comment => !kept.has(comment) && comment !== '# between');
        assert.ok(
          lost.every(comment => new RegExp(`\\b${index}\\b`).test(comment)),
          `${lost.join()} of ${JSON.stringify(text)}`,
        );
      }),
    ));
});
