import * as vscode from 'vscode';
import type { EditResult, FileChange, Files, ReadResult } from '../../jobs/ports';
import { decode } from './utf8';
import { writeFiles, type Write } from './writeFiles';

/** Larger files are no records; reading them would only cost memory. */
const MAX_BYTES = 1024 * 1024;

type Edit = FileChange & { readonly kind: 'edit' };

/**
 * The `Files` port over VS Code's file system and text documents, for one mentorship folder.
 *
 * A change goes where the text is. An open document is edited in its editor and saved after if it was clean: undo works,
 * unsaved work survives, and no view waits for a watcher. A file that VS Code has not open is edited on the disk, because
 * a document has one kind of line end and may be reformatted when it is saved: only so does every other byte stay.
 */
export class WorkspaceFiles implements Files {
  private turn: Promise<unknown> = Promise.resolve();

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
    const document = openDocument(uri);
    if (document?.isDirty) return { kind: 'text', text: document.getText() };
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.byteLength > MAX_BYTES) return { kind: 'unreadable', reason: vscode.l10n.t('it is larger than 1 MB') };
      const text = decode(bytes)?.text;
      return text === undefined ? { kind: 'unreadable', reason: vscode.l10n.t('it is not text in UTF-8') } : { kind: 'text', text };
    } catch (error) {
      switch (codeOf(error)) {
        case 'FileNotFound': return { kind: 'absent' };
        case 'FileIsADirectory': return { kind: 'unreadable', reason: vscode.l10n.t('a folder is in its place') };
        default: return { kind: 'unreadable', reason: messageOf(error) };
      }
    }
  }

  /** One after the other, so that of two changes made from the same text the second is told that it has changed. */
  apply(changes: readonly FileChange[]): Promise<EditResult> {
    const result = this.turn.then(() => this.applyNow(changes));
    this.turn = result;
    return result;
  }

  private async applyNow(changes: readonly FileChange[]): Promise<EditResult> {
    for (const change of changes) {
      if (!await this.isAsAssumed(change)) return { kind: 'changed', path: change.path };
    }
    const inEditor = new vscode.WorkspaceEdit();
    const toSave: { readonly document: vscode.TextDocument; readonly path: string }[] = [];
    const onDisk: Write[] = [];
    for (const change of changes) {
      const uri = this.uri(change.path);
      const document = openDocument(uri);
      if (change.kind === 'delete') inEditor.deleteFile(uri);
      else if (change.kind === 'create' || document?.getText() !== change.base) onDisk.push({ ...change, uri });
      else {
        addEdits(inEditor, document, change);
        if (!document.isDirty) toSave.push({ document, path: change.path });
      }
    }

    const written = await writeFiles(onDisk);
    if (written.kind !== 'done') return written;
    if (onDisk.length < changes.length && !await vscode.workspace.applyEdit(inEditor)) {
      await written.takeBack();
      const deleted = changes.find(change => change.kind === 'delete');
      if (deleted) return { kind: 'failed', path: deleted.path, reason: vscode.l10n.t('The file could not be deleted.') };
      // VS Code refuses when a document has moved on since the edit was made, and does not say which one.
      return { kind: 'changed', path: changes[0]!.path };
    }
    for (const { document, path } of toSave) {
      if (document.isDirty && !await document.save()) {
        return { kind: 'failed', path, reason: vscode.l10n.t('The change is in the editor but could not be saved.') };
      }
    }
    return { kind: 'done' };
  }

  private async isAsAssumed(change: FileChange): Promise<boolean> {
    const read = await this.read(change.path);
    return change.kind === 'create' ? read.kind === 'absent' : read.kind === 'text' && read.text === change.base;
  }
}

function addEdits(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, { edits }: Edit): void {
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === key);
}

const codeOf = (error: unknown) => error instanceof vscode.FileSystemError ? error.code : undefined;
const messageOf = (error: unknown) => error instanceof Error ? error.message : String(error);
