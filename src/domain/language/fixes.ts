import * as l10n from '@vscode/l10n';
import { TIME } from '../format/keyWords';
import { schemaAt, schemaOf, type KeySchema } from '../format/recordSchemas';
import { isCalendarDay } from '../records/schema';
import type { Problem } from '../records/problem';
import { freeId, slugOf } from '../records/write';
import { lineIndex } from '../text/lines';
import type { Region } from '../text/frontMatter';
import type { TextEdit } from '../text/textEdit';
import type { YamlPath } from '../text/yamlDocument';
import type { YamlValue } from '../text/yamlEdit';
import { removeKey } from '../text/yamlEdit';
import { removeItem } from '../text/yamlItems';
import type { Fix } from './fix';
import { conflictFixes } from './fixConflict';
import { duplicateKeyFixes, fixesFor, frontMatterFixes, missingKeyFixes } from './fixKeys';
import { knownIds } from './knownIds';
import { daysMeant, nearest, timeMeant } from './nearest';
import { yamlOf, type Place } from './place';
import { yamlNodes, type YamlNode } from './yamlNodes';

/** The obvious ways to mend a problem of this file, the likeliest first; none where only a person can know. Never throws. */
export function fixesOf(place: Place, problem: Problem): Fix[] {
  const lines = lineIndex(place.text);
  const { range } = problem;
  const region = {
    start: lines.offsetAt({ line: range.startLine, column: range.startColumn }),
    end: lines.offsetAt({ line: range.endLine, column: range.endColumn }),
  };
  switch (problem.code) {
    case 'conflict': return conflictFixes(place);
    case 'missing-key': return missingKeyFixes(place);
    case 'duplicate-key': return duplicateKeyFixes(place, problem);
    case 'syntax': return [...frontMatterFixes(place), ...tabFixes(place)];
    case 'unknown-person': return idFixes(place, 'person', region);
    case 'unknown-goal': return idFixes(place, 'goal', region);
    case 'unknown-entry': return idFixes(place, 'entry', region);
    case 'wrong-date': return dateFixes(place, region);
    case 'shared-address': return itemFixes(place, region);
    case 'wrong-order': return orderFixes(place, region);
    case 'wrong-place': return placeFixes(place, region);
    case 'goal-circle': return removalFixes(place, ['parent']);
    case 'duplicate-id': return duplicateIdFixes(place, region);
    case 'wrong-type':
    case 'wrong-value': return valueFixes(place, region);
    default: return [];
  }
}

