/** How long a loop works before others have their turn: far below what a person notices while typing. */
const SLICE_MS = 12;

/** Keeps a long loop from holding up everything else in the extension host: `await pace.rest()` once a round. */
export class Pace {
  private since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await new Promise(resolve => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}
