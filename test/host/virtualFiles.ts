// Files that are nowhere on a disk, as an extension for virtual workspaces has them.
import * as vscode from 'vscode';

interface Held {
  readonly type: vscode.FileType;
  readonly mtime: number;
  readonly bytes: Uint8Array;
}

/** A file system in memory that tells of every change, also of those that `put` makes behind VS Code's back. */
export class VirtualFiles implements vscode.FileSystemProvider {
  private readonly held = new Map<string, Held>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private age = 1;

  readonly onDidChangeFile = this.changed.event;

  /** As another program changes a file. */
  put(uri: vscode.Uri, text: string): void {
    this.writeFile(uri, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, mtime, bytes } = this.at(uri);
    return { type, mtime, ctime: 0, size: bytes.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const below = `${uri.path.replace(/\/$/, '')}/`;
    return [...this.held]
      .filter(([path]) => path.startsWith(below) && !path.slice(below.length).includes('/'))
      .map(([path, { type }]) => [path.slice(below.length), type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.at(uri).bytes;
  }

  createDirectory(uri: vscode.Uri): void {
    this.hold(uri, vscode.FileType.Directory, new Uint8Array());
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const above = uri.path.split('/').slice(1, -1);
    above.forEach((_, index) => this.createDirectory(uri.with({ path: `/${above.slice(0, index + 1).join('/')}` })));
    this.hold(uri, vscode.FileType.File, bytes);
  }

  delete(uri: vscode.Uri): void {
    for (const path of [...this.held.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.held.delete(path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  private at(uri: vscode.Uri): Held {
    const held = this.held.get(uri.path);
    if (!held) throw vscode.FileSystemError.FileNotFound(uri);
    return held;
  }

  private hold(uri: vscode.Uri, type: vscode.FileType, bytes: Uint8Array): void {
    const isNew = !this.held.has(uri.path);
    if (!isNew && type === vscode.FileType.Directory) return;
    this.held.set(uri.path, { type, bytes, mtime: this.age++ });
    this.changed.fire([{ type: isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri }]);
  }
}
