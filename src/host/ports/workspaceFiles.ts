import * as vscode from 'vscode';
import type { EditResult, FileChange, Files, ReadResult } from '../../jobs/ports';
import { positionAt } from '../positions';

/** Larger files are no records; reading them would only cost memory. */
const MAX_BYTES = 1024 * 1024;

/** How long VS Code is given to read a file again that something else has written. */
const RELOAD_MS = 5000;

/** The `Files` port over VS Code's file system and text documents, for one mentorship folder. */
export class WorkspaceFiles implements Files {
  constructor(private readonly root: vscode.Uri) {}

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ...path.split('/'));
  }

  /** The path of `uri` relative to the folder, or undefined if it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const prefix = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    if (uri.scheme !== this.root.scheme || uri.authority !== this.root.authority) return undefined;
    return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
  }

  async list(): Promise<readonly string[]> {
    const found: string[] = [];
    const walk = async (folder: vscode.Uri, prefix: string): Promise<void> => {
      let children: [string, vscode.FileType][];
      try {
        children = await vscode.workspace.fs.readDirectory(folder);
      } catch {
        return; // Not there (any more): an empty folder has nothing to list.
      }
      await Promise.all(children.map(async ([name, type]) => {
        if (type === vscode.FileType.Directory) await walk(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`);
        else if (type & vscode.FileType.File) found.push(prefix + name);
      }));
    };
    await walk(this.root, '');
    return found.sort();
  }

  async read(path: string): Promise<ReadResult> {
    const uri = this.uri(path);
    const open = openDocument(uri);
    if (open?.isDirty) return { kind: 'text', text: open.getText() };
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.byteLength > MAX_BYTES) return { kind: 'unreadable', reason: `${bytes.byteLength} > ${MAX_BYTES} bytes` };
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'absent' };
      return { kind: 'unreadable', reason: messageOf(error) };
    }
  }

  async apply(changes: readonly FileChange[]): Promise<EditResult> {
    const edited = await this.edit(changes.filter(change => change.kind === 'edit'));
    if (edited.kind !== 'done') return edited;
    const created = await this.create(changes.filter(change => change.kind === 'create'));
    return created.kind === 'done' ? this.delete(changes.filter(change => change.kind === 'delete')) : created;
  }

  /** As an edit of the workspace, so that it can be undone. */
  private async delete(changes: readonly (FileChange & { kind: 'delete' })[]): Promise<EditResult> {
    if (changes.length === 0) return { kind: 'done' };
    const edit = new vscode.WorkspaceEdit();
    for (const { path, base } of changes) {
      const read = await this.read(path);
      if (read.kind !== 'text' || withLineFeeds(read.text) !== withLineFeeds(base)) return { kind: 'changed', path };
      edit.deleteFile(this.uri(path));
    }
    const path = changes[0]!.path;
    return await vscode.workspace.applyEdit(edit) ? { kind: 'done' }
      : { kind: 'failed', path, reason: vscode.l10n.t('The file could not be deleted.') };
  }

  /**
   * Edits go through text documents, so that they can be undone and unsaved work survives. A document that was clean is
   * saved after; one that the user had left unsaved stays so.
   */
  private async edit(changes: readonly (FileChange & { kind: 'edit' })[]): Promise<EditResult> {
    if (changes.length === 0) return { kind: 'done' };
    const edit = new vscode.WorkspaceEdit();
    const toSave: { document: vscode.TextDocument; path: string }[] = [];
    for (const change of changes) {
      let document: vscode.TextDocument;
      try {
        document = await vscode.workspace.openTextDocument(this.uri(change.path));
      } catch (error) {
        return { kind: 'failed', path: change.path, reason: messageOf(error) };
      }
      if (!await holds(document, change.base)) return { kind: 'changed', path: change.path };
      for (const part of change.edits) {
        const range = new vscode.Range(positionAt(change.base, part.start), positionAt(change.base, part.end));
        edit.replace(document.uri, range, part.text);
      }
      if (!document.isDirty) toSave.push({ document, path: change.path });
    }
    const first = changes[0]!.path;
    if (!await vscode.workspace.applyEdit(edit)) return { kind: 'changed', path: first };
    for (const { document, path } of toSave) {
      if (document.isDirty && !await document.save()) {
        return { kind: 'failed', path, reason: vscode.l10n.t('The change is in the editor but could not be saved.') };
      }
    }
    return { kind: 'done' };
  }

  /** New files appear whole: each is written beside its place and then moved there, never over an existing file. */
  private async create(changes: readonly (FileChange & { kind: 'create' })[]): Promise<EditResult> {
    const fs = vscode.workspace.fs;
    const written: { readonly temporary: vscode.Uri; readonly target: vscode.Uri; readonly path: string }[] = [];
    const made: vscode.Uri[] = [];
    let path = '';
    try {
      for (const change of changes) {
        path = change.path;
        const target = this.uri(path);
        if (await exists(target)) return { kind: 'changed', path };
        const folder = vscode.Uri.joinPath(target, '..');
        const temporary = vscode.Uri.joinPath(folder, `.${Date.now().toString(36)}-${written.length}.tmp`);
        await fs.createDirectory(folder);
        written.push({ temporary, target, path });
        await fs.writeFile(temporary, new TextEncoder().encode(change.text));
      }
      for (const file of written) {
        path = file.path;
        await fs.rename(file.temporary, file.target, { overwrite: false });
        made.push(file.target);
      }
      return { kind: 'done' };
    } catch (error) {
      for (const uri of made) await quietly(fs.delete(uri));
      return error instanceof vscode.FileSystemError && error.code === 'FileExists'
        ? { kind: 'changed', path }
        : { kind: 'failed', path, reason: messageOf(error) };
    } finally {
      if (made.length < written.length) for (const { temporary } of written) await quietly(fs.delete(temporary));
    }
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === key);
}

/**
 * Whether the document has this text. A clean document that is behind the file on disk is about to be read again by VS
 * Code; editing it before would make a conflict, so that is waited for.
 */
async function holds(document: vscode.TextDocument, text: string): Promise<boolean> {
  // VS Code holds one kind of line end per document, so texts are compared, and places found, by line and column.
  const same = () => withLineFeeds(document.getText()) === withLineFeeds(text);
  if (same() || document.isDirty) return same();
  return new Promise(resolve => {
    const finish = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve(same());
    };
    const listener = vscode.workspace.onDidChangeTextDocument(event => { if (event.document === document && same()) finish(); });
    const timer = setTimeout(finish, RELOAD_MS);
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** For cleaning up after a failure that is already being reported. */
async function quietly(work: Thenable<void>): Promise<void> {
  try {
    await work;
  } catch {
    // Nothing was there to clean up.
  }
}

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');
const messageOf = (error: unknown) => error instanceof Error ? error.message : String(error);
