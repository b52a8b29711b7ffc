import { parseActions } from '../records/action';
import { recordPathOf } from '../records/recordPath';
import type { Region } from '../text/frontMatter';
import { lineEnd, lineStart } from '../yaml/places';
import { bodyOf, yamlOf, type FileText } from './recordText';
import { lineIndex } from '../text/lines';
import { yamlNodes, type YamlNode } from '../yaml/nodes';

/** One thing in a file's outline. `name` lies within `region`. */
export interface Symbol {
  readonly kind: 'key' | 'item' | 'action';
  readonly label: string;
  readonly detail: string;
  readonly region: Region;
  readonly name: Region;
  readonly children: readonly Symbol[];
}

/** Keys and list items, and the actions of a meeting note; its headings VS Code lists itself. Never throws. */
export function outlineOf(source: FileText): Symbol[] {
  const yaml = yamlOf(source);
  return [...(yaml ? symbolsAt(yamlNodes(source.text, yaml.region), { at: 0 }, 1) : []), ...actionsOf(source)];
}

/** The symbols of one depth from `cursor` on, which is moved behind them and all that is below them. */
function symbolsAt(nodes: readonly YamlNode[], cursor: { at: number }, depth: number): Symbol[] {
  const symbols: Symbol[] = [];
  for (let node = nodes[cursor.at]; node?.path.length === depth; node = nodes[cursor.at]) {
    const first = ++cursor.at;
    const children = symbolsAt(nodes, cursor, depth + 1);
    const name = node.key ?? node.value;
    const segment = node.path.at(-1);
    if (!name || segment === undefined) continue;
    const scalar = node.scalar === undefined || node.scalar === null ? '' : String(node.scalar);
    const isItem = typeof segment === 'number';
    const words = isItem
      ? itemWords(nodes.slice(first, cursor.at), node.path, scalar)
      : { label: segment, detail: scalar };
    symbols.push({
      kind: isItem ? 'item' : 'key',
      label: short(words.label) || (isItem ? String(segment) : '""'),
      detail: short(words.detail),
      region: { start: name.start, end: Math.max(name.end, node.value?.end ?? 0) },
      name,
      children,
    });
  }
  return symbols;
}

/** An item with keys of its own is best known by its text, a step by that and its id. */
function itemWords(
  below: readonly YamlNode[],
  path: readonly (string | number)[],
  scalar: string,
): { label: string; detail: string } {
  const of = (name: string) =>
    below.find(node => node.path.length === path.length + 1 && node.path.at(-1) === name)?.scalar;
  const [text, id] = [of('text'), of('id')];
  if (typeof text === 'string') return { label: text, detail: typeof id === 'string' ? id : '' };
  return { label: scalar, detail: '' };
}

function actionsOf({ file, text }: FileText): Symbol[] {
  if (recordPathOf(file)?.kind !== 'meeting') return [];
  const lines = lineIndex(text);
  return parseActions(text, bodyOf(text)).actions.map(({ text: words, done, line, owner }) => {
    const at = lines.offsetAt({ line, column: 0 });
    const region = { start: lineStart(text, at), end: lineEnd(text, at) };
    return {
      kind: 'action',
      label: `${done ? '☑' : '☐'} ${short(words)}`,
      detail: owner ? `@${owner}` : '',
      region,
      name: region,
      children: [],
    };
  });
}

function short(text: string): string {
  const line = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
