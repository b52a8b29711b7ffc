/** The same keys, each with what its value becomes. */
export const mapValues = <Key extends string, From, To>(
  source: Readonly<Record<Key, From>>,
  become: (value: From) => To,
): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(source).map(([key, value]) => [key, become(value)])) as Record<Key, To>;
