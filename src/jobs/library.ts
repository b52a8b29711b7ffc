import { readRecord, unreadableRecord, type ReadRecord } from '../domain/records/read';
import { recordPathOf } from '../domain/records/recordPath';
import { EMPTY_SNAPSHOT, knownPaths, withoutRecords, withRecords, type Snapshot } from '../domain/records/snapshot';
import type { Files, ReadResult } from './ports';
import { Listeners, type Subscription } from './listeners';

/** How many files are asked for at once while everything is read. */
const CONCURRENCY = 64;

/**
 * The one store of a mentorship folder: the last good record of every file and every problem, as an immutable snapshot.
 * It reads nothing until it is asked to, and announces a snapshot only if something differs from the one before.
 */
export class Library {
  private current: Snapshot = EMPTY_SNAPSHOT;
  private reading: Promise<void> | undefined;
  private complete = false;
  private readonly listeners = new Listeners<Snapshot>();

  constructor(private readonly files: Files) {}

  get snapshot(): Snapshot {
    return this.current;
  }

  /** True once every file has been read. */
  get isReady(): boolean {
    return this.complete;
  }

  onDidChange(listener: (snapshot: Snapshot) => void): Subscription {
    return this.listeners.add(listener);
  }

  /** Read everything, once; later calls wait for the same reading. */
  load(): Promise<void> {
    this.reading ??= this.readAll();
    return this.reading;
  }

  /** Read these files again, or forget them if they are gone. The paths may name any file of the folder. */
  async refresh(paths: Iterable<string>): Promise<void> {
    const wanted = [...new Set(paths)].filter(path => recordPathOf(path) !== undefined);
    if (wanted.length === 0) return;
    this.accept(await this.readMany(wanted));
  }

  /**
   * Look again at everything at or below these paths: files and folders that came, changed or went. The empty path is
   * the whole folder.
   */
  async refreshBelow(paths: readonly string[]): Promise<void> {
    const isFile = (path: string) => recordPathOf(path) !== undefined;
    if (paths.every(isFile)) return this.refresh(paths);
    const below = (path: string) => paths.some(start => start === '' || path === start || path.startsWith(`${start}/`));
    await this.refresh([...await this.files.list(), ...knownPaths(this.current)].filter(below));
  }

  /** Take the text of one file as it is in the editor. */
  acceptText(path: string, text: string): void {
    if (recordPathOf(path)) this.accept([[path, { kind: 'text', text }]]);
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private async readAll(): Promise<void> {
    const paths = (await this.files.list()).filter(path => recordPathOf(path) !== undefined);
    const results = await this.readMany(paths);
    this.complete = true;
    this.accept(results, true);
  }

  private async readMany(paths: readonly string[]): Promise<[string, ReadResult][]> {
    const results: [string, ReadResult][] = [];
    let next = 0;
    const worker = async () => {
      while (next < paths.length) {
        const path = paths[next++]!;
        results.push([path, await this.files.read(path)]);
      }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, paths.length) }, worker));
    return results;
  }

  private accept(results: readonly (readonly [string, ReadResult])[], always = false): void {
    const gone: string[] = [];
    const reads: ReadRecord[] = [];
    for (const [path, result] of results) {
      const read = result.kind === 'text' ? readRecord(path, result.text)
        : result.kind === 'unreadable' ? unreadableRecord(path, result.reason) : undefined;
      if (read) reads.push(read);
      else gone.push(path);
    }
    const next = withRecords(withoutRecords(this.current, gone), reads);
    if (next === this.current && !always) return;
    this.current = next;
    this.listeners.announce(next);
  }
}
