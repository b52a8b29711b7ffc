import type * as vscode from 'vscode';

/**
 * The part of the API (version 1) of VS Code's built-in git extension that is used here, under the names of its
 * published declarations, `extensions/git/src/api/git.d.ts` in VS Code's repository.
 */
export interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): API;
}

export type APIState = 'uninitialized' | 'initialized';

export interface API {
  /** The program that the extension runs. */
  readonly git: { readonly path: string };
  readonly repositories: readonly Repository[];
  readonly state: APIState;
  readonly onDidChangeState: vscode.Event<APIState>;
  readonly onDidOpenRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository(root: vscode.Uri): Promise<Repository | null>;
  /** The address of a file's text at a commit, for `vscode.diff` and the like. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  /** The message that the user is writing in the Source Control view. */
  readonly inputBox: { value: string };
  readonly state: {
    /** `ahead` and `behind` count commits against `upstream`, the branch that it is pushed to, as last fetched. */
    readonly HEAD:
      | {
          readonly name?: string;
          readonly commit?: string;
          readonly upstream?: { readonly remote: string; readonly name: string };
          readonly ahead?: number;
          readonly behind?: number;
        }
      | undefined;
    readonly remotes: readonly { readonly name: string }[];
    readonly mergeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges: readonly Change[];
    readonly onDidChange: vscode.Event<void>;
  };
  getConfig(key: string): Promise<string>;
  status(): Promise<void>;
  /**
   * Files that differ between a commit and the working tree, with renames paired. @throws where the commit is not known
   */
  diffWith(ref: string): Promise<Change[]>;
  diffBetween(ref1: string, ref2: string): Promise<Change[]>;
  /** What is staged, however much that is: the lists of `state` end at the setting `git.statusLimit`. */
  diffIndexWithHEAD(): Promise<Change[]>;
  /** What of the tracked files differs from the index, likewise; its name promises something else. */
  diffWithHEAD(): Promise<Change[]>;
  /** A file's text at a commit. @param path absolute, as the file system writes it @throws where there is none */
  show(ref: string, path: string): Promise<string>;
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate'; readonly count?: number }): Promise<Ref[]>;
  /** @param options of `refNames`, branches and commits alike, everything that any of them leads to; else of `HEAD` */
  log(options?: {
    readonly maxEntries?: number;
    readonly range?: string;
    readonly path?: string;
    readonly refNames?: readonly string[];
  }): Promise<Commit[]>;
  /** Those of the paths that git ignores. @param paths absolute, as the file system writes them */
  checkIgnore(paths: string[]): Promise<Set<string>>;
  /** What git has of a file; the empty name of a commit is the index. @throws where it has none */
  getObjectDetails(treeish: string, path: string): Promise<{ readonly object: string }>;
  add(paths: readonly string[]): Promise<void>;
  /** Takes the paths out of the index again; the working tree is left alone. */
  revert(paths: readonly string[]): Promise<void>;
  commit(
    message: string,
    options?: { readonly all?: boolean; readonly postCommitCommand?: string | null },
  ): Promise<void>;
  push(remote?: string, branch?: string): Promise<void>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents?: readonly string[];
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly authorDate?: Date;
}

export const RefType = { Head: 0, RemoteHead: 1, Tag: 2 } as const;
export type RefType = (typeof RefType)[keyof typeof RefType];

export interface Ref {
  readonly type: RefType;
  readonly name?: string;
  readonly commit?: string;
}

export interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  readonly status: Status;
}

/**
 * What became of a file. The numbers are the git extension's; a test asks a real one for each that is told apart here.
 */
export const Status = {
  INDEX_MODIFIED: 0,
  INDEX_ADDED: 1,
  INDEX_DELETED: 2,
  INDEX_RENAMED: 3,
  INDEX_COPIED: 4,
  MODIFIED: 5,
  DELETED: 6,
  UNTRACKED: 7,
  IGNORED: 8,
  INTENT_TO_ADD: 9,
  INTENT_TO_RENAME: 10,
  TYPE_CHANGED: 11,
  ADDED_BY_US: 12,
  ADDED_BY_THEM: 13,
  DELETED_BY_US: 14,
  DELETED_BY_THEM: 15,
  BOTH_ADDED: 16,
  BOTH_DELETED: 17,
  BOTH_MODIFIED: 18,
} as const;
export type Status = (typeof Status)[keyof typeof Status];
