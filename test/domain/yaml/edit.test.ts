import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';
import { parseYaml, type YamlPath } from '../../../src/domain/yaml/document';
import { appendItem, removeKey, setValue, type YamlValue } from '../../../src/domain/yaml/edit';
import { anyYaml, HANDWRITTEN, key, scalar, value } from './samples';
import { held } from '../../support/held';

function done(text: string, edits: TextEdit[] | undefined): string {
  assert.ok(edits, `no edit for ${JSON.stringify(text)}`);
  return applyEdits(text, edits);
}

/** The paths of all values in a document. */
function pathsOf(node: unknown, path: YamlPath = []): YamlPath[] {
  const own = path.length > 0 ? [path] : [];
  if (Array.isArray(node)) return [...own, ...node.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (typeof node !== 'object' || node === null) return own;
  return [...own, ...Object.entries(node).flatMap(([name, item]) => pathsOf(item, [...path, name]))];
}

const at = (node: unknown, path: YamlPath): unknown =>
  path.reduce<unknown>((inner, segment) => (inner as Record<string | number, unknown>)[segment], node);

describe('setting a value', () => {
  const set = (text: string, path: YamlPath, to: YamlValue) => done(text, setValue(text, path, to));

  it('replaces a scalar and keeps the comment behind it', () => {
    assert.equal(set('a: 1   # one\nb: 2\n', ['a'], 3), 'a: 3   # one\nb: 2\n');
    assert.equal(set('a: "x" # q\n', ['a'], 'y'), 'a: "y" # q\n');
    assert.equal(set("a: 'x'\n", ['a'], "it's"), "a: 'it''s'\n");
    assert.equal(set('a: &n x # c\n', ['a'], 'z'), 'a: &n z # c\n');
    assert.equal(set('a: !!str x\n', ['a'], 'z'), 'a: !!str z\n');
  });
  it('drops a tag that would turn the new value into something else', () => {
    assert.equal(set('a: !!str 5 # c\n', ['a'], 6), 'a: 6 # c\n');
  });
  it('does not touch what an alias repeats elsewhere', () => {
    assert.equal(setValue('a: &n x\nb: *n\n', ['a'], 'y'), undefined);
    assert.equal(set('a: &n x\nb: *n\n', ['b'], 'z'), 'a: &n x\nb: z\n');
  });
  it('adds a missing key at the end of its map', () => {
    assert.equal(set('a: 1\n', ['b'], 2), 'a: 1\nb: 2\n');
    assert.equal(set('a: 1', ['b'], 2), 'a: 1\nb: 2');
    assert.equal(set('a: 1\r\n', ['b'], 2), 'a: 1\r\nb: 2\r\n');
    assert.equal(
      set('m:\n    x: 1 # c\n    # end\nb: 2\n', ['m', 'z'], 3),
      'm:\n    x: 1 # c\n    z: 3\n    # end\nb: 2\n',
    );
    assert.equal(set('m: {x: 1}\n', ['m', 'z'], [2]), 'm: {x: 1, z: [2]}\n');
    assert.equal(set('m: {}\n', ['m', 'z'], 2), 'm: {z: 2}\n');
    assert.equal(set('a: |\n  x\n\n\nb: 1\n', ['c'], 2), 'a: |\n  x\n\n\nb: 1\nc: 2\n');
  });
  it('makes the maps on the way', () => {
    assert.equal(set('a: 1\n', ['m', 'i', 'o'], 'x'), 'a: 1\nm:\n  i:\n    o: x\n');
    assert.equal(set('m: # c\na: 1\n', ['m', 'i'], 'x'), 'm: # c\n  i: x\na: 1\n');
    assert.equal(set('', ['a'], 'x'), 'a: x\n');
    assert.equal(set('# c', ['a'], 'x'), '# c\na: x\n');
  });
  it('gives an item of a list a key', () => {
    assert.equal(
      set('steps:\n  - id: a\n    text: A\n\n  - id: b\n    text: B\n', ['steps', 0, 'done'], '2026-06-01'),
      'steps:\n  - id: a\n    text: A\n    done: 2026-06-01\n\n  - id: b\n    text: B\n',
    );
  });
  it('says no where the path goes through a word, and in a text that cannot be read', () => {
    assert.equal(setValue('a: 1\n', ['a', 'b'], 2), undefined);
    assert.equal(setValue('a: [\n', ['a'], 2), undefined);
    assert.equal(setValue('a: 1\na: 2\n', ['a'], 3), undefined);
  });
  it('says no edits where the value is there already', () => {
    assert.deepEqual(setValue('a: "x"\n', ['a'], 'x'), []);
  });
  it('edits only its region', () => {
    const text = '---\na: 1\n---\nb: 2\n';
    assert.equal(done(text, setValue(text, ['b'], 3, { start: 4, end: 9 })), '---\na: 1\nb: 3\n---\nb: 2\n');
  });

  it('changes that value and no other, in any text', () => {
    held(
      fc.property(anyYaml, fc.nat(), value, (text, pick, to) => {
        const before = parseYaml(text);
        const paths = pathsOf(before.value);
        if (paths.length === 0) return;
        const path = paths[pick % paths.length] ?? [];
        const edits = setValue(text, path, to);
        if (!edits) return fc.pre(text.includes('*o'));
        const after = parseYaml(applyEdits(text, edits));
        assert.deepEqual(after.errors, []);
        assert.deepEqual(at(after.value, path), to);
        for (const other of paths.filter(
          one =>
            one.join() !== path.join() && !one.join().startsWith(path.join()) && !path.join().startsWith(one.join()),
        ))
          assert.deepEqual(at(after.value, other), at(before.value, other));
      }),
    );
  });

  it('keeps every byte outside the edit and does not reach over the line breaks around the value', () => {
    held(
      fc.property(anyYaml, fc.nat(), scalar, (text, pick, to) => {
        const paths = pathsOf(parseYaml(text).value).filter(path => parseYaml(text).nodeRange(path));
        if (paths.length === 0) return;
        const path = paths[pick % paths.length] ?? [];
        const edits = setValue(text, path, to) ?? [];
        assert.ok(edits.length <= 1);
        const [edit] = edits;
        if (!edit) return;
        const { nodeRange, keyRange } = parseYaml(text);
        assert.ok(
          edit.start >= (keyRange(path)?.end ?? 0) && edit.end <= Math.max(edit.start, nodeRange(path)?.end ?? 0),
        );
        const result = applyEdits(text, edits);
        assert.equal(result.slice(0, edit.start), text.slice(0, edit.start));
        assert.equal(result.slice(edit.start + edit.text.length), text.slice(edit.end));
      }),
    );
  });
});

describe('removing a key', () => {
  const remove = (text: string, path: YamlPath) => done(text, removeKey(text, path));

  it('takes its lines and no more', () => {
    assert.equal(remove('# c\na: 1 # one\n\n# d\nb: 2\n', ['a']), '# c\n\n# d\nb: 2\n');
    assert.equal(remove('a: 1\nb: 2', ['b']), 'a: 1');
    assert.equal(remove('a: {x: 1, y: 2}\n', ['a', 'x']), 'a: {y: 2}\n');
    assert.equal(remove('a: {x: 1, y: 2}\n', ['a', 'y']), 'a: {x: 1}\n');
    assert.equal(remove('s:\n  - id: a\n    t: b\n', ['s', 0, 'id']), 's:\n  - t: b\n');
    assert.equal(remove('a:\n  b: 1\nc: 2\n', ['a', 'b']), 'a:\n  {}\nc: 2\n');
    assert.equal(remove('a: |\n  x\n  y\n\nb: 1\n', ['a']), '\nb: 1\n');
  });
  it('has nothing to do for a key that is not there', () => {
    assert.deepEqual(removeKey('a: 1\n', ['b']), []);
  });
  it('removes any key that can be removed, and nothing else', () => {
    held(
      fc.property(anyYaml, fc.nat(), (text, pick) => {
        const before = parseYaml(text);
        const paths = pathsOf(before.value).filter(path => typeof path.at(-1) === 'string');
        if (paths.length === 0) return;
        const path = paths[pick % paths.length] ?? [];
        const edits = removeKey(text, path);
        if (!edits) return fc.pre(text.includes('*o'));
        const after = parseYaml(applyEdits(text, edits));
        assert.deepEqual(after.errors, []);
        const parent = at(after.value, path.slice(0, -1)) as object | null;
        assert.ok(!Object.hasOwn(parent ?? {}, path.at(-1) ?? ''));
        assert.equal(
          pathsOf(before.value).length - pathsOf(at(before.value, path)).length - 1,
          pathsOf(after.value).length,
        );
      }),
    );
  });
  it('undoes an added key to the byte', () => {
    held(
      fc.property(anyYaml, key, scalar, fc.nat(), (text, name, to, pick) => {
        const before = parseYaml(text);
        const maps = [[], ...pathsOf(before.value)].filter(path => {
          const map = at(before.value, path);
          return typeof map === 'object' && map !== null && !Array.isArray(map) && !Object.hasOwn(map, name);
        });
        if (maps.length === 0 || name === '__proto__') return;
        const path = [...(maps[pick % maps.length] ?? []), name];
        const added = setValue(text, path, to);
        if (!added) return fc.pre(text.includes('*o'));
        const text2 = applyEdits(text, added);
        assert.equal(done(text2, removeKey(text2, path)), text);
      }),
    );
  });
});

describe('appending an item', () => {
  const append = (text: string, path: YamlPath, item: YamlValue) => done(text, appendItem(text, path, item));

  it('follows the style of the list', () => {
    assert.equal(append('l:\n  - a # c\n  # d\nm: 1\n', ['l'], 'b'), 'l:\n  - a # c\n  - b\n  # d\nm: 1\n');
    assert.equal(append('l:\n- a', ['l'], 'b'), 'l:\n- a\n- b');
    assert.equal(append('l: [a]\n', ['l'], 'b'), 'l: [a, b]\n');
    assert.equal(append('l: []\n', ['l'], { id: 'x', t: 'u' }), 'l:\n  - id: x\n    t: u\n');
    assert.equal(append('l: [] # none\n', ['l'], 'b'), 'l: [b] # none\n');
    assert.equal(append('a: 1\n', ['l'], 'b'), 'a: 1\nl:\n  - b\n');
    assert.equal(append('l: # none\na: 1\n', ['l'], 'b'), 'l: # none\n  - b\na: 1\n');
    assert.equal(append('m: {l: []}\n', ['m', 'l'], 'b'), 'm: {l: [b]}\n');
    assert.equal(append('l:\r\n  - a\r\n', ['l'], 'b'), 'l:\r\n  - a\r\n  - b\r\n');
  });
  it('says no for something that is no list', () => {
    assert.equal(appendItem('l: x\n', ['l'], 'b'), undefined);
  });
  it('adds any item to any list', () => {
    held(
      fc.property(anyYaml, fc.nat(), value, (text, pick, item) => {
        const before = parseYaml(text);
        const lists = pathsOf(before.value).filter(path => Array.isArray(at(before.value, path)));
        if (lists.length === 0) return;
        const path = lists[pick % lists.length] ?? [];
        const after = parseYaml(append(text, path, item));
        assert.deepEqual(at(after.value, path), [...(at(before.value, path) as unknown[]), item]);
      }),
    );
  });
});

describe('the samples', () => {
  it('are readable', () => {
    for (const text of HANDWRITTEN) assert.deepEqual(parseYaml(text).errors, [], text);
  });
});
