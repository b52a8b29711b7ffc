import * as vscode from 'vscode';
import { applyEdits } from '../../domain/text/textEdit';
import { decode } from '../../domain/text/utf8';
import type { Disk } from '../../jobs/ports/disk';
import type { EditResult, FileChange, Files, ReadResult } from '../../jobs/ports/ports';
import {
  putBack,
  withLeft,
  writeAtomically,
  type Deletion,
  type Failure,
  type Write,
} from '../../jobs/writes/atomicWrite';
import { announceWrites, finishWrites, type AnnouncedIntents } from '../../jobs/writes/writeIntents';
import { VERBATIM_EDIT } from '../documents/verbatimEdit';
import { documentOf } from '../documents/openDocument';
import { pathBelow } from '../documents/uris';
import { Arrivals, holds, withLines, type Edit, type Opened } from './arrivals';
import { FolderDisk } from './folderDisk';
import { randomIds } from './randomIds';

/** Larger files are no records; reading them would only cost memory. */
const MAX_BYTES = 1024 * 1024;

/**
 * The `Files` port over VS Code's file system and text documents, for one mentorship folder.
 *
 * A change goes where the text is. An open document is edited in its editor and saved after if it was clean: undo
 * works, unsaved work survives, and no view waits for a watcher. A file that VS Code has not open is edited on the
 * disk, because a document has one kind of line end and may be reformatted when it is saved: only so does every other
 * byte stay.
 */
export class WorkspaceFiles implements Files {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly disk: Disk;
  /** Files that the last listing saw, until they are read: they need not be asked once more what they are. */
  private readonly plain = new Set<string>();

  /** @param writing where writes are announced (see `jobs/writing`) */
  constructor(
    private readonly root: vscode.Uri,
    private readonly writing?: Disk,
  ) {
    this.disk = new FolderDisk(root);
  }

