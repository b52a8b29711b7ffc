import { indexText, type IndexedText } from './indexedText';
import { mapLines } from './lineMap';
import { type Sketch, sketch } from './sketch';
import { type FileChange, type CodeSource } from './codeSource';

/**
 * What the finder has already read and worked out, so that the second anchor costs little. The caller keeps it and passes
 * it in. The anchor's own file is read every time and indexed anew if its text changed; other files are remembered as
 * they were until `forget`.
 */
export interface AnchorCache {
  readonly now: Map<string, CachedText | undefined>;
  readonly old: Map<string, IndexedText | undefined>;
  readonly maps: Map<string, { readonly old: IndexedText; readonly now: IndexedText; readonly map: Int32Array }>;
  readonly changes: Map<string, readonly FileChange[] | undefined>;
}

/** A text as it is now; indexed and sketched when first asked. */
export interface CachedText {
  readonly text: string;
  index(): IndexedText;
  sketch(): Sketch;
}

export function newAnchorCache(): AnchorCache {
  return { now: new Map(), old: new Map(), maps: new Map(), changes: new Map() };
}

/** After files changed on disk or in an editor. What git said since a commit is asked again too. */
export function forget(memory: AnchorCache, paths: readonly string[]): void {
  for (const path of paths) memory.now.delete(path);
  memory.changes.clear();
}

/** The anchor's own file: always asked for. */
export async function readNow(world: CodeSource, memory: AnchorCache, path: string): Promise<CachedText | undefined> {
  const text = await world.text(path);
  const known = memory.now.get(path);
  if (known && known.text === text) return known;
  const fresh = text === undefined ? undefined : know(text);
  memory.now.set(path, fresh);
  return fresh;
}

/** One of many other files: asked for once. */
export async function readOnce(world: CodeSource, memory: AnchorCache, path: string): Promise<CachedText | undefined> {
  return memory.now.has(path) ? memory.now.get(path) : readNow(world, memory, path);
}

export async function readThen(
  world: CodeSource,
  memory: AnchorCache,
  commit: string,
  path: string,
): Promise<IndexedText | undefined> {
  const key = `${commit}:${path}`;
  if (memory.old.has(key)) return memory.old.get(key);
  const text = await world.history?.textAt(commit, path);
  const index = text === undefined ? undefined : indexText(text);
  memory.old.set(key, index);
  return index;
}

export async function changesSince(
  world: CodeSource,
  memory: AnchorCache,
  commit: string,
): Promise<readonly FileChange[] | undefined> {
  if (!memory.changes.has(commit)) memory.changes.set(commit, await world.history?.changes(commit));
  return memory.changes.get(commit);
}

export function lineMap(memory: AnchorCache, key: string, old: IndexedText, now: IndexedText): Int32Array {
  const known = memory.maps.get(key);
  if (known && known.old === old && known.now === now) return known.map;
  const map = mapLines(old, now);
  memory.maps.set(key, { old, now, map });
  return map;
}

function know(text: string): CachedText {
  let index: IndexedText | undefined;
  let bits: Sketch | undefined;
  return { text, index: () => (index ??= indexText(text)), sketch: () => (bits ??= sketch(text)) };
}
