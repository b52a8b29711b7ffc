import * as fc from 'fast-check';
import { frontYaml } from '../../src/domain/text/frontMatter';
import { isList, isObject } from '../../src/domain/text/values';
import { parseYaml } from '../../src/domain/yaml/document';
import { inlineScalar, type Scalar } from '../../src/domain/yaml/scalar';

/**
 * The same records in other styles of YAML: in brackets or lines, keys in quotes, any indentation, texts folded, wrapped
 * or in quotes, comments and blank lines between, line ends of Windows. What people, formatters and libraries write.
 */

/** Draws one of so many ways, as long as there is something to choose. */
type Draw = (ways: number) => number;
type Map = Readonly<Record<string, unknown>>;

/** A file with its YAML in another style; as it was where the drawn style can't hold its values. */
export function restyled(path: string, text: string, draw: Draw): string {
  const region = path.endsWith('.md') ? frontYaml(text) : { start: 0, end: text.length };
  if (!region) return text;
  const { value } = parseYaml(text, region);
  if (!isObject(value) || isList(value)) return text;
  const yaml = root(value as Map, draw);
  const reread = parseYaml(yaml);
  if (reread.errors.length > 0 || JSON.stringify(reread.value) !== JSON.stringify(value)) return text;
  const styled = text.slice(0, region.start) + yaml + text.slice(region.end);
  return draw(5) === 0 ? styled.replace(/\r?\n/g, '\r\n') : styled;
}

/** The choices of one drawing, one after the other. */
export const styles: fc.Arbitrary<Draw> = fc
  .infiniteStream(fc.nat(5_039))
  .map(stream => ways => (stream.next().value as number) % ways);

function root(map: Map, draw: Draw): string {
  switch (draw(4)) {
    case 0:
      return `${flow(map, draw)}\n`;
    case 1:
      return `{\n${Object.entries(map)
        .map(([key, value]) => `  ${keyText(key, draw)}: ${flow(value, draw)}`)
        .join(',\n')}${draw(2) ? ',' : ''}\n}\n`;
    default:
      return block(map, [0, 0, 2, 4][draw(4)] ?? 0, draw);
  }
}

function block(map: Map, column: number, draw: Draw): string {
  const blanks = ' '.repeat(column);
  return Object.entries(map)
    .map(([key, value]) => {
      const above = ['', '', '', '\n', `${blanks}# about ${key}: this\n`][draw(5)] ?? '';
      const name = keyText(key, draw);
      if (draw(12) === 0) return `${above}${blanks}? ${name}\n${blanks}:${behind(value, column, draw)}\n`;
      return `${above}${blanks}${name}${draw(6) === 0 ? ' ' : ''}:${behind(value, column, draw)}\n`;
    })
    .join('');
}

/** What follows a colon, from its blank to before the line's end. */
function behind(value: unknown, column: number, draw: Draw): string {
  const comment = draw(6) === 0 ? '  # so' : '';
  if (!isObject(value)) return ` ${scalar(value as Scalar, column, draw)}`;
  if (Object.keys(value).length === 0 || draw(3) === 0) return ` ${flow(value, draw)}${comment}`;
  const width = [1, 2, 2, 4, 8][draw(5)] ?? 2;
  if (!isList(value)) return `${comment}\n${block(value, column + width, draw).trimEnd()}`;
  const at = column + (draw(2) ? 0 : width);
  return `${comment}${value.map(item => `\n${' '.repeat(at)}-${itemText(item, at, draw)}`).join('')}`;
}

function itemText(item: unknown, column: number, draw: Draw): string {
  if (!isObject(item)) return ` ${scalar(item as Scalar, column, draw)}`;
  if (isList(item) || draw(3) === 0) return ` ${flow(item, draw)}`;
  const inner = block(item, column + 2, draw).trimEnd();
  return draw(2) && !/^\s*(?:#|\n)/.test(inner) ? ` ${inner.trimStart()}` : `\n${inner}`;
}

function scalar(value: Scalar, column: number, draw: Draw): string {
  if (typeof value !== 'string') return inlineScalar(value, false);
  const inner = ' '.repeat(column + 1 + draw(4));
  const isPlainLine = /^\S(?:[^\n]*\S)?$/.test(value);
  switch (draw(8)) {
    case 0:
      return JSON.stringify(value);
    case 1:
      return isPlainLine ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
    case 2:
      return isPlainLine ? `>-\n${inner}${value.replaceAll(/(?<=\S) (?=\S)/g, `\n${inner}`)}` : JSON.stringify(value);
    case 3:
      return isPlainLine ? `|-\n${inner}${value}` : JSON.stringify(value);
    case 4:
      return `"${JSON.stringify(value)
        .slice(1, -1)
        .replaceAll(/(?<=\S) (?=\S)/g, `\n${inner}`)}"`;
    case 5:
      return `!!str ${JSON.stringify(value)}`;
    default:
      return `${inlineScalar(value, false)}${draw(4) === 0 ? '   # why' : ''}`;
  }
}

function flow(value: unknown, draw: Draw): string {
  const gap = draw(2) ? ' ' : '';
  if (isList(value)) return `[${gap}${value.map(item => flow(item, draw)).join(', ')}${gap}]`;
  if (!isObject(value)) {
    const style = (['plain', 'single', 'double'] as const)[draw(3)];
    return inlineScalar(value as Scalar, true, style);
  }
  return `{${gap}${Object.entries(value)
    .map(([key, inner]) => `${keyText(key, draw)}: ${flow(inner, draw)}`)
    .join(', ')}${gap}}`;
}

const keyText = (key: string, draw: Draw): string => [key, key, `"${key}"`, `'${key}'`][draw(4)] ?? key;
