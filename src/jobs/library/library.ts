import { readRecord } from '../../domain/records/read';
import { recordPathOf } from '../../domain/records/recordPath';
import { strayPathOf } from '../../domain/records/strayPath';
import { changeBetween, type RecordsChange } from '../../domain/store/recordsChange';
import {
  EMPTY_SNAPSHOT,
  knownPaths,
  withoutRecords,
  withRecords,
  withWholePlan,
  type Snapshot,
} from '../../domain/store/snapshot';
import { BatchReader, type ReadBatch, type ReadFile } from './batchReader';
import type { RecordCache } from '../ports/recordCache';
import { Emitter, type Subscription } from '../async/emitter';
import { batchesOf, inOrder, LARGEST_STEP, recordFilesOf, type RecordFile } from './loadOrder';
import { HostYielder } from '../async/yieldToHost';
import type { Files } from '../ports/ports';

export interface LibraryOptions {
  readonly cache?: RecordCache | undefined;
  /** The plan that is read before the others, if the reader has chosen one. */
  readonly firstPlan?: (() => string | undefined) | undefined;
}

/** The text of a file as the editor has it; undefined once that is closed, for then the file itself is read. */
export type EditorText = () => string | undefined;

/**
 * The one store of a mentorship folder: the last good record of every file and every problem, as an immutable snapshot.
 * It reads nothing until it is asked to, and announces only what differs from what was announced before.
 *
 * What is read when, and what is kept:
 * - At first settings, people and plan files, then the open plan with all its records: then the first snapshot is
 *   announced, and views can show that plan. All other plans follow, and the whole is announced once, at the end.
 * - A file's text is read whole and let go at once. Its front matter is parsed by `text/yamlSimple`, a tenth of the
 *   time of the YAML library, which is asked for anything unusual and for the places of mistakes. Prose is kept as it
 *   is; only meeting notes are looked through for tasks, and only odd ones by the markdown parser.
 * - Between runs a `Cache` outside the repository keeps each record with its file's time and size, a part a plan. Then
 *   a start asks for times only, and reads what has changed and what has problems. A plan of which neither can be said
 *   is taken as a whole, and its records are parsed when somebody looks at them.
 * - Afterwards one changed file is one file read: the snapshot shares everything else with the one before.
 * - What is typed into an editor is read when somebody asks for the snapshot, at the latest when it is announced: so
 *   words can be gathered while somebody types, and nobody ever sees a snapshot without them.
 * Nothing takes longer than a few milliseconds at a stretch. `npm run bench:store` measures all of this.
 */
export class Library {
  private current: Snapshot = EMPTY_SNAPSHOT;
  /** As it was when listeners last heard of it. */
  private announced: Snapshot = EMPTY_SNAPSHOT;
  private reading: Promise<void> | undefined;
  private readingFirst: Promise<void> | undefined;
  private complete = false;
  private queue: Promise<void> = Promise.resolve();
  /** How often the text of a file changed in the editor, so that an older one from the disk is not taken for newer. */
  private readonly typed = new Map<string, number>();
  /** Texts in editors that have not been read yet, by path. */
  private readonly unread = new Map<string, EditorText>();
  private readonly listeners = new Emitter<RecordsChange>();
  private readonly bulk: BatchReader;

  constructor(
    private readonly files: Files,
    private readonly options: LibraryOptions = {},
  ) {
    this.bulk = new BatchReader(files, options.cache);
  }

  /** With all that has been typed until now. */
  get snapshot(): Snapshot {
    this.readTyped();
    return this.current;
  }

  /** True once every file has been read. */
  get isReady(): boolean {
    return this.complete;
  }

  onDidChange(listener: (change: RecordsChange) => void): Subscription {
    return this.listeners.add(listener);
  }

  /** Read everything, once; later calls wait for the same reading. */
  load(): Promise<void> {
    void this.loadFirst();
    return this.reading!;
  }

  /** As `load`, but wait only until the open plan can be shown. */
  loadFirst(): Promise<void> {
    this.readingFirst ??= new Promise(resolve => {
      this.reading = this.readAll(resolve).finally(resolve);
    });
    return this.readingFirst;
  }

  /** Settles when what the cache keeps is up to date; a load does not wait for it. */
  whenKept(): Promise<void> {
    return this.bulk.whenKept();
  }

