/**
 * A port: the bytes below one folder, as they lie on a disk. Paths are relative to the folder, with forward slashes.
 * Every function rejects in the file system's own words where it can't do its work.
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** Writes in place, with the folders that it needs. Whoever is stopped in the middle of it leaves half a file. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * In one step, with the folders that it needs, and never over a file. @returns false if there is something at `to`
   */
  move(from: string, to: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Names of the files in the folder itself; none where there is no folder. */
  names(): Promise<readonly string[]>;
  /** Milliseconds since the file was written. */
  age(path: string): Promise<number>;
}
