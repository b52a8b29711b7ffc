/** How long a loop works before others have their turn: far below what a person notices while typing. */
const SLICE_MS = 12;

/** Keeps a long loop from holding up everything else in the extension host: `await pace.rest()` once a round. */
export class HostYielder {
  private since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await afterOthers();
    this.since = performance.now();
  }
}

/**
 * A message to oneself comes after all that is waiting already, and at once: a timer takes a millisecond here, four in
 * a worker.
 */
function afterOthers(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // Open ports keep a process of Node alive.
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
