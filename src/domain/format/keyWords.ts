import * as l10n from '@vscode/l10n';
import type { KeySchema } from './recordSchemas';

/** What a key takes, in a few words for completion, hover and documentation. */
export function typeText(schema: KeySchema): string {
  if (schema.names === 'person') return l10n.t('id of a person');
  if (schema.names === 'goal') return l10n.t('id of a goal of this plan');
  if (schema.names === 'entry') return l10n.t('id of a journal entry of this plan');
  if (schema.names === 'step') return l10n.t('id: lower-case letters, digits and hyphens');
  if (schema.enum) return l10n.t('one of {0}', schema.enum.join(', '));
  switch (schema.type) {
    case 'array':
      return listText(schema.items ?? {});
    case 'object':
      if (schema.properties) return l10n.t('keys of its own');
      return isOfLists(schema) ? l10n.t('lists of texts by name') : l10n.t('names and texts');
    case 'integer':
      return numberText(schema);
  }
  if (schema.format === 'date') return l10n.t('day: year-month-day');
  if (schema.format === 'date-time') return l10n.t('moment with its offset from UTC');
  return schema.pattern === TIME ? l10n.t('time of day: HH:MM') : l10n.t('text');
}

function isOfLists({ additionalProperties }: KeySchema): boolean {
  return typeof additionalProperties === 'object' && additionalProperties.type === 'array';
}

/** The pattern of the one key that is a time of day, as the schema has it. */
export const TIME = '^([01]\\d|2[0-3]):[0-5]\\d$';

function listText(items: KeySchema): string {
  if (items.names === 'goal') return l10n.t('list of ids of goals');
  if (items.format === 'date') return l10n.t('list of days');
  return items.type === 'object' ? l10n.t('list of items with keys of their own') : l10n.t('list of texts');
}

function numberText({ minimum, maximum, unit }: KeySchema): string {
  const number = rangeText(minimum, maximum);
  return unit ? l10n.t('{0}, in {1}', number, unit) : number;
}

function rangeText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) return l10n.t('whole number');
  return maximum === undefined
    ? l10n.t('whole number, {0} or more', minimum)
    : l10n.t('whole number, {0} to {1}', minimum, maximum);
}

/** What holds when the key is left out: undefined where it must be there or nothing holds. */
export function defaultText(schema: KeySchema): string | undefined {
  const value = schema.default;
  if (value === undefined) return undefined;
  if (value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return l10n.t('empty');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
