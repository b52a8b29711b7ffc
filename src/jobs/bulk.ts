import { linkedRecord, readRecord, unreadableRecord, type ReadRecord } from '../domain/records/read';
import type { Cache } from './cache';
import { eachOf } from './eachOf';
import { keptRecords, keptText, type KeptRecord } from './keptRecords';
import { partOf, type Batch, type RecordFile } from './loadOrder';
import type { Files } from './ports';

/** How many files of the batches to come are asked for before their turn, so that neither the disk nor we wait. */
const AHEAD = 512;

/** Each text is parsed when it comes: with more of them, too many would come in one go. */
const READS_AT_ONCE = 64;

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

  /** Every file of the batch in no order, from the cache where the file's stamp is the one kept. */
  async read(batch: Batch): Promise<readonly ReadFile[]> {
    const part = partOf(batch);
    const { hits, rows } = part === undefined ? NOTHING : await this.keptOf(batch, part);
    const anew = await this.readAnew(missing(batch.files, hits));
    const reads = [...hits, ...anew];
    const isOutdated = hits.length < rows || anew.some(isSound);
    if (part !== undefined && isOutdated) this.outdated.set(part, reads);
    return reads;
  }

  /** Each of the batches, one after the other. */
  async *readAll(batches: readonly Batch[]): AsyncGenerator<readonly ReadFile[]> {
    const asked: { readonly count: number; readonly reads: Promise<readonly ReadFile[]> }[] = [];
    let [next, ahead] = [0, 0];
    for (;;) {
      for (; next < batches.length && ahead < AHEAD; next++) {
        const count = batches[next]!.files.length;
        asked.push({ count, reads: this.read(batches[next]!) });
        ahead += count;
      }
      const first = asked.shift();
      if (!first) return;
      yield await first.reads;
      ahead -= first.count;
    }
  }

  /** Every one of the files, from the file itself. */
  readAnew(files: readonly RecordFile[]): Promise<readonly ReadFile[]> {
    return eachOf(files, ({ file }) => this.readOne(file), READS_AT_ONCE);
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
      case 'unreadable': return { file, read: result.isLink ? linkedRecord(file) : unreadableRecord(file, result.reason) };
      case 'absent': return { file, read: undefined };
    }
  }

  /** What is kept of the batch and still true, and how many files are kept. The stamps are asked for while the text is parsed. */
  private async keptOf({ files }: Batch, part: string): Promise<typeof NOTHING> {
    const text = await this.cache?.read(part);
    if (!this.cache || text === undefined) return NOTHING;
    const [stamps, kept] = await Promise.all([this.cache.stamps(files.map(({ file }) => file)), keptRecords(text)]);
    const hits = files.flatMap(({ file, path }, index): ReadFile[] => {
      const [, stamp, record, references] = kept.get(file) ?? [];
      if (stamp === undefined || stamp !== stamps[index]) return [];
      return [{ file, read: { file, path, record, problems: [], references: references! } }];
    });
    return { hits, rows: kept.size };
  }

  private async keepAll(cache: Cache): Promise<void> {
    for (const [part, reads] of this.outdated) {
      this.outdated.delete(part);
      const sound = reads.filter(isSound);
      // The stamps may be asked for after the files were read: there is none for a file that has changed in between.
      const stamps = await cache.stamps(sound.map(({ file }) => file));
      await cache.write(part, await keptText(sound.flatMap(({ file, read }, index): KeptRecord[] => {
        const stamp = stamps[index];
        return stamp === undefined ? [] : [[file, stamp, read.record, read.references]];
      })));
    }
  }
}

const NOTHING: { readonly hits: readonly ReadFile[]; readonly rows: number } = { hits: [], rows: 0 };

function missing(files: readonly RecordFile[], hits: readonly ReadFile[]): readonly RecordFile[] {
  if (hits.length === files.length) return [];
  const known = new Set(hits.map(({ file }) => file));
  return files.filter(({ file }) => !known.has(file));
}

/** Files with problems are read each time. */
function isSound(file: ReadFile): file is ReadFile & { readonly read: ReadRecord } {
  return file.read?.problems.length === 0;
}
