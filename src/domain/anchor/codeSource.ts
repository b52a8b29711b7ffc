/** Where code is read from. The host implements it with the workspace and, where there is one, the git extension. */
export interface CodeSource {
  /**
   * A file's text as it is now: what is on the screen if unsaved, else the working tree. Undefined where there is none.
   */
  text(path: string): Promise<string | undefined>;
  /** The paths there are now, for code that moved to another file. */
  files(): Promise<readonly string[]>;
  readonly history?: History;
}

/** What git says about the time between the anchor's commit and now. */
export interface History {
  /** Changed files with renames paired, as `diffWith(commit)` lists them. Undefined where the commit is not known. */
  changes(commit: string): Promise<readonly FileChange[] | undefined>;
  /** A file's text at a commit, as `show(commit, path)` gives it. */
  textAt(commit: string, path: string): Promise<string | undefined>;
}

export interface FileChange {
  /** The path at the commit; undefined for a file that is new. */
  readonly from?: string;
  /** The path now; undefined for a file that is gone. */
  readonly to?: string;
}
