import { lstat } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SETTLED_MS, type Cache, type Stamp } from '../../src/jobs/cache';
import { eachOf } from '../../src/jobs/eachOf';
import { sealed, unsealed } from '../../src/jobs/seal';

/** The `Cache` port over plain Node: stamps of the files in `root`, and one file a part in `folder`. */
export class NodeCache implements Cache {
  private readonly settled = Date.now() - SETTLED_MS;

  constructor(
    private readonly root: string,
    private readonly folder: string,
  ) {}

  stamps(names: readonly string[]): Promise<readonly Stamp[]> {
    return eachOf(names, name => this.stamp(`${this.root}/${name}`));
  }

  async read(part: string): Promise<string | undefined> {
    try {
      return await unsealed(await fs.readFile(this.fileOf(part)));
    } catch {
      return undefined;
    }
  }

  async write(part: string, text: string): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await fs.writeFile(`${this.fileOf(part)}.tmp`, await sealed(text));
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
