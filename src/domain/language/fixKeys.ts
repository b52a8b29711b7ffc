import * as l10n from '@vscode/l10n';
import { schemaAt, schemaOf, type KeySchema, type RecordKind } from '../format/recordSchemas';
import { NEEDED, type EntryKind } from '../records/entry';
import { nearKey } from '../records/hints';
import { parentRegion } from '../records/schemaProblems';
import type { Region } from '../text/frontMatter';
import { parseYaml, type YamlPath } from '../yaml/document';
import { setValue, type YamlValue } from '../yaml/edit';
import type { Fix } from './fix';
import { newValues } from './newValue';
import { yamlOf, type RecordText } from './recordText';
import { yamlNodes } from './yamlNodes';

/** For the keys that must be there and whose absence is told of at `region`: each of them, with each of the likely values. */
export function missingKeyFixes(place: RecordText, region: Region): Fix[] {
  const yaml = yamlOf(place);
  if (!yaml) return [];
  const document = parseYaml(place.text, yaml.region);
  const value = document.value ?? {};
  const root = schemaOf(yaml.kind);
  const needed = document.nodeRange(['kind'])?.start === region.start ? neededKeys(yaml.kind, value) : [];
  const missing = missingKeys(root, value, []).filter(path => parentRegion(document, path).start === region.start);
  return [...missing, ...needed].flatMap(path => {
    const name = String(path.at(-1));
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
    const map = (parent ?? {}) as Readonly<Record<string, unknown>>;
    const values = newValues(place, name, schemaAt(root, path) ?? {}, map, Number(path.at(-2)) + 1);
    return [
      ...misspelt(place, path),
      ...fixesFor(place, path, values, shown =>
        shown === undefined ? l10n.t('Add the key “{0}”', name) : l10n.t('Add “{0}: {1}”', name, shown),
      ),
    ];
  });
}

/** For a key that looks like one of the format's: its right name. */
export function unknownKeyFixes(place: RecordText, region: Region): Fix[] {
  const yaml = yamlOf(place);
  const path = yaml && yamlNodes(place.text, yaml.region).find(({ key }) => key?.start === region.start)?.path;
  const parent = path && schemaAt(schemaOf(yaml.kind), path.slice(0, -1));
  return Object.keys(parent?.properties ?? {}).flatMap(name => misspelt(place, [...path!.slice(0, -1), name]));
}

/** A key beside the missing one at `path` that was most likely meant to be it. */
function misspelt(place: RecordText, path: YamlPath): Fix[] {
  const yaml = yamlOf(place);
  if (!yaml) return [];
  const [parent, name] = [path.slice(0, -1), String(path.at(-1))];
  const known = schemaAt(schemaOf(yaml.kind), parent)?.properties ?? {};
  const beside = yamlNodes(place.text, yaml.region).filter(
    node => node.path.length === path.length && parent.every((key, at) => node.path[at] === key),
  );
  const present = beside.map(node => String(node.path.at(-1)));
  const missing = Object.keys(known).filter(key => !present.includes(key) || key === name);
  return beside.flatMap(({ key, path: own }) => {
    const written = String(own.at(-1));
    return key && !Object.hasOwn(known, written) && nearKey(written, missing) === name
      ? [{ title: l10n.t('Change the key to “{0}”', name), edits: [{ ...key, text: name }] }]
      : [];
  });
}

/** Edits that give the key at `path` each of these values; those that can't be written are left out. */
export function fixesFor(
  place: RecordText,
  path: YamlPath,
  values: readonly YamlValue[],
  title: (shown: string | undefined) => string,
): Fix[] {
  const yaml = yamlOf(place);
  return values.flatMap(value => {
    const edits = yaml && setValue(place.text, path, value, yaml.region);
    const isShort = typeof value === 'string' || typeof value === 'number';
    return edits && edits.length > 0 ? [{ title: title(isShort ? String(value) : undefined), edits }] : [];
  });
}

function missingKeys(schema: KeySchema, value: unknown, path: YamlPath): YamlPath[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => missingKeys(schema.items ?? {}, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  const own = (schema.required ?? []).filter(name => (map[name] ?? null) === null).map(name => [...path, name]);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, below]) =>
    missingKeys(below, map[name], [...path, name]),
  );
  return [...own, ...inner];
}

/** What an entry of its kind should have, once the rest is there. */
export function neededKeys(kind: RecordKind, value: unknown): YamlPath[] {
  const map = value as Readonly<Record<string, unknown>> | null;
  const needed = kind === 'entry' ? NEEDED[map?.['kind'] as EntryKind] : undefined;
  return needed && (map?.[needed] ?? null) === null ? [[needed]] : [];
}
