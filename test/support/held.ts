import * as fc from 'fast-check';

/** Holds a property over at least a thousand cases and prints the seed, which `FC_SEED=… npm test -- unit` sets; more cases by `FC_RUNS=…`. */
export function held<T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  cases = Number(process.env['FC_RUNS'] ?? 1000),
): void | Promise<void> {
  console.log(`      seed ${fc.readConfigureGlobal().seed}, ${cases} cases`);
  return fc.assert(property as fc.IProperty<T>, { numRuns: cases });
}
