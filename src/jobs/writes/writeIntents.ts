import { beginsWith, encode, sameBytes } from '../../domain/text/utf8';
import type { Disk } from '../ports/disk';

/**
 * What is being written over right now, announced in files outside of the mentorship folder: who finds one there knows
 * that somebody is at work on these files, or was until it was cut off.
 */

/** What a file holds and is going to hold, byte order mark included. */
export interface WriteIntent {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface AnnouncedIntents {
  /** For a write that failed: a file that holds only the beginning of its new text gets its old one back. */
  takeBack(): Promise<void>;
  end(): Promise<void>;
}

/** Longer than any write takes: whoever announced it is not there any more. */
const ABANDONED_MS = 10_000;

const NAME = /^[a-z0-9-]+\.json$/;

/**
 * Announce these writes. Every window announces first and looks for others then: so of two that are at it at once at
 * least one sees the other, and steps back. Where nothing can be announced, the write goes on without.
 * @returns busy where another window is at work on one of these files: compute again
 */
export async function announceWrites(
  disk: Disk,
  writing: Disk,
  id: string,
  edits: readonly WriteIntent[],
): Promise<AnnouncedIntents | 'busy'> {
  const name = `${id}.json`;
  let isWhole = true;
  const announced: AnnouncedIntents = {
    takeBack: async () => {
      for (const { path, before, after } of edits) {
        isWhole = (await mend(disk, path, encode(before), encode(after), encode(before))) && isWhole;
      }
    },
    // What could not be mended is mended from here at a later start.
    end: async () => {
      if (isWhole) await writing.remove(name).catch(() => undefined);
    },
  };
  try {
    await writing.write(`${id}.part`, encode(JSON.stringify(edits)));
    await writing.move(`${id}.part`, name);
  } catch {
    return announced;
  }
  const paths = new Set(edits.map(({ path }) => path));
  for (const other of await writing.names()) {
    if (other === name || !NAME.test(other)) continue;
    const theirs = await announcementsIn(writing, other);
    if (!theirs.some(({ path }) => paths.has(path))) continue;
    if ((await writing.age(other).catch(() => 0)) > ABANDONED_MS) {
      await finish(disk, writing, other, theirs);
      continue;
    }
    await announced.end();
    // Not all for the same time, or they would meet again.
    await new Promise(resolve => setTimeout(resolve, 5 + Math.random() * 40));
    return 'busy';
  }
  return announced;
}

/** Finish what was cut off: a file that holds only the beginning of what it was to hold gets the rest. Never throws. */
export async function finishWrites(disk: Disk, writing: Disk): Promise<void> {
  for (const name of await writing.names().catch(() => [])) {
    if (NAME.test(name)) await finish(disk, writing, name, await announcementsIn(writing, name));
    else if ((await writing.age(name).catch(() => 0)) > ABANDONED_MS) await writing.remove(name).catch(() => undefined);
  }
}

async function finish(disk: Disk, writing: Disk, name: string, announcements: readonly WriteIntent[]): Promise<void> {
  for (const { path, before, after } of announcements) {
    // Where that can't be written, the next start tries again.
    if (!(await mend(disk, path, encode(before), encode(after), encode(after)))) return;
  }
  await writing.remove(name).catch(() => undefined);
}

/**
 * Writing in place empties a file and fills it from the start, so one that was cut off holds a beginning of the new
 * text.
 * @returns false if it is torn and stays so
 */
async function mend(
  disk: Disk,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  wanted: Uint8Array,
): Promise<boolean> {
  const now = await disk.read(path).catch(() => undefined);
  const isTorn = now && beginsWith(after, now) && !sameBytes(now, after) && !sameBytes(now, before);
  return (
    !isTorn ||
    disk.write(path, wanted).then(
      () => true,
      () => false,
    )
  );
}

async function announcementsIn(writing: Disk, name: string): Promise<readonly WriteIntent[]> {
  try {
    return JSON.parse(new TextDecoder().decode(await writing.read(name))) as readonly WriteIntent[];
  } catch {
    return []; // Gone meanwhile: it is done.
  }
}
