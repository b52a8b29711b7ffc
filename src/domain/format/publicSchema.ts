import { makeSchema, type KeySchema, type RecordKind } from './recordSchemas';

/** The records that are YAML as a whole: their schemas are contributed for extensions that check YAML. */
export const YAML_KINDS: Readonly<Record<string, { readonly kind: RecordKind; readonly files: string }>> = {
  mentorship: { kind: 'settings', files: '.mentorship/mentorship.yaml' },
  person: { kind: 'person', files: '.mentorship/people/*.yaml' },
  plan: { kind: 'plan', files: '.mentorship/plans/*/plan.yaml' },
  goal: { kind: 'goal', files: '.mentorship/plans/*/goals/*.yaml' },
};

/** Those with YAML between two lines at their beginning. Nothing checks that by a schema yet; ours are there to read. */
export const FRONT_MATTER_KINDS: Readonly<Record<string, { readonly kind: RecordKind }>> = {
  meeting: { kind: 'meeting' },
  entry: { kind: 'entry' },
  agreement: { kind: 'agreement' },
};

/** The text of `media/schemas/<name>.schema.json`, in the language that `l10n` has. */
export function publicSchemaText(name: string, kind: RecordKind): string {
  const { $schema, ...schema } = makeSchema(kind);
  return `${JSON.stringify({ $schema, title: `Mentorship: ${name}`, ...published(schema) }, undefined, 2)}\n`;
}

/** Without what only we understand. */
function published({ names: _names, unit: _unit, ...schema }: KeySchema): KeySchema {
  return {
    ...schema,
    ...schema.properties ? { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, published(inner)])) } : {},
    ...schema.items ? { items: published(schema.items) } : {},
  };
}
