import { lstat } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SETTLED_MS, type RecordCache, type Stamp } from '../../src/jobs/ports/recordCache';
import { mapConcurrent } from '../../src/jobs/async/mapConcurrent';
import { withChecksum, withoutChecksum } from '../../src/jobs/writes/checksummed';

/** The `Cache` port over plain Node: stamps of the files in `root`, and one file a part in `folder`. */
export class NodeCache implements RecordCache {
  private readonly settled = Date.now() - SETTLED_MS;

  constructor(
    private readonly root: string,
    private readonly folder: string,
  ) {}

  stamps(names: readonly string[]): Promise<readonly Stamp[]> {
    return mapConcurrent(names, name => this.stamp(`${this.root}/${name}`));
  }

  async read(part: string): Promise<string | undefined> {
    try {
      return await withoutChecksum(await fs.readFile(this.fileOf(part)));
    } catch {
      return undefined;
    }
  }

  async write(part: string, text: string): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await fs.writeFile(`${this.fileOf(part)}.tmp`, await withChecksum(text));
    await fs.rename(`${this.fileOf(part)}.tmp`, this.fileOf(part));
  }

  private fileOf(part: string): string {
    return path.join(this.folder, `${part}.sealed`);
  }

  private stamp(file: string): Promise<Stamp> {
    return new Promise(resolve => {
      lstat(file, (error, stats) => {
        const isSettledFile = !error && stats.isFile() && stats.mtimeMs < this.settled;
        resolve(isSettledFile ? `${stats.mtimeMs}/${stats.size}` : undefined);
      });
    });
  }
}
