import { readRecord } from '../records/read';
import { splitFrontMatter } from '../text/frontMatter';
import { applyEdits } from '../text/textEdit';
import { isList, isObject } from '../text/values';
import { parseYaml } from '../yaml/document';
import { setKeys, type KeyChange } from '../yaml/setKeys';
import { yamlText, type YamlValue } from '../yaml/write';
import { hasAllWords } from './words';

/** A markdown file in its two parts; its keys are undefined where they are none that can be read. */
export interface Parts {
  readonly yaml: string;
  readonly keys: Readonly<Record<string, unknown>> | undefined;
  /** Where the prose begins. */
  readonly body: number;
}

export function partsOf(text: string): Parts {
  const front = splitFrontMatter(text);
  // Without an end, the line at the top is only a rule.
  if (front.kind !== 'found') return { yaml: '', keys: {}, body: front.kind === 'missing' ? front.body : 0 };
  const yaml = text.slice(front.yaml.start, front.yaml.end);
  const { value, errors } = parseYaml(yaml);
  const isMap = isObject(value) && !isList(value);
  if (value === null || value === undefined)
    return { yaml, keys: errors.length === 0 ? {} : undefined, body: front.body };
  return { yaml, keys: isMap && errors.length === 0 ? value : undefined, body: front.body };
}

/** What becomes of one key of somebody's front matter: another value, or undefined where it goes. */
export type FrontChange = readonly [key: string, value: YamlValue | undefined];

/**
 * A file of the mentorship with the keys that a source has, changed where they have to be. Where that can't be done so
 * that the file can be read, it has only the keys that are `needed`.
 * @returns the text, and what of the source's keys is not in it, as it is written
 */
export function withFront(
  path: string,
  { yaml, keys }: Parts,
  changes: readonly FrontChange[],
  needed: Readonly<Record<string, YamlValue>>,
  prose: string,
): { readonly text: string; readonly left: readonly string[] } {
  const bare = { text: fileOf(yamlText(needed), prose), left: yaml.trim() === '' ? [] : [yaml.trim()] };
  if (yaml.trim() === '' || !keys) return bare;
  const document = parseYaml(yaml);
  const left = changes.flatMap(([key, value]) => {
    const [start, end] = [
      document.keyRange([key])?.start,
      document.nodeRange([key])?.end ?? document.keyRange([key])?.end,
    ];
    const isSame = keys[key] === value;
    return start === undefined || end === undefined || isSame ? [] : [yaml.slice(start, end).trim()];
  });
  const edits = setKeys(
    yaml,
    changes.filter(([key, value]) => keys[key] !== value).map(([key, value]): KeyChange => [[key], value]),
  );
  if (!edits) return bare;
  const now = applyEdits(yaml, edits);
  const text = fileOf(now.endsWith('\n') || now === '' ? now : `${now}\n`, prose);
  const isRead = readRecord(path, text)?.record !== undefined;
  return isRead && hasAllWords(yaml, now, ...left) ? { text, left } : bare;
}

function fileOf(yaml: string, prose: string): string {
  return `---\n${yaml}---\n${prose.trim() === '' ? '' : `\n${prose}\n`}`;
}
