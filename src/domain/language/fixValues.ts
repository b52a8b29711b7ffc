import * as l10n from '@vscode/l10n';
import { TIME } from '../format/keyWords';
import { schemaAt, schemaOf, type KeySchema } from '../format/recordSchemas';
import { isCalendarDay } from '../records/schema';
import { freeId, slugOf } from '../records/write';
import type { Region } from '../text/frontMatter';
import type { YamlPath } from '../yaml/document';
import { removeKey, type YamlValue } from '../yaml/edit';
import { removeItem } from '../yaml/items';
import type { Fix } from './fix';
import { fixesFor } from './fixKeys';
import { knownIds } from './knownIds';
import { daysMeant, momentMeant, nearest, timeMeant } from './nearest';
import { yamlOf, type RecordText } from './recordText';
import { yamlNodes, type YamlNode } from './yamlNodes';

/** Values that may be meant by one that is not as the format says. Some of them are guesses, see `mends`. */
export function valueFixes(place: RecordText, region: Region): Fix[] {
  const found = nodeAt(place, region);
  if (!found) return [];
  const { node, schema } = found;
  const { scalar } = node;
  const written = place.text.slice(node.value?.start, node.value?.end).trimEnd();
  if (schema.enum) {
    const near = nearest(String(scalar), schema.enum);
    return changes(place, node, near.length > 0 ? near : schema.enum.slice(0, 3));
  }
  // Of an item with nothing behind its hyphen the whole list is told.
  const empty =
    schema.type === 'array' && scalar === undefined
      ? yamlNodes(place.text).find(
          one =>
            one.scalar === null &&
            one.path.length === node.path.length + 1 &&
            node.path.every((key, at) => one.path[at] === key),
        )
      : undefined;
  if (empty) return removalFixes(place, empty.path);
  if (schema.format && typeof scalar === 'number') return dateFixes(place, region);
  if (schema.type === 'array' && typeof scalar === 'string') {
    return listsMeant(scalar).flatMap(texts =>
      changes(
        place,
        node,
        [itemsOf(texts, schema.items)],
        texts.length === 1 ? l10n.t('Make it a list') : l10n.t('Make it a list of {0}', texts.length),
      ),
    );
  }
  if (schema.properties?.['text'] && typeof scalar === 'string') {
    const taken = yamlNodes(place.text)
      .filter(({ path }) => path.at(-1) === 'id')
      .map(one => String(one.scalar));
    return changes(place, node, itemsOf([scalar], schema, taken), l10n.t('Make it a step with “id” and “text”'));
  }
  if (schema.pattern === TIME && scalar !== '') {
    const time = timeMeant(written.replace(/^["']|["']$/g, ''));
    return time ? changes(place, node, [time]) : [];
  }
  const isNoText =
    typeof scalar === 'number' ||
    typeof scalar === 'boolean' ||
    (scalar === undefined && node.value && !written.includes('\n'));
  if (schema.type === 'string' && isNoText) {
    return changes(place, node, [written], l10n.t('Put it in quotation marks'));
  }
  if (schema.type === 'integer') return changes(place, node, numbersMeant(scalar, schema));
  if (scalar === '') return removalFixes(place, node.path);
  if (typeof scalar === 'string' && node.path.at(-1) === 'timeZone')
    return changes(place, node, nearest(scalar, Intl.supportedValuesOf('timeZone')));
  if (typeof scalar !== 'string' || !schema.names) return [];
  const slug = slugOf(scalar, '');
  const near =
    schema.names === 'step'
      ? []
      : nearest(
          slug,
          knownIds(place, schema.names).map(({ id }) => id),
        );
  return changes(place, node, [...new Set([...near, ...(slug ? [slug] : [])])]);
}

export function dateFixes(place: RecordText, region: Region): Fix[] {
  const found = nodeAt(place, region);
  if (found) {
    const written = String(found.node.scalar);
    const values =
      found.schema.format === 'date-time'
        ? [momentMeant(written, place.now.slice(19)), place.now]
        : [...daysMeant(written), place.today];
    return changes(
      place,
      found.node,
      [...new Set(values)].filter(value => value !== undefined),
    );
  }
  // In the prose: the word behind `due:`.
  const written = place.text.slice(region.start, region.end);
  const colon = written.indexOf(':') + 1;
  return daysMeant(written.slice(colon)).map(day => ({
    title: l10n.t('Change to “{0}”', day),
    edits: [{ start: region.start + colon, end: region.end, text: day }],
  }));
}

/** Several words with commas between may be several items; a sentence may as well be one. */
function listsMeant(text: string): string[][] {
  const parts = text
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length < 2) return [[text]];
  return parts.every(part => !/\s/.test(part)) ? [parts] : [[text], parts];
}

/** The items of a list; those with keys of their own have an id that is made from their text. */
function itemsOf(texts: readonly string[], schema: KeySchema | undefined, taken: readonly string[] = []): YamlValue[] {
  if (!schema?.properties) return [...texts];
  const ids = new Set(taken);
  return texts.map((text, index) => {
    const id = freeId(slugOf(text, `step-${index + 1}`), ids);
    ids.add(id);
    return { id, text };
  });
}

/** Without a key, or an item of a list. */
export function removalFixes(place: RecordText, path: YamlPath): Fix[] {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const edits = removeItem(place.text, path.slice(0, -1), last);
    return edits ? [{ title: l10n.t('Remove the empty item'), edits }] : [];
  }
  const edits = removeKey(place.text, path, yamlOf(place)?.region);
  return edits ? [{ title: l10n.t('Remove the key “{0}”', String(last)), edits }] : [];
}

/** Which key has the beginning of what another ends. */
const BEGINNINGS: Readonly<Record<string, string>> = { end: 'start', to: 'from' };

/** The beginning in the place of the end, and the other way round. */
export function orderFixes(place: RecordText, region: Region): Fix[] {
  const end = nodeAt(place, region)?.node;
  const path = JSON.stringify([...(end?.path.slice(0, -1) ?? []), BEGINNINGS[String(end?.path.at(-1))]]);
  const start = yamlNodes(place.text, yamlOf(place)?.region).find(node => JSON.stringify(node.path) === path);
  if (!end?.value || !start?.value) return [];
  const [first, last] = [start.value, end.value].map(({ start: from, end: to }) => place.text.slice(from, to)) as [
    string,
    string,
  ];
  return [
    {
      title: l10n.t('Swap the two'),
      edits: [
        { ...start.value, text: last },
        { ...end.value, text: first },
      ],
    },
  ];
}

/** The day that a meeting's file is named after. */
export function dayFixes(place: RecordText, region: Region): Fix[] {
  const found = nodeAt(place, region);
  const day = /([^/]*)\.md$/.exec(place.file)?.[1]?.slice(0, 10);
  return found && day !== undefined && isCalendarDay(day) ? changes(place, found.node, [day]) : [];
}

function numbersMeant(scalar: unknown, { minimum = -Infinity, maximum = Infinity }: KeySchema): number[] {
  const number = Math.round(typeof scalar === 'number' ? scalar : Number.parseFloat(String(scalar)));
  return Number.isFinite(number) ? [Math.min(Math.max(number, minimum), maximum)] : [];
}

/** One fix for each value that the node may have instead. */
export function changes(place: RecordText, node: YamlNode, values: readonly YamlValue[], title?: string): Fix[] {
  return fixesFor(place, node.path, values, shown => title ?? l10n.t('Change to “{0}”', shown ?? ''));
}

/** What is written at a region, and what the format says of it. */
export function nodeAt(
  place: RecordText,
  region: Region,
): { readonly node: YamlNode; readonly schema: KeySchema } | undefined {
  const yaml = yamlOf(place);
  const node =
    yaml &&
    yamlNodes(place.text, yaml.region).find(
      ({ value, key }) => value?.start === region.start || (key?.start === region.start && region.end === key.end),
    );
  const schema = node && schemaAt(schemaOf(yaml.kind), node.path);
  return node && schema ? { node, schema } : undefined;
}
