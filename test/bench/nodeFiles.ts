import { close, constants, open, read } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { applyEdits } from '../../src/domain/text/textEdit';
import type { EditResult, FileChange, Files, ReadResult } from '../../src/jobs/ports/ports';

const MAX_BYTES = 1024 * 1024;

/**
 * The `Files` port over plain Node, for benchmarks and for tests with real files: what the host does by VS Code's file
 * system, done by Node's. Each file is written beside its place and then moved there, so that no reader and no crash
 * sees half of one.
 */
export class NodeFiles implements Files {
  constructor(readonly root: string) {}

  async list(): Promise<readonly string[]> {
    const found: string[] = [];
    const walk = async (folder: string, prefix: string): Promise<void> => {
      let entries;
      try {
        entries = await fs.readdir(folder, { withFileTypes: true });
      } catch {
        return;
      }
      for (const entry of entries) if (entry.isFile() || entry.isSymbolicLink()) found.push(prefix + entry.name);
      // One promise a folder: one a file would be tens of thousands, all kept in one go.
      await Promise.all(
        entries.filter(entry => entry.isDirectory()).map(({ name }) => walk(`${folder}/${name}`, `${prefix}${name}/`)),
      );
    };
    await walk(this.root, '');
    return found.sort();
  }

  async read(name: string): Promise<ReadResult> {
    try {
      return await readText(this.pathOf(name));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { kind: 'absent' };
      const reason = error instanceof Error ? error.message : String(error);
      return codeOf(error) === 'ELOOP' ? { kind: 'unreadable', reason, isLink: true } : { kind: 'unreadable', reason };
    }
  }

  async apply(changes: readonly FileChange[]): Promise<EditResult> {
    const written: { readonly temporary: string | undefined; readonly target: string }[] = [];
    let name = '';
    try {
      for (const change of changes) {
        name = change.path;
        const now = await this.read(name);
        if (change.kind === 'create' ? now.kind !== 'absent' : now.kind !== 'text' || now.text !== change.base) {
          return { kind: 'changed', path: name };
        }
        const target = this.pathOf(name);
        const temporary = path.join(
          path.dirname(target),
          `.${process.pid}-${Date.now().toString(36)}-${written.length}.tmp`,
        );
        await fs.mkdir(path.dirname(target), { recursive: true });
        written.push({ temporary: change.kind === 'delete' ? undefined : temporary, target });
        if (change.kind !== 'delete')
          await fs.writeFile(temporary, change.kind === 'create' ? change.text : applyEdits(change.base, change.edits));
      }
      for (const { temporary, target } of written) await (temporary ? fs.rename(temporary, target) : fs.rm(target));
      return { kind: 'done' };
    } catch (error) {
      return { kind: 'failed', path: name, reason: error instanceof Error ? error.message : String(error) };
    } finally {
      for (const { temporary } of written) if (temporary) await fs.rm(temporary, { force: true });
    }
  }

  private pathOf(name: string): string {
    return `${this.root}/${name}`;
  }
}

/** A link could lead anywhere, also to something that never ends. */
const NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Buffers for nearly every file, used again and again. */
const SMALL_BYTES = 64 * 1024;
const idle: Buffer[] = [];

/**
 * Opened, read and closed with callbacks. Node's promises make an object for every open file and take three times as
 * long, and `readFile` asks for the size first, which only a large file needs.
 */
async function readText(file: string): Promise<ReadResult> {
  const small = await smallText(file);
  if (small !== undefined) return { kind: 'text', text: small };
  const bytes = await fs.readFile(file);
  return bytes.byteLength > MAX_BYTES
    ? { kind: 'unreadable', reason: `${bytes.byteLength} > ${MAX_BYTES} bytes` }
    : { kind: 'text', text: decode(bytes) };
}

/** Undefined if the file fills a buffer and may go on. */
function smallText(file: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    open(file, NO_LINK, (notOpen, descriptor) => {
      if (notOpen) return reject(notOpen);
      const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(SMALL_BYTES);
      read(descriptor, buffer, 0, SMALL_BYTES, 0, (notRead, count) => {
        close(descriptor, () => {
          try {
            if (notRead) reject(notRead);
            else resolve(count < SMALL_BYTES ? decode(buffer.subarray(0, count)) : undefined);
          } catch (error) {
            reject(error as Error);
          } finally {
            idle.push(buffer);
          }
        });
      });
    });
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws TypeError if it is not UTF-8; only what looks like it is looked at closely. */
function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? decoder.decode(bytes) : text;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
