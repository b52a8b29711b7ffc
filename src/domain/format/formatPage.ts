import * as l10n from '@vscode/l10n';
import { ASK_KEYS } from '../agenda/shape/keys';
import { FACT_KINDS } from '../agenda/shape/sections';
import { INLINE, templatePath } from '../agenda/shape/template';
import { wordsOf } from '../agenda/words/words';
import { agreementWords, PROMPTS } from '../records/agreementPrompts';
import { draftWords } from '../drafts/words';
import { OCCASIONS } from '../records/meeting';
import type { Language } from '../text/language';
import { defaultText, typeText } from './keyWords';
import { meetingMeanings } from './meanings/notes';
import { factMeanings, inlineMeanings } from './meanings/others';
import { makeSchema, type KeySchema, type RecordKind } from './recordSchemas';

/**
 * The keys of a record as a markdown table, and what each value of a closed set means below it, in the language that
 * `l10n` has. `media/format.md` and `media/format.fr.md` hold these between their own words.
 */
export function keyTable(kind: RecordKind): string {
  const root = makeSchema(kind);
  const rows = rowsOf(root, []);
  const table = tableOf(
    [l10n.t('key'), l10n.t('type'), l10n.t('if left out'), l10n.t('meaning'), l10n.t('example')],
    rows.map(({ name, schema, required }) => [
      `\`${name}\``,
      typeText(schema),
      required ? `**${l10n.t('needed')}**` : (defaultText(schema) ?? '–'),
      schema.description ?? '',
      example(schema),
    ]),
  );
  const values = rows.flatMap(({ name, schema }) =>
    schema.enum && schema.enumDescriptions
      ? [
          '',
          l10n.t('Values of {0}', `\`${name}\``),
          '',
          ...schema.enum.map((value, index) => `- \`${value}\` – ${schema.enumDescriptions?.[index] ?? ''}`),
        ]
      : [],
  );
  return [table, ...values].join('\n');
}

/** What else the pages tell from the code, by name. */
export const PAGE_PARTS: Readonly<Record<string, (language: Language) => string>> = {
  templates: () =>
    tableOf(
      [l10n.t('file'), l10n.t('meaning')],
      OCCASIONS.map(occasion => [
        `\`${templatePath(occasion)}\``,
        meetingMeanings['occasion']?.values?.[occasion]?.() ?? '',
      ]),
    ),
  placeholders: () =>
    tableOf(
      [l10n.t('placeholder'), l10n.t('meaning')],
      [
        ...FACT_KINDS.map(kind => [`\`{{${kind}}}\``, factMeanings[kind]()]),
        ...INLINE.map(name => [`\`{{${name}}}\``, inlineMeanings[name]()]),
      ],
    ),
  asks: language =>
    tableOf(
      [l10n.t('kind'), l10n.t('for example')],
      ASK_KEYS.map(ask => [`\`${ask}\``, wordsOf(language).prompts[ask][0]?.(PAIR) ?? '']),
    ),
  prompts: language => listOf(PROMPTS.map(prompt => agreementWords(language).prompts[prompt])),
  closing: language => {
    const words = draftWords(language).closing;
    return listOf([
      words.goals,
      words.advice,
      words.learned('Jonas'),
      words.learned('Nadia'),
      words.thanks,
      words.next,
    ]);
  },
};

/** As they stand in a template and in a team's questions. */
const PAIR = { mentor: '{{mentor}}', mentee: '{{mentee}}' };

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

const listOf = (items: readonly string[]) => items.map(item => `- ${item}`).join('\n');

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
