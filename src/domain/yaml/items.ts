import { isMap, isSeq } from 'yaml';
import type { Pair, YAMLSeq } from 'yaml';
import { differingPart } from '../text/differingPart';
import { inSteps } from '../text/inSteps';
import { lineBreakOf } from '../text/lines';
import { sameValue } from '../text/sameValue';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { isList, valueAt, withValueAt } from '../text/values';
import { nodeAt, pairOf, parseYaml, type YamlPath } from './document';
import { appendItems, setValue, type YamlValue } from './edit';
import { afterColon, lineEnd, lineStart, startOf } from './places';
import { slotsOf, type Slot } from './slots';

/**
 * Items of a list taken away or put elsewhere, each as it is written, with the comments beside and directly above it.
 * What stands between them stays where it is. Like all edits to YAML it is tried before it is returned.
 *
 * Undefined means that it can't be done; no edits, that there is nothing to do.
 */

export function removeItem(text: string, path: YamlPath, index: number): TextEdit[] | undefined {
  return keepItems(text, path, items =>
    index in items ? items.flatMap((_, at) => (at === index ? [] : [at])) : undefined,
  );
}

/** `to` is the index that the item has afterwards. */
export function moveItem(text: string, path: YamlPath, from: number, to: number): TextEdit[] | undefined {
  return orderItems(text, path, items => {
    if (!(from in items) || !(to in items)) return undefined;
    const order = [...items.keys()];
    order.splice(to, 0, ...order.splice(from, 1));
    return order;
  });
}

/** Makes the list say this: what it has already is moved, what it has not is added, everything else is taken away. */
export function setItems(text: string, path: YamlPath, wanted: readonly YamlValue[]): TextEdit[] | undefined {
  const items = valueAt(parseYaml(text).value, path);
  if (!isList(items) || items.length === 0 || wanted.length === 0) return setValue(text, path, wanted);
  const indexes = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    const text = JSON.stringify(item);
    indexes.set(text, [...(indexes.get(text) ?? []), at]);
  }
  const known = wanted.map(value => indexes.get(JSON.stringify(value))?.shift());
  const kept = known.filter(at => at !== undefined).sort((a, b) => a - b);
  let added = kept.length;
  const order = known.map(at => (at === undefined ? added++ : kept.indexOf(at)));
  const fresh = wanted.filter((_, index) => known[index] === undefined);
  return kept.length === 0
    ? setValue(text, path, wanted)
    : inSteps(text, [
        now => keepItems(now, path, () => kept),
        now => (fresh.length === 0 ? [] : appendItems(now, path, fresh)),
        now => orderItems(now, path, () => order),
      ]);
}

type Choice = (items: readonly unknown[]) => readonly number[] | undefined;

/** Only the items with these indexes, in the order in which they stand. */
function keepItems(text: string, path: YamlPath, choose: Choice): TextEdit[] | undefined {
  return rewrite(text, path, choose, (yaml, list, slots, kept, holder) => {
    const isKept = new Set(kept);
    return [false, true].map(isEnded => without(yaml, list, slots, index => !isKept.has(index), holder, isEnded));
  });
}

/** All items, each where another one stood. */
function orderItems(text: string, path: YamlPath, choose: Choice): TextEdit[] | undefined {
  return rewrite(text, path, choose, (yaml, _list, slots, order) => {
    const lines = linesInOrder(yaml, slots, order);
    const end = { start: yaml.length, end: yaml.length, text: lineBreakOf(yaml) };
    return [lines, lines && [...lines, end], wordsInOrder(yaml, slots, order)];
  });
}

