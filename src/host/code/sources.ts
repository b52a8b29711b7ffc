import * as vscode from 'vscode';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import { findAnchor, type AnchorMatch } from '../../domain/anchor/findAnchor';
import { forget, newAnchorCache, type AnchorCache } from '../../domain/anchor/cache';
import type { History, CodeSource } from '../../domain/anchor/codeSource';
import { Status } from '../git/api';
import { gitApi } from '../git/repository';
import { documentOf } from '../documents/openDocument';
import { insideOf, pathBelow } from '../documents/uris';
import { GitHistory } from '../git/history';

/** Larger files hold no code that people write notes about. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Files looked through for lines that left their file, where git does not say which files changed. */
const MAX_FILES = 4000;
/** Texts of old commits kept at a time. */
const MAX_OLD = 200;
const SKIPPED = /^(?:\..*|node_modules|dist|out|build|target|vendor)$/;

/** The code below one root as `findAnchor` sees it: what is on the screen, what is on disk, and what git knows. */
export class RepositoryCode implements CodeSource {
  readonly history: History;
  private cache: AnchorCache = newAnchorCache();
  private listed: Promise<readonly string[]> | undefined;

  constructor(readonly root: vscode.Uri) {
    this.history = new GitHistory(root);
  }

  /** Where an anchor's lines are now. */
  async find(anchor: CodeAnchor): Promise<AnchorMatch> {
    if (this.cache.old.size > MAX_OLD) this.cache = newAnchorCache();
    return findAnchor(anchor, this, this.cache);
  }

  forget(paths: readonly string[]): void {
    forget(this.cache, paths);
    this.listed = undefined;
  }

  forgetAll(): void {
    // Texts of commits never change, those of now may all have.
    this.cache = { ...newAnchorCache(), old: this.cache.old };
    this.listed = undefined;
  }

  async text(path: string): Promise<string | undefined> {
    const uri = insideOf(this.root, path);
    if (!uri) return undefined;
    const open = documentOf(uri);
    if (open) return open.getText();
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.byteLength > MAX_BYTES || bytes.subarray(0, 8000).includes(0)) return undefined;
      return new TextDecoder().decode(bytes);
    } catch {
      return undefined;
    }
  }

  files(): Promise<readonly string[]> {
    this.listed ??= listFiles(this.root);
    return this.listed;
  }
}

/** The code of each root, kept while the window lives and told when files or commits change. */
export class CodeSources implements vscode.Disposable {
  private readonly repositories = new Map<string, RepositoryCode>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [];
  private readonly heads = new Map<string, string | undefined>();
  private edits = 0;

  /** Fires when files came, went or were renamed, or another commit is checked out: lines may be elsewhere. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const moved = () => {
      for (const code of this.repositories.values()) code.forgetAll();
      this.changed.fire();
    };
    this.disposables.push(
      this.changed,
      vscode.workspace.onDidCreateFiles(moved),
      vscode.workspace.onDidDeleteFiles(moved),
      vscode.workspace.onDidRenameFiles(moved),
      vscode.workspace.onDidSaveTextDocument(document => {
        for (const code of this.repositories.values()) {
          const path = pathBelow(code.root, document.uri);
          if (path !== undefined) code.forget([path]);
        }
      }),
    );
    this.disposables.push(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.scheme !== 'comment' && document.uri.scheme !== 'output')
          this.edits++;
      }),
    );
    void this.watchGit(moved);
  }

  /** Where an anchor's lines are; undefined if a text has changed meanwhile, so that it may not be true any more. */
  async find(root: vscode.Uri, anchor: CodeAnchor): Promise<AnchorMatch | undefined> {
    const before = this.edits;
    const place = await this.of(root).find(anchor);
    return this.edits === before ? place : undefined;
  }

  of(root: vscode.Uri): RepositoryCode {
    const key = root.toString();
    const code = this.repositories.get(key) ?? new RepositoryCode(root);
    this.repositories.set(key, code);
    return code;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Git says that something changed often; only another commit, and files that came or went, may move lines. */
  private async watchGit(moved: () => void): Promise<void> {
    const api = await gitApi();
    if (!api) return;
    const watch = (repository: (typeof api.repositories)[number]) => {
      const key = repository.rootUri.toString();
      const signature = () =>
        [
          repository.state.HEAD?.commit,
          ...[
            ...repository.state.indexChanges,
            ...repository.state.workingTreeChanges,
            ...repository.state.untrackedChanges,
          ]
            .filter(({ status }) => status !== Status.MODIFIED)
            .map(change => `${change.status}${change.uri.path}`)
            .sort(),
        ].join();
      this.heads.set(key, signature());
      this.disposables.push(
        repository.state.onDidChange(() => {
          const now = signature();
          if (this.heads.get(key) === now) return;
          this.heads.set(key, now);
          moved();
        }),
      );
    };
    api.repositories.forEach(watch);
    this.disposables.push(
      api.onDidOpenRepository(repository => {
        watch(repository);
        moved();
      }),
    );
  }
}

/** Files below a folder, nearest first, without those that tools make. */
async function listFiles(root: vscode.Uri): Promise<readonly string[]> {
  const found: string[] = [];
  let folders = [''];
  while (folders.length > 0 && found.length < MAX_FILES) {
    const below = await Promise.all(
      folders.slice(0, 64).map(async folder => {
        const uri = folder === '' ? root : vscode.Uri.joinPath(root, ...folder.split('/').filter(Boolean));
        try {
          return (await vscode.workspace.fs.readDirectory(uri)).map(([name, type]) => ({
            path: folder + name,
            name,
            type,
          }));
        } catch {
          return [];
        }
      }),
    );
    const children = below.flat().filter(({ name }) => !SKIPPED.test(name));
    found.push(...children.filter(({ type }) => type === vscode.FileType.File).map(({ path }) => path));
    folders = [
      ...folders.slice(64),
      ...children.filter(({ type }) => type === vscode.FileType.Directory).map(({ path }) => `${path}/`),
    ];
  }
  return found.slice(0, MAX_FILES);
}
