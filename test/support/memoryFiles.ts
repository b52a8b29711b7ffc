import { applyEdits } from '../../src/domain/text/textEdit';
import { decode, encode } from '../../src/domain/text/utf8';
import type { EditResult, FileChange, Files, ReadResult } from '../../src/jobs/ports/ports';

/** A mentorship folder in memory; `test/contract` holds that it does what the real one does. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];
  /** Files that are there but can't be read, with the reason. */
  readonly unreadable = new Map<string, string>();
  /** Files that can't be written, with the reason. */
  readonly refused = new Map<string, string>();
  /** Lets a test change a file at the worst moment. */
  beforeApply: (() => void) | undefined;
  private readonly marks = new Map<string, string>();
  private readonly rawBytes = new Map<string, Uint8Array>();
  private readonly folders = new Set<string>();

  constructor(texts: Record<string, string> = {}) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(path, text);
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys(), ...this.unreadable.keys()].sort());
  }

  read(path: string): Promise<ReadResult> {
    this.reads.push(path);
    const reason = this.unreadable.get(path) ?? (this.isFolder(path) ? 'a folder' : undefined);
    if (reason !== undefined) return Promise.resolve({ kind: 'unreadable', reason });
    const text = this.texts.get(path);
    return Promise.resolve(text === undefined ? { kind: 'absent' } : { kind: 'text', text });
  }

  apply(changes: readonly FileChange[]): Promise<EditResult> {
    this.beforeApply?.();
    for (const change of changes) {
      const { path } = change;
      const reason = this.refused.get(path);
      if (reason !== undefined) return Promise.resolve({ kind: 'failed', path, reason });
      const free = !this.texts.has(path) && !this.unreadable.has(path) && !this.isFolder(path);
      if (change.kind === 'create' ? !free : this.texts.get(path) !== change.base)
        return Promise.resolve({ kind: 'changed', path });
    }
    for (const change of changes) {
      if (change.kind === 'delete') this.texts.delete(change.path);
      else this.texts.set(change.path, change.kind === 'create' ? change.text : applyEdits(change.base, change.edits));
    }
    return Promise.resolve({ kind: 'done' });
  }

  /** Writes a file as another program would. */
  put(path: string, bytes: Uint8Array): void {
    for (const kept of [this.texts, this.marks, this.unreadable, this.rawBytes]) kept.delete(path);
    const decoded = bytes.byteLength <= 1024 * 1024 ? decode(bytes) : undefined;
    if (decoded) {
      this.texts.set(path, decoded.text);
      this.marks.set(path, decoded.mark);
    } else {
      this.unreadable.set(path, 'not a text in UTF-8 of at most 1 MB');
      this.rawBytes.set(path, bytes);
    }
  }

  putFolder(path: string): void {
    this.folders.add(path);
  }

  bytesOf(path: string): Uint8Array | undefined {
    const text = this.texts.get(path);
    return text === undefined ? this.rawBytes.get(path) : encode((this.marks.get(path) ?? '') + text);
  }

  private isFolder(path: string): boolean {
    return this.folders.has(path) || [...this.texts.keys()].some(file => file.startsWith(`${path}/`));
  }
}