function idFixes(place: Place, kind: 'person' | 'goal' | 'entry', region: Region): Fix[] {
  const written = place.text.slice(region.start, region.end);
  const quote = /^["'@#]/.exec(written)?.[0] ?? '';
  const end = quote === '"' || quote === '\'' ? quote : '';
  const id = written.slice(quote.length, written.length - end.length);
  return nearest(id, knownIds(place, kind).map(known => known.id)).map(known => ({
    title: l10n.t('Change to “{0}”', known), edits: [{ ...region, text: quote + known + end }],
  }));
}

function dateFixes(place: Place, region: Region): Fix[] {
  const found = nodeAt(place, region);
  if (found) {
    const isMoment = found.schema.format === 'date-time';
    const written = String(found.node.scalar);
    const day = isCalendarDay(written.slice(0, 10)) ? written.slice(0, 10) : undefined;
    const offset = place.now.slice(19);
    const values = !isMoment ? [...daysMeant(written), place.today]
      : [...day ? [momentMeant(written, offset) ?? `${day}T12:00:00${offset}`] : [], place.now];
    return changes(place, found.node, [...new Set(values)]);
  }
  // In the prose: the word behind `due:`.
  const written = place.text.slice(region.start, region.end);
  const colon = written.indexOf(':') + 1;
  return daysMeant(written.slice(colon)).map(day => ({
    title: l10n.t('Change to “{0}”', day), edits: [{ start: region.start + colon, end: region.end, text: day }],
  }));
}

/** A moment whose offset or `T` is missing. */
function momentMeant(written: string, offset: string): string | undefined {
  const time = /^.{10}[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/.exec(written);
  return time ? `${written.slice(0, 10)}T${time[1]}:${time[2]}:${time[3] ?? '00'}${offset}` : undefined;
}

function valueFixes(place: Place, region: Region): Fix[] {
  const found = nodeAt(place, region);
  if (!found) return [];
  const { node, schema } = found;
  const { scalar } = node;
  if (schema.enum) {
    const near = nearest(String(scalar), schema.enum);
    return changes(place, node, near.length > 0 ? near : schema.enum.slice(0, 3));
  }
  if (schema.type === 'array' && typeof scalar === 'string') return changes(place, node, [[scalar]], l10n.t('Make it a list'));
  if (schema.type === 'string' && (typeof scalar === 'number' || typeof scalar === 'boolean')) {
    const written = place.text.slice(node.value?.start, node.value?.end);
    return changes(place, node, [written], l10n.t('Put it in quotation marks'));
  }
  if (schema.type === 'integer') return changes(place, node, numbersMeant(scalar, schema));
  if (scalar === '') return removalFixes(place, node.path);
  if (typeof scalar !== 'string') return [];
  if (node.path.at(-1) === 'timeZone') return changes(place, node, nearest(scalar, Intl.supportedValuesOf('timeZone')));
  const time = schema.pattern === TIME ? timeMeant(scalar) : undefined;
  if (time) return changes(place, node, [time]);
  if (!schema.names) return [];
  const slug = slugOf(scalar, '');
  const near = schema.names === 'step' ? [] : nearest(slug, knownIds(place, schema.names).map(({ id }) => id));
  return changes(place, node, [...new Set([...near, ...slug ? [slug] : []])]);
}

function removalFixes(place: Place, path: YamlPath): Fix[] {
  const edits = removeKey(place.text, path, yamlOf(place)?.region);
  return edits && edits.length > 0 ? [{ title: l10n.t('Remove the key “{0}”', String(path.at(-1))), edits }] : [];
}

/** Which key has the beginning of what another ends. */
const BEGINNINGS: Readonly<Record<string, string>> = { end: 'start', to: 'from' };

/** The beginning in the place of the end, and the other way round. */
function orderFixes(place: Place, region: Region): Fix[] {
  const end = nodeAt(place, region)?.node;
  const path = JSON.stringify([...end?.path.slice(0, -1) ?? [], BEGINNINGS[String(end?.path.at(-1))]]);
  const start = yamlNodes(place.text, yamlOf(place)?.region).find(node => JSON.stringify(node.path) === path);
  if (!end?.value || !start?.value) return [];
  const [first, last] = [start.value, end.value].map(({ start: from, end: to }) => place.text.slice(from, to)) as [string, string];
  return [{ title: l10n.t('Swap the two'), edits: [{ ...start.value, text: last }, { ...end.value, text: first }] }];
}

/** The day that a meeting's file is named after. */
function placeFixes(place: Place, region: Region): Fix[] {
  const found = nodeAt(place, region);
  const day = /([^/]*)\.md$/.exec(place.file)?.[1]?.slice(0, 10);
  return found && day !== undefined && isCalendarDay(day) ? changes(place, found.node, [day]) : [];
}

function numbersMeant(scalar: unknown, { minimum = -Infinity, maximum = Infinity }: KeySchema): number[] {
  const number = Math.round(typeof scalar === 'number' ? scalar : Number.parseFloat(String(scalar)));
  return Number.isFinite(number) ? [Math.min(Math.max(number, minimum), maximum)] : [];
}

function changes(place: Place, node: YamlNode, values: readonly YamlValue[], title?: string): Fix[] {
  return fixesFor(place, node.path, values, shown => title ?? l10n.t('Change to “{0}”', shown ?? ''));
}

function nodeAt(place: Place, region: Region): { readonly node: YamlNode; readonly schema: KeySchema } | undefined {
  const yaml = yamlOf(place);
  const node = yaml && yamlNodes(place.text, yaml.region)
    .find(({ value, key }) => value?.start === region.start || key?.start === region.start && region.end === key.end);
  const schema = node && schemaAt(schemaOf(yaml.kind), node.path);
  return node && schema ? { node, schema } : undefined;
}

/** Tabs before a line of YAML: two spaces for each. */
function tabFixes(place: Place): Fix[] {
  const yaml = yamlOf(place);
  if (!yaml) return [];
  const edits: TextEdit[] = [];
  const tabs = /^[ ]*\t[ \t]*/gm;
  tabs.lastIndex = yaml.region.start;
  for (let match = tabs.exec(place.text); match && match.index < yaml.region.end; match = tabs.exec(place.text)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: match[0].replaceAll('\t', '  ') });
  }
  return edits.length > 0 ? [{ title: l10n.t('Indent with spaces'), edits }] : [];
}

/** Takes an item of a list away. */
function itemFixes(place: Place, region: Region): Fix[] {
  const { path } = nodeAt(place, region)?.node ?? {};
  const index = path?.at(-1);
  const edits = path && typeof index === 'number' ? removeItem(place.text, path.slice(0, -1), index) : undefined;
  return edits ? [{ title: l10n.t('Remove “{0}”', place.text.slice(region.start, region.end)), edits }] : [];
}

/** The same id with a number that no other step has. */
function duplicateIdFixes(place: Place, region: Region): Fix[] {
  const found = nodeAt(place, region);
  if (!found) return [];
  const taken = yamlNodes(place.text).filter(({ path }) => path[0] === 'steps' && path[2] === 'id').map(({ scalar }) => String(scalar));
  return changes(place, found.node, [freeId(String(found.node.scalar), new Set(taken))]);
}
