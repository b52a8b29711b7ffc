import { isCollection, isScalar } from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdit';
import {
  afterColon,
  columnOf,
  endOf,
  hasColon,
  isEmpty,
  lineEnd,
  lineStart,
  nextLine,
  pairEnd,
  startOf,
} from './places';
import { inlineScalar, linesOf, type Scalar, type ScalarStyle } from './scalar';
import { blockValue, flowValue, isList, isMapValue, itemValue, keyText, type YamlValue } from './write';

/**
 * Ways to write one change into a text, best first. Not each is right in each text (a comment behind a value, an
 * anchor before it): `yamlEdit` tries them in order and keeps the first that reads back as wanted.
 */
export type Candidates = TextEdit[][];

/** A new value for what a pair or an item of a list holds. */
export function candidatesForValue(
  yaml: string,
  holder: Pair | object,
  parent: YAMLMap | YAMLSeq,
  value: YamlValue,
  inFlow: boolean,
): Candidates {
  const pair = 'key' in holder ? holder : undefined;
  const node: unknown = pair ? pair.value : holder;
  const column = columnOf(parent);
  const isScalarValue = !isList(value) && !isMapValue(value);
  const lines = pair ? blockValue(value, column) : itemValue(value, column);
  const full = inFlow ? ` ${flowValue(value)}` : lines;
  if (pair && isEmpty(node)) {
    const at = afterColon(pair);
    const colon = hasColon(pair) ? '' : ':';
    // Lines go below a comment that stands behind the key, a word before it.
    const below = lineEnd(yaml, at);
    return [
      ...(full.startsWith('\n') ? [[insert(below, colon + full)]] : []),
      [insert(at, colon + full)],
      [insert(at, `${colon} ${flowValue(value)}`)],
    ];
  }
  const start = startOf(node);
  const end = Math.max(start, endOf(node, yaml));
  const result: Candidates = [];
  if (isScalarValue && isScalar(node)) {
    result.push(...scalarTexts(value, styleOf(node.type), column + 2, inFlow).map(text => [{ start, end, text }]));
  }
  if (!isScalarValue && isCollection(node) && node.flow) result.push([{ start, end, text: flowValue(value) }]);
  // Without anchor and tag: with them the new value would be read as something else.
  const from = pair ? afterColon(pair) : yaml.lastIndexOf('-', start - 1) + 1;
  if (!inFlow) result.push([{ start: from, end, text: lines }]);
  if (isScalarValue) result.push([{ start: from, end, text: ` ${inlineScalar(value, inFlow, 'double')}` }]);
  result.push([{ start, end, text: flowValue(value) }], [{ start: from, end, text: ` ${flowValue(value)}` }]);
  return result;
}

function scalarTexts(value: Scalar, style: ScalarStyle, column: number, inFlow: boolean): string[] {
  const inline = [inlineScalar(value, inFlow, style), inlineScalar(value, inFlow, 'double')];
  const lines = inFlow ? undefined : linesOf(value, column);
  return lines === undefined ? inline : [lines, ...inline];
}

function styleOf(type: unknown): ScalarStyle {
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** A key that the map doesn't have yet, behind its last one. */
export function candidatesForNewPair(
  yaml: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  inFlow: boolean,
): Candidates {
  const last = map.items.at(-1);
  if (inFlow || map.flow) {
    const text = `${keyText(key, true)}: ${flowValue(value)}`;
    return last ? [[insert(pairEnd(last, yaml), `, ${text}`)]] : [[insert(startOf(map) + 1, text)]];
  }
  const column = columnOf(map);
  const text = `\n${' '.repeat(column)}${keyText(key)}:`;
  const at = lineEnd(yaml, last ? pairEnd(last, yaml) : startOf(map));
  return [[insert(at, text + blockValue(value, column))], [insert(at, `${text} ${flowValue(value)}`)]];
}

/** Items behind the last one of a list. `holder` is the pair that holds the list, if one does. */
export function candidatesForItems(
  yaml: string,
  list: YAMLSeq,
  values: readonly YamlValue[],
  holder: { map: YAMLMap; pair: Pair } | undefined,
  inFlow: boolean,
): Candidates {
  const last = list.items.at(-1);
  if (!inFlow && !list.flow && last) {
    const column = columnOf(list);
    const at = lineEnd(yaml, Math.max(endOf(last, yaml), dashOf(list)));
    const text = `\n${' '.repeat(column)}-`;
    const lines = (write: (value: YamlValue) => string) => [
      insert(at, values.map(value => text + write(value)).join('')),
    ];
    return [lines(value => itemValue(value, column)), lines(value => ` ${flowValue(value)}`)];
  }
  const words = values.map(flowValue).join(', ');
  if (last) return [[insert(endOf(last, yaml), `, ${words}`)]];
  const [start, end] = [startOf(list), endOf(list, yaml)];
  const inside: TextEdit[] = [insert(start + 1, words)];
  // An empty `[]` of which nothing else stands on the line makes room for lines that people can read.
  if (inFlow || !holder || yaml.slice(end, lineEnd(yaml, end)).trim() !== '') return [inside];
  return [[{ start: afterColon(holder.pair), end, text: blockValue(values, columnOf(holder.map)) }], inside];
}

/** The offset behind the last dash of a block list: its last item may be empty and stand nowhere. */
function dashOf(list: YAMLSeq): number {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return 0;
  const dash = token.items.at(-1)?.start.find(part => part.type === 'seq-item-ind');
  return dash ? dash.offset + 1 : 0;
}

/** Without this pair. */
export function candidatesForRemoval(yaml: string, map: YAMLMap, pair: Pair, isRoot: boolean): Candidates {
  const index = map.items.indexOf(pair);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  const start = startOf(pair.key);
  const end = pairEnd(pair, yaml);
  const upToNext: Candidates = next ? [[{ start, end: startOf(next.key), text: '' }]] : [];
  if (map.flow) {
    if (previous) return [[{ start: pairEnd(previous, yaml), end, text: '' }]];
    return next ? upToNext : [[{ start, end, text: '' }]];
  }
  if (map.items.length === 1 && !isRoot) return [[{ start: startOf(map), end, text: '{}' }]];
  const first = lineStart(yaml, start);
  // The first key of a list's item stands behind the dash: what follows moves up into its place.
  if (yaml.slice(first, start).trim() !== '') return upToNext;
  const after = nextLine(yaml, end);
  const lastWithoutBreak = after === yaml.length && !yaml.endsWith('\n');
  const from = lastWithoutBreak && first > 0 ? first - (yaml[first - 2] === '\r' ? 2 : 1) : first;
  return [[{ start: from, end: after, text: '' }], [{ start: first, end: after, text: '' }], ...upToNext];
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
