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

/** The value with another one under these keys and indexes; the same where they lead nowhere. */
export function withValueAt(value: unknown, path: readonly (string | number)[], inner: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return inner;
  if (isList(value))
    return value.map((item, index) => (index === Number(first) ? withValueAt(item, rest, inner) : item));
  return isObject(value) ? { ...value, [first]: withValueAt(value[first], rest, inner) } : value;
}
