import * as l10n from '@vscode/l10n';
import { differingPart } from '../text/differingPart';
import type { Region } from '../text/frontMatter';
import { applyEdits } from '../text/textEdit';
import { parseYaml, type YamlPath } from '../yaml/document';
import { moveItem } from '../yaml/items';
import type { Fix } from './fix';
import type { RecordText } from './recordText';
import { yamlNodes } from './yamlNodes';

/** Longer lists are left to their authors: each item is moved by itself, with the remarks above it. */
const MOST_ITEMS = 100;

/** The list with the item at `region`, with its items in the order of their days. */
export function sortFixes(place: RecordText, region: Region): Fix[] {
  const item = yamlNodes(place.text).find(
    ({ path, value }) => typeof path.at(-1) === 'number' && value?.start === region.start,
  );
  const path = item?.path.slice(0, -1);
  const after = path && sorted(place.text, path);
  return after === undefined ? [] : [{ title: l10n.t('Sort by day'), edits: differingPart(place.text, after) }];
}

function sorted(text: string, path: YamlPath): string | undefined {
  const list = path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null)?.[key],
    parseYaml(text).value,
  );
  if (!Array.isArray(list) || list.length > MOST_ITEMS) return undefined;
  const days = list.map(dayOf);
  let after = text;
  for (let at = 1; at < days.length; at++) {
    const to = days.findIndex((day, index) => index >= at || day > days[at]!);
    if (to === at) continue;
    const edits = moveItem(after, path, at, to);
    if (!edits) return undefined;
    after = applyEdits(after, edits);
    days.splice(to, 0, ...days.splice(at, 1));
  }
  return after;
}

/** A day, or the first one of a time. */
function dayOf(item: unknown): string {
  return String(typeof item === 'object' && item !== null ? (item as { from?: unknown }).from : item);
}
