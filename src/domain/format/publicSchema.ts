import * as l10n from '@vscode/l10n';
import { typeText } from './keyWords';
import { makeSchema, type KeySchema, type RecordKind } from './recordSchemas';
import { renamedKeys, type RenamedKey } from '../records/renamedKeys';

/** The records that are YAML as a whole: their schemas are contributed for extensions that check YAML. */
export const YAML_KINDS: Readonly<Record<string, { readonly kind: RecordKind; readonly files: string }>> = {
  mentorship: { kind: 'settings', files: '.mentorship/mentorship.yaml' },
  person: { kind: 'person', files: '.mentorship/people/*.yaml' },
  plan: { kind: 'plan', files: '.mentorship/plans/*/plan.yaml' },
  goal: { kind: 'goal', files: '.mentorship/plans/*/goals/*.yaml' },
  questions: { kind: 'questions', files: '.mentorship/templates/questions.yaml' },
};

/**
 * Those with YAML between two lines at their beginning. Nothing checks that by a schema yet; ours are there to read.
 */
export const FRONT_MATTER_KINDS: Readonly<Record<string, { readonly kind: RecordKind }>> = {
  meeting: { kind: 'meeting' },
  entry: { kind: 'entry' },
  agreement: { kind: 'agreement' },
};

/**
 * A record's keys for programs that check YAML by a JSON Schema. It takes what the reader takes, and nothing else; a
 * property test holds both against each other.
 */
export interface PublicSchema extends Omit<
  KeySchema,
  'names' | 'unit' | 'type' | 'enum' | 'properties' | 'items' | 'anyOf' | 'propertyNames' | 'additionalProperties'
> {
  type?: string | string[];
  enum?: (string | null)[];
  properties?: Record<string, PublicSchema>;
  items?: PublicSchema;
  anyOf?: PublicSchema[];
  not?: PublicSchema;
  additionalProperties?: PublicSchema;
  /** Of VS Code's and the YAML extension's JSON Schema. */
  patternErrorMessage?: string;
  deprecationMessage?: string;
  doNotSuggest?: boolean;
}

/** The text of `media/schemas/<name>.schema.json`, in the language that `l10n` has. */
export function publicSchemaText(name: string, kind: RecordKind): string {
  const { $schema, ...schema } = publicSchema(kind);
  return `${JSON.stringify({ $schema, title: `Mentorship: ${name}`, ...schema }, undefined, 2)}\n`;
}

export function publicSchema(kind: RecordKind): PublicSchema {
  const schema = makeSchema(kind);
  const root = published(schema, renamedKeys(kind));
  // With nothing in it, a file has none of its keys.
  return schema.required ? root : orNull(root);
}

/** @param older the keys that were called otherwise, with their paths from here */
function published(own: KeySchema, older: readonly RenamedKey[] = []): PublicSchema {
  const { names: _names, unit: _unit, properties, items, anyOf, additionalProperties, propertyNames, ...schema } = own;
  const required = schema.required ?? [];
  const keys = Object.entries(properties ?? {}).map(([name, inner]) => {
    const value = published(
      inner,
      older.flatMap(change => (change.path[0] === name ? [{ ...change, path: change.path.slice(1) }] : [])),
    );
    return [name, required.includes(name) ? value : orNull(value)] as const;
  });
  // Its `pattern` says all; other programs want seconds where this is named.
  if (schema.format === 'date-time') delete schema.format;
  const result: PublicSchema = {
    ...schema,
    ...(schema.pattern ? { patternErrorMessage: typeText(own) } : {}),
    ...(properties ? { properties: Object.fromEntries(keys) } : {}),
    ...(items ? { items: published(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(one => published(one)) } : {}),
    ...(typeof additionalProperties === 'object' ? others(orNull(published(additionalProperties)), propertyNames) : {}),
  };
  return older.filter(({ path }) => path.length === 1).reduce(withOlderName, result);
}

/**
 * Keys of a map that are all alike: any, or those of a closed set; then another with nothing behind it says nothing.
 */
function others(value: PublicSchema, names: KeySchema | undefined): PublicSchema {
  return names?.enum
    ? { properties: Object.fromEntries(names.enum.map(name => [name, value])), additionalProperties: { type: 'null' } }
    : { additionalProperties: value };
}

/** A key with nothing behind its colon counts as left out. */
function orNull(schema: PublicSchema): PublicSchema {
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  return {
    ...schema,
    ...(schema.type ? { type: [schema.type, 'null'].flat() } : {}),
    ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
  };
}

/** A map of an older format, in which a key still has another name, is read as well. */
function withOlderName(schema: PublicSchema, { path: [old = ''], name, asList }: RenamedKey): PublicSchema {
  const { properties = {}, required = [], ...rest } = schema;
  const now = properties[name] ?? {};
  const told = { deprecationMessage: l10n.t('Of an older format; it is called “{0}” now.', name), doNotSuggest: true };
  if (asList) {
    return {
      ...schema,
      properties: {
        ...properties,
        [old]: {
          ...told,
          anyOf: [{ ...now.items }, { type: 'array', ...(now.items ? { items: now.items } : {}) }, { type: 'null' }],
        },
      },
    };
  }
  const isNeeded = required.includes(name);
  return {
    ...rest,
    properties: { ...properties, [name]: isNeeded ? orNull(now) : now, [old]: told },
    required: required.filter(key => key !== name),
    anyOf: [
      { required: [name], properties: { [name]: { not: { type: 'null' } } } },
      { ...(isNeeded ? { required: [old] } : {}), properties: { [name]: { type: 'null' }, [old]: now } },
    ],
  };
}
