import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';
import { parseYaml } from '../../../src/domain/yaml/document';
import { setItems, moveItem, removeItem } from '../../../src/domain/yaml/items';
import { held } from '../../support/held';

const done = (text: string, edits: TextEdit[] | undefined): string => {
  assert.ok(edits, `no edit for ${JSON.stringify(text)}`);
  assert.ok(edits.length <= 1);
  return applyEdits(text, edits);
};
const moved = (text: string, from: number, to: number) => done(text, moveItem(text, ['steps'], from, to));
const removed = (text: string, index: number) => done(text, removeItem(text, ['steps'], index));
const listOf = (text: string) => (parseYaml(text).value as { steps: unknown[] }).steps;

const A = '  # first\n  - id: a\n    text: "A"';
const B = '  # hard\n  - id: b\n    text: >-\n      folded';
const C = '  - id: c # note\n    text: C';

/** One item of a list as somebody wrote it; `#` stands for a comment, and `@` for a word of its own. */
const BLOCK_ITEMS = [
  '@',
  '"@: x"',
  "'@'",
  '@ #',
  '>-\n  @\n  more',
  '|\n  @\n\n  more',
  '|+\n  @\n',
  'id: @\n  text: "x" #',
  '# \n  id: @',
  'id: @\n  text: |\n    # no comment\n    x',
  '{ id: @, text: x }',
  '[@, "y"] #',
  '- @\n  - y',
  'a:\n    - @ #\n    # \n    - z',
  '!!str @',
];
const FLOW_ITEMS = ['@', '"@, x"', "'@'", '{ id: @, text: "x" }', '[@,\n    y]', '@: 1'];

interface Part {
  /** Comment lines directly above, and what stands before them: blank lines, or a comment with a blank line below it. */
  readonly own: boolean;
  readonly gap: '' | '\n' | '\n\n' | '#\n\n' | '\n#\n\n';
  readonly item: string;
  readonly beside: boolean;
}
const part = (items: readonly string[]): fc.Arbitrary<Part> =>
  fc.record({
    own: fc.boolean(),
    gap: fc.constantFrom('', '', '', '\n', '\n\n', '#\n\n', '\n#\n\n'),
    item: fc.constantFrom(...items),
    beside: fc.boolean(),
  });

interface Written {
  readonly text: string;
  /** The words of each item as they stand in the text. */
  readonly items: readonly string[];
  /** The comments that go with each item. */
  readonly comments: readonly (readonly string[])[];
}

