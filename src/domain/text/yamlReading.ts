import type { Region } from './frontMatter';
import { parseYaml, type YamlDocument } from './yamlDocument';
import { rangeKey, readSimpleYaml } from './yamlSimple';

/**
 * As `parseYaml`, for reading only: what records are usually written in goes the fast way, and the library parses it
 * only when somebody asks for a place that the fast way did not note. Ten times faster on a whole folder, where nearly
 * every file is simple and nearly nobody asks.
 */
export function readDocument(text: string, region: Region = { start: 0, end: text.length }): YamlDocument {
  const base = text[region.start] === '\uFEFF' ? region.start + 1 : region.start;
  const simple = readSimpleYaml(text, base, region.end);
  if (!simple) return parseYaml(text, region);
  let parsed: YamlDocument | undefined;
  const whole = () => parsed ??= parseYaml(text, region);
  return {
    value: simple.value,
    errors: [],
    base,
    get root() { return whole().root; },
    nodeRange: path => (path.length > 0 ? simple.ranges.get(rangeKey(path)) : undefined) ?? whole().nodeRange(path),
    keyRange: path => whole().keyRange(path),
  };
}
