import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Region } from '../text/frontMatter';
import { keyOf, type YamlDocument, type YamlPath } from './document';
import { isEmpty, lineEnd, rangeOf } from './places';
import { valueOnLine } from './mistakes';

/** A text on which YAML drops words that somebody may have meant as words. */
export interface YamlWarning extends Region {
  readonly path: YamlPath;
}

/**
 * The plain texts in block maps and lists that begin with a tag (`!important thing`) or with an anchor that nothing
 * refers to (`&c. thing`), and those that are followed by a `#` directly before a word (`Fix bug #12`). Each with all
 * that stands there. `yaml` is the parsed text, the regions are those of the whole file.
 */
export function warningsIn({ root, base }: YamlDocument, yaml: string): YamlWarning[] {
  if (!root || !/[!&]|[ \t]#[\p{L}\p{N}]/u.test(yaml)) return [];
  const used = new Set<string>();
  visit(root, { Alias: (_, { source }) => void used.add(source) });
  const found: YamlWarning[] = [];
  const visitNode = (node: unknown, path: YamlPath, from: number): void => {
    if (isMap(node) && !node.flow) {
      for (const pair of node.items) {
        const name = keyOf(pair);
        if (name !== undefined) visitNode(pair.value, [...path, name], rangeOf(pair.key)?.[1] ?? 0);
      }
    } else if (isSeq(node) && !node.flow) {
      for (const [index, item] of node.items.entries()) visitNode(item, [...path, index], rangeOf(item)?.[0] ?? from);
    } else if (isScalar(node) && (node.type === 'PLAIN' || isEmpty(node))) {
      const end = isEmpty(node) ? from : (node.range?.[1] ?? from);
      const isTagged = node.tag?.startsWith('!') === true || (node.anchor !== undefined && !used.has(node.anchor));
      const rest = yaml.slice(end, lineEnd(yaml, end)).replace(/^:/, '');
      if (!isTagged && !/^[ \t]+#[\p{L}\p{N}]/u.test(rest)) return;
      const value = valueOnLine(yaml, isEmpty(node) ? from : (node.range?.[0] ?? from));
      if (value)
        found.push({
          path,
          start: base + value.start,
          end: base + end + yaml.slice(end, lineEnd(yaml, end)).trimEnd().length,
        });
    }
  };
  visitNode(root, [], 0);
  return found;
}
