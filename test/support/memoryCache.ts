import type { RecordCache, Stamp } from '../../src/jobs/ports/recordCache';
import { withChecksum, withoutChecksum } from '../../src/jobs/writes/checksummed';
import type { MemoryFiles } from './memoryFiles';

/** A `Cache` over files in memory: a file's stamp is its text. */
export class MemoryCache implements RecordCache {
  /** As they would lie on a disk. */
  readonly parts = new Map<string, Uint8Array>();
  readonly written: string[] = [];
  /** Files that may be changing just now. */
  readonly unsettled = new Set<string>();

  constructor(private readonly files: MemoryFiles) {}

  stamps(paths: readonly string[]): Promise<readonly Stamp[]> {
    return Promise.resolve(paths.map(path => (this.unsettled.has(path) ? undefined : this.files.texts.get(path))));
  }

  async read(part: string): Promise<string | undefined> {
    const bytes = this.parts.get(part);
    return bytes && withoutChecksum(bytes);
  }

  async write(part: string, text: string): Promise<void> {
    this.written.push(part);
    this.parts.set(part, await withChecksum(text));
  }
}
