import { inlineScalar, linesOf, type Scalar } from './scalar';

/** What can be written. A key whose value is undefined is left out. */
export type YamlValue = Scalar | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** New YAML text, with `\n` between lines and none at the end, for values that stand in no file yet. */
export function yamlText(map: YamlMap): string {
  return entriesOf(map)
    .map(([key, value]) => `${keyText(key)}:${blockValue(value, 0)}\n`)
    .join('');
}

/** What follows `key:` in a block map at `column`: ` value`, or a line break and indented lines. */
export function blockValue(value: YamlValue, column: number): string {
  const inner = column + 2;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map(item => `\n${' '.repeat(inner)}-${itemValue(item, inner)}`).join('');
  }
  if (isMapValue(value)) {
    const entries = entriesOf(value);
    if (entries.length === 0) return ' {}';
    return entries.map(([key, item]) => `\n${' '.repeat(inner)}${keyText(key)}:${blockValue(item, inner)}`).join('');
  }
  return ` ${linesOf(value, inner) ?? inlineScalar(value, false)}`;
}

/** What follows `-` in a block list at `column`. */
export function itemValue(value: YamlValue, column: number): string {
  const inner = column + 2;
  if (isList(value)) return ` ${flowValue(value)}`;
  if (isMapValue(value)) {
    const entries = entriesOf(value);
    if (entries.length === 0) return ' {}';
    return entries
      .map(
        ([key, item], index) =>
          `${index === 0 ? ' ' : `\n${' '.repeat(inner)}`}${keyText(key)}:${blockValue(item, inner)}`,
      )
      .join('');
  }
  return ` ${linesOf(value, inner) ?? inlineScalar(value, false)}`;
}

/** All on one line, as it stands between brackets or braces. */
export function flowValue(value: YamlValue): string {
  if (isList(value)) return `[${value.map(flowValue).join(', ')}]`;
  if (isMapValue(value)) {
    return `{${entriesOf(value)
      .map(([key, item]) => `${keyText(key, true)}: ${flowValue(item)}`)
      .join(', ')}}`;
  }
  return inlineScalar(value, true);
}

export function keyText(key: string, inFlow = false): string {
  return inlineScalar(key, inFlow);
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isMapValue(value: YamlValue): value is YamlMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

function entriesOf(map: YamlMap): [string, YamlValue][] {
  return Object.entries(map).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
}
