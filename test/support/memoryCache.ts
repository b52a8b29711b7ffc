import type { Cache, Stamp } from '../../src/jobs/cache';
import type { MemoryFiles } from './memoryFiles';

/** A `Cache` over files in memory: a file's stamp is its text. */
export class MemoryCache implements Cache {
  readonly parts = new Map<string, string>();
  readonly written: string[] = [];
  /** Files that may be changing just now. */
  readonly unsettled = new Set<string>();

  constructor(private readonly files: MemoryFiles) {}

  stamps(paths: readonly string[]): Promise<readonly Stamp[]> {
    return Promise.resolve(paths.map(path => (this.unsettled.has(path) ? undefined : this.files.texts.get(path))));
  }

  read(part: string): Promise<string | undefined> {
    return Promise.resolve(this.parts.get(part));
  }

  write(part: string, text: string): Promise<void> {
    this.written.push(part);
    this.parts.set(part, text);
    return Promise.resolve();
  }
}
