import type { Region } from './frontMatter';
import type { TextEdit } from './textEdit';
import type { YamlPath } from './yamlDocument';

export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Undefined in each function: the text can't be read, or the path leads through something that is no map or list. */
export function setValue(text: string, path: YamlPath, value: YamlValue, region?: Region): TextEdit[] | undefined {
  void [text, path, value, region];
  return undefined;
}

export function removeKey(text: string, path: YamlPath, region?: Region): TextEdit[] | undefined {
  void [text, path, region];
  return undefined;
}

export function appendItem(text: string, path: YamlPath, value: YamlValue, region?: Region): TextEdit[] | undefined {
  void [text, path, value, region];
  return undefined;
}
