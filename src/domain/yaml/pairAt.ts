import { isMap, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Region } from '../text/frontMatter';
import { sameValue } from '../text/sameValue';
import { applyEdits } from '../text/textEdit';
import { parseYaml, valueOf } from './document';
import { startOf } from './places';
import { candidatesForRemoval } from './splice';

/** The text without the key at `start` and its value, if all else then reads as before. */
export function withoutPair(text: string, region: Region, start: number): string | undefined {
  const { root, base, errors } = parseYaml(text, region);
  const map = mapWithKeyAt(root, start - base);
  const pair = map && pairAt(map, start - base);
  if (!map || !pair) return undefined;
  const candidates = candidatesForRemoval(text.slice(base, region.end), map, pair, map === root);
  map.items.splice(map.items.indexOf(pair), 1);
  const wanted = valueOf(root);
  return candidates
    .map(edits =>
      applyEdits(
        text,
        edits.map(edit => ({ ...edit, start: edit.start + base, end: edit.end + base })),
      ),
    )
    .find(after => {
      const reread = parseYaml(after, { ...region, end: region.end + after.length - text.length });
      return (
        reread.errors.length <= errors.length &&
        reread.errors.every(({ code }) => code === 'duplicate-key') &&
        sameValue(reread.value, wanted)
      );
    });
}

/** The map below `node` that has a key at this offset. */
export function mapWithKeyAt(node: Node | undefined, start: number): YAMLMap | undefined {
  const open: unknown[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isMap(next)) {
      if (pairAt(next, start)) return next;
      open.push(...next.items.map(pair => pair.value).filter(Boolean));
    } else if (isSeq(next)) open.push(...next.items.filter(Boolean));
  }
  return undefined;
}

export function pairAt(map: YAMLMap, start: number): Pair | undefined {
  return map.items.find(pair => startOf(pair.key) === start);
}