/** Tries ways to write the list, best first, and takes the first that reads as wanted. */
function rewrite(
  text: string,
  path: YamlPath,
  choose: Choice,
  write: (
    yaml: string,
    list: YAMLSeq,
    slots: readonly Slot[],
    chosen: readonly number[],
    holder: Pair | undefined,
  ) => (readonly TextEdit[] | undefined)[],
): TextEdit[] | undefined {
  const { root, base, value, errors } = parseYaml(text);
  const list = nodeAt(root, path);
  const items = valueAt(value, path);
  if (errors.length > 0 || !isSeq(list) || !isList(items)) return undefined;
  const chosen = choose(items);
  if (!chosen) return undefined;
  if (chosen.length === items.length && chosen.every((from, to) => from === to)) return [];
  const wanted = chosen.map(index => items[index]);
  const yaml = text.slice(base);
  const slots = slotsOf(yaml, list);
  const parent = nodeAt(root, path.slice(0, -1));
  const holder = isMap(parent) ? pairOf(parent, String(path.at(-1))) : undefined;
  for (const edits of slots ? write(yaml, list, slots, chosen, holder) : []) {
    if (!edits) continue;
    const result = text.slice(0, base) + applyEdits(yaml, edits);
    const reread = parseYaml(result);
    if (reread.errors.length === 0 && sameValue(reread.value, withValueAt(value, path, wanted)))
      return differingPart(text, result);
  }
  // Written anew, a comment in it would be lost.
  const from = holder ? afterColon(holder) : startOf(list);
  if (yaml.slice(from, list.range?.[1]).includes('#')) return undefined;
  // What has been read from YAML can be written as YAML.
  return setValue(text, path, wanted as YamlValue[]);
}

/** Each item's lines where another's stood. Line breaks and commas stay, so that the last may lack them. */
function linesInOrder(yaml: string, slots: readonly Slot[], order: readonly number[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { target, moved } of inOrder(slots, order)) {
    if (!target.lines || !moved.lines) return undefined;
    const comma = yaml.slice(target.item.end, target.comma);
    const words = yaml.slice(moved.lines.from, moved.item.end) + comma + yaml.slice(moved.comma, moved.lines.end);
    edits.push({ start: target.lines.from, end: target.lines.end, text: words });
  }
  return edits;
}

/** For items that share lines: only the items themselves, and comments stay. */
function wordsInOrder(yaml: string, slots: readonly Slot[], order: readonly number[]): TextEdit[] {
  return inOrder(slots, order).map(({ target, moved }) => ({
    ...target.item,
    text: yaml.slice(moved.item.start, moved.item.end),
  }));
}

/** Each slot with the one whose item comes into it. */
function inOrder(slots: readonly Slot[], order: readonly number[]): { readonly target: Slot; readonly moved: Slot }[] {
  return slots.flatMap((target, to) => {
    const moved = slots[order[to] ?? -1];
    return moved ? [{ target, moved }] : [];
  });
}

/**
 * The list without some items: without their lines where these are theirs, else without the items themselves. A text
 * that ends without a line break goes on to do so, unless `isEnded`: the line breaks at its end may belong to a value.
 */
function without(
  yaml: string,
  list: YAMLSeq,
  slots: readonly Slot[],
  isGone: (index: number) => boolean,
  holder: Pair | undefined,
  isEnded: boolean,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const last = slots.at(-1);
  const isUnended = !isEnded && last?.lines && last.lines.end === last.lines.next;
  const kept = slots.findLastIndex((_, index) => !isGone(index));
  for (const [index, { item, comma, lines }] of slots.entries()) {
    if (!isGone(index)) continue;
    if (lines) {
      const isEnd = isUnended && index > kept && lines.start > 0;
      edits.push(
        isEnd
          ? { start: lineEnd(yaml, lineStart(yaml, lines.start - 1)), end: lines.end, text: '' }
          : { start: lines.start, end: lines.next, text: '' },
      );
    } else if (!list.flow) return undefined;
    else {
      let [start, end] = [item.start, comma];
      if (index < kept) while (yaml[end] === ' ' || yaml[end] === '\t') end++;
      else while (yaml[start - 1] === ' ' || yaml[start - 1] === '\t') start--;
      // Before a comment a blank must stay.
      edits.push({ start, end: yaml[end] === '#' ? comma : end, text: '' });
    }
  }
  const end = slots[kept];
  if (end && end !== last && last?.comma === last?.item.end)
    edits.push({ start: end.item.end, end: end.comma, text: '' });
  if (end || list.flow) return edits;
  // Nothing is left but the list's key.
  const at = holder && afterColon(holder);
  return at === undefined ? undefined : [...edits, { start: at, end: at, text: ' []' }];
}