  /** Mend what was cut off while it was written, by a crash say. */
  async finishWrites(): Promise<void> {
    if (this.writing) await finishWrites(this.disk, this.writing);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ...path.split('/'));
  }

  /** The path of `uri` relative to the folder, or undefined if it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    return pathBelow(this.root, uri);
  }

  async list(): Promise<readonly string[]> {
    const found: string[] = [];
    this.plain.clear();
    const walk = async (folder: vscode.Uri, prefix: string): Promise<void> => {
      let children: [string, vscode.FileType][];
      try {
        children = await vscode.workspace.fs.readDirectory(folder);
      } catch {
        return; // Not there (any more): an empty folder has nothing to list.
      }
      const isFolder = ([, type]: [string, vscode.FileType]) => type === vscode.FileType.Directory;
      for (const [name, type] of children) {
        // A link is named but not followed: it could lead anywhere.
        if (type & (vscode.FileType.File | vscode.FileType.SymbolicLink)) found.push(prefix + name);
        if (type === vscode.FileType.File) this.plain.add(prefix + name);
      }
      // One promise a folder: one a file would be tens of thousands, all kept in one go.
      await Promise.all(
        children.filter(isFolder).map(([name]) => walk(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`)),
      );
    };
    await walk(this.root, '');
    return found.sort();
  }

  /** Something has happened to the file: what the last listing saw of it counts no more. */
  doubt(path: string): void {
    this.plain.delete(path);
  }

  async read(path: string): Promise<ReadResult> {
    const uri = this.uri(path);
    if (!this.plain.delete(path) && (await this.isLinked(path)))
      return { kind: 'unreadable', reason: linkReason(), isLink: true };
    const document = documentOf(uri);
    if (document?.isDirty) return { kind: 'text', text: document.getText() };
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.byteLength > MAX_BYTES) return { kind: 'unreadable', reason: vscode.l10n.t('it is larger than 1 MB') };
      const text = decode(bytes)?.text;
      return text === undefined
        ? { kind: 'unreadable', reason: vscode.l10n.t('it is not text in UTF-8') }
        : { kind: 'text', text };
    } catch (error) {
      switch (codeOf(error)) {
        case 'FileNotFound':
          return { kind: 'absent' };
        case 'FileIsADirectory':
          return { kind: 'unreadable', reason: vscode.l10n.t('a folder is in its place') };
        default:
          return { kind: 'unreadable', reason: messageOf(error) };
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
    for (const { path } of changes)
      if (await this.isLinked(path)) return { kind: 'failed', path, reason: linkReason() };
    for (const change of changes) {
      if (!(await this.isAsAssumed(change))) return { kind: 'changed', path: change.path };
    }
    const inEditor = new vscode.WorkspaceEdit();
    const opened: Opened[] = [];
    const toSave: Opened[] = [];
    const onDisk: Write[] = [];
    const deletions: Deletion[] = [];
    for (const change of changes) {
      const uri = this.uri(change.path);
      const document = documentOf(uri);
      if (change.kind === 'delete') {
        const bytes = await this.disk.read(change.path).catch(() => undefined);
        if (!bytes) return { kind: 'changed', path: change.path };
        inEditor.deleteFile(uri);
        deletions.push({ path: change.path, bytes });
      } else if (change.kind === 'create' || document?.getText() !== change.base) onDisk.push(change);
      else {
        addEdits(inEditor, document, change);
        opened.push({ document, change });
        if (!document.isDirty) toSave.push({ document, change });
      }
    }

    const id = randomIds.next();
    const saving = await this.announceSaving(`${id}-saving`, toSave);
    if (saving === 'busy') return { kind: 'changed', path: toSave[0]!.change.path };
    const arrivals = new Arrivals(opened);
    try {
      const written = await writeAtomically({ disk: this.disk, writing: this.writing }, id, onDisk);
      if (written.kind !== 'done') return written;
      if (onDisk.length < changes.length && !(await vscode.workspace.applyEdit(inEditor))) {
        const [deleted] = deletions;
        if (deleted) {
          const reason = vscode.l10n.t('The file could not be deleted.');
          const left = await putBack(this.disk, deletions);
          return await written.takeBack(withLeft({ kind: 'failed', path: deleted.path, reason }, left));
        }
        // VS Code refuses when a document has moved on since the edit was made, and does not say which one.
        return await written.takeBack({ kind: 'changed', path: changes[0]!.path });
      }
      const missing = arrivals.missing();
      if (missing) {
        const arrived = opened.map(({ change }) => change.path).filter(path => path !== missing.path);
        return withLeft(await written.takeBack({ kind: 'changed', path: missing.path }), arrived);
      }
      return await this.save(toSave, changes, id, saving);
    } finally {
      arrivals.dispose();
      await saving?.end();
    }
  }

  /** Save all that can be saved. One that can't be is no reason to leave the others in their editors as well. */
  private async save(
    toSave: readonly Opened[],
    changes: readonly FileChange[],
    id: string,
    saving: AnnouncedIntents | undefined,
  ): Promise<EditResult> {
    const unsaved: string[] = [];
    const refused: Failure[] = [];
    for (const { document, change } of toSave) {
      // Words that somebody typed at this very moment are not ours to save.
      if (!holds(document, change)) continue;
      if (document.isDirty) {
        if (!(await document.save())) unsaved.push(change.path);
        continue;
      }
      const written = await this.writeReadOnly(document, change, id);
      if (written) refused.push(written);
    }
    if (unsaved.length + refused.length > 0) await saving?.takeBack();
    const [first] = refused;
    if (!first) return unsaved.length === 0 ? { kind: 'done' } : { kind: 'unsaved', paths: unsaved };
    const others = changes.map(({ path }) => path).filter(path => refused.every(each => each.path !== path));
    return withLeft(first, others);
  }

  /**
   * For a document that is clean with the change in it. It may have been saved already; one that is read-only takes an
   * edit, and never becomes dirty nor is saved: then its file is written, as that of a read-only one that is not open.
   * Where that can't be either, the document is as it was before.
   * @returns why it can't be
   */
  private async writeReadOnly(document: vscode.TextDocument, change: Edit, id: string): Promise<Failure | undefined> {
    const onDisk = await this.disk.read(change.path).then(decode, () => undefined);
    if (onDisk && withLines(onDisk.text, '\n') === withLines(document.getText(), '\n')) return undefined;
    const written = await writeAtomically({ disk: this.disk, writing: undefined }, `${id}-read-only`, [change]);
    if (written.kind === 'done') return undefined;
    const back = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    back.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), change.base, VERBATIM_EDIT);
    await vscode.workspace.applyEdit(back);
    return written;
  }

  /** VS Code saves in place too, so what it is going to save is announced as well. */
  private async announceSaving(id: string, saves: readonly Opened[]): Promise<AnnouncedIntents | 'busy' | undefined> {
    if (!this.writing || saves.length === 0) return undefined;
    const announcements = await Promise.all(
      saves.map(async ({ document, change }) => {
        const { mark = '' } = decode(await this.disk.read(change.path)) ?? {};
        const after = withLines(
          applyEdits(change.base, change.edits),
          document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
        );
        return { path: change.path, before: mark + change.base, after: mark + after };
      }),
    );
    return announceWrites(this.disk, this.writing, id, announcements);
  }

  /** Whether the file or a folder above it is a link, which could lead out of the mentorship folder. */
  private async isLinked(path: string): Promise<boolean> {
    const parts = path.split('/');
    const types = await Promise.all(
      parts.map((_, index) =>
        vscode.workspace.fs.stat(this.uri(parts.slice(0, index + 1).join('/'))).then(
          ({ type }) => type,
          () => vscode.FileType.Unknown,
        ),
      ),
    );
    return types.some(type => (type & vscode.FileType.SymbolicLink) !== 0);
  }

  private async isAsAssumed(change: FileChange): Promise<boolean> {
    const read = await this.read(change.path);
    return change.kind === 'create' ? read.kind === 'absent' : read.kind === 'text' && read.text === change.base;
  }
}

function addEdits(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, { edits }: Edit): void {
  for (const { start, end, text } of edits) {
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
      text,
      VERBATIM_EDIT,
    );
  }
}

const linkReason = () => vscode.l10n.t('it is a link, or lies below one, and could lead out of the mentorship folder');
const codeOf = (error: unknown) => (error instanceof vscode.FileSystemError ? error.code : undefined);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
