/**
 * What is known already, and beside it what takes work to find: each of `fields` is found when somebody first asks for
 * it, and kept. So a view pays for what it shows, and nobody pays for the many plans that nobody looks at.
 */
export function lazyFields<Known extends object, Asked extends object>(
  known: Known,
  fields: { readonly [Field in keyof Asked]: () => Asked[Field] },
): Known & Asked {
  const both = { ...known } as Known & Asked;
  for (const field of Object.keys(fields) as (keyof Asked)[]) {
    Object.defineProperty(both, field, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = fields[field]();
        Object.defineProperty(both, field, { value, enumerable: true });
        return value;
      },
    });
  }
  return both;
}
