import type { Region } from '../text/frontMatter';
import { parseYaml, type YamlDocument } from './document';
import { warningsIn, type YamlWarning } from './warnings';
import { rangeKey, readSimpleYaml } from './simple';

export interface YamlReading extends YamlDocument {
  /** Texts of which YAML drops words. */
  warnings(): readonly YamlWarning[];
}

/**
 * As `parseYaml`, for reading only: what records are usually written in goes the fast way, and the library parses it
 * only when somebody asks for a range that the fast way did not record. Ten times faster on a whole folder, where
 * nearly every file is simple and nearly nobody asks.
 */
export function readDocument(text: string, region: Region = { start: 0, end: text.length }): YamlReading {
  const base = text[region.start] === '\uFEFF' ? region.start + 1 : region.start;
  const simple = readSimpleYaml(text, base, region.end);
  if (!simple) {
    const document = parseYaml(text, region);
    return { ...document, warnings: () => warningsIn(document, text.slice(base, region.end)) };
  }
  let parsed: YamlDocument | undefined;
  const whole = () => (parsed ??= parseYaml(text, region));
  return {
    value: simple.value,
    errors: [],
    base,
    // What is simple has no tags, no anchors and no comments behind a text.
    warnings: () => [],
    get root() {
      return whole().root;
    },
    nodeRange: path => (path.length > 0 ? simple.ranges.get(rangeKey(path)) : undefined) ?? whole().nodeRange(path),
    keyRange: path => whole().keyRange(path),
  };
}
