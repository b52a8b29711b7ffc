import { isMap, isScalar, isSeq } from 'yaml';
import type { Region } from '../text/frontMatter';
import { keyOf, parseYaml, type YamlPath } from './document';
import { rangeOf } from './places';

/** One key or one item of a list in a file, by offsets into the file. */
export interface YamlNode {
  readonly path: YamlPath;
  /** Undefined for an item of a list. */
  readonly key: Region | undefined;
  /** Undefined where nothing is written after the colon. */
  readonly value: Region | undefined;
  /** The value where it is neither a map nor a list. */
  readonly scalar: string | number | boolean | null | undefined;
}

/** Everything that the YAML names, in the order of the text; as much as can be read where there are mistakes in it. */
export function yamlNodes(text: string, region?: Region): YamlNode[] {
  const { root, base } = parseYaml(text, region);
  const found: YamlNode[] = [];
  const regionOf = (node: unknown): Region | undefined => {
    const range = rangeOf(node);
    return range && range[1] > range[0] ? { start: base + range[0], end: base + range[1] } : undefined;
  };
  const visit = (node: unknown, path: YamlPath): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const name = keyOf(pair);
        if (name === undefined) continue;
        add([...path, name], regionOf(pair.key), pair.value);
      }
    } else if (isSeq(node)) node.items.forEach((item, index) => add([...path, index], undefined, item));
  };
  const add = (path: YamlPath, key: Region | undefined, value: unknown): void => {
    found.push({
      path,
      key,
      value: regionOf(value),
      scalar: scalarOf(value),
    });
    visit(value, path);
  };
  visit(root, []);
  return found;
}

function scalarOf(node: unknown): YamlNode['scalar'] {
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : undefined;
}

/** True at the region's ends too. */
export function holds(region: Region | undefined, offset: number): boolean {
  return region !== undefined && region.start <= offset && offset <= region.end;
}
