import { indexText, type IndexedText } from './indexedText';
import { mapLines } from './lineMap';
import { type FileChange, type World } from './world';

/**
 * What the finder has already read and worked out, so that the second anchor of a file costs little. The caller keeps it
 * and passes it in; a text that changed is seen by itself, `forget` is for a new HEAD or changed working tree.
 */
export interface Memory {
  readonly now: Map<string, { readonly text: string; readonly index: IndexedText }>;
  readonly old: Map<string, IndexedText | undefined>;
  readonly maps: Map<string, { readonly old: IndexedText; readonly now: IndexedText; readonly map: Int32Array }>;
  readonly changes: Map<string, readonly FileChange[] | undefined>;
}

export function newMemory(): Memory {
  return { now: new Map(), old: new Map(), maps: new Map(), changes: new Map() };
}

/** A file's text now, indexed anew only if it is another text. */
export async function textNow(world: World, memory: Memory, path: string): Promise<IndexedText | undefined> {
  const text = await world.text(path);
  if (text === undefined) return undefined;
  const known = memory.now.get(path);
  if (known && known.text === text) return known.index;
  const index = indexText(text);
  memory.now.set(path, { text, index });
  return index;
}

export async function textThen(
  world: World, memory: Memory, commit: string, path: string,
): Promise<IndexedText | undefined> {
  const key = `${commit}:${path}`;
  if (memory.old.has(key)) return memory.old.get(key);
  const text = await world.history?.textAt(commit, path);
  const index = text === undefined ? undefined : indexText(text);
  memory.old.set(key, index);
  return index;
}

export async function changesSince(
  world: World, memory: Memory, commit: string,
): Promise<readonly FileChange[] | undefined> {
  if (!memory.changes.has(commit)) memory.changes.set(commit, await world.history?.changes(commit));
  return memory.changes.get(commit);
}

export function lineMap(memory: Memory, key: string, old: IndexedText, now: IndexedText): Int32Array {
  const known = memory.maps.get(key);
  if (known && known.old === old && known.now === now) return known.map;
  const map = mapLines(old, now);
  memory.maps.set(key, { old, now, map });
  return map;
}
