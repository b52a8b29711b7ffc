import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../domain/text/textEdit';
import { beginsWith, decode, encode, sameBytes } from '../../domain/text/utf8';
import type { Disk } from '../ports/disk';
import type { EditResult, FileChange } from '../ports/ports';
import { announceWrites, type WriteIntent, type AnnouncedIntents } from './writeIntents';

export type Write = Exclude<FileChange, { readonly kind: 'delete' }>;

/** `takeBack` undoes everything, for when a later step fails, and answers with that step's failure and what is left. */
export type Written =
  | { readonly kind: 'done'; readonly takeBack: (failure: Failure) => Promise<Failure> }
  | Failure
  | Extract<EditResult, { kind: 'changed' }>;

export type Failure = Extract<EditResult, { kind: 'failed' | 'changed' | 'partly' }>;

/** Where it writes. */
export interface WriteTargets {
  readonly disk: Disk;
  /** Where what is being written over is announced, outside of the folder; without one, a crash may tear a file. */
  readonly writing: Disk | undefined;
}

/** What is to be said of a failure after which these files could not be made what they were before. */
export function withLeft(failure: Failure, left: readonly string[]): Failure {
  if (left.length === 0) return failure;
  const reason =
    failure.kind === 'changed' ? l10n.t('it was changed by someone else at the same moment') : failure.reason;
  const earlier = failure.kind === 'partly' ? failure.written : [];
  return { kind: 'partly', path: failure.path, reason, written: [...new Set([...earlier, ...left])].sort() };
}

/** True for new files that are still being written; nobody else reads them. */
export const isUnderWay = (path: string): boolean => /(^|\/)\.[^/]+\.tmp$/.test(path);

/**
 * Creates and edits files on a disk: all of them, or none; where the disk does not even let them be taken back, it says
 * which are left.
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
  const undo: Undo[] = [];
  let announced: AnnouncedIntents | undefined;
  let path = '';
  const takeBack = async (failure: Failure): Promise<Failure> => {
    const left: string[] = [];
    for (const { path: written, step } of undo.splice(0).reverse())
      if (!(await quietly(step)) && !isUnderWay(written)) left.push(written);
    // Where not even the old text can be written, the announcement is what a later start mends the file from.
    if (left.length === 0) await announced?.end();
    return withLeft(failure, left);
  };
  const changed = () => takeBack({ kind: 'changed', path });
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
    const moves: { readonly from: string; readonly to: string; readonly text: string }[] = [];
    for (const [index, write] of writes.entries()) {
      path = write.path;
      if (write.kind === 'create')
        moves.push({ from: await writeBeside(disk, write, `${id}-${index}`, undo), to: path, text: write.text });
    }
    for (const { from, to, text } of moves) {
      path = to;
      if (!(await disk.move(from, to))) return await changed();
      undo.push({ path: to, step: () => removeOwn(disk, to, text) });
    }
    for (const edit of edits) {
      path = edit.path;
      if (!(await writeOver(disk, edit, undo))) return await changed();
    }
    await announced?.end();
    return { kind: 'done', takeBack };
  } catch (error) {
    return takeBack({ kind: 'failed', path, reason: whyNotWritten(error) });
  }
}

/** How a file that was written becomes what it was before. */
interface Undo {
  readonly path: string;
  readonly step: () => Promise<void>;
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
  undo: Undo[],
): Promise<string> {
  const beside = `${path.slice(0, path.lastIndexOf('/') + 1)}.${id}.tmp`;
  undo.push({ path: beside, step: () => disk.remove(beside) });
  await disk.write(beside, encode(text));
  return beside;
}

/** @returns false if the file is not any more as it was */
async function writeOver(disk: Disk, { path, before, after }: WriteIntent, undo: Undo[]): Promise<boolean> {
  const bytes = await disk.read(path);
  if (!sameBytes(bytes, encode(before))) return false;
  // Before writing: a disk that runs full in the middle of it must not keep half a file.
  undo.push({
    path,
    step: async () => {
      const now = await disk.read(path);
      if (sameBytes(now, bytes)) return;
      // What somebody else has written over it since is not ours to take back.
      if (!beginsWith(encode(after), now)) throw new Error(`${path} has changed`);
      await disk.write(path, bytes);
    },
  });
  await disk.write(path, encode(after));
  return true;
}

/** Take a new file back, unless somebody has written into it since. */
async function removeOwn(disk: Disk, path: string, text: string): Promise<void> {
  if (!sameBytes(await disk.read(path), encode(text))) throw new Error(`${path} has changed`);
  await disk.remove(path);
}

/** For taking back after a failure that is already being reported. @returns true if it worked */
async function quietly(step: () => Promise<void>): Promise<boolean> {
  return step().then(
    () => true,
    () => false,
  );
}

/** A file that is to be deleted, with what it holds. */
export interface Deletion {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Of several files, not all could be deleted: those that are gone come back. @returns those that can't */
export async function putBack(disk: Disk, deletions: readonly Deletion[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { path, bytes } of deletions) {
    const isThere = await quietly(() => disk.read(path).then(() => undefined));
    if (!isThere && !(await quietly(() => disk.write(path, bytes)))) left.push(path);
  }
  return left;
}
