import * as vscode from 'vscode';
import { applyEdits } from '../../domain/text/textEdit';
import type { EditResult, FileChange } from '../../jobs/ports';
import { randomIds } from './randomIds';
import { decode, encode } from './utf8';

export type Write = Exclude<FileChange, { readonly kind: 'delete' }> & { readonly uri: vscode.Uri };

/** `takeBack` undoes everything, for when a later step fails. */
export type Written = { readonly kind: 'done'; readonly takeBack: () => Promise<void> } | Exclude<EditResult, { kind: 'done' }>;

type Step = () => Thenable<void>;

/**
 * Creates and edits files on the disk: all of them, or none.
 *
 * A new file is written beside its place and moved there, so that it appears whole and never over another. A file that is
 * there is written over in place: VS Code's API has no replacing in one step (its `rename` with `overwrite` deletes first,
 * which also closes the file's editor), and so its permissions and a link to it stay as they are.
 */
export async function writeFiles(writes: readonly Write[]): Promise<Written> {
  const undo: Step[] = [];
  const takeBack = async () => {
    for (const step of undo.splice(0).reverse()) await quietly(step());
  };
  let path = '';
  try {
    const moves: { readonly from: vscode.Uri; readonly write: Write }[] = [];
    for (const write of writes) {
      path = write.path;
      if (write.kind === 'create') moves.push({ from: await writeBeside(write.uri, write.text, undo), write });
    }
    for (const { from, write } of moves) {
      path = write.path;
      await move(from, write.uri, undo);
    }
    for (const write of writes) {
      path = write.path;
      if (write.kind !== 'edit' || await writeOver(write, undo)) continue;
      await takeBack();
      return { kind: 'changed', path };
    }
    return { kind: 'done', takeBack };
  } catch (error) {
    await takeBack();
    return error instanceof vscode.FileSystemError && error.code === 'FileExists'
      ? { kind: 'changed', path }
      : { kind: 'failed', path, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** True for the files that `writeFiles` has under way, which are nobody else's business. */
export const isUnderWay = (path: string): boolean => /(^|\/)\.[^/]+\.tmp$/.test(path);

async function writeBeside(uri: vscode.Uri, text: string, undo: Step[]): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(uri, '..');
  const beside = vscode.Uri.joinPath(folder, `.${randomIds.next()}.tmp`);
  await fs.createDirectory(folder);
  undo.push(() => fs.delete(beside));
  await fs.writeFile(beside, encode(text));
  return beside;
}

async function move(from: vscode.Uri, to: vscode.Uri, undo: Step[]): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.rename(from, to, { overwrite: false });
  undo.push(() => fs.delete(to));
}

/** @returns false if the file has changed since `base` was read */
async function writeOver({ uri, base, edits }: Write & { kind: 'edit' }, undo: Step[]): Promise<boolean> {
  const { fs } = vscode.workspace;
  const before = await fs.readFile(uri);
  const current = decode(before);
  if (current?.text !== base) return false;
  // Before writing: a disk that runs full in the middle of it must not keep half a file.
  undo.push(() => fs.writeFile(uri, before));
  await fs.writeFile(uri, encode(current.mark + applyEdits(base, edits)));
  return true;
}

/** For taking back after a failure that is already being reported. */
async function quietly(work: Thenable<void>): Promise<void> {
  try {
    await work;
  } catch {
    // What was to be taken back is not there.
  }
}
