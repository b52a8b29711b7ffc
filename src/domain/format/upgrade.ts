import { hashOfText, hashOfWords } from '../records/agreement';
import { ROLES } from '../records/expectations';
import { recordPathOf } from '../records/recordPath';
import { FORMAT, isOlder } from '../records/settings';
import { frontYaml } from '../text/frontMatter';
import { inSteps } from '../text/inSteps';
import { sameValue } from '../text/sameValue';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { isObject, valueAt } from '../text/values';
import { parseYaml } from '../yaml/document';
import { appendItem, removeKey, setValue } from '../yaml/edit';
import { setKeys, type KeyChange } from '../yaml/setKeys';
import { sturdyEdits } from '../yaml/sturdy';
import { flowValue, type YamlValue } from '../yaml/write';
import { missingItems, renamedKeys, withRenamed, type RenamedKey } from '../records/renamedKeys';

/**
 * Edits that bring a file of an older format to the present one; none where nothing differs. Touched are keys that have
 * another name now, texts in a style that formatters break, and signatures of the text as it is that don't say yet of
 * which words they are: each where it stands. Undefined for a file that can't be read or can't be changed so.
 */
export function upgradeEdits(file: string, text: string): TextEdit[] | undefined {
  const kind = recordPathOf(file)?.kind;
  if (kind === undefined) return [];
  const yamlOf = (now: string) => (file.endsWith('.md') ? frontYaml(now) : { start: 0, end: now.length });
  return inSteps(text, [
    now => (kind === 'settings' ? formatEdits(now) : renamingEdits(file, now)),
    now => {
      const region = yamlOf(now);
      return region ? sturdyEdits(now, region) : [];
    },
    now => (kind === 'agreement' ? signatureEdits(now) : []),
  ]);
}

function formatEdits(text: string): TextEdit[] | undefined {
  const { value, errors } = parseYaml(text);
  if (errors.length > 0) return undefined;
  return isOlder(valueAt(value, ['format'])) ? setValue(text, ['format'], FORMAT) : [];
}

/** Signatures of before were for a text with its layout: the words of that text can be told while it is still there. */
function signatureEdits(text: string): TextEdit[] {
  const region = frontYaml(text);
  const { value } = region ? parseYaml(text, region) : {};
  const [hash, words] = [hashOfText(text), hashOfWords(text)];
  const roles = ROLES.filter(
    role =>
      valueAt(value, ['signatures', role, 'hash']) === hash &&
      valueAt(value, ['signatures', role, 'words']) === undefined,
  );
  const changes = roles.map((role): KeyChange => [['signatures', role, 'words'], words]);
  return setKeys(text, changes, frontYaml) ?? [];
}

/** Whether a file is of a kind whose keys were different once. */
export function canBeOlder(file: string): boolean {
  const kind = recordPathOf(file)?.kind;
  return kind !== undefined && (kind === 'settings' || renamedKeys(kind).length > 0);
}

/**
 * As `upgradeEdits`, for the keys of one record alone. Whoever edits a record begins with these: a key that is written
 * beside its older name would hide what stands there.
 */
export function renamingEdits(file: string, text: string): TextEdit[] | undefined {
  const kind = recordPathOf(file)?.kind;
  return kind === undefined
    ? []
    : inSteps(
        text,
        renamedKeys(kind).map(change => now => changeEdits(now, change)),
      );
}

function changeEdits(text: string, change: RenamedKey): TextEdit[] | undefined {
  const { value, errors } = parseYaml(text);
  if (errors.length > 0) return undefined;
  const wanted = withRenamed(value, change);
  if (sameValue(wanted, value)) return [];
  return variants(text, value, change).find(edits => {
    const after = parseYaml(applyEdits(text, edits));
    return after.errors.length === 0 && sameValue(after.value, wanted);
  });
}

/** The ways to write one change, best first. */
function variants(text: string, root: unknown, { path, name, asList }: RenamedKey): TextEdit[][] {
  const document = parseYaml(text);
  const key = document.keyRange(path);
  const map = valueAt(root, path.slice(0, -1));
  if (!key || !isObject(map)) return [];
  const old = map[path.at(-1) ?? ''];
  if (Object.hasOwn(map, name))
    return [joined(text, path, name, asList ? (map[name] ?? []) : undefined, old)].filter(edits => edits !== undefined);
  const rename = { start: key.start, end: key.end, text: name };
  const value = document.nodeRange(path);
  if (!asList || Array.isArray(old) || !value || old === null) return [[rename]];
  // The range of a text of several lines has its last line break in it.
  const lineBreak = /\r?\n$/.exec(text.slice(value.start, value.end))?.[0] ?? '';
  const anew = flowValue([old as YamlValue]);
  // An anchor or a tag is the value's own, and goes into the list with it.
  const before =
    key.end + (/^[ \t]*:[ \t]*/.exec(text.slice(key.end, value.start))?.[0].length ?? value.start - key.end);
  return [
    [rename, { start: before, end: before, text: '[' }, { start: value.end, end: value.end, text: ']' }],
    [rename, { ...value, text: anew + lineBreak }],
    // Without them, which would make something else of it.
    [{ start: key.start, end: value.end, text: `${name}: ${anew}${lineBreak}` }],
  ];
}

/**
 * Both names are there: what the older one has goes to the newer one, item by item if that has a list, and its key
 * goes.
 */
function joined(
  text: string,
  path: readonly string[],
  name: string,
  newer: unknown,
  old: unknown,
): TextEdit[] | undefined {
  const target = [...path.slice(0, -1), name];
  const additions = Array.isArray(newer)
    ? missingItems(newer, old).map(item => (now: string) => appendItem(now, target, item as YamlValue))
    : [(now: string) => setValue(now, target, old as YamlValue)];
  return inSteps(text, [...additions, now => removeKey(now, path)]);
}
