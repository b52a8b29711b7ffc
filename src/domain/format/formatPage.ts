import * as l10n from '@vscode/l10n';
import { defaultText, typeText } from './keyWords';
import { makeSchema, type KeySchema, type RecordKind } from './recordSchemas';

/**
 * The keys of a record as a markdown table, and what each value of a closed set means below it, in the language that
 * `l10n` has. `media/format.md` and `media/format.fr.md` hold these between their own words.
 */
export function keyTable(kind: RecordKind): string {
  const root = makeSchema(kind);
  const rows = rowsOf(root, []);
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = [
    [l10n.t('key'), l10n.t('type'), l10n.t('if left out'), l10n.t('meaning'), l10n.t('example')],
    ['---', '---', '---', '---', '---'],
    ...rows.map(({ name, schema, required }) => [
      `\`${name}\``, typeText(schema), required ? `**${l10n.t('needed')}**` : defaultText(schema) ?? '–',
      schema.description ?? '', example(schema),
    ]),
  ].map(cells => `| ${cells.map(cell).join(' | ')} |`);
  const values = rows.filter(({ schema }) => schema.enum && schema.enumDescriptions).flatMap(({ name, schema }) => [
    '', l10n.t('Values of {0}', `\`${name}\``), '',
    ...schema.enum!.map((value, index) => `- \`${value}\` – ${schema.enumDescriptions?.[index] ?? ''}`),
  ]);
  return [...table, ...values].join('\n');
}

interface Row {
  readonly name: string;
  readonly schema: KeySchema;
  readonly required: boolean;
}

function rowsOf(schema: KeySchema, path: readonly string[]): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]): Row[] => [
    { name: [...path, name].join('.'), schema: inner, required: schema.required?.includes(name) ?? false },
    ...rowsOf(inner.items ?? inner, [...path, inner.items?.properties ? `${name}[]` : name]),
  ]);
}

function example(schema: KeySchema): string {
  const value = schema.examples?.[0];
  return value === undefined ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
