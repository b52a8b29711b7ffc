import { lstat, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SETTLED_MS, type Cache } from '../../src/jobs/cache';

/** The `Cache` port over plain Node: stamps of the files in `root`, and one file a part in `folder`. */
export class NodeCache implements Cache {
  private readonly settled = Date.now() - SETTLED_MS;

  constructor(private readonly root: string, private readonly folder: string) {}

  async stamp(name: string): Promise<string | undefined> {
    try {
      const { mtimeMs, size, mode } = await statOf(path.join(this.root, name));
      const isSettledFile = (mode & 0o170000) === 0o100000 && mtimeMs < this.settled;
      return isSettledFile ? `${mtimeMs}/${size}` : undefined;
    } catch {
      return undefined;
    }
  }

  async read(part: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await fs.readFile(this.fileOf(part)));
    } catch {
      return undefined;
    }
  }

  async write(part: string, text: string): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await fs.writeFile(`${this.fileOf(part)}.tmp`, text);
    await fs.rename(`${this.fileOf(part)}.tmp`, this.fileOf(part));
  }

  private fileOf(part: string): string {
    return path.join(this.folder, `${part}.jsonl`);
  }
}

function statOf(file: string): Promise<Stats> {
  return new Promise((resolve, reject) => {
    lstat(file, (error, stats) => { if (error) reject(error); else resolve(stats); });
  });
}
