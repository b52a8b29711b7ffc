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
export function completionsAt(place: RecordText, offset: number): Completion[] {
  const yaml = yamlOf(place);
  if (yaml && offset >= yaml.region.start && offset <= yaml.region.end) {
    const cursor = yamlCursorAt(place.text, yaml.region, offset);
    if (!cursor) return [];
    const schema = schemaAt(schemaOf(yaml.kind), cursor.path);
    if (!schema) return [];
    return cursor.slot === 'key'
      ? keyCompletions(place, cursor, schema, offset)
      : valueCompletions(place, cursor, schema);
  }
  if (!isMarkdown(place.file) || offset < bodyOf(place.text)) return [];
  const inLink = linkCompletions(place, offset);
  return inLink.length === 0 && recordPathOf(place.file)?.kind === 'meeting'
    ? actionCompletions(place, offset)
    : inLink;
}

function keyCompletions(place: RecordText, cursor: YamlCursor, schema: KeySchema, offset: number): Completion[] {
  const gap = gapBefore(place, cursor);
  if (schema.type === 'array' && schema.items && !cursor.isFlow) {
    // A hyphen stands outside of quotation marks.
    if (cursor.isQuoted) return [];
    return schema.items.properties
      ? keysOf(cursor, schema.items, `${gap}- `, offset)
      : valuesOf(place, schema.items, cursor).map(value => ({ ...value, insert: `${gap}- ${value.insert}` }));
  }
  // The word alone below a key, or behind a hyphen, may be its value.
  if (!schema.properties)
    return valuesOf(place, schema, cursor).map(value => ({ ...value, insert: gap + value.insert }));
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
      const below = cursor.isFlow
        ? ' '
        : inner.type === 'array'
          ? `\n${indent}- `
          : inner.type === 'object'
            ? `\n${indent}`
            : ' ';
      const fallback = defaultText(inner);
      const need = required.has(name)
        ? l10n.t('needed')
        : fallback === undefined
          ? undefined
          : l10n.t('if left out: {0}', fallback);
      return {
        kind: 'key',
        label: name,
        detail: [typeText(inner), need].filter(Boolean).join(' · '),
        documentation: inner.description,
        insert: before + name + (cursor.hasColon ? '' : `:${below}`),
        replace,
        again: !cursor.hasColon,
      };
    });
}

function valueCompletions(place: RecordText, cursor: YamlCursor, schema: KeySchema): Completion[] {
  const inList = schema.type === 'array' && schema.items;
  if (inList && cursor.isQuoted) return [];
  const gap = gapBefore(place, cursor);
  const values = valuesOf(place, inList ? schema.items! : schema, cursor);
  return values.map(value => ({ ...value, insert: gap + (inList ? `[${value.insert}]` : value.insert) }));
}

/** Directly behind a colon or a hyphen a space is needed before the word. */
function gapBefore({ text }: RecordText, { word }: YamlCursor): string {
  return /[:-]/.test(text[word.start - 1] ?? '') ? ' ' : '';
}

function valuesOf(place: RecordText, schema: KeySchema, { word: replace, isQuoted }: YamlCursor): Completion[] {
  if (schema.names === 'person' || schema.names === 'goal' || schema.names === 'entry')
    return idCompletions(place, schema.names, replace, '');
  if (schema.format === 'date') return dayCompletions(place, replace, '');
  if (schema.format === 'date-time') {
    return [{ kind: 'day', label: place.now, detail: l10n.t('now'), insert: place.now, replace }];
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
function actionCompletions(place: RecordText, offset: number): Completion[] {
  const { text } = place;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(start, offset);
  if (line.length > 1000) return [];
  const word = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t](?:.*[ \t])?((@|#|due:)([\w-]*))$/.exec(line);
  if (!word) return [];
  const behind = /^[\w-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  const replace = { start: offset - word[1]!.length, end: offset + behind };
  if (word[2] === '@') return idCompletions(place, 'person', replace, '@');
  if (word[2] === '#') return idCompletions(place, 'goal', replace, '#');
  return dayCompletions(place, replace, 'due:');
}

function idCompletions(place: RecordText, kind: IdKind, replace: Region, mark: string): Completion[] {
  return knownIds(place, kind).map(({ id, name }) => ({
    kind,
    label: mark + id,
    detail: name,
    insert: mark + id,
    replace,
  }));
}

function dayCompletions(place: RecordText, replace: Region, mark: string): Completion[] {
  return offeredDays(place).map(({ day, words }) => ({
    kind: 'day',
    label: mark + day,
    detail: words,
    insert: mark + day,
    replace,
  }));
}
