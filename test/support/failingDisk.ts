import { sameBytes } from '../../src/domain/text/utf8';
import type { Disk } from '../../src/jobs/ports/disk';
import type { EditResult, FileChange } from '../../src/jobs/ports/ports';
import { putBack, withLeft, writeAtomically, type Deletion, type Write } from '../../src/jobs/writes/atomicWrite';
import { MemoryFiles } from './memoryFiles';

/**
 * - `refuses`: one write does nothing and fails; the ones after it work
 * - `tears`: it writes half of the file before it fails
 * - `dies`: from this write on all fail
 * - `tears and dies`: both
 */
export const FAILURES = ['refuses', 'tears', 'dies', 'tears and dies'] as const;
export type FailureKind = (typeof FAILURES)[number];

/** A disk in memory that fails at one of its writes: a write, a move or a removal. */
export class FailingDisk implements Disk {
  readonly bytes = new Map<string, Uint8Array>();
  /** Writes so far. */
  count = 0;
  /** The write that fails, counted from 1. */
  failsAt = Infinity;
  how: FailureKind = 'refuses';

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.bytes.set(path, new TextEncoder().encode(text));
  }

  private get isFailing(): boolean {
    this.count++;
    return this.count === this.failsAt || (this.how.endsWith('dies') && this.count > this.failsAt);
  }

  read(path: string): Promise<Uint8Array> {
    const found = this.bytes.get(path);
    return found ? Promise.resolve(found) : Promise.reject(new Error(`ENOENT ${path}`));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.isFailing) {
      if (this.how.startsWith('tears') && this.count === this.failsAt)
        this.bytes.set(path, bytes.subarray(0, bytes.length / 2));
      return Promise.reject(new Error('ENOSPC'));
    }
    this.bytes.set(path, bytes);
    return Promise.resolve();
  }

  async move(from: string, to: string): Promise<boolean> {
    const bytes = await this.read(from);
    if (this.bytes.has(to)) return false;
    if (this.isFailing) throw new Error('EACCES');
    this.bytes.delete(from);
    this.bytes.set(to, bytes);
    return true;
  }

  async remove(path: string): Promise<void> {
    await this.read(path);
    if (this.isFailing) throw new Error('EACCES');
    this.bytes.delete(path);
  }

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.bytes.keys()].filter(path => !path.includes('/')));
  }

  age(): Promise<number> {
    return Promise.resolve(0);
  }
}

/** Files that are written as the extension writes them where no editor has them open, to a disk that fails. */
export class FilesOnDisk extends MemoryFiles {
  private id = 0;

  constructor(
    texts: Readonly<Record<string, string>>,
    readonly disk = new FailingDisk(texts),
  ) {
    super(texts);
  }

  override async apply(changes: readonly FileChange[]): Promise<EditResult> {
    for (const change of changes) {
      const text = this.texts.get(change.path);
      if (text !== (change.kind === 'create' ? undefined : change.base)) return { kind: 'changed', path: change.path };
    }
    const result = await this.write(changes);
    this.texts.clear();
    for (const [path, bytes] of this.disk.bytes) this.texts.set(path, new TextDecoder().decode(bytes));
    return result;
  }

  private async write(changes: readonly FileChange[]): Promise<EditResult> {
    const writes = changes.filter((change): change is Write => change.kind !== 'delete');
    const written = await writeAtomically({ disk: this.disk, writing: undefined }, `id-${++this.id}`, writes);
    if (written.kind !== 'done') return written;
    const gone: Deletion[] = [];
    for (const { kind, path } of changes) {
      if (kind !== 'delete') continue;
      gone.push({ path, bytes: await this.disk.read(path) });
      try {
        await this.disk.remove(path);
      } catch {
        return written.takeBack(withLeft({ kind: 'failed', path, reason: 'refused' }, await putBack(this.disk, gone)));
      }
    }
    return { kind: 'done' };
  }
}

/** The files that are not as they were, those aside that only hold what was to be moved. */
export function differing(before: ReadonlyMap<string, Uint8Array>, after: ReadonlyMap<string, Uint8Array>): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(path => !/\.tmp$/.test(path));
  return paths.filter(path => !sameBytes(before.get(path) ?? NONE, after.get(path) ?? NONE)).sort();
}

const NONE = new Uint8Array([0xff]);
