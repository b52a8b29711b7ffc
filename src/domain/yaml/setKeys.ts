import type { Region } from '../text/frontMatter';
import { inSteps } from '../text/inSteps';
import type { TextEdit } from '../text/textEdit';
import type { YamlPath } from './document';
import { removeKey, setValue, type YamlValue } from './edit';
import { setItems } from './items';
import { isList } from './write';

/** What a key is to say; undefined takes it away. */
export type KeyChange = readonly [path: YamlPath, value: YamlValue | undefined];

/**
 * Several keys changed as one edit, from the first difference to the last one. `yamlOf` finds the part of the text that
 * is YAML where not all of it is. Undefined if one of them can't be changed.
 */
export function setKeys(
  text: string,
  changes: readonly KeyChange[],
  yamlOf?: (text: string) => Region | undefined,
): TextEdit[] | undefined {
  return inSteps(
    text,
    changes.map(([path, value]) => now => {
      const region = yamlOf?.(now);
      if (yamlOf && !region) return undefined;
      if (value === undefined) return removeKey(now, path, region);
      return isList(value) && !region ? setItems(now, path, value) : setValue(now, path, value, region);
    }),
  );
}
