import * as z from 'zod/mini';

/** A schema as zod shows it to libraries. */
type Schema = z.ZodMiniType & { readonly _zod: { readonly def: Definition } };
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
}

/** The keys that a map may have, each with the keys of its own map, or of the maps in its list, if it has any. */
export type KnownKeys = ReadonlyMap<string, KnownKeys | undefined>;

/** The keys that a schema names, without those that a person may have added. */
export type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T;

const known = new WeakMap<z.ZodMiniType, { readonly keys: KnownKeys | undefined }>();

/** What a schema says of the keys of a map, or of each map in a list; undefined for everything else. Made once. */
export function knownKeys(schema: z.ZodMiniType): KnownKeys | undefined {
  let found = known.get(schema);
  if (!found) {
    const { element, shape } = inner(schema)._zod.def;
    const keys = shape && new Map(Object.entries(shape).map(([name, own]) => [name, knownKeys(own)]));
    known.set(schema, (found = { keys: element ? knownKeys(element) : keys }));
  }
  return found.keys;
}

/** A value without the keys that its schema does not name; those that it could have and has not are undefined. */
export function knownPart<T>(schema: z.ZodMiniType<T>, value: T): Known<T> {
  return onlyKeys(value, knownKeys(schema)) as Known<T>;
}

function onlyKeys(value: unknown, keys: KnownKeys | undefined): unknown {
  if (!keys || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => onlyKeys(item, keys));
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries([...keys].map(([key, inner]) => [key, onlyKeys(given[key], inner)]));
}

/** The schema of the value at `path`, where there is one. */
export function schemaBelow(schema: z.ZodMiniType, path: readonly (string | number)[]): z.ZodMiniType | undefined {
  return path.reduce<z.ZodMiniType | undefined>((at, segment) => {
    const { element, shape } = at ? inner(at)._zod.def : {};
    if (typeof segment === 'number') return element;
    return shape && Object.hasOwn(shape, segment) ? shape[segment] : undefined;
  }, schema);
}

/** What kind of text is asked for at `path`, where it is one that has a form: `date` or `date-time`. */
export function formatAt(schema: z.ZodMiniType, path: readonly PropertyKey[]): string | undefined {
  const own = schemaBelow(
    schema,
    path.map(segment => (typeof segment === 'number' ? segment : String(segment))),
  );
  return own && (z.globalRegistry.get(inner(own))?.format as string | undefined);
}

/** True for a text of which nothing is asked but that it is not empty. */
export function isFreeText(schema: z.ZodMiniType): boolean {
  const { type, checks } = inner(schema)._zod.def;
  return type === 'string' && (checks ?? []).every(check => check._zod.def.check === 'min_length');
}

function inner(schema: z.ZodMiniType): Schema {
  const own = schema as Schema;
  const { type, innerType } = own._zod.def;
  return innerType && (type === 'optional' || type === 'default') ? inner(innerType) : own;
}
