import * as fc from 'fast-check';

/** How many cases a property is tried on: `usual`, or as many as `FC_RUNS=…` asks for. */
export const runs = (usual: number): number => Number(process.env['FC_RUNS'] ?? usual);

/** Holds a property and prints the seed, which `FC_SEED=… npm test -- unit` sets. */
export function held<T>(property: fc.IProperty<T> | fc.IAsyncProperty<T>, usual = 1000): void | Promise<void> {
  const numRuns = runs(usual);
  console.log(`      seed ${fc.readConfigureGlobal().seed}, ${numRuns} cases`);
  return fc.assert(property as fc.IProperty<T>, { numRuns });
}
