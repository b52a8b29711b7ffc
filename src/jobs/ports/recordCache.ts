/**
 * Times of files count as settled after this: much longer than those of any file system stand still, and than clocks of
 * two machines usually differ.
 */
export const SETTLED_MS = 60_000;

/**
 * Tells the states of a file apart, by its time and size, say. Undefined where the file must be read: it isn't there,
 * it has unsaved edits, it is a link, or it was written after the cache was made or within `SETTLED_MS` before, so that
 * what has been read meanwhile could be older than the stamp.
 */
export type Stamp = string | undefined;

/**
 * A port: what is kept between runs, outside the repository, so that files that are as they were need not be read
 * again. Losing it costs nothing but time; nothing in it is the truth.
 */
export interface RecordCache {
  /** One for each of the files, in their order. */
  stamps(paths: readonly string[]): Promise<readonly Stamp[]>;
  /** The part kept under this name (an id, or `_`) exactly as it was written, or undefined: see `withChecksum`. */
  read(part: string): Promise<string | undefined>;
  /** Keeps a part; where that fails, nothing is kept. */
  write(part: string, text: string): Promise<void>;
}
