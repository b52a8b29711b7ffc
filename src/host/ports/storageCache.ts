import * as vscode from 'vscode';
import { SETTLED_MS, type RecordCache, type Stamp } from '../../jobs/ports/recordCache';
import { mapConcurrent } from '../../jobs/async/mapConcurrent';
import { withChecksum, withoutChecksum } from '../../jobs/writes/checksummed';

/**
 * The `Cache` port in the storage that VS Code gives the extension for this workspace: one file a part, outside the
 * repository, on this computer only. Its first line names the build that wrote it: another build reads records anew.
 */
export class StorageCache implements RecordCache {
  private readonly settled = Date.now() - SETTLED_MS;
  private readonly folder: Promise<vscode.Uri>;

  constructor(
    storage: vscode.Uri,
    private readonly root: vscode.Uri,
    private readonly build: Promise<string>,
  ) {
    this.folder = storedFor(root, storage, 'records');
  }

  stamps(paths: readonly string[]): Promise<readonly Stamp[]> {
    const unsaved = new Set(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    );
    return mapConcurrent(paths, async path => {
      const uri = vscode.Uri.joinPath(this.root, path);
      if (unsaved.size > 0 && unsaved.has(uri.toString())) return undefined;
      try {
        const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
        return type === vscode.FileType.File && mtime < this.settled ? `${mtime}/${size}` : undefined;
      } catch {
        return undefined;
      }
    });
  }

  async read(part: string): Promise<string | undefined> {
    try {
      const text = await withoutChecksum(await vscode.workspace.fs.readFile(await this.fileOf(part)));
      const head = `${await this.build}\n`;
      return text?.startsWith(head) ? text.slice(head.length) : undefined;
    } catch {
      return undefined; // Nothing kept yet.
    }
  }

  async write(part: string, text: string): Promise<void> {
    const file = await this.fileOf(part);
    const temporary = file.with({ path: `${file.path}.${crypto.randomUUID()}.tmp` });
    try {
      await vscode.workspace.fs.writeFile(temporary, await withChecksum(`${await this.build}\n${text}`));
      await vscode.workspace.fs.rename(temporary, file, { overwrite: true });
    } catch {
      // A full disk, or no storage at all: the next start reads the files.
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    }
  }

  private async fileOf(part: string): Promise<vscode.Uri> {
    return vscode.Uri.joinPath(await this.folder, `${part}.sealed`);
  }
}

/** The place in `storage` for what is kept of the folder at `root`, under a short name that no other folder has. */
export async function storedFor(root: vscode.Uri, storage: vscode.Uri, what: string): Promise<vscode.Uri> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(root.toString())));
  const name = [...bytes.slice(0, 12)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return vscode.Uri.joinPath(storage, what, name);
}
