import * as l10n from '@vscode/l10n';
import { schemaAt, schemaOf, type KeySchema, type RecordKind } from '../format/recordSchemas';
import { NEEDED } from '../records/entry';
import { ENTRY_KINDS } from '../records/entryValues';
import { nearKey } from '../records/hints';
import { parentRegion } from '../records/schemaProblems';
import type { Region } from '../text/frontMatter';
import { isList, isObject, valueAt } from '../text/values';
import { parseYaml, type YamlPath } from '../yaml/document';
import { setValue, type YamlValue } from '../yaml/edit';
import type { Fix } from './fix';
import { newValues } from './newValue';
import { yamlOf, type RecordText } from './recordText';
import { yamlNodes } from '../yaml/nodes';

/**
 * For the keys that must be there and whose absence is reported at `region`: each of them, with each of the likely
 * values.
 */
export function missingKeyFixes(source: RecordText, region: Region): Fix[] {
  const yaml = yamlOf(source);
  if (!yaml) return [];
  const document = parseYaml(source.text, yaml.region);
  const value = document.value ?? {};
  const root = schemaOf(yaml.kind);
  const needed = document.nodeRange(['kind'])?.start === region.start ? neededKeys(yaml.kind, value) : [];
  const missing = missingKeys(root, value, []).filter(path => parentRegion(document, path).start === region.start);
  return [...missing, ...needed].flatMap(path => {
    const name = String(path.at(-1));
    const parent = valueAt(value, path.slice(0, -1));
    const values = newValues(
      source,
      name,
      schemaAt(root, path) ?? {},
      isObject(parent) ? parent : {},
      Number(path.at(-2)) + 1,
    );
    return [
      ...misspelt(source, path),
      ...fixesFor(source, path, values, shown =>
        shown === undefined ? l10n.t('Add the key “{0}”', name) : l10n.t('Add “{0}: {1}”', name, shown),
      ),
    ];
  });
}

/** For a key that looks like one of the format's: its right name. */
export function unknownKeyFixes(source: RecordText, region: Region): Fix[] {
  const yaml = yamlOf(source);
  const path = yaml && yamlNodes(source.text, yaml.region).find(({ key }) => key?.start === region.start)?.path;
  if (!path) return [];
  const parent = schemaAt(schemaOf(yaml.kind), path.slice(0, -1));
  return Object.keys(parent?.properties ?? {}).flatMap(name => misspelt(source, [...path.slice(0, -1), name]));
}

/** A key beside the missing one at `path` that was most likely meant to be it. */
function misspelt(source: RecordText, path: YamlPath): Fix[] {
  const yaml = yamlOf(source);
  if (!yaml) return [];
  const [parent, name] = [path.slice(0, -1), String(path.at(-1))];
  const known = schemaAt(schemaOf(yaml.kind), parent)?.properties ?? {};
  const beside = yamlNodes(source.text, yaml.region).filter(
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
  source: RecordText,
  path: YamlPath,
  values: readonly YamlValue[],
  title: (shown: string | undefined) => string,
): Fix[] {
  const yaml = yamlOf(source);
  return values.flatMap(value => {
    const edits = yaml && setValue(source.text, path, value, yaml.region);
    const isShort = typeof value === 'string' || typeof value === 'number';
    return edits && edits.length > 0 ? [{ title: title(isShort ? String(value) : undefined), edits }] : [];
  });
}

function missingKeys(schema: KeySchema, value: unknown, path: YamlPath): YamlPath[] {
  if (isList(value)) return value.flatMap((item, index) => missingKeys(schema.items ?? {}, item, [...path, index]));
  if (!isObject(value)) return [];
  const own = (schema.required ?? []).filter(name => (value[name] ?? null) === null).map(name => [...path, name]);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, below]) =>
    missingKeys(below, value[name], [...path, name]),
  );
  return [...own, ...inner];
}

/** What an entry of its kind should have, once the rest is there. */
export function neededKeys(kind: RecordKind, value: unknown): YamlPath[] {
  const entryKind = kind === 'entry' ? ENTRY_KINDS.find(known => known === valueAt(value, ['kind'])) : undefined;
  const needed = entryKind && NEEDED[entryKind];
  return needed && (valueAt(value, [needed]) ?? null) === null ? [[needed]] : [];
}
