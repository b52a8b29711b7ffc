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

/** The keys that a map may have by its schema, each with its own; undefined for what is no map. */
export function shapeOf(schema: z.ZodMiniType): Readonly<Record<string, z.ZodMiniType>> | undefined {
  return inner(schema)._zod.def.shape;
}

/** The schema of a list's items. */
export function itemsOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  return inner(schema)._zod.def.element;
}

/** The schema of the value at `path`, where there is one. */
export function schemaBelow(schema: z.ZodMiniType, path: readonly (string | number)[]): z.ZodMiniType | undefined {
  return path.reduce<z.ZodMiniType | undefined>((at, segment) => {
    if (!at || typeof segment === 'number') return at && itemsOf(at);
    const shape = shapeOf(at);
    return shape && Object.hasOwn(shape, segment) ? shape[segment] : undefined;
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
