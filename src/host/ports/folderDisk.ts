import * as vscode from 'vscode';
import type { Disk } from '../../jobs/ports/disk';

/** The `Disk` port over VS Code's file system, for the folder at `root`. */
export class FolderDisk implements Disk {
  constructor(private readonly root: vscode.Uri | Promise<vscode.Uri>) {}

  async read(path: string): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(await this.uri(path));
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.makeFolderOf(path);
    await vscode.workspace.fs.writeFile(await this.uri(path), bytes);
  }

  async move(from: string, to: string): Promise<boolean> {
    await this.makeFolderOf(to);
    try {
      await vscode.workspace.fs.rename(await this.uri(from), await this.uri(to), { overwrite: false });
      return true;
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false;
      throw error;
    }
  }

  async remove(path: string): Promise<void> {
    await vscode.workspace.fs.delete(await this.uri(path));
  }

  async names(): Promise<readonly string[]> {
    const children = await vscode.workspace.fs.readDirectory(await this.root).then(
      all => all,
      () => [],
    );
    return children.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
  }

  async age(path: string): Promise<number> {
    return Date.now() - (await vscode.workspace.fs.stat(await this.uri(path))).mtime;
  }

  private async uri(path: string): Promise<vscode.Uri> {
    return vscode.Uri.joinPath(await this.root, ...path.split('/'));
  }

  private async makeFolderOf(path: string): Promise<void> {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(await this.uri(path), '..'));
  }
}
