import * as l10n from '@vscode/l10n';
import { recordKindOf, schemaAt, schemaOf, type KeySchema, type RecordKind } from '../format/recordSchemas';
import { NEEDED, type EntryKind } from '../records/entry';
import type { Problem } from '../records/problem';
import { slugOf } from '../records/write';
import { lineIndex } from '../text/lines';
import { applyEdits } from '../text/textEdit';
import { parseYaml, type YamlPath } from '../text/yamlDocument';
import { setValue, type YamlValue } from '../text/yamlEdit';
import { lineStart, nextLine } from '../text/yamlPlaces';
import { yamlText, type YamlMap } from '../text/yamlWrite';
import type { Fix } from './fix';
import { newValues, requiredKeys } from './newValue';
import { yamlOf, type Place } from './place';
import { yamlNodes, type YamlNode } from './yamlNodes';

/** For keys that must be there: each of them, with each of the likely values. */
export function missingKeyFixes(place: Place): Fix[] {
  const yaml = yamlOf(place);
  if (!yaml) return [];
  const { value } = parseYaml(place.text, yaml.region);
  const root = schemaOf(yaml.kind);
  return [...missingKeys(root, value ?? {}, []), ...neededKeys(yaml.kind, value)].flatMap(path => {
    const name = String(path.at(-1));
    const schema = schemaAt(root, path) ?? {};
    return fixesFor(place, path, valuesFor(place, schema, value, path), shown => shown === undefined
      ? l10n.t('Add the key “{0}”', name) : l10n.t('Add “{0}: {1}”', name, shown));
  });
}

/** The other of a pair, who can't be both. */
const OTHERS: Readonly<Record<string, string>> = { mentor: 'mentee', mentee: 'mentor' };

/** A step is best named after what it says. */
function valuesFor(place: Place, schema: KeySchema, value: unknown, path: YamlPath): YamlValue[] {
  const other = schema.names === 'person' ? (value as Readonly<Record<string, unknown>> | null)?.[OTHERS[String(path[0])] ?? ''] : undefined;
  if (schema.names !== 'step') return newValues(place, schema).filter(one => other === undefined || one !== other);
  const step = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
  const text = (step as { text?: unknown } | null)?.text;
  return [slugOf(typeof text === 'string' ? text : '', `step-${Number(path.at(-2)) + 1}`)];
}

/** Edits that give the key at `path` each of these values; those that can't be written are left out. */
export function fixesFor(
  place: Place, path: YamlPath, values: readonly YamlValue[], title: (shown: string | undefined) => string,
): Fix[] {
  const yaml = yamlOf(place);
  return values.flatMap(value => {
    const edits = yaml && setValue(place.text, path, value, yaml.region);
    const isShort = typeof value === 'string' || typeof value === 'number';
    return edits && edits.length > 0 ? [{ title: title(isShort ? String(value) : undefined), edits }] : [];
  });
}

function missingKeys(schema: KeySchema, value: unknown, path: YamlPath): YamlPath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => missingKeys(schema.items ?? {}, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  const own = (schema.required ?? []).filter(name => (map[name] ?? null) === null).map(name => [...path, name]);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, below]) => missingKeys(below, map[name], [...path, name]));
  return [...own, ...inner];
}

/** What an entry of its kind should have, once the rest is there. */
function neededKeys(kind: RecordKind, value: unknown): YamlPath[] {
  const map = value as Readonly<Record<string, unknown>> | null;
  const needed = kind === 'entry' ? NEEDED[map?.['kind'] as EntryKind] : undefined;
  return needed && (map?.[needed] ?? null) === null ? [[needed]] : [];
}

/** For a file without its keys: the two lines, and between them all that must be there. */
export function frontMatterFixes(place: Place): Fix[] {
  const kind = recordKindOf(place.file);
  if (!kind || !place.file.endsWith('.md') || /^\uFEFF?---/.test(place.text)) return [];
  const start = place.text.startsWith('\uFEFF') ? 1 : 0;
  const schema = schemaOf(kind);
  const keys = requiredKeys(place, schema);
  const needed = neededKeys(kind, keys).map(([name = '']) => [name, newValues(place, schemaAt(schema, [name]) ?? {})[0]]);
  const text = `---\n${yamlText({ ...keys, ...Object.fromEntries(needed) as YamlMap })}---\n\n`;
  return [{ title: l10n.t('Add the record’s keys above the text'), edits: [{ start, end: start, text }] }];
}

/** For a key that is there twice: without the one or without the other. */
export function duplicateKeyFixes(place: Place, problem: Problem): Fix[] {
  const yaml = yamlOf(place);
  if (!yaml) return [];
  const nodes = yamlNodes(place.text, yaml.region);
  const at = lineIndex(place.text).offsetAt({ line: problem.range.startLine, column: problem.range.startColumn });
  const second = nodes.find(({ key }) => key?.start === at);
  const same = JSON.stringify(second?.path);
  const first = second && nodes.find(node => node.key && node.key.start < at && JSON.stringify(node.path) === same);
  if (!first) return [];
  const before = parseYaml(place.text, yaml.region).errors.length;
  const fix = (title: string, node: YamlNode): Fix[] => {
    const edit = { ...linesOf(place.text, node), text: '' };
    const after = applyEdits(place.text, [edit]);
    const rest = yamlOf({ ...place, text: after });
    return rest && parseYaml(after, rest.region).errors.length < before ? [{ title, edits: [edit] }] : [];
  };
  const name = String(second.path.at(-1));
  return [...fix(l10n.t('Keep the first “{0}”', name), second), ...fix(l10n.t('Keep the second “{0}”', name), first)];
}

function linesOf(text: string, { key, value }: YamlNode): { start: number; end: number } {
  const start = key?.start ?? 0;
  const end = Math.max(value?.end ?? 0, key?.end ?? 0);
  // The range of a text of several lines has its last line break in it.
  return { start: lineStart(text, start), end: text[end - 1] === '\n' ? end : nextLine(text, end) };
}
