import type * as z from 'zod/mini';

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

/** The schema of the value at `path`, where there is one. */
export function schemaBelow(schema: z.ZodMiniType, path: readonly (string | number)[]): z.ZodMiniType | undefined {
  return path.reduce<z.ZodMiniType | undefined>((at, segment) => {
    const { element, shape } = at ? inner(at)._zod.def : {};
    return typeof segment === 'number' ? element : shape && Object.hasOwn(shape, segment) ? shape[segment] : undefined;
  }, schema);
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
