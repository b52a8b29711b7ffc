import * as l10n from '@vscode/l10n';
import { differingPart } from '../text/differingPart';
import type { Region } from '../text/frontMatter';
import { isList, isObject, valueAt } from '../text/values';
import { applyEdits } from '../text/textEdit';
import { parseYaml, type YamlPath } from '../yaml/document';
import { moveItem } from '../yaml/items';
import type { Fix } from './fix';
import type { RecordText } from './recordText';
import { yamlNodes } from '../yaml/nodes';

/** Longer lists are left to their authors: each item is moved by itself, with the comments above it. */
const MAX_ITEMS = 100;

/** The list with the item at `region`, with its items in the order of their days. */
export function sortFixes(source: RecordText, region: Region): Fix[] {
  const item = yamlNodes(source.text).find(
    ({ path, value }) => typeof path.at(-1) === 'number' && value?.start === region.start,
  );
  const path = item?.path.slice(0, -1);
  const after = path && sorted(source.text, path);
  return after === undefined ? [] : [{ title: l10n.t('Sort by day'), edits: differingPart(source.text, after) }];
}

function sorted(text: string, path: YamlPath): string | undefined {
  const list = valueAt(parseYaml(text).value, path);
  if (!isList(list) || list.length > MAX_ITEMS) return undefined;
  const days = list.map(dayOf);
  let after = text;
  for (let at = 1; at < days.length; at++) {
    const own = days[at] ?? '';
    const to = days.findIndex((day, index) => index >= at || day > own);
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
  return String(isObject(item) ? item['from'] : item);
}
