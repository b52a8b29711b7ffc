import * as vscode from 'vscode';
import { nearestRepository } from './repository';
import { pathBelow } from '../documents/uris';

/**
 * The part of the built-in git extension's API (version 1) that is used here. The extension is asked for softly: it is
 * absent in the web host and can be switched off, and everything but commits and history works without it.
 */
export interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
  /** The address of a file's text at a commit, for `vscode.diff` and the like. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  /** The message that the user is writing in the Source Control view. */
  readonly inputBox: { value: string };
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly mergeChanges: readonly GitChange[];
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  getConfig(key: string): Promise<string>;
  status(): Promise<void>;
  /** Files that differ between a commit and the working tree, with renames paired. @throws where the commit is not known */
  diffWith(ref: string): Promise<GitChange[]>;
  diffBetween(ref1: string, ref2: string): Promise<GitChange[]>;
  /** What is staged, however much that is: the lists of `state` end at the setting `git.statusLimit`. */
  diffIndexWithHEAD(): Promise<GitChange[]>;
  /** What of the tracked files differs from the index, likewise; its name promises something else. */
  diffWithHEAD(): Promise<GitChange[]>;
  /** A file's text at a commit. @param path absolute, as the file system writes it @throws where there is none */
  show(ref: string, path: string): Promise<string>;
  getCommit(ref: string): Promise<GitCommit>;
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate'; readonly count?: number }): Promise<GitRef[]>;
  /** @param options of `refNames`, branches and commits alike, everything that any of them leads to; else of `HEAD` */
  log(options?: {
    readonly maxEntries?: number;
    readonly range?: string;
    readonly path?: string;
    readonly refNames?: readonly string[];
  }): Promise<GitCommit[]>;
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
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents?: readonly string[];
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly authorDate?: Date;
}

export interface GitRef {
  /** 0 a branch, 1 a branch of a remote, 2 a tag. */
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  /** A member of the git extension's `Status` enumeration. */
  readonly status: number;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Git, if this host has it and the user has not switched it off. Waits until git has looked for repositories. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const exports = extension.isActive ? extension.exports : await extension.activate();
  if (!exports.enabled) return undefined;
  const api = exports.getAPI(1);
  if (api.state === 'uninitialized') await nextEvent(api.onDidChangeState);
  return api;
}

/** The innermost repository that holds `uri`, opened if git has not done so by itself. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const api = await gitApi();
  if (!api) return undefined;
  const known = api.getRepository(uri) ?? undefined;
  // VS Code looks for repositories inside of others no deeper than a setting says, and not in what the outer one ignores.
  const inner = known && (await nearestRepository(uri, known.rootUri));
  if (known && !inner) return known;
  return outside(api).has(uri.toString()) ? undefined : open(api, uri, inner);
}

/** @param inner the root of a repository that is not to be taken for the one around it, which git knows already */
async function open(api: GitApi, uri: vscode.Uri, inner: vscode.Uri | undefined): Promise<GitRepository | undefined> {
  const opened = (await api.openRepository(inner ?? uri)) ?? undefined;
  const repository = opened && inner && pathBelow(opened.rootUri, inner) !== undefined ? undefined : opened;
  if (!repository) outside(api).add(uri.toString());
  return repository;
}

let noRepository: Set<string> | undefined;

/** What is known to lie in no repository: asking again would start git each time. */
function outside(api: GitApi): Set<string> {
  if (!noRepository) {
    noRepository = new Set();
    api.onDidOpenRepository(() => noRepository?.clear());
  }
  return noRepository;
}

function nextEvent<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise(resolve => {
    const subscription = event(value => {
      subscription.dispose();
      resolve(value);
    });
  });
}
