// A file system of its own, in memory, that counts who reads what and can refuse to write.
import * as vscode from 'vscode';

type Entry =
  | { readonly type: vscode.FileType.File; bytes: Uint8Array; mtime: number }
  | { readonly type: vscode.FileType.Directory };

export class CountingFiles implements vscode.FileSystemProvider {
  /** Paths of the files that were read, one for each time. */
  readonly reads: string[] = [];
  /** Paths that can't be written. */
  readonly refused = new Set<string>();
  /** How many bytes a file may have before the disk is full. */
  room = Infinity;
  private readonly entries = new Map<string, Entry>([['/', { type: vscode.FileType.Directory }]]);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  put(path: string, text: string): void {
    const parts = path.split('/').slice(1, -1);
    for (const index of parts.keys())
      this.entries.set(`/${parts.slice(0, index + 1).join('/')}`, { type: vscode.FileType.Directory });
    this.entries.set(path, { type: vscode.FileType.File, bytes: new TextEncoder().encode(text), mtime: Date.now() });
  }

  textOf(path: string): string | undefined {
    const entry = this.entries.get(path);
    return entry?.type === vscode.FileType.File ? new TextDecoder().decode(entry.bytes) : undefined;
  }

  paths(): string[] {
    return [...this.entries]
      .filter(([, { type }]) => type === vscode.FileType.File)
      .map(([path]) => path)
      .sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.at(uri);
    return entry.type === vscode.FileType.File
      ? { type: entry.type, ctime: 0, mtime: entry.mtime, size: entry.bytes.byteLength }
      : { type: entry.type, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.at(uri);
    const start = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.entries]
      .filter(
        ([path]) => path.length > start.length && path.startsWith(start) && !path.slice(start.length).includes('/'),
      )
      .map(([path, { type }]) => [path.slice(start.length), type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.entries.set(uri.path, { type: vscode.FileType.Directory });
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.reads.push(uri.path);
    const entry = this.at(uri);
    if (entry.type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry.bytes;
  }

  /** Later, as any real one: of a write that fails at once VS Code never lets go. */
  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    this.allow(uri);
    // As a real one does: what fits is written, and then it is full.
    this.entries.set(uri.path, { type: vscode.FileType.File, bytes: bytes.slice(0, this.room), mtime: Date.now() });
    if (bytes.byteLength > this.room) throw new Error('ENOSPC: no space left on device');
  }

  delete(uri: vscode.Uri): void {
    this.at(uri);
    for (const path of [...this.entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.allow(to);
    if (!overwrite && this.entries.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.entries.set(to.path, this.at(from));
    this.entries.delete(from.path);
  }

  private at(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private allow(uri: vscode.Uri): void {
    if (this.refused.has(uri.path)) throw vscode.FileSystemError.NoPermissions('It is read-only');
  }
}
