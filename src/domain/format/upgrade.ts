import { recordPathOf } from '../records/recordPath';
import { FORMAT, isOlder } from '../records/settings';
import { sameValue } from '../text/sameValue';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { parseYaml } from '../text/yamlDocument';
import { setValue } from '../text/yamlEdit';
import { flowValue, type YamlValue } from '../text/yamlWrite';
import { renamedKeys, upgraded, type RenamedKey } from './renamedKeys';

/**
 * Edits that bring a file of an older format to the present one; none where nothing differs. Only keys that have
 * another name now are touched, each where it stands. Undefined for a file that can't be read.
 */
export function upgradeEdits(file: string, text: string): TextEdit[] | undefined {
  const kind = recordPathOf(file)?.kind;
  if (kind === undefined) return [];
  const changes = renamedKeys(kind);
  if (changes.length === 0 && kind !== 'settings') return [];
  const { value, errors } = parseYaml(text);
  if (errors.length > 0) return undefined;
  if (kind === 'settings') return isOlder((value as { format?: unknown } | null)?.format) ? setValue(text, ['format'], FORMAT) : [];
  const wanted = upgraded(kind, value);
  if (sameValue(wanted, value)) return [];
  return changes.reduce<TextEdit[][]>((tries, change) => tries.flatMap(edits =>
    variants(text, change).map(own => [...edits, ...own])), [[]])
    .find(edits => {
      const after = parseYaml(applyEdits(text, edits));
      return after.errors.length === 0 && sameValue(after.value, wanted);
    });
}

/** The ways to write one change, best first. */
function variants(text: string, { path, name, asList }: RenamedKey): TextEdit[][] {
  const document = parseYaml(text);
  const key = document.keyRange(path);
  if (!key) return [[]];
  const parent = path.slice(0, -1).reduce<unknown>((inner, segment) => (inner as Record<string, unknown> | null)?.[segment], document.value);
  const map = parent as Record<string, unknown>;
  if (Object.hasOwn(map, name)) return [[]];
  const rename = { start: key.start, end: key.end, text: name };
  const value = document.nodeRange(path);
  const old = map[path.at(-1) ?? ''];
  if (!asList || Array.isArray(old) || !value || old === null) return [[rename]];
  // The range of a text of several lines has its last line break in it.
  const lineBreak = /\r?\n$/.exec(text.slice(value.start, value.end))?.[0] ?? '';
  const anew = flowValue([old as YamlValue]);
  return [
    [rename, { start: value.start, end: value.start, text: '[' }, { start: value.end, end: value.end, text: ']' }],
    [rename, { ...value, text: anew + lineBreak }],
    // With the anchor or tag before the value, which would make something else of it.
    [{ start: key.start, end: value.end, text: `${name}: ${anew}${lineBreak}` }],
  ];
}
