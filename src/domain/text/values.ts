/** Values of which nothing is known yet, such as what a parser has read. */

/** True for objects and arrays: what has values under keys or indexes. */
export function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** As `Array.isArray`, for items of which nothing is known. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value under these keys and indexes, one after the other; undefined where one of them leads nowhere. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, segment) => (isObject(inner) ? inner[segment] : undefined), value);
}
