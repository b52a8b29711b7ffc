import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isScalar } from 'yaml';
import { appendAction } from '../../../src/domain/meetings/noteEdit';
import { setEntryCode, setEntryGoal, setEntryText } from '../../../src/domain/records/entryEdit';
import { setStepDone } from '../../../src/domain/records/goal';
import { newEntry, newGoal } from '../../../src/domain/records/write';
import { splitFrontMatter } from '../../../src/domain/text/frontMatter';
import { setTaskChecked, taskItems } from '../../../src/domain/text/markdown';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';
import { nodeAt, parseYaml, type YamlPath } from '../../../src/domain/yaml/document';
import { appendItem, setValue } from '../../../src/domain/yaml/edit';
import { moveItem, removeItem } from '../../../src/domain/yaml/items';
import { inlineScalar, type ScalarStyle } from '../../../src/domain/yaml/scalar';
import { held } from '../../support/held';
import * as samples from '../records/recordSamples';
import { anyYaml, text as anyText } from './samples';

/** An edit and the edit that takes it back: the text is what it was, to the byte. */

const done = (text: string, edits: readonly TextEdit[] | undefined): string =>
  applyEdits(text, edits ?? assert.fail(`no edit for ${JSON.stringify(text)}`));

function pathsOf(node: unknown, path: YamlPath = []): YamlPath[] {
  if (typeof node !== 'object' || node === null) return [path];
  return [
    path,
    ...Object.entries(node).flatMap(([name, item]) =>
      pathsOf(item, [...path, Array.isArray(node) ? Number(name) : name]),
    ),
  ];
}
const at = (node: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>((inner, segment) => (inner as Record<string | number, unknown>)[segment], node);
const picked = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};
const lineBreaks = fc.constantFrom('\n', '\r\n');
const written = (text: string, lineBreak: string, isEnded: boolean) =>
  (isEnded ? text : text.replace(/\n+$/, '')).replace(/\r\n|\r|\n/g, lineBreak);

/** Goals as they are written, and as people may write them. */
const goals = fc.oneof(
  fc
    .tuple(
      samples.goal.map(goal => newGoal(goal)),
      lineBreaks,
      fc.boolean(),
    )
    .map(([text, lineBreak, isEnded]) => written(text, lineBreak, isEnded)),
  fc.constantFrom(
    'outcome: A\nsteps:\n  - id: a\n    text: "A" # one\n\n  # of b\n  - text: B\n    id: b\n',
    'outcome: A\nsteps: [{id: a, text: A}, {id: b}]',
    'steps:\n- id: a\n- { id: b,\n    text: B } # b\noutcome: A',
    'outcome: A\r\nsteps:\r\n  -\r\n    id: a # x\r\n    text: |\r\n      A\r\n\r\n  - id: b\r\n    text: >-\r\n      B\r\n# end',
    '\uFEFFoutcome: A\nsteps:\n    - id: a\n      text:\n        A\n      more: {}\n    # end\nwhy: so\n',
  ),
);
const stepsOf = (text: string) =>
  (parseYaml(text).value as { steps?: { id?: string; done?: unknown }[] } | null)?.steps ?? [];

const proseLines = fc.array(
  fc.oneof(
    fc.constantFrom(
      '## Actions',
      '# Notes',
      '- [ ] a',
      '- [x] b',
      '* [ ] c @jonas',
      '1. [ ] d',
      '  - [ ] e',
      '> - [ ] f',
      '```',
      '',
      '  ',
      'words  ',
      '<!-- r -->',
      '\t- [ ] g',
    ),
    anyText.map(words => words.replace(/[\r\n]/g, ' ')),
  ),
  { maxLength: 12 },
);
const notes = fc
  .tuple(proseLines, lineBreaks, fc.boolean())
  .map(
    ([lines, lineBreak, isEnded]) =>
      ['---', 'date: 2026-11-24', '---', ...lines].join(lineBreak) + (isEnded ? lineBreak : ''),
  );

const entries = fc
  .tuple(samples.entry, lineBreaks)
  .map(([entry, lineBreak]) => ({ entry, text: written(newEntry(entry), lineBreak, true) }));

