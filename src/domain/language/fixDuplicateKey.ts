import * as l10n from '@vscode/l10n';
import { differingPart } from '../text/differingPart';
import { lineIndex } from '../text/lines';
import { keyOf, parseYaml } from '../yaml/document';
import { mapWithKeyAt, pairAt, withoutPair } from '../yaml/pairAt';
import { startOf } from '../yaml/places';
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
