import * as fc from 'fast-check';

/**
 * Holds a property over at least a thousand cases and prints the seed, so that the very same run can be had again:
 * `FC_SEED=… npm test -- unit`. More cases by `FC_RUNS=…`.
 */
export function held<T>(property: fc.IProperty<T> | fc.IAsyncProperty<T>, cases = Number(process.env['FC_RUNS'] ?? 1000)): void | Promise<void> {
  const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);
  console.log(`      seed ${seed}, ${cases} cases`);
  return fc.assert(property as fc.IProperty<T>, { seed, numRuns: cases });
}
