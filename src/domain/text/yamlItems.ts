import { isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import { sameValue } from './sameValue';
import { applyEdits, type TextEdit } from './textEdit';
import { nodeAt, parseYaml, type YamlPath } from './yamlDocument';
import { setValue, type YamlValue } from './yamlEdit';
import { columnOf, endOf, lineStart, nextLine, startOf } from './yamlPlaces';

/**
 * Items of a list taken away or put elsewhere, each with the comment lines directly above it. Like all edits to YAML it is
 * tried before it is returned; a list that does not stand one item below the other is written anew.
 *
 * Undefined means that it can't be done; no edits, that there is nothing to do.
 */

export function removeItem(text: string, path: YamlPath, index: number): TextEdit[] | undefined {
  return arrange(text, path, items => (index in items ? items.filter((_, at) => at !== index) : undefined), blocks => {
    const block = blocks[index];
    return block && blocks.length > 1 ? [{ ...block, text: '' }] : undefined;
  });
}

/** `to` is the index that the item has afterwards. */
export function moveItem(text: string, path: YamlPath, from: number, to: number): TextEdit[] | undefined {
  return arrange(text, path, items => {
    if (!(from in items) || !(to in items)) return undefined;
    const rest = items.filter((_, at) => at !== from);
    return [...rest.slice(0, to), items[from], ...rest.slice(to)];
  }, blocks => {
    const [moved, target] = [blocks[from], blocks[to]];
    if (!moved || !target) return undefined;
    const words = text.slice(moved.start, moved.end);
    // The last line of a file may lack its line break.
    if (!words.endsWith('\n') || !text.slice(target.start, target.end).endsWith('\n')) return undefined;
    const at = to > from ? target.end : target.start;
    return [{ ...moved, text: '' }, { start: at, end: at, text: words }];
  });
}

interface Block { readonly start: number; readonly end: number }

function arrange(
  text: string, path: YamlPath,
  change: (items: readonly unknown[]) => unknown[] | undefined,
  edit: (blocks: readonly Block[]) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const { root, base, value, errors } = parseYaml(text);
  const list = nodeAt(root, path);
  const items = valueAt(value, path);
  if (errors.length > 0 || !isSeq(list) || !Array.isArray(items)) return undefined;
  const wanted = change(items as unknown[]);
  if (!wanted) return undefined;
  if (sameValue(wanted, items)) return [];
  const edits = list.flow ? undefined : edit(blocksOf(text, base, list));
  if (edits && sameValue(parseYaml(applyEdits(text, edits)).value, withList(value, path, wanted))) return edits;
  return setValue(text, path, wanted as YamlValue[]);
}

/** Each item's lines: from the comments above its dash to the end of what it says. */
function blocksOf(text: string, base: number, list: YAMLSeq): Block[] {
  const dash = new RegExp(`^ {${columnOf(list)}}-(?=[ \\t\\r\\n]|$)`);
  const comment = /^[ \t]*#/;
  const yaml = text.slice(base);
  return (list.items as Node[]).map(item => {
    let start = lineStart(yaml, startOf(item));
    while (start > 0 && !dash.test(yaml.slice(start, nextLine(yaml, start)))) start = lineStart(yaml, start - 1);
    const end = nextLine(yaml, Math.max(start, endOf(item, yaml)));
    for (;;) {
      const above = start > 0 ? lineStart(yaml, start - 1) : start;
      if (above === start || !comment.test(yaml.slice(above, start))) break;
      start = above;
    }
    return { start: base + start, end: base + end };
  });
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), value);
}

function withList(value: unknown, path: YamlPath, list: readonly unknown[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return list;
  const copy: unknown = Array.isArray(value) ? [...value as unknown[]] : { ...value as object };
  (copy as Record<string | number, unknown>)[first] = withList((value as Record<string | number, unknown>)[first], rest, list);
  return copy;
}