  /** Read these files again, or forget them if they are gone. The paths may name any file of the folder. */
  async refresh(paths: Iterable<string>): Promise<void> {
    const wanted = recordFilesOf([...new Set(paths)]);
    if (wanted.length > 0) await this.inTurn(() => this.readAgain(wanted));
  }

  /**
   * Look again at everything at or below these paths: files and folders that came, changed or went. The empty path is
   * the whole folder.
   */
  async refreshBelow(paths: readonly string[]): Promise<void> {
    const isFile = (path: string) => recordPathOf(path) !== undefined;
    if (paths.every(isFile)) return this.refresh(paths);
    const below = (path: string) => paths.some(start => start === '' || path === start || path.startsWith(`${start}/`));
    await this.inTurn(async () => {
      const wanted = new Set([...(await this.files.list()), ...knownPaths(this.snapshot)].filter(below));
      await this.readAgain(recordFilesOf([...wanted]));
    });
  }

  /**
   * Look at the files of a plan themselves, for what is written from them: a setting of VS Code can keep changes that
   * others make from being told, such as `files.watcherExclude` for folders that begin with a dot.
   */
  async refreshPlan(plan: string): Promise<void> {
    await this.load();
    await this.refreshBelow(['people', `plans/${plan}`]);
  }

  /** The text of a file has changed in the editor. Listeners hear of it with the next `announceTyped`. */
  acceptTyped(path: string, text: EditorText): void {
    if (!recordPathOf(path) && !strayPathOf(path)) return;
    this.typed.set(path, (this.typed.get(path) ?? 0) + 1);
    this.unread.set(path, text);
  }

  announceTyped(): void {
    this.readTyped();
    if (this.current !== this.announced) this.announce();
  }

  dispose(): void {
    this.listeners.dispose();
  }

  /** One after the other, and after the first reading: what is read last is what is accepted last. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(() => this.reading).then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async readAll(onFirst: () => void): Promise<void> {
    const { first, plans } = batchesOf(await this.files.list());
    await this.takeUntyped(await this.bulk.read(first));
    const [open, ...others] = inOrder(plans, this.current, this.options.firstPlan?.());
    if (open) {
      await this.takeUntyped(await this.bulk.read(open));
      this.announce();
      onFirst();
    }
    for await (const batch of this.bulk.readAll(others)) await this.takeUntyped(batch);
    this.complete = true;
    this.announce();
    this.bulk.keep();
  }

  private async readAgain(files: readonly RecordFile[]): Promise<void> {
    const typedBefore = new Map(files.map(({ file }) => [file, this.typed.get(file)]));
    const reads = await this.bulk.readAnew(files);
    await this.takeInSteps(reads.filter(({ file }) => this.typed.get(file) === typedBefore.get(file)));
    this.announceTyped();
  }

  /** What has been typed meanwhile is newer than any file. */
  private async takeUntyped({ whole, files }: ReadBatch): Promise<void> {
    const taken = whole && this.typed.size === 0 ? withWholePlan(this.current, whole) : undefined;
    if (taken) this.current = taken;
    else await this.takeInSteps(files().filter(({ file }) => !this.typed.has(file)));
  }

  private async takeInSteps(reads: readonly ReadFile[]): Promise<void> {
    const pace = new HostYielder();
    for (let start = 0; start < reads.length; start += LARGEST_STEP) {
      this.take(reads.slice(start, start + LARGEST_STEP));
      await pace.rest();
    }
  }

  private take(reads: readonly ReadFile[]): void {
    const gone = reads.filter(({ read }) => read === undefined).map(({ file }) => file);
    const there = reads.flatMap(({ read }) => read ?? []);
    this.current = withRecords(gone.length > 0 ? withoutRecords(this.current, gone) : this.current, there);
  }

  private readTyped(): void {
    if (this.unread.size === 0) return;
    const reads = [...this.unread].flatMap(([file, textOf]): ReadFile[] => {
      const text = textOf();
      const read = text === undefined ? undefined : readRecord(file, text);
      return read ? [{ file, read }] : [];
    });
    this.unread.clear();
    this.take(reads);
  }

  private announce(): void {
    this.readTyped();
    const change = changeBetween(this.announced, this.current);
    this.announced = this.current;
    this.listeners.announce(change);
  }
}
