import { isCollection, isMap, isNode, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Region } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import { sameValue } from '../text/sameValue';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { isList, isObject } from '../text/values';
import { nodeAt, pairOf, parseYaml, type YamlPath } from './document';
import {
  candidatesForItems,
  candidatesForNewPair,
  candidatesForRemoval,
  candidatesForValue,
  type Candidates,
} from './splice';
import { yamlText, type YamlMap, type YamlValue } from './write';

export type { YamlMap, YamlValue } from './write';

/**
 * Edits to YAML that a person wrote: only what must change is spliced, every other byte stays. `region` is the part of
 * the text that is YAML, such as a front matter. Each edit is tried on the text before it is returned: reading the
 * result must give the old value with just this change.
 *
 * Undefined means that it can't be done: the text can't be read, the path leads through something that is no map or
 * list, or the change would alter something else too (the value is repeated elsewhere by an alias).
 */

/** Gives the key or item at `path` this value; missing keys are added at the end of their maps. */
export function setValue(text: string, path: YamlPath, value: YamlValue, region?: Region): TextEdit[] | undefined {
  return edit(
    text,
    region,
    old => withValue(old, path, value),
    (root, yaml) => candidatesAt(root, yaml, path, value),
  );
}

/** Goes down `path` as far as there are nodes, and writes there. */
function candidatesAt(root: Node, yaml: string, path: YamlPath, value: YamlValue): Candidates {
  let node: Node = root;
  let inFlow = false;
  for (const [depth, segment] of path.entries()) {
    const isLast = depth === path.length - 1;
    inFlow ||= isCollection(node) && node.flow === true;
    const rest = wrapped(path.slice(depth + 1), value);
    if (isMap(node)) {
      const pair: Pair | undefined = pairOf(node, String(segment));
      if (!pair) return candidatesForNewPair(yaml, node, String(segment), rest, inFlow);
      if (isLast || !isCollection(pair.value)) return candidatesForValue(yaml, pair, node, rest, inFlow);
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(segment)];
      if (!isNode(item)) return candidatesForItems(yaml, node, [rest], undefined, inFlow);
      if (isLast) return candidatesForValue(yaml, item, node, value, inFlow);
      node = item;
    } else return [];
  }
  return [];
}

/** Takes the key at `path` away, with its value; nothing if there is no such key. */
export function removeKey(text: string, path: YamlPath, region?: Region): TextEdit[] | undefined {
  return edit(
    text,
    region,
    old => withoutKey(old, path),
    (root, yaml) => {
      const map = nodeAt(root, path.slice(0, -1));
      const pair = isMap(map) ? pairOf(map, String(path.at(-1))) : undefined;
      return isMap(map) && pair ? candidatesForRemoval(yaml, map, pair, map === root) : [];
    },
  );
}

/** Adds an item at the end of the list at `path`; a list that is missing or empty is begun. */
export function appendItem(text: string, path: YamlPath, value: YamlValue, region?: Region): TextEdit[] | undefined {
  return appendItems(text, path, [value], region);
}

/** As `appendItem`, for several at once. */
export function appendItems(
  text: string,
  path: YamlPath,
  values: readonly YamlValue[],
  region?: Region,
): TextEdit[] | undefined {
  const parsed = parseYaml(text, region);
  if (parsed.errors.length > 0) return undefined;
  const list = nodeAt(parsed.root, path);
  if (!isSeq(list))
    return valueOrNullAt(parsed.value, path) === null ? setValue(text, path, values, region) : undefined;
  const parent = nodeAt(parsed.root, path.slice(0, -1));
  const pair = isMap(parent) ? pairOf(parent, String(path.at(-1))) : undefined;
  const inFlow = flowAbove(parsed.root, path);
  return edit(
    text,
    region,
    old =>
      values.reduce<unknown>((now, value, index) => withValue(now, [...path, list.items.length + index], value), old),
    (_root, yaml) =>
      candidatesForItems(yaml, list, values, isMap(parent) && pair ? { map: parent, pair } : undefined, inFlow),
  );
}

/** Finds the first of the candidates that changes the value as wanted and nothing else. */
function edit(
  text: string,
  region: Region | undefined,
  change: (old: unknown) => unknown,
  candidates: (root: Node, yaml: string) => Candidates,
): TextEdit[] | undefined {
  const { root, base, value, errors } = parseYaml(text, region);
  if (errors.length > 0) return undefined;
  const wanted = change(value);
  if (wanted === UNCHANGEABLE) return undefined;
  if (sameValue(wanted, value)) return [];
  const end = region?.end ?? text.length;
  const yaml = text.slice(base, end);
  const blank = value === null && !isCollection(root);
  const attempts = blank || !root ? intoBlank(yaml, wanted) : candidates(root, yaml);
  const lineBreak = lineBreakOf(text);
  for (const attempt of attempts) {
    const edits = attempt.map(({ start, end: until, text: words }) => ({
      start: start + base,
      end: until + base,
      text: words.replaceAll('\n', lineBreak),
    }));
    const result = applyEdits(text, edits);
    const reread = parseYaml(result, { start: region?.start ?? 0, end: end + result.length - text.length });
    if (reread.errors.length === 0 && (sameValue(reread.value, wanted) || (isBlank(reread.value) && isBlank(wanted)))) {
      return edits;
    }
  }
  return undefined;
}

/** The first key of a file that is empty or has only comments. */
function intoBlank(yaml: string, wanted: unknown): Candidates {
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return [[{ start: yaml.length, end: yaml.length, text: gap + yamlText(wanted as YamlMap) }]];
}

const UNCHANGEABLE = Symbol('cannot be changed');

/** The old value with a change at `path`. Keys on the way that are missing or empty become maps. */
function withValue(old: unknown, path: YamlPath, value: YamlValue): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(old)) {
    const index = Number(first);
    if (!Number.isInteger(index) || index < 0 || index > old.length) return UNCHANGEABLE;
    const items = [...old];
    items[index] = withValue(items[index] ?? null, rest, value);
    return items.includes(UNCHANGEABLE) ? UNCHANGEABLE : items;
  }
  if (typeof old !== 'object' && old !== undefined) return UNCHANGEABLE;
  const map = isObject(old) ? old : {};
  const inner = withValue(map[first] ?? null, rest, value);
  return inner === UNCHANGEABLE ? UNCHANGEABLE : { ...map, [first]: inner };
}

function withoutKey(old: unknown, path: YamlPath): unknown {
  const [first, ...rest] = path;
  if (first === undefined || !isObject(old) || !Object.hasOwn(old, first)) return old;
  if (isList(old)) {
    return rest.length === 0
      ? old
      : old.map((item, index) => (index === Number(first) ? withoutKey(item, rest) : item));
  }
  const inner = old[first];
  const others = Object.entries(old).filter(([key]) => key !== String(first));
  return rest.length > 0 ? { ...old, [first]: withoutKey(inner, rest) } : Object.fromEntries(others);
}

/** The value with maps around it for the keys of `path`. */
function wrapped(path: YamlPath, value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

/** As `valueAt` of `text/values`, but null where a key is missing. */
function valueOrNullAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const segment of path) {
    if (!isObject(current)) return current === null ? null : undefined;
    current = current[segment] ?? null;
  }
  return current;
}

function flowAbove(root: Node | undefined, path: YamlPath): boolean {
  return path.some((_segment, depth) => {
    const node = nodeAt(root, path.slice(0, depth));
    return isCollection(node) && node.flow === true;
  });
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
