import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { EditResult, FileChange } from '../../src/jobs/ports/ports';
import type { Disk } from '../../src/jobs/ports/disk';
import { writeAtomically, type Write } from '../../src/jobs/writes/atomicWrite';
import { NodeFiles } from '../bench/nodeFiles';

/** The `Disk` port over plain Node. As VS Code's file system does, it empties a file and then fills it. */
export class NodeDisk implements Disk {
  /** @param beforePiece called before each piece of a file is written */
  constructor(
    private readonly root: string,
    private readonly piece = 64 * 1024,
    private readonly beforePiece = () => {},
  ) {}

  read(name: string): Promise<Uint8Array> {
    return fs.readFile(path.join(this.root, name));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const file = path.join(this.root, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    const handle = await fs.open(file, 'w');
    try {
      for (let at = 0; at < bytes.byteLength; at += this.piece) {
        this.beforePiece();
        await handle.write(bytes.subarray(at, at + this.piece));
      }
    } finally {
      await handle.close();
    }
  }

  async move(from: string, to: string): Promise<boolean> {
    const target = path.join(this.root, to);
    await fs.mkdir(path.dirname(target), { recursive: true });
    if (
      await fs.access(target).then(
        () => true,
        () => false,
      )
    )
      return false;
    await fs.rename(path.join(this.root, from), target);
    return true;
  }

  remove(name: string): Promise<void> {
    return fs.rm(path.join(this.root, name));
  }

  names(): Promise<readonly string[]> {
    return fs.readdir(this.root).catch(() => []);
  }

  async age(name: string): Promise<number> {
    return Date.now() - (await fs.stat(path.join(this.root, name))).mtimeMs;
  }
}

let count = 0;

/** Files that are written as the extension writes them where no editor has them open. */
export class NodeFilesInPlace extends NodeFiles {
  constructor(
    root: string,
    private readonly disk: Disk,
    private readonly writing: Disk | undefined,
  ) {
    super(root);
  }

  override async apply(changes: readonly FileChange[]): Promise<EditResult> {
    for (const change of changes) {
      const now = await this.read(change.path);
      if (change.kind === 'create' ? now.kind !== 'absent' : now.kind !== 'text' || now.text !== change.base) {
        return { kind: 'changed', path: change.path };
      }
    }
    const writes = changes.filter((change): change is Write => change.kind !== 'delete');
    const written = await writeAtomically(
      { disk: this.disk, writing: this.writing },
      `${process.pid}-${++count}`,
      writes,
    );
    return written.kind === 'done' ? { kind: 'done' } : written;
  }
}
