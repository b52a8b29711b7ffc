import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../domain/text/textEdit';
import { decode, encode, sameBytes } from '../../domain/text/utf8';
import type { Disk } from '../ports/disk';
import type { EditResult, FileChange } from '../ports/ports';
import { announceWrites, type WriteIntent, type AnnouncedIntents } from './writeIntents';

export type Write = Exclude<FileChange, { readonly kind: 'delete' }>;

/** `takeBack` undoes everything, for when a later step fails. */
export type Written =
  { readonly kind: 'done'; readonly takeBack: () => Promise<void> } | Exclude<EditResult, { kind: 'done' }>;

/** Where it writes. */
export interface WriteTargets {
  readonly disk: Disk;
  /** Where what is being written over is announced, outside of the folder; without one, a crash may tear a file. */
  readonly writing: Disk | undefined;
}

/** True for new files that are still being written; nobody else reads them. */
export const isUnderWay = (path: string): boolean => /(^|\/)\.[^/]+\.tmp$/.test(path);

/**
 * Creates and edits files on a disk: all of them, or none.
 *
 * A new file is written under another name and moved, so that it appears whole and never over another. A file that is
 * there is written over in place: VS Code's API has no replacing in one step (its `rename` with `overwrite` deletes
 * first, which also closes the file's editor). What it is going to hold is announced elsewhere before: so a write that
 * is cut off is finished at the next start, and of two windows that edit one file at once the second computes again.
 */
export async function writeAtomically(
  { disk, writing }: WriteTargets,
  id: string,
  writes: readonly Write[],
): Promise<Written> {
  const undo: (() => Promise<void>)[] = [];
  let announced: AnnouncedIntents | undefined;
  let path = '';
  const takeBack = async () => {
    let isWhole = true;
    for (const step of undo.splice(0).reverse()) isWhole = (await quietly(step)) && isWhole;
    // Where not even the old text can be written, the announcement is what a later start mends the file from.
    if (isWhole) await announced?.end();
  };
  const changed = async (): Promise<Written> => {
    await takeBack();
    return { kind: 'changed', path };
  };
  try {
    const edits: WriteIntent[] = [];
    for (const write of writes) {
      path = write.path;
      const edit = write.kind === 'edit' ? await prepared(disk, write) : undefined;
      if (edit) edits.push(edit);
      else if (write.kind === 'edit') return await changed();
    }
    const [first] = edits;
    if (writing && first) {
      const answer = await announceWrites(disk, writing, id, edits);
      if (answer === 'busy') return { kind: 'changed', path: first.path };
      announced = answer;
    }
    const moves: { readonly from: string; readonly to: string }[] = [];
    for (const [index, write] of writes.entries()) {
      path = write.path;
      if (write.kind === 'create')
        moves.push({ from: await writeBeside(disk, write, `${id}-${index}`, undo), to: path });
    }
    for (const { from, to } of moves) {
      path = to;
      if (!(await disk.move(from, to))) return await changed();
      undo.push(() => disk.remove(to));
    }
    for (const edit of edits) {
      path = edit.path;
      if (!(await writeOver(disk, edit, undo))) return await changed();
    }
    await announced?.end();
    return { kind: 'done', takeBack };
  } catch (error) {
    await takeBack();
    return { kind: 'failed', path, reason: whyNotWritten(error) };
  }
}

/** In plain words where the file system says one of the usual things; its own have the machine's paths in them. */
function whyNotWritten(error: unknown): string {
  const own = error instanceof Error ? error.message : String(error);
  if (/EROFS|read-only/i.test(own)) return l10n.t('the file system is read-only');
  if (/EACCES|EPERM|NoPermissions|permission denied/i.test(own)) return l10n.t('you may not write there');
  if (/ENOSPC|EDQUOT|no space/i.test(own)) return l10n.t('there is no space left on the disk');
  return own;
}

/** What the file holds and is going to hold, byte order mark included; undefined if it is not as the edits assume. */
async function prepared(disk: Disk, { path, base, edits }: Write & { kind: 'edit' }): Promise<WriteIntent | undefined> {
  const current = decode(await disk.read(path));
  return current?.text === base
    ? { path, before: current.mark + base, after: current.mark + applyEdits(base, edits) }
    : undefined;
}

async function writeBeside(
  disk: Disk,
  { path, text }: Write & { kind: 'create' },
  id: string,
  undo: (() => Promise<void>)[],
): Promise<string> {
  const beside = `${path.slice(0, path.lastIndexOf('/') + 1)}.${id}.tmp`;
  undo.push(() => disk.remove(beside));
  await disk.write(beside, encode(text));
  return beside;
}

/** @returns false if the file is not any more as it was */
async function writeOver(
  disk: Disk,
  { path, before, after }: WriteIntent,
  undo: (() => Promise<void>)[],
): Promise<boolean> {
  const bytes = await disk.read(path);
  if (!sameBytes(bytes, encode(before))) return false;
  // Before writing: a disk that runs full in the middle of it must not keep half a file.
  undo.push(async () => {
    if (!sameBytes(await disk.read(path), bytes)) await disk.write(path, bytes);
  });
  await disk.write(path, encode(after));
  return true;
}

/** For taking back after a failure that is already being reported. @returns true if it worked */
async function quietly(step: () => Promise<void>): Promise<boolean> {
  return step().then(
    () => true,
    () => false,
  );
}
