/**
 * A port: what git does with files that are to stay on this computer. Paths are relative to the mentorship folder.
 * Absent where there is no git: then there is nothing that could publish a file.
 */
export interface PrivacyGuard {
  /** True if git would leave a file at this path alone: it ignores it, and does not know it already. */
  isIgnored(path: string): Promise<boolean>;
  /** The private files that git knows. */
  exposed(): Promise<readonly Exposure[]>;
  /** Take files that are staged and in no commit yet out of the index again. The files themselves stay. */
  unstage(paths: readonly string[]): Promise<void>;
}

/**
 * - `open`: not ignored, so the next commit of everything would take it
 * - `staged`: the next commit will have it
 * - `tracked`: it is in the last commit, be it changed or gone on the disk
 * - `history`: it was in an earlier commit, or is in one of another branch or a tag; not told beside `tracked`, which
 *   says as much
 */
export interface Exposure {
  readonly path: string;
  readonly how: 'open' | 'staged' | 'tracked' | 'history';
}