const written: fc.Arbitrary<Written> = fc
  .record({
    parts: fc.oneof(
      fc.record({
        kind: fc.constantFrom('block' as const, 'deep' as const, 'flush' as const),
        list: fc.array(part(BLOCK_ITEMS), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({
        kind: fc.constantFrom('lines' as const, 'flow' as const, 'mixed' as const),
        list: fc.array(part(FLOW_ITEMS), { minLength: 1, maxLength: 4 }),
      }),
    ),
    isEnded: fc.boolean(),
    crlf: fc.boolean(),
    isLast: fc.boolean(),
    comma: fc.boolean(),
  })
  .map(({ parts: { kind, list }, isEnded, crlf, isLast, comma }) => {
    const isFlow = kind === 'lines' || kind === 'flow' || kind === 'mixed';
    const indent = kind === 'flush' ? '' : kind === 'deep' ? '      ' : '  ';
    let count = 0;
    const items: string[] = [];
    const comments: string[][] = [];
    const lineBreak = crlf ? '\r\n' : '\n';
    const naming = (words: string, own: string[]) =>
      words.replace(/#(?! no)/g, () => {
        own.push(`# c${++count}.`);
        return own.at(-1)!;
      });
    // Blank lines below such a text are a part of it, whichever item they come with.
    const isOpen = list.some(({ item }) => item.startsWith('|+'));
    const lines = list.map(({ own, gap: above, item, beside }, index) => {
      const gap = isOpen ? '' : above;
      const mine: string[] = [];
      const isAlone = !isFlow || kind === 'lines';
      const before = isAlone
        ? naming(gap.replace('#', `${indent}#`), []) + (own ? `${indent}${naming('#', mine)}\n` : '')
        : '';
      const words = naming(item.replace('@', `w${index}`), mine)
        .split('\n')
        .join(`\n${indent}`);
      items.push(words.trimEnd().replaceAll('\n', lineBreak));
      comments.push(mine);
      const isPlain = !/[|>]|#/.test(item) && !/\n/.test(item);
      const separator = isFlow ? (index < list.length - 1 || comma ? ',' : '') : '';
      const behind = beside && isAlone && (isFlow || isPlain) ? ` ${naming('#', mine)}` : '';
      if (kind === 'flow') return `${index === 0 ? '' : ' '}${words}${separator}`;
      if (kind === 'mixed')
        return `${index % 2 === 0 ? `\n${indent}` : ' '}${words}${separator}${index % 2 === 1 && beside ? ` ${naming('#', [])}` : ''}`;
      return `${before}${indent}${isFlow ? '' : '- '}${words}${separator}${behind}\n`;
    });
    let text = `a: 1 # top\nsteps:${isFlow ? ' [' : ' # of it'}${kind === 'flow' || kind === 'mixed' ? '' : '\n'}${lines.join('')}`;
    if (isFlow) text += `${kind === 'flow' ? '' : kind === 'mixed' ? '\n' : ''}]\n`;
    text += isLast ? '' : '# below\nb: 2 # end\n';
    if (!isEnded) text = text.replace(/\n+$/, '');
    return { text: text.replaceAll('\n', lineBreak), items, comments };
  })
  .filter(({ text }) => parseYaml(text).errors.length === 0);

const commentsOf = (text: string) =>
  [...text.matchAll(/# (?:c\d+\.|top|of it|below|end)/g)].map(([comment]) => comment);
const sorted = (words: readonly string[]) => [...words].sort();

describe('moving an item', () => {
  it('takes its comments, quotes and style along, and the line break that the last one lacks', () => {
    const text = `steps:\n${A}\n${B}\n${C}`;
    assert.equal(moved(text, 2, 1), `steps:\n${A}\n${C}\n${B}`);
    assert.equal(moved(text, 1, 2), `steps:\n${A}\n${C}\n${B}`);
    assert.equal(moved(text, 0, 2), `steps:\n${B}\n${C}\n${A}`);
    assert.equal(moved(text.replaceAll('\n', '\r\n'), 2, 0), `steps:\n${C}\n${A}\n${B}`.replaceAll('\n', '\r\n'));
  });
  it('leaves a comment about the whole list above it', () => {
    assert.equal(
      moved('steps:\n  # The plan\n\n  - a\n\n  # b’s\n  - b\n', 1, 0),
      'steps:\n  # The plan\n\n\n  # b’s\n  - b\n  - a\n',
    );
  });
  it('takes no line of a text for a comment', () => {
    const text = 'steps:\n  - |\n    x\n    # y\n  - b\n';
    assert.equal(moved(text, 1, 0), 'steps:\n  - b\n  - |\n    x\n    # y\n');
  });
  it('keeps the comments of a list in brackets, with the items where each has its line', () => {
    assert.equal(
      moved('steps: [\n  # one\n  "a", # x\n  b # y\n]\n', 0, 1),
      'steps: [\n  b, # y\n  # one\n  "a" # x\n]\n',
    );
    assert.equal(moved('steps: [a, "b", # x\n  c] # z\n', 0, 2), 'steps: ["b", c, # x\n  a] # z\n');
    assert.equal(moved('steps: [{id: a}, {id: "b"}]\n', 0, 1), 'steps: [{id: "b"}, {id: a}]\n');
  });
  it('keeps every comment, quote and style, makes the wanted list, and back again gives the text', () => {
    let tried = 0;
    held(
      fc.property(written, fc.nat(), fc.nat(), ({ text, items }, one, other) => {
        const [from, to] = [one % items.length, other % items.length];
        const before = listOf(text);
        const wanted = before.filter((_, at) => at !== from);
        wanted.splice(to, 0, before[from]);
        const after = moved(text, from, to);
        assert.deepEqual(listOf(after), wanted);
        assert.deepEqual(sorted(commentsOf(after)), sorted(commentsOf(text)));
        for (const item of items)
          assert.ok(after.includes(item), `${JSON.stringify(item)} in ${JSON.stringify(after)}`);
        if (from !== to) tried++;
        // Where line breaks at the end of the text belong to a value it is given one more.
        if (text.includes('|+') && !text.endsWith('\n')) return;
        assert.equal(after.length, text.length);
        if (JSON.stringify(before[from]) !== JSON.stringify(before[to])) assert.equal(moved(after, to, from), text);
      }),
    );
    assert.ok(tried > 100);
  });
});

describe('removing an item', () => {
  it('takes what is its own, and no other comment', () => {
    const text = `steps:\n${A}\n${B}\n${C}`;
    assert.equal(removed(text, 0), `steps:\n${B}\n${C}`);
    assert.equal(removed(text, 2), `steps:\n${A}\n${B}`);
    assert.equal(removed('steps: # s\n  # all\n\n  # own\n  - a\nb: 1\n', 0), 'steps: [] # s\n  # all\n\nb: 1\n');
    assert.equal(removed('steps: # s\n  - a', 0), 'steps: [] # s');
  });
  it('keeps the comments of a list in brackets', () => {
    assert.equal(removed('steps: [\n  a, # x\n  # own\n  "b" # y\n]\n', 1), 'steps: [\n  a # x\n]\n');
    assert.equal(removed('steps: [a, # x\n  b, "c"] # z\n', 1), 'steps: [a, # x\n  "c"] # z\n');
    assert.equal(removed('steps: [a, # x\n  b, "c"] # z\n', 0), 'steps: [ # x\n  b, "c"] # z\n');
    assert.equal(removed('steps: [a, b]\n', 1), 'steps: [a]\n');
    assert.equal(removed('steps: [a]\n', 0), 'steps: []\n');
  });
  it('leaves all else as it is', () => {
    held(
      fc.property(written, fc.nat(), ({ text, items, comments }, pick) => {
        const index = pick % items.length;
        const after = removed(text, index);
        assert.deepEqual(
          listOf(after),
          listOf(text).filter((_, at) => at !== index),
        );
        const own = new Set(comments[index]);
        assert.deepEqual(
          commentsOf(after),
          commentsOf(text).filter(comment => !own.has(comment) || after.includes(comment)),
        );
        for (const comment of commentsOf(text)) assert.ok(own.has(comment) || after.includes(comment), comment);
        items.forEach((item, at) => assert.ok(at === index || after.includes(item), item));
        // Only taken away from, but for the brackets of an empty list.
        let at = 0;
        for (const character of after.replace(/ \[\](?=\s|$)/, ''))
          at = text.indexOf(character, at) + 1 || assert.fail(after);
        assert.equal(text.startsWith(after.slice(0, 12)) || listOf(after).length === 0, true);
      }),
    );
  });
});

describe('arranging a list', () => {
  const arranged = (text: string, order: readonly string[]) => done(text, setItems(text, ['goalOrder'], order));

  it('moves what is there with its comments, adds what is new and takes away what is not wanted', () => {
    const text = 'goalOrder:\n  # urgent\n  - b # x\n  - "c"\n  # later\n  - d\n';
    assert.equal(arranged(text, ['d', 'b', 'c']), 'goalOrder:\n  # later\n  - d\n  # urgent\n  - b # x\n  - "c"\n');
    assert.equal(arranged(text, ['e', 'c', 'b']), 'goalOrder:\n  - e\n  - "c"\n  # urgent\n  - b # x\n');
    assert.equal(arranged('goalOrder: [a, "b"] # z\n', ['b', 'c', 'a']), 'goalOrder: ["b", c, a] # z\n');
    assert.equal(arranged('goalOrder: []\n', ['b', 'a']), 'goalOrder: [b, a]\n');
    assert.equal(arranged('mentor: a\n', ['b']), 'mentor: a\ngoalOrder:\n  - b\n');
    assert.deepEqual(setItems(text, ['goalOrder'], ['b', 'c', 'd']), []);
    assert.equal(setItems('goalOrder: [', ['goalOrder'], ['b']), undefined);
  });

  it('makes any list of any other and keeps the comments of what stays', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    held(
      fc.property(names, names, fc.boolean(), fc.boolean(), (before, after, isEnded, isFlow) => {
        const lines = before
          .map((id, index) =>
            isFlow ? `  "${id}"${index < before.length - 1 ? ',' : ''} # ${id}\n` : `  # ${id}\n  - "${id}"\n`,
          )
          .join('');
        let text =
          before.length === 0
            ? 'goalOrder: []\nz: 1\n'
            : `z: 1\ngoalOrder:${isFlow ? ` [\n${lines}]\n` : `\n${lines}`}`;
        if (!isEnded) text = text.slice(0, -1);
        const result = arranged(text, after);
        assert.deepEqual((parseYaml(result).value as { goalOrder: unknown }).goalOrder, after);
        for (const id of after)
          if (before.includes(id)) assert.ok(result.includes(`# ${id}`) && result.includes(`"${id}"`), result);
      }),
    );
  });

  it('arranges thousands', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `goal-${index}`);
    const text = `goalOrder:\n${ids.map(id => `  - ${id}\n`).join('')}`;
    const wanted = [...ids.slice(2_500), ...ids.map(id => `new-${id}`), ...ids.slice(0, 2_000)];
    assert.deepEqual((parseYaml(arranged(text, wanted)).value as { goalOrder: unknown }).goalOrder, wanted);
  });
});
