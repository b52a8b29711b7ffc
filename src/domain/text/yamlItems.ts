import { isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import { differingPart } from './differingPart';
import type { Region } from './frontMatter';
import { inSteps } from './inSteps';
import { lineBreakOf } from './lines';
import { sameValue } from './sameValue';
import { applyEdits, type TextEdit } from './textEdit';
import { nodeAt, parseYaml, type YamlPath } from './yamlDocument';
import { appendItem, setValue, type YamlValue } from './yamlEdit';
import { columnOf, endOf, lineEnd, lineStart, nextLine, startOf } from './yamlPlaces';

/**
 * Items of a list taken away or put elsewhere, each with the comment lines directly above it, in brackets by themselves.
 * Like all edits to YAML it is tried before it is returned. A list that can't be changed so is written anew, but never one
 * with a comment in it.
 *
 * Undefined means that it can't be done; no edits, that there is nothing to do.
 */

export function removeItem(text: string, path: YamlPath, index: number): TextEdit[] | undefined {
  return arrange(text, path, items => (index in items ? items.filter((_, at) => at !== index) : undefined), blocks => {
    const block = blocks[index];
    return block && blocks.length > 1 ? [{ start: block.start, end: block.endWithBreak, text: '' }] : undefined;
  }, (items, yaml) => {
    const [item, next] = [items[index], items[index + 1]];
    if (!item || items.length < 2) return undefined;
    if (next) return [{ start: item.start, end: next.start, text: '' }];
    return [{ start: commaBefore(yaml, items[index - 1]!.end), end: item.end, text: '' }];
  });
}

/** `to` is the index that the item has afterwards. */
export function moveItem(text: string, path: YamlPath, from: number, to: number): TextEdit[] | undefined {
  const moved = <Item>(items: readonly Item[]): Item[] => {
    const rest = items.filter((_, at) => at !== from);
    return [...rest.slice(0, to), items[from]!, ...rest.slice(to)];
  };
  return arrange(text, path, items => (from in items && to in items ? moved(items) : undefined), blocks => {
    const [own, target] = [blocks[from], blocks[to]];
    if (!own || !target) return undefined;
    const lineBreak = lineBreakOf(text);
    const words = text.slice(own.start, own.end);
    // The last line of a file may lack its line break: then the one before the lines goes or comes with them.
    const away = own.endWithBreak > own.end ? { start: own.start, end: own.endWithBreak } : { start: lineEnd(text, lineStart(text, own.start - 1)), end: own.end };
    const there = to < from ? { at: target.start, words: words + lineBreak }
      : target.endWithBreak > target.end ? { at: target.endWithBreak, words: words + lineBreak } : { at: target.end, words: lineBreak + words };
    return [{ ...away, text: '' }, { start: there.at, end: there.at, text: there.words }];
  }, items => {
    const words = moved(items.map(({ start, end }) => text.slice(start, end)));
    return items.map((item, at) => ({ ...item, text: words[at]! }));
  });
}

/** Makes a list of these texts: those that are there stay as they are written, in a new order, with their comments. */
export function setItems(text: string, path: YamlPath, wanted: readonly string[]): TextEdit[] | undefined {
  const itemsOf = (now: string) => {
    const items = valueAt(parseYaml(now).value, path);
    return Array.isArray(items) ? items as unknown[] : undefined;
  };
  const before = itemsOf(text);
  if (!before || before.length === 0) return setValue(text, path, wanted);
  const removals = before.map((_, index) => index).filter(index => !wanted.includes(String(before[index]))).reverse();
  return inSteps(text, [
    ...removals.map(index => (now: string) => removeItem(now, path, index)),
    ...wanted.filter(id => !before.includes(id)).map(id => (now: string) => appendItem(now, path, id)),
    ...wanted.map((id, to) => (now: string) => moveItem(now, path, itemsOf(now)?.indexOf(id) ?? -1, to)),
  ]);
}

/** An item's lines, from the comments above its dash to the end of what it says. */
interface Block extends Region { readonly endWithBreak: number }

function arrange(
  text: string, path: YamlPath,
  change: (items: readonly unknown[]) => unknown[] | undefined,
  edit: (blocks: readonly Block[]) => TextEdit[] | undefined,
  editInBrackets: (items: readonly Region[], text: string) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const { root, base, value, errors } = parseYaml(text);
  const list = nodeAt(root, path);
  const items = valueAt(value, path);
  if (errors.length > 0 || !isSeq(list) || !Array.isArray(items)) return undefined;
  const wanted = change(items as unknown[]);
  if (!wanted) return undefined;
  if (sameValue(wanted, items)) return [];
  const edits = list.flow ? editInBrackets(regionsOf(text, base, list), text) : edit(blocksOf(text, base, list));
  const after = edits && applyEdits(text, edits);
  if (after !== undefined && sameValue(parseYaml(after).value, withList(value, path, wanted))) return differingPart(text, after);
  return hasComment(list, text.slice(base)) ? undefined : setValue(text, path, wanted as YamlValue[]);
}

function regionsOf(text: string, base: number, list: YAMLSeq): Region[] {
  return (list.items as Node[]).map(item => ({ start: base + startOf(item), end: base + endOf(item, text.slice(base)) }));
}

/** Where the comma behind an item stands; between the two there may be remarks with commas of their own. */
function commaBefore(text: string, end: number): number {
  for (let at = end; at < text.length; at++) {
    if (text[at] === ',') return at;
    if (text[at] === '#') at = nextLine(text, at) - 1;
  }
  return end;
}

function hasComment(list: YAMLSeq, yaml: string): boolean {
  const [start = 0, , end = start] = list.range ?? [];
  return /(?:^|\s)#/m.test(yaml.slice(start, end));
}

/** Each item's lines: from the comments above its dash to the end of what it says. */
function blocksOf(text: string, base: number, list: YAMLSeq): Block[] {
  const dash = new RegExp(`^ {${columnOf(list)}}-(?=[ \\t\\r\\n]|$)`);
  const comment = /^[ \t]*#/;
  const yaml = text.slice(base);
  return (list.items as Node[]).map(item => {
    let start = lineStart(yaml, startOf(item));
    while (start > 0 && !dash.test(yaml.slice(start, nextLine(yaml, start)))) start = lineStart(yaml, start - 1);
    const last = Math.max(start, endOf(item, yaml));
    for (;;) {
      const above = start > 0 ? lineStart(yaml, start - 1) : start;
      if (above === start || !comment.test(yaml.slice(above, start))) break;
      start = above;
    }
    return { start: base + start, end: base + lineEnd(yaml, last), endWithBreak: base + nextLine(yaml, last) };
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
