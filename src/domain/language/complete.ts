import * as l10n from '@vscode/l10n';
import { defaultText, TIME, typeText } from '../format/keyWords';
import { schemaAt, schemaOf, type KeySchema } from '../format/recordSchemas';
import { recordPathOf } from '../records/recordPath';
import type { IdKind } from '../records/references';
import type { Region } from '../text/frontMatter';
import { inlineScalar } from '../yaml/scalar';
import { linkCompletions } from './completeLinks';
import type { Completion } from './completion';
import { offeredDays } from './dates';
import { knownIds } from './knownIds';
import { bodyOf, isMarkdown, yamlOf, type RecordText } from './recordText';
import { yamlCursorAt, type YamlCursor } from './yamlCursor';

/** What may be written at `offset`, the likeliest first. Never throws. */
export function completionsAt(source: RecordText, offset: number): Completion[] {
  const yaml = yamlOf(source);
  if (yaml && offset >= yaml.region.start && offset <= yaml.region.end) {
    const cursor = yamlCursorAt(source.text, yaml.region, offset);
    if (!cursor) return [];
    const schema = schemaAt(schemaOf(yaml.kind), cursor.path);
    if (!schema) return [];
    return cursor.slot === 'key'
      ? keyCompletions(source, cursor, schema, offset)
      : valueCompletions(source, cursor, schema);
  }
  if (!isMarkdown(source.file) || offset < bodyOf(source.text)) return [];
  const inLink = linkCompletions(source, offset);
  return inLink.length === 0 && recordPathOf(source.file)?.kind === 'meeting'
    ? actionCompletions(source, offset)
    : inLink;
}

function keyCompletions(source: RecordText, cursor: YamlCursor, schema: KeySchema, offset: number): Completion[] {
  const gap = gapBefore(source, cursor);
  if (schema.type === 'array' && schema.items && !cursor.isFlow) {
    // A hyphen stands outside of quotation marks.
    if (cursor.isQuoted) return [];
    return schema.items.properties
      ? keysOf(cursor, schema.items, `${gap}- `, offset)
      : valuesOf(source, schema.items, cursor).map(value => ({ ...value, insert: `${gap}- ${value.insert}` }));
  }
  // The word alone below a key, or behind a hyphen, may be its value.
  if (!schema.properties)
    return valuesOf(source, schema, cursor).map(value => ({ ...value, insert: gap + value.insert }));
  return cursor.isQuoted ? [] : keysOf(cursor, schema, gap, offset);
}

function keysOf(cursor: YamlCursor, schema: KeySchema, before: string, offset: number): Completion[] {
  const required = new Set(schema.required);
  // A word that is no key yet may have been written for something else behind the cursor.
  const replace = cursor.hasColon ? cursor.word : { start: cursor.word.start, end: offset };
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !cursor.keys.has(name))
    .sort(([a], [b]) => Number(required.has(b)) - Number(required.has(a)))
    .map(([name, inner]) => {
      const indent = ' '.repeat(cursor.indent + before.length + 2);
      return {
        kind: 'key',
        label: name,
        detail: [typeText(inner), needText(inner, required.has(name))].filter(Boolean).join(' · '),
        documentation: inner.description,
        insert: before + name + (cursor.hasColon ? '' : `:${afterColon(inner, cursor.isFlow, indent)}`),
        replace,
        again: !cursor.hasColon,
      };
    });
}

/** What follows a key's colon: a space, or the beginning of the lines below. */
function afterColon(schema: KeySchema, isFlow: boolean, indent: string): string {
  if (isFlow) return ' ';
  if (schema.type === 'array') return `\n${indent}- `;
  return schema.type === 'object' ? `\n${indent}` : ' ';
}

function needText(schema: KeySchema, isRequired: boolean): string | undefined {
  if (isRequired) return l10n.t('needed');
  const fallback = defaultText(schema);
  return fallback === undefined ? undefined : l10n.t('if left out: {0}', fallback);
}

function valueCompletions(source: RecordText, cursor: YamlCursor, schema: KeySchema): Completion[] {
  const items = schema.type === 'array' ? schema.items : undefined;
  if (items && cursor.isQuoted) return [];
  const gap = gapBefore(source, cursor);
  const values = valuesOf(source, items ?? schema, cursor);
  return values.map(value => ({ ...value, insert: gap + (items ? `[${value.insert}]` : value.insert) }));
}

/** Directly behind a colon or a hyphen a space is needed before the word. */
function gapBefore({ text }: RecordText, { word }: YamlCursor): string {
  return /[:-]/.test(text[word.start - 1] ?? '') ? ' ' : '';
}

function valuesOf(source: RecordText, schema: KeySchema, { word: replace, isQuoted }: YamlCursor): Completion[] {
  if (schema.names === 'person' || schema.names === 'goal' || schema.names === 'entry')
    return idCompletions(source, schema.names, replace, '');
  if (schema.format === 'date') return dayCompletions(source, replace, '');
  if (schema.format === 'date-time') {
    return [{ kind: 'day', label: source.now, detail: l10n.t('now'), insert: source.now, replace }];
  }
  // An example of prose would only be in the way of somebody who writes their own.
  const isShort = schema.type === 'integer' || schema.pattern === TIME;
  const values =
    schema.enum ?? (isShort && !(isQuoted && schema.type === 'integer') ? (schema.examples ?? []) : []).map(String);
  return values.map((value, index) => ({
    kind: 'value',
    label: value,
    detail: schema.enum ? schema.enumDescriptions?.[index] : l10n.t('example'),
    insert: isQuoted || schema.enum || schema.type === 'integer' ? value : inlineScalar(value, false),
    replace,
  }));
}

/** In a task-list item of a meeting note: who, for which goal, until when. */
function actionCompletions(source: RecordText, offset: number): Completion[] {
  const { text } = source;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(start, offset);
  if (line.length > 1000) return [];
  const found = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t](?:.*[ \t])?((@|#|due:)([\w-]*))$/.exec(line);
  if (!found) return [];
  const [, word = '', prefix] = found;
  const behind = /^[\w-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  const replace = { start: offset - word.length, end: offset + behind };
  if (prefix === '@') return idCompletions(source, 'person', replace, '@');
  if (prefix === '#') return idCompletions(source, 'goal', replace, '#');
  return dayCompletions(source, replace, 'due:');
}

function idCompletions(source: RecordText, kind: IdKind, replace: Region, prefix: string): Completion[] {
  return knownIds(source, kind).map(({ id, name }) => ({
    kind,
    label: prefix + id,
    detail: name,
    insert: prefix + id,
    replace,
  }));
}

function dayCompletions(source: RecordText, replace: Region, prefix: string): Completion[] {
  return offeredDays(source).map(({ day, words }) => ({
    kind: 'day',
    label: prefix + day,
    detail: words,
    insert: prefix + day,
    replace,
  }));
}
