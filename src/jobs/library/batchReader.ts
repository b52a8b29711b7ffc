import { linkedRecord, readRecord, unreadableRecord } from '../../domain/records/read';
import type { ReadRecord } from '../../domain/records/anyRecord';
import type { WholePlan } from '../../domain/store/wholePlan';
import type { RecordCache, Stamp } from '../ports/recordCache';
import { cachedPlan } from './cachedPlan';
import { CachedRecords, cachedText, type CachedRecord } from './cachedRecords';
import { partOf, recordFilesIn, type Batch, type RecordFile } from './loadOrder';
import { HostYielder } from '../async/yieldToHost';
import type { Files, ReadResult } from '../ports/ports';

/** How many files of the batches to come are asked for before their turn, so that neither the disk nor we wait. */
const AHEAD = 512;

/**
 * Files are asked for in bursts, the next one while the texts of the last are parsed. Asked for one by one as texts
 * come, each would find the platform's readers asleep, and waking them takes as long as parsing.
 */
const BURST = 64;

/** A file that was asked for; `read` is undefined if it is gone. */
export interface ReadFile {
  readonly file: string;
  readonly read: ReadRecord | undefined;
}

/** A batch that was read. */
export interface ReadBatch {
  /** Given where all files are as they were kept, and in order: instead of `files`. */
  readonly whole: WholePlan | undefined;
  /** Every file, in no order. */
  readonly files: () => readonly ReadFile[];
}

/** Reads many files, or takes what was kept of them, and keeps what it read for the next run. */
export class BatchReader {
  /** Parts of the cache that should hold something else than they do, and how many files each should be of. */
  private readonly outdated = new Map<string, { readonly reads: readonly ReadFile[]; readonly count: number }>();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly cache: RecordCache | undefined,
  ) {}

  /** Every file of the batch, from the cache where the file's stamp is the one kept. */
  async read(batch: Batch): Promise<ReadBatch> {
    const part = partOf(batch);
    const { plan } = batch;
    const files = await recordFilesIn(batch);
    const [kept, stamps] = part === undefined || !this.cache ? NOTHING : await keptOf(files, part, this.cache);
    const places = files.map(({ file }, index) => kept?.placeOf(file, stamps[index]));
    const known = (): ReadFile[] => files.flatMap((file, index) => keptFile(file, places[index], kept));
    const missing = files.filter((_, index) => places[index] === undefined);
    if (kept && missing.length === 0 && kept.size === files.length) {
      const whole = kept.isWhole && plan !== undefined ? cachedPlan(plan, files, places as number[], kept) : undefined;
      return { whole, files: known };
    }
    const anew = await this.readAnew(missing);
    const reads = [...known(), ...anew];
    const isOutdated = reads.length - anew.length < (kept?.size ?? 0) || anew.some(isSound);
    if (part !== undefined && isOutdated) this.outdated.set(part, { reads, count: files.length });
    return { whole: undefined, files: () => reads };
  }

  /** Each of the batches, one after the other. */
  async *readAll(batches: readonly Batch[]): AsyncGenerator<ReadBatch> {
    const asked: { readonly count: number; readonly reads: Promise<ReadBatch> }[] = [];
    let [next, ahead] = [0, 0];
    for (;;) {
      for (; next < batches.length && ahead < AHEAD; next++) {
        const count = batches[next]!.paths.length;
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
  async readAnew(files: readonly RecordFile[]): Promise<readonly ReadFile[]> {
    const reads: ReadFile[] = [];
    const pace = new HostYielder();
    const burstFrom = (start: number) =>
      Promise.all(files.slice(start, start + BURST).map(({ file }) => this.files.read(file)));
    let coming = burstFrom(0);
    for (let start = 0; start < files.length; start += BURST) {
      const results = await coming;
      coming = burstFrom(start + BURST);
      for (const [index, result] of results.entries()) {
        reads.push(readFile(files[start + index]!, result));
        await pace.rest();
      }
    }
    return reads;
  }

  /** Write what is new into the cache, without anybody waiting for it. */
  keep(): void {
    if (this.cache) this.keeping = this.keepAll(this.cache);
  }

  whenKept(): Promise<void> {
    return this.keeping;
  }

  private async keepAll(cache: RecordCache): Promise<void> {
    for (const [part, { reads, count }] of this.outdated) {
      this.outdated.delete(part);
      const sound = reads.filter(isSound);
      // The stamps may be asked for after the files were read: there is none for a file that has changed in between.
      const stamps = await cache.stamps(sound.map(({ file }) => file));
      await cache.write(
        part,
        await cachedText(
          sound.flatMap(({ file, read }, index): CachedRecord[] => {
            const stamp = stamps[index];
            return stamp === undefined ? [] : [[file, stamp, read.record, read.references]];
          }),
          count,
        ),
      );
    }
  }
}

function readFile({ file, path }: RecordFile, result: ReadResult): ReadFile {
  switch (result.kind) {
    case 'text':
      return { file, read: readRecord(file, result.text, path) };
    case 'unreadable':
      return { file, read: result.isLink ? linkedRecord(file) : unreadableRecord(file, result.reason) };
    case 'absent':
      return { file, read: undefined };
  }
}

const NOTHING = [undefined, []] as const;

/**
 * What is kept of the files, and the stamps that its files have now; these are asked for while the text is looked at.
 */
async function keptOf(
  files: readonly RecordFile[],
  part: string,
  cache: RecordCache,
): Promise<readonly [CachedRecords | undefined, readonly Stamp[]]> {
  const text = await cache.read(part);
  if (text === undefined) return NOTHING;
  const stamps = cache.stamps(files.map(({ file }) => file));
  const kept = CachedRecords.of(text);
  return [kept, await stamps];
}

function keptFile({ file, path }: RecordFile, place: number | undefined, kept: CachedRecords | undefined): ReadFile[] {
  if (place === undefined || !kept) return [];
  return [
    { file, read: { file, path, record: kept.recordAt(place), problems: [], references: kept.referencesAt(place) } },
  ];
}

/** Files with problems are read each time. */
function isSound(file: ReadFile): file is ReadFile & { readonly read: ReadRecord } {
  return file.read?.problems.length === 0;
}
