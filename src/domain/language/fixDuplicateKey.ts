import * as l10n from '@vscode/l10n';
import { isMap, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { differingPart } from '../text/differingPart';
import type { Region } from '../text/frontMatter';
import { lineIndex } from '../text/lines';
import { sameValue } from '../text/sameValue';
import { applyEdits } from '../text/textEdit';
import { keyOf, parseYaml, valueOf } from '../yaml/document';
import { startOf } from '../yaml/places';
import { candidatesForRemoval } from '../yaml/splice';
import type { Fix } from './fix';
import { yamlOf, type RecordText } from './recordText';

/** For a key that is there more than once, one of them at `offset`: each way to keep one and take the others away. */
export function duplicateKeyFixes(source: RecordText, offset: number): Fix[] {
  const { text } = source;
  const region = yamlOf(source)?.region;
  if (!region) return [];
  const { root, base } = parseYaml(text, region);
  const map = mapWithKeyAt(root, offset - base);
  const pair = map && pairAt(map, offset - base);
  const name = pair && keyOf(pair);
  if (!map || name === undefined) return [];
  const starts = map.items.filter(pair => keyOf(pair) === name).map(pair => base + startOf(pair.key));
  const lines = lineIndex(text);
  const titleOf = (start: number, index: number): string => {
    if (starts.length > 2) return l10n.t('Keep only the “{0}” of line {1}', name, lines.positionAt(start).line + 1);
    return index === 0 ? l10n.t('Keep the first “{0}”', name) : l10n.t('Keep the second “{0}”', name);
  };
  return starts.flatMap((kept, index) => {
    // From the last one on, so that the others stay where they are.
    const after = starts
      .filter(start => start !== kept)
      .reduceRight<string | undefined>(
        (rest, start) =>
          rest === undefined
            ? undefined
            : withoutPair(rest, { ...region, end: region.end + rest.length - text.length }, start),
        text,
      );
    return after === undefined ? [] : [{ title: titleOf(kept, index), edits: differingPart(text, after) }];
  });
}

/** The text without the key at `start` and its value, if all else then reads as before. */
function withoutPair(text: string, region: Region, start: number): string | undefined {
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

function mapWithKeyAt(node: Node | undefined, start: number): YAMLMap | undefined {
  const open: unknown[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isMap(next)) {
      if (pairAt(next, start)) return next;
      open.push(...next.items.map(pair => pair.value).filter(Boolean));
    } else if (isSeq(next)) open.push(...next.items.filter(Boolean));
  }
  return undefined;
}

function pairAt(map: YAMLMap, start: number): Pair | undefined {
  return map.items.find(pair => startOf(pair.key) === start);
}
