import * as l10n from '@vscode/l10n';
import type { Region } from '../text/frontMatter';
import { isObject, valueAt } from '../text/values';
import type { YamlDocument } from '../yaml/document';
import type { Problem, ProblemCode } from './problem';

/** What is needed of an issue that a schema found. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  /** Of our own checks: which of them, see `messageOfCheck`. */
  readonly message: string;
  /** Which of these an issue has depends on its code. */
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** A problem before its file and line are known. */
export interface Finding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly region: Region;
  /** An error where it is left out. */
  readonly severity?: Problem['severity'];
}

/**
 * A schema's issue in words for the person who wrote the file, and its region.
 * @param data the value that the schema was given
 * @param format of the text that the schema asks for there, such as `date`
 */
export function findingOf(issue: SchemaIssue, document: YamlDocument, data: unknown, format?: string): Finding {
  const path = issue.path.map(segment => (typeof segment === 'number' ? segment : String(segment)));
  const name = path.filter(segment => typeof segment === 'string').at(-1) ?? '';
  const value = valueAt(data, path);
  const [code, message] = explain(issue, name, value, format);
  const own =
    value === undefined || value === null || path.length === 0
      ? undefined
      : (filled(document.nodeRange(path)) ?? filled(document.keyRange(path)));
  const region = own ?? parentRegion(document, path);
  return { code, message, region };
}

type Explanation = readonly [ProblemCode, string];

function explain(issue: SchemaIssue, name: string, value: unknown, format: string | undefined): Explanation {
  if (value === null && typeof issue.path.at(-1) === 'number') {
    return [
      'wrong-value',
      l10n.t('An item of “{0}” is empty. Write something after the hyphen, or remove the line.', name),
    ];
  }
  if (value === undefined || value === null) {
    return ['missing-key', missingKey(name)];
  }
  if (issue.code === 'invalid_type') {
    const isStep = name === 'steps' && typeof issue.path.at(-1) === 'number';
    return [
      'wrong-type',
      isStep
        ? l10n.t('A step needs an “id:” and a “text:”. Write both, one below the other, behind the hyphen.')
        : wrongType(format ?? String(issue.expected), name, value),
    ];
  }
  return messageOfCheck(issue.message, name, value) ?? messageOfLimit(issue, name, value);
}

/** For the checks that the schemas of records make themselves, by the name that they give as their message. */
function messageOfCheck(check: string, name: string, value: unknown): Explanation | undefined {
  switch (check) {
    case 'date':
      return [
        'wrong-date',
        l10n.t('“{0}” is not a day of the calendar. Write year, month and day, such as 2026-06-01.', shown(value)),
      ];
    case 'moment':
      return [
        'wrong-date',
        l10n.t('“{0}” is not a moment. Write it with its offset, such as 2026-06-01T09:30:00+02:00.', shown(value)),
      ];
    case 'id':
      return [
        'wrong-value',
        l10n.t(
          '“{0}” can’t be an id. Ids are the names of files: lower-case letters a to z, digits and hyphens.',
          shown(value),
        ),
      ];
    case 'time':
      return [
        'wrong-value',
        l10n.t('“{0}” is not a time of day. Write hours and minutes, such as 18:00.', shown(value)),
      ];
    case 'empty':
      return ['wrong-value', l10n.t('“{0}” is empty. Write something after the colon, or remove the key.', name)];
    default:
      return undefined;
  }
}

/** For values of the right type that are not among those that can be. */
function messageOfLimit(issue: SchemaIssue, name: string, value: unknown): Explanation {
  switch (issue.code) {
    case 'invalid_value':
      return [
        'wrong-value',
        l10n.t('“{0}” can’t be “{1}”. Write one of these: {2}.', name, shown(value), listed(issue.values)),
      ];
    case 'too_small':
      return ['wrong-value', l10n.t('“{0}” is too small. Write {1} or more.', name, Number(issue.minimum))];
    case 'too_big':
      return ['wrong-value', l10n.t('“{0}” is too large. Write {1} or less.', name, Number(issue.maximum))];
    default:
      return ['wrong-value', l10n.t('“{0}” has a value that can’t be used. Correct it, or remove the key.', name)];
  }
}

export function missingKey(name: string): string {
  return l10n.t('The key “{0}” is missing. Add a line that begins with “{0}:”.', name);
}

function wrongType(expected: string, name: string, value: unknown): string {
  if (name === '') return l10n.t('This is not a record. Write lines with a key, a colon, a space and a value.');
  switch (expected) {
    case 'date':
      return l10n.t('“{0}” must be a day: year, month and day, such as 2026-06-01.', name);
    case 'date-time':
      return l10n.t('“{0}” must be a moment with its offset, such as 2026-06-01T09:30:00+02:00.', name);
    case 'string':
      return typeof value === 'object'
        ? l10n.t('“{0}” must be a text. Write it after the colon, without a list or keys of its own.', name)
        : l10n.t('“{0}” must be a text. Put it in quotation marks.', name);
    case 'number':
    case 'int':
      return l10n.t('“{0}” must be a whole number. Write digits only, without quotation marks.', name);
    case 'array':
      return l10n.t('“{0}” must be a list. Begin each item on its own line with a hyphen and a space.', name);
    default:
      return l10n.t('“{0}” must have keys of its own. Write each on its own line below, indented by two spaces.', name);
  }
}

/** For something that isn't there: the key that should have it, or the first line of the record. */
export function parentRegion(document: YamlDocument, path: readonly (string | number)[]): Region {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const parent = path.slice(0, depth);
    const region = filled(document.keyRange(parent)) ?? filled(document.nodeRange(parent));
    if (region) return region;
  }
  const root = document.nodeRange([]);
  const start = root?.start ?? document.base;
  const firstKey = isObject(document.value) ? Object.keys(document.value)[0] : undefined;
  return (firstKey === undefined ? undefined : document.keyRange([firstKey])) ?? { start, end: start };
}

function filled(region: Region | undefined): Region | undefined {
  return region && region.end > region.start ? region : undefined;
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : '';
}

/** A value in a message: on one line, and not endless. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
