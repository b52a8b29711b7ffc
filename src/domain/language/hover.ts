import * as l10n from '@vscode/l10n';
import { defaultText, typeText } from '../format/keyWords';
import { schemaAt, schemaOf, type KeySchema } from '../format/recordSchemas';
import { parseActions } from '../records/action';
import { recordPathOf } from '../records/recordPath';
import type { Region } from '../text/frontMatter';
import { describe, type Description } from './describe';
import { idAt } from './ids';
import { bodyOf, yamlOf, type RecordText } from './recordText';
import { holds, yamlNodes } from '../yaml/nodes';

export interface Hover extends Description {
  readonly region: Region;
}

/**
 * What the word at `offset` means: a key, one of a closed set of values, or the record that an id names. Never throws.
 */
export function hoverAt(source: RecordText, offset: number): Hover | undefined {
  const id = idAt(source, offset);
  const description = id && describe(source.snapshot, id.target);
  if (id && description) return { ...description, region: id.region };
  const yaml = yamlOf(source);
  if (!yaml || !holds(yaml.region, offset)) return dueHover(source, offset);
  const root = schemaOf(yaml.kind);
  for (const { path, key, value, scalar } of yamlNodes(source.text, yaml.region)) {
    const schema = schemaAt(root, path);
    if (!schema) continue;
    if (key && holds(key, offset)) {
      const required = schemaAt(root, path.slice(0, -1))?.required?.includes(String(path.at(-1))) ?? false;
      return {
        region: key,
        heading: path.filter(segment => typeof segment === 'string').join('.'),
        lines: [schema.description ?? '', typeText(schema), needText(schema, required)].filter(Boolean),
      };
    }
    const meaning =
      typeof scalar === 'string' ? schema.enumDescriptions?.[schema.enum?.indexOf(scalar) ?? -1] : undefined;
    if (value && meaning && holds(value, offset)) return { region: value, heading: String(scalar), lines: [meaning] };
  }
  return undefined;
}

function needText(schema: KeySchema, isRequired: boolean): string {
  if (isRequired) return l10n.t('needed');
  const fallback = defaultText(schema);
  return fallback === undefined ? l10n.t('may be left out') : l10n.t('if left out: {0}', fallback);
}

/** An action's `due:` is a word of ours that nothing else explains. */
function dueHover({ file, text }: RecordText, offset: number): Hover | undefined {
  if (recordPathOf(file)?.kind !== 'meeting') return undefined;
  const start = Math.max(text.lastIndexOf(' ', offset - 1), text.lastIndexOf('\n', offset - 1)) + 1;
  const word = /^due:\d{4}-\d{2}-\d{2}(?=\s|$)/.exec(text.slice(start, start + 20))?.[0];
  if (!word || offset > start + word.length) return undefined;
  const line = text.slice(0, start).split(/\r\n|\r|\n/).length - 1;
  if (!parseActions(text, bodyOf(text)).actions.some(action => action.line === line)) return undefined;
  return {
    region: { start, end: start + word.length },
    heading: word,
    lines: [l10n.t('The day by which this action should be done.')],
  };
}