describe('an edit that is taken back', () => {
  it('gives the text as it was: a value that is set', () => {
    let tried = 0;
    held(
      fc.property(
        anyYaml,
        fc.nat(),
        fc.constantFrom('Other', 'two words', 'é 🎉', '2026-11-23x', "it's"),
        (text, pick, to) => {
          const { root, value, base } = parseYaml(text);
          // Of what can be written in several ways only the usual one comes back.
          const paths = pathsOf(value).filter(path => {
            const node = nodeAt(root, path);
            const style = isScalar(node) ? styles[String(node.type)] : undefined;
            const [old, [start = 0, end = 0]] = [at(value, path), node?.range ?? []];
            return (
              path.length > 0 &&
              style &&
              typeof old === 'string' &&
              !old.includes('\n') &&
              inlineScalar(old, true, style) === text.slice(base + start, base + end)
            );
          });
          const path = picked(paths, pick);
          const edits = path && setValue(text, path, to);
          if (!path || !edits) return;
          tried++;
          const after = applyEdits(text, edits);
          assert.equal(done(after, setValue(after, path, at(value, path) as string)), text);
        },
      ),
    );
    assert.ok(tried > 200, `${tried} tried`);
  });

  it('gives the text as it was: a step that is ticked', () => {
    held(
      fc.property(goals, fc.nat(), (text, pick) => {
        const step = picked(
          stepsOf(text).filter(({ id, done: day }) => id !== undefined && day === undefined),
          pick,
        )?.id;
        if (step === undefined) return;
        const after = done(text, setStepDone(text, step, '2026-11-23'));
        assert.notEqual(after, text);
        assert.equal(done(after, setStepDone(after, step, undefined)), text);
      }),
    );
  });

  it('gives the text as it was: an action that is ticked', () => {
    held(
      fc.property(notes, fc.nat(), (text, pick) => {
        const items = taskItems(text);
        const index = picked(
          [...items.keys()].filter(number => text[items[number]!.mark] === ' '),
          pick,
        );
        if (index === undefined) return;
        const after = applyEdits(text, setTaskChecked(text, items[index]!, true));
        assert.equal(taskItems(after)[index]?.checked, true);
        assert.equal(applyEdits(after, setTaskChecked(after, taskItems(after)[index]!, false)), text);
      }),
    );
  });

  it('gives the text as it was: an item that is added', () => {
    held(
      fc.property(anyYaml, fc.nat(), fc.constantFrom('x', 'a: b', { id: 'x', text: 'y' }), (text, pick, item) => {
        const { value } = parseYaml(text);
        const path = picked(
          pathsOf(value).filter(each => Array.isArray(at(value, each)) && (at(value, each) as unknown[]).length > 0),
          pick,
        );
        const edits = path && appendItem(text, path, item);
        if (!path || !edits) return;
        const after = applyEdits(text, edits);
        assert.equal(done(after, removeItem(after, path, (at(value, path) as unknown[]).length)), text);
      }),
    );
  });

  it('gives the text as it was: an item that is moved', () => {
    held(
      fc.property(goals, fc.nat(), fc.nat(), (text, one, other) => {
        const count = stepsOf(text).length;
        if (count === 0) return;
        const [from, to] = [one % count, other % count];
        const after = done(text, moveItem(text, ['steps'], from, to));
        assert.equal(done(after, moveItem(after, ['steps'], to, from)), text);
      }),
    );
  });

  it('gives the text as it was: an action that is added', () => {
    held(
      fc.property(notes, fc.constantFrom('en', 'fr'), (text, language) => {
        const edits = appendAction(text, { text: 'New' }, language) ?? [];
        const after = applyEdits(text, edits);
        const item = taskItems(after).find(each => each.text === 'New');
        assert.ok(item, after);
        // Only lines were put in: without them it is the text again.
        const [edit] = edits;
        assert.ok(edit && edit.start === edit.end);
        assert.equal(after.slice(0, edit.start) + after.slice(edit.start + edit.text.length), text);
        assert.ok(item.mark > edit.start && item.mark < edit.start + edit.text.length);
      }),
    );
  });

  it('gives the text as it was: an entry in other words, for another goal, about other lines', () => {
    held(
      fc.property(entries, anyText, ({ entry, text }, words) => {
        const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
        const old = text.slice(splitFrontMatter(text).body).trim();
        if (
          old !== '' &&
          words.trim() !== '' &&
          !/\r(?!\n)/.test(old) &&
          (lineBreak === '\r\n' || !old.includes('\r'))
        ) {
          const after = done(text, setEntryText(text, words));
          assert.equal(done(after, setEntryText(after, old)), text);
        }
        const tied = done(text, setEntryGoal(text, 'other-goal'));
        assert.equal(done(tied, setEntryGoal(tied, entry.goal)), text);
        const { code } = entry;
        if (!code?.symbol || !code.commit || !code.branch || !code.quote || !code.before || !code.after) return;
        const anchor = {
          path: code.path,
          start: code.start,
          end: code.end,
          quote: code.quote,
          ...(code.above ? { above: code.above } : {}),
          ...(code.below ? { below: code.below } : {}),
          before: code.before,
          after: code.after,
          symbol: code.symbol,
          commit: code.commit,
          branch: code.branch,
        };
        const elsewhere = done(text, setEntryCode(text, { ...anchor, path: 'other.ts', start: 5, end: 6 }));
        assert.equal(done(elsewhere, setEntryCode(elsewhere, anchor)), text);
      }),
    );
  });
});
