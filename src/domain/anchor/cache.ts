import { indexText, type IndexedText } from './indexedText';
import { mapLines } from './lineMap';
import { type Sketch, sketch } from './sketch';
import { type FileChange, type CodeSource } from './codeSource';

/**
 * What `findAnchor` has already read and worked out, so that the second anchor costs little; one for each repository.
 * The anchor's own file is read every time and indexed anew if its text changed; other files stay as they were until
 * `forget`.
 */
export interface AnchorCache {
  /** By path. */
  readonly now: Map<string, CachedText | undefined>;
  /** By `commit:path`. */
  readonly old: Map<string, IndexedText | undefined>;
  readonly maps: Map<string, { readonly old: IndexedText; readonly now: IndexedText; readonly map: Int32Array }>;
  readonly changes: Map<string, readonly FileChange[] | undefined>;
}

/** A text as it is now; its index and its sketch are made when first asked for. */
export interface CachedText {
  readonly text: string;
  index(): IndexedText;
  sketch(): Sketch;
}

export function newAnchorCache(): AnchorCache {
  return { now: new Map(), old: new Map(), maps: new Map(), changes: new Map() };
}

/** After files changed on disk or in an editor. What git said since a commit is asked again too. */
export function forget(cache: AnchorCache, paths: readonly string[]): void {
  for (const path of paths) cache.now.delete(path);
  cache.changes.clear();
}

/** The anchor's own file: the source is asked every time. */
export async function readNow(source: CodeSource, cache: AnchorCache, path: string): Promise<CachedText | undefined> {
  const text = await source.text(path);
  const known = cache.now.get(path);
  if (known && known.text === text) return known;
  const fresh = text === undefined ? undefined : cachedText(text);
  cache.now.set(path, fresh);
  return fresh;
}

/** One of many other files: the source is asked once. */
export async function readOnce(source: CodeSource, cache: AnchorCache, path: string): Promise<CachedText | undefined> {
  return cache.now.has(path) ? cache.now.get(path) : readNow(source, cache, path);
}

/** A file at a commit; undefined where git has no such commit or file. */
export async function readThen(
  source: CodeSource,
  cache: AnchorCache,
  commit: string,
  path: string,
): Promise<IndexedText | undefined> {
  const key = `${commit}:${path}`;
  if (cache.old.has(key)) return cache.old.get(key);
  const text = await source.history?.textAt(commit, path);
  const index = text === undefined ? undefined : indexText(text);
  cache.old.set(key, index);
  return index;
}

export async function changesSince(
  source: CodeSource,
  cache: AnchorCache,
  commit: string,
): Promise<readonly FileChange[] | undefined> {
  if (!cache.changes.has(commit)) cache.changes.set(commit, await source.history?.changes(commit));
  return cache.changes.get(commit);
}

/** As `mapLines`, made once for the same two texts. */
export function lineMap(cache: AnchorCache, key: string, old: IndexedText, now: IndexedText): Int32Array {
  const known = cache.maps.get(key);
  if (known && known.old === old && known.now === now) return known.map;
  const map = mapLines(old, now);
  cache.maps.set(key, { old, now, map });
  return map;
}

function cachedText(text: string): CachedText {
  let index: IndexedText | undefined;
  let bits: Sketch | undefined;
  return { text, index: () => (index ??= indexText(text)), sketch: () => (bits ??= sketch(text)) };
}
