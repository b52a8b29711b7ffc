import * as vscode from 'vscode';
import type { ChangedFile, CommitResult, Commits } from '../../jobs/ports';
import type { GitChange, GitRepository } from '../git';

/** The git extension's `Status` members, by what they mean for a reader. */
const ADDED = new Set([1, 7, 9]);
const DELETED = new Set([2, 6]);
const RENAMED = new Set([3, 10]);

/** Commits of one mentorship folder through VS Code's git extension. */
export class GitCommits implements Commits {
  constructor(
    private readonly repository: GitRepository,
    private readonly folder: vscode.Uri,
    private readonly pathOf: (uri: vscode.Uri) => string | undefined,
  ) {}

  async changed(): Promise<readonly ChangedFile[]> {
    await this.repository.status();
    const byPath = new Map<string, ChangedFile>();
    for (const change of this.allChanges()) {
      const path = this.pathOf(change.renameUri ?? change.uri);
      if (path !== undefined) byPath.set(path, { path, status: statusOf(change) });
    }
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async stagedElsewhere(): Promise<number> {
    await this.repository.status();
    return this.elsewhere().length;
  }

  /**
   * `git commit` takes the whole index, so whatever else is staged steps aside and is staged again after. That is exact
   * only for files staged whole; with a partly staged file nothing is done.
   */
  async commit(message: string): Promise<CommitResult> {
    const mine = (await this.changed()).length;
    if (mine === 0) return { kind: 'nothing' };
    if (this.repository.state.mergeChanges.length > 0) {
      return { kind: 'failed', reason: vscode.l10n.t('A merge is under way. Finish it first, then commit again.') };
    }
    const aside = this.elsewhere();
    const partly = aside.find(change => this.alsoInWorkingTree(change));
    if (partly) {
      return {
        kind: 'failed',
        reason: vscode.l10n.t('{0} is only partly staged. Stage the rest of it, or unstage it, then commit again.',
          vscode.workspace.asRelativePath(partly.uri)),
      };
    }
    const paths = aside.flatMap(change => pathsOf(change));
    try {
      if (paths.length > 0) await this.repository.revert(paths);
      await this.repository.add([this.folder.fsPath]);
      await this.repository.commit(message, { all: false, postCommitCommand: null });
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) };
    } finally {
      if (paths.length > 0) await this.repository.add(paths);
    }
    return { kind: 'committed', commit: this.repository.state.HEAD?.commit ?? '', files: mine };
  }

  private allChanges(): readonly GitChange[] {
    const state = this.repository.state;
    return [...state.indexChanges, ...state.workingTreeChanges, ...state.untrackedChanges];
  }

  private elsewhere(): readonly GitChange[] {
    return this.repository.state.indexChanges.filter(change => !this.isMine(change));
  }

  private isMine(change: GitChange): boolean {
    return [change.uri, change.originalUri, change.renameUri].some(uri => uri !== undefined && this.pathOf(uri) !== undefined);
  }

  private alsoInWorkingTree(staged: GitChange): boolean {
    const path = staged.uri.toString();
    return this.repository.state.workingTreeChanges.some(change => change.uri.toString() === path);
  }
}

/** File-system paths of a change; a rename has an old and a new one. */
function pathsOf(change: GitChange): string[] {
  return [...new Set([change.originalUri, change.renameUri ?? change.uri].map(uri => uri.fsPath))];
}

function statusOf(change: GitChange): ChangedFile['status'] {
  if (ADDED.has(change.status)) return 'added';
  if (DELETED.has(change.status)) return 'deleted';
  return RENAMED.has(change.status) ? 'renamed' : 'modified';
}

/** Git's own words, which the extension keeps on the error's `stderr`. */
function reasonOf(error: unknown): string {
  if (error && typeof error === 'object' && 'stderr' in error && typeof error.stderr === 'string' && error.stderr) {
    return error.stderr.trim();
  }
  return error instanceof Error ? error.message : String(error);
}
