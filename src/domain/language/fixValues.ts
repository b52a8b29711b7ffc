import * as l10n from '@vscode/l10n';
import { TIME } from '../format/keyWords';
import { schemaAt, schemaOf, type KeySchema } from '../format/recordSchemas';
import { isCalendarDay } from '../time/days';
import { daysMeant } from '../time/daysMeant';
import { freeId, slugOf } from '../records/write';
import type { Region } from '../text/frontMatter';
import type { YamlPath } from '../yaml/document';
import { removeKey, type YamlValue } from '../yaml/edit';
import { removeItem } from '../yaml/items';
import type { Fix } from './fix';
import { fixesFor } from './fixKeys';
import { knownIds } from './knownIds';
import { momentMeant, nearest, timeMeant } from './nearest';
import { otherNames } from './otherNames';
import { countedFrom, yamlOf, type RecordText } from './recordText';
import { yamlNodes, type YamlNode } from '../yaml/nodes';

/** Values that may be meant by one that is not as the format says. Some of them are guesses, see `isFixValid`. */
export function valueFixes(source: RecordText, region: Region): Fix[] {
  const found = nodeAt(source, region);
  if (!found) return [];
  const { node, schema } = found;
  const { scalar } = node;
  const written = source.text.slice(node.value?.start, node.value?.end).trimEnd();
  if (schema.enum) {
    const written = String(scalar);
    const known = otherNames(written, schema.enum);
    const near = known.length > 0 || typeof scalar === 'boolean' ? known : nearest(written, schema.enum);
    return changes(source, node, near.length > 0 ? near : schema.enum.slice(0, 3));
  }
  if (schema.type === 'array') {
    const fixes = listFixes(source, node, schema);
    if (fixes) return fixes;
  }
  if (schema.format && typeof scalar !== 'string') return dateFixes(source, region);
  if (schema.properties?.['text'] && typeof scalar === 'string') {
    const taken = yamlNodes(source.text)
      .filter(({ path }) => path.at(-1) === 'id')
      .map(one => String(one.scalar));
    return changes(source, node, itemsOf([scalar], schema, taken), l10n.t('Make it a step with “id” and “text”'));
  }
  if (schema.pattern === TIME && scalar !== '') {
    const time = timeMeant(written.replace(/^["']|["']$/g, ''));
    return time ? changes(source, node, [time]) : [];
  }
  const isNoText =
    typeof scalar === 'number' ||
    typeof scalar === 'boolean' ||
    (scalar === undefined && node.value && !written.includes('\n'));
  if (schema.type === 'string' && isNoText) {
    return changes(source, node, [written], l10n.t('Put it in quotation marks'));
  }
  if (schema.type === 'integer') return changes(source, node, numbersMeant(scalar, schema));
  if (scalar === '') return removalFixes(source, node.path);
  if (typeof scalar === 'string' && node.path.at(-1) === 'timeZone')
    return changes(source, node, nearest(scalar, Intl.supportedValuesOf('timeZone')));
  return typeof scalar === 'string' && schema.names
    ? changes(source, node, idsMeant(source, scalar, schema.names))
    : [];
}

/** For what is in the place of a list; undefined where nothing of the kind is wrong. */
function listFixes(source: RecordText, node: YamlNode, schema: KeySchema): Fix[] | undefined {
  const { scalar, path } = node;
  if (typeof scalar === 'string') {
    return listsMeant(scalar).flatMap(texts =>
      changes(
        source,
        node,
        [itemsOf(texts, schema.items)],
        texts.length === 1 ? l10n.t('Make it a list') : l10n.t('Make it a list of {0}', texts.length),
      ),
    );
  }
  if (scalar !== undefined) return undefined;
  // A problem of an item with nothing behind its hyphen is reported at the whole list.
  const empty = yamlNodes(source.text).find(
    one => one.scalar === null && one.path.length === path.length + 1 && path.every((key, at) => one.path[at] === key),
  );
  return empty && removalFixes(source, empty.path);
}

/** Ids that are there and like what is written, and what is written as an id can be. */
function idsMeant(source: RecordText, written: string, names: NonNullable<KeySchema['names']>): string[] {
  const slug = slugOf(written, '');
  const known = names === 'step' ? [] : knownIds(source, names).map(({ id }) => id);
  return [...new Set([...nearest(slug, known), ...(slug ? [slug] : [])])];
}

const YES = /^(?:true|yes|y|oui|done|fait|ok|1|✅|✓|✔\ufe0f?|\[?x\]?)$/i;
const WHOLE_DAY = /\d{4}\D?\d{1,2}\D?\d{1,2}|\d{1,2}\D\d{1,2}\D\d{4}/;
const NO = /^(?:false|no|n|non|not yet|never|todo|pas encore|jamais|0|❌|✗|✘)$/i;

export function dateFixes(source: RecordText, region: Region): Fix[] {
  const found = nodeAt(source, region);
  if (found) {
    const { node, schema } = found;
    const written = String(node.scalar);
    if (schema.format === 'date-time') {
      const moment = momentMeant(written, source.now.slice(19));
      return moment === undefined ? [] : changes(source, node, [moment]);
    }
    const isDone = node.path.at(-1) === 'done';
    const sign = source.text.slice(node.value?.start, node.value?.end).trim();
    // Whoever says that something is done or not means the day by it: this one, or none.
    if (isDone && (YES.test(written) || YES.test(sign))) return changes(source, node, [source.today]);
    if (NO.test(written) || (isDone && sign === '[ ]')) return removalFixes(source, node.path);
    const days = daysMeant(written, source.today);
    const [only, another] = written.match(/\d{4}-\d\d-\d\d/g) ?? [];
    if (days.length === 0 && only !== undefined && another === undefined && isCalendarDay(only)) days.push(only);
    // What is done was done on a day before, but for a day that says so itself.
    const isPast = (day: string) => day <= source.today || WHOLE_DAY.test(written);
    return changes(source, node, isDone ? days.filter(isPast) : days);
  }
  // In the prose: the word behind `due:`.
  const written = source.text.slice(region.start, region.end);
  const colon = written.indexOf(':') + 1;
  return daysMeant(written.slice(colon), countedFrom(source)).map(day => ({
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
export function removalFixes(source: RecordText, path: YamlPath): Fix[] {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const edits = removeItem(source.text, path.slice(0, -1), last);
    return edits ? [{ title: l10n.t('Remove the empty item'), edits }] : [];
  }
  const edits = removeKey(source.text, path, yamlOf(source)?.region);
  return edits ? [{ title: l10n.t('Remove the key “{0}”', String(last)), edits }] : [];
}

/** Which key has the beginning of what another ends. */
const BEGINNINGS: Readonly<Record<string, string>> = { end: 'start', to: 'from' };

/** The beginning in the place of the end, and the other way round. */
export function orderFixes(source: RecordText, region: Region): Fix[] {
  const end = nodeAt(source, region)?.node;
  const path = JSON.stringify([...(end?.path.slice(0, -1) ?? []), BEGINNINGS[String(end?.path.at(-1))]]);
  const start = yamlNodes(source.text, yamlOf(source)?.region).find(node => JSON.stringify(node.path) === path);
  if (!end?.value || !start?.value) return [];
  const textOf = (of: Region) => source.text.slice(of.start, of.end);
  const [first, last] = [textOf(start.value), textOf(end.value)];
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
export function dayFixes(source: RecordText, region: Region): Fix[] {
  const found = nodeAt(source, region);
  const day = /([^/]*)\.md$/.exec(source.file)?.[1]?.slice(0, 10);
  return found && day !== undefined && isCalendarDay(day) ? changes(source, found.node, [day]) : [];
}

function numbersMeant(scalar: unknown, { minimum = -Infinity, maximum = Infinity }: KeySchema): number[] {
  const number = Math.round(typeof scalar === 'number' ? scalar : Number.parseFloat(String(scalar)));
  return Number.isFinite(number) ? [Math.min(Math.max(number, minimum), maximum)] : [];
}

/** One fix for each value that the node may have instead. */
export function changes(source: RecordText, node: YamlNode, values: readonly YamlValue[], title?: string): Fix[] {
  return fixesFor(source, node.path, values, shown => title ?? l10n.t('Change to “{0}”', shown ?? ''));
}

/** What is written at a region, and what the format says of it. */
export function nodeAt(
  source: RecordText,
  region: Region,
): { readonly node: YamlNode; readonly schema: KeySchema } | undefined {
  const yaml = yamlOf(source);
  const node =
    yaml &&
    yamlNodes(source.text, yaml.region).find(
      ({ value, key }) => value?.start === region.start || (key?.start === region.start && region.end === key.end),
    );
  const schema = node && schemaAt(schemaOf(yaml.kind), node.path);
  return node && schema ? { node, schema } : undefined;
}
