import { readRecord, unreadableRecord, type ReadRecord } from '../domain/records/read';
import type { Cache } from './cache';
import { readKept, writeKept, type KeptRecord } from './keptRecords';
import { partOf, type Batch, type RecordFile } from './loadOrder';
import type { Files } from './ports';

/** How many files are asked for at once; more made nothing faster on any machine that was tried. */
const CONCURRENCY = 64;

/** A file that was asked for; `read` is undefined if it is gone. */
export interface ReadFile {
  readonly file: string;
  readonly read: ReadRecord | undefined;
}

/** Reads many files, or takes what was kept of them, and keeps what it read for the next run. */
export class Bulk {
  /** Parts of the cache that should hold something else than they do. */
  private readonly outdated = new Map<string, readonly ReadFile[]>();
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly files: Files, private readonly cache: Cache | undefined) {}

  /** Every file of the batch, from the cache where the file's stamp is the one kept. */
  async read(batch: Batch): Promise<readonly ReadFile[]> {
    const { cache } = this;
    const part = partOf(batch);
    const kept = cache && part !== undefined ? await readKept(cache, part) : NOTHING;
    let hits = 0;
    const reads = await eachOf(batch.files, async ({ file, path }) => {
      const known = kept.get(file);
      if (!known || known.stamp !== await cache?.stamp(file)) return this.readOne(file);
      hits++;
      return { file, read: { file, path, record: known.record, problems: [], references: known.references } };
    });
    if (part !== undefined && (hits < reads.length || hits < kept.size)) this.outdated.set(part, reads);
    return reads;
  }

  /** Every one of the files, from the file itself. */
  readAnew(files: readonly RecordFile[]): Promise<readonly ReadFile[]> {
    return eachOf(files, ({ file }) => this.readOne(file));
  }

  /** Write what is new into the cache, without anybody waiting for it. */
  keep(): void {
    if (this.cache) this.keeping = this.keepAll(this.cache);
  }

  whenKept(): Promise<void> {
    return this.keeping;
  }

  private async readOne(file: string): Promise<ReadFile> {
    const result = await this.files.read(file);
    switch (result.kind) {
      case 'text': return { file, read: readRecord(file, result.text) };
      case 'unreadable': return { file, read: unreadableRecord(file, result.reason) };
      case 'absent': return { file, read: undefined };
    }
  }

  private async keepAll(cache: Cache): Promise<void> {
    for (const [part, reads] of this.outdated) {
      this.outdated.delete(part);
      // The stamp may be asked for after the file was read: it is none if the file has changed in between.
      const records = await eachOf(reads, async ({ file, read }): Promise<KeptRecord | undefined> => {
        const stamp = read?.problems.length === 0 ? await cache.stamp(file) : undefined;
        return read && stamp !== undefined ? { file, stamp, record: read.record, references: read.references } : undefined;
      });
      await writeKept(cache, part, records.filter(record => record !== undefined));
    }
  }
}

const NOTHING: ReadonlyMap<string, KeptRecord> = new Map();

/** The answers in the order of the questions. */
async function eachOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const answers = new Array<Answer>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      answers[index] = await ask(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker));
  return answers;
}
