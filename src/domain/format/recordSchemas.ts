import * as z from 'zod/mini';
import { QUESTIONS_PATH, questionsSchema } from '../agenda/words/teamQuestions';
import { privateNoteSchema } from '../records/privateFiles';
import { agreementSchema } from '../records/agreement';
import { entrySchema } from '../records/entry';
import { goalSchema } from '../records/goal';
import { meetingSchema } from '../records/meeting';
import { personSchema } from '../records/person';
import { planSchema } from '../records/plan';
import { recordPathOf } from '../records/recordPath';
import { settingsSchema } from '../records/settings';
import type { KeyMeaning, Meanings } from './meanings/keyMeaning';
import { agreementMeanings, entryMeanings, meetingMeanings } from './meanings/notes';
import { personMeanings, settingsMeanings } from './meanings/people';
import { goalMeanings } from './meanings/goal';
import { planMeanings } from './meanings/plan';
import { privateNoteMeanings, questionsMeanings } from './meanings/others';

/**
 * The keys of one record as a JSON Schema (draft 7), made from the schema that reads it and the meanings beside it. It
 * is what completion, hover, quick fixes, `media/schemas` and the documentation all go by.
 */
export interface KeySchema {
  $schema?: string;
  title?: string;
  type?: string;
  description?: string;
  properties?: Record<string, KeySchema>;
  required?: string[];
  items?: KeySchema;
  anyOf?: KeySchema[];
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
  examples?: unknown[];
  /** Of VS Code's and the YAML extension's JSON Schema: what each value of `enum` means. */
  enumDescriptions?: string[];
  additionalProperties?: KeySchema | boolean;
  propertyNames?: KeySchema;
  /** Ours: which records an id names, and what a number counts. Left out of the published files. */
  names?: KeyMeaning['names'];
  unit?: string;
}

export const RECORD_KINDS = {
  settings: { schema: settingsSchema, meanings: settingsMeanings },
  person: { schema: personSchema, meanings: personMeanings },
  plan: { schema: planSchema, meanings: planMeanings },
  goal: { schema: goalSchema, meanings: goalMeanings },
  meeting: { schema: meetingSchema, meanings: meetingMeanings },
  entry: { schema: entrySchema, meanings: entryMeanings },
  agreement: { schema: agreementSchema, meanings: agreementMeanings },
  questions: { schema: questionsSchema, meanings: questionsMeanings },
  privateNote: { schema: privateNoteSchema, meanings: privateNoteMeanings },
} satisfies Record<string, { readonly schema: z.ZodMiniType; readonly meanings: Meanings }>;

export type RecordKind = keyof typeof RECORD_KINDS;

/** Which schema holds for a file of the mentorship folder; undefined for a file without keys of ours. */
export function recordKindOf(file: string): RecordKind | undefined {
  if (file === QUESTIONS_PATH) return 'questions';
  const kind = recordPathOf(file)?.kind;
  return kind !== undefined && isRecordKind(kind) ? kind : undefined;
}

function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(RECORD_KINDS, kind);
}

const made = new Map<RecordKind, KeySchema>();

/** The keys of a record, in the language that `l10n` had when they were first asked for. */
export function schemaOf(kind: RecordKind): KeySchema {
  let schema = made.get(kind);
  if (!schema) made.set(kind, (schema = makeSchema(kind)));
  return schema;
}

/** As `schemaOf`, in the language that `l10n` has now. */
export function makeSchema(kind: RecordKind): KeySchema {
  const { schema, meanings } = RECORD_KINDS[kind];
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as KeySchema;
  explain(root, '', meanings);
  return root;
}

/** The schema of the value at `path`; undefined where the format names nothing. */
export function schemaAt(root: KeySchema, path: readonly (string | number)[]): KeySchema | undefined {
  let schema: KeySchema | undefined = root;
  for (const segment of path) {
    schema = schema && schemaBelow(schema, segment);
  }
  return schema;
}

function schemaBelow({ properties, items }: KeySchema, segment: string | number): KeySchema | undefined {
  if (typeof segment === 'number') return items;
  return properties && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
}

function explain(schema: KeySchema, prefix: string, meanings: Meanings): void {
  // Unknown keys are allowed, which a JSON Schema says by saying nothing.
  if (schema.properties) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const key = prefix + name;
    const own = meanings[key];
    if (own) {
      inner.description = own.meaning();
      if (own.unit) inner.unit = own.unit();
      if (own.example !== undefined) inner.examples = [own.example];
      if (inner.enum) inner.enumDescriptions = inner.enum.map(value => own.values?.[value]?.() ?? '');
      if (own.names) (inner.items ?? inner).names = own.names;
    }
    explain(inner, `${key}.`, meanings);
    if (inner.items) explain(inner.items, `${key}.`, meanings);
  }
}
