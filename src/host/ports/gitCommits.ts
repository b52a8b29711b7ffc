import * as vscode from 'vscode';
import type { ChangedFile, CommitResult, Commits } from '../../jobs/ports';
import type { GitChange, GitRepository } from '../git';
import { exists, isOperationUnderWay } from '../gitOperation';

type Status = ChangedFile['status'];

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
    const { indexChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    const statuses = new Map<string, Status | undefined>();
    for (const change of [...indexChanges, ...workingTreeChanges, ...untrackedChanges]) {
      for (const [path, status] of this.mine(change)) statuses.set(path, together(statuses.get(path), status));
    }
    return [...statuses].flatMap(([path, status]) => status ? { path, status } : []).sort((a, b) => a.path < b.path ? -1 : 1);
  }

  async stagedElsewhere(): Promise<number> {
    await this.repository.status();
    return this.elsewhere().length;
  }

  /**
   * `git commit` takes the whole index, so whatever else is staged steps aside and is staged again after. That is exact
   * only for what is staged as it is on the disk; where something else is, nothing is done.
   */
  async commit(message: string): Promise<CommitResult> {
    const mine = (await this.changed()).length;
    if (mine === 0) return { kind: 'nothing' };
    if (await isOperationUnderWay(this.repository.rootUri)) {
      return { kind: 'failed', reason: vscode.l10n.t('A merge, rebase, cherry-pick or revert is under way. Finish it first, then commit again.') };
    }
    const aside = this.elsewhere();
    for (const change of aside) {
      if (await this.isPartlyStaged(change)) return { kind: 'failed', reason: vscode.l10n.t(
        '{0} is only partly staged. Stage the rest of it, or unstage it, then commit again.', vscode.workspace.asRelativePath(change.uri)) };
    }
    const { repository } = this;
    const paths = [...new Set(aside.flatMap(sidesOf).filter(uri => !this.isMine(uri)).map(uri => uri.fsPath))];
    // The git extension empties the box after any commit; what stands there belongs to the user's own next one.
    const typed = repository.inputBox.value;
    try {
      if (paths.length > 0) await repository.revert(paths);
      await repository.add([this.folder.fsPath]);
      await repository.commit(message, { all: false, postCommitCommand: null });
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) };
    } finally {
      if (paths.length > 0) await repository.add(paths);
      repository.inputBox.value = typed;
    }
    return { kind: 'committed', commit: repository.state.HEAD?.commit ?? '', files: mine };
  }

  /** The side or sides of a change that lie in the folder. A rename across its border is half of one. */
  private mine(change: GitChange): [path: string, status: Status][] {
    const status = statusOf(change);
    const [from, to] = sidesOf(change).map(uri => this.pathOf(uri));
    if (status !== 'renamed' || to === undefined) return from === undefined ? [] : [[from, status === 'renamed' ? 'deleted' : status]];
    return [[to, from === undefined ? 'added' : 'renamed']];
  }

  private isMine(uri: vscode.Uri): boolean {
    return this.pathOf(uri) !== undefined;
  }

  private elsewhere(): readonly GitChange[] {
    return this.repository.state.indexChanges.filter(change => !sidesOf(change).every(uri => this.isMine(uri)));
  }

  /** Whether staging the files again, as they are on the disk, would stage something else. */
  private async isPartlyStaged(staged: GitChange): Promise<boolean> {
    const { workingTreeChanges, untrackedChanges } = this.repository.state;
    const sides = sidesOf(staged);
    const paths = new Set(sides.map(String));
    if ([...workingTreeChanges, ...untrackedChanges].some(change => sidesOf(change).some(uri => paths.has(uri.toString())))) return true;
    // Staged as deleted, yet still there: `git rm --cached` of a file that is ignored from now on, say.
    const status = statusOf(staged);
    return (status === 'deleted' || status === 'renamed') && exists(sides[0]!);
  }
}

/** The file of a change; of a rename the old one and the new one. */
function sidesOf(change: GitChange): readonly vscode.Uri[] {
  return statusOf(change) === 'renamed' ? [change.originalUri, change.renameUri ?? change.uri] : [change.uri];
}

function statusOf(change: GitChange): Status {
  if (ADDED.has(change.status)) return 'added';
  if (DELETED.has(change.status)) return 'deleted';
  return RENAMED.has(change.status) ? 'renamed' : 'modified';
}

/** What a commit of everything makes of a file that was staged with one status and has another since. */
function together(staged: Status | undefined, since: Status): Status | undefined {
  if (staged === 'added') return since === 'deleted' ? undefined : 'added';
  if (staged === 'deleted' && since === 'added') return 'modified';
  return staged === 'renamed' && since === 'modified' ? 'renamed' : since;
}

/** Git's own words, or those of a hook, which the extension keeps on the error. */
function reasonOf(error: unknown): string {
  const { stderr, stdout } = error as { readonly stderr?: unknown; readonly stdout?: unknown };
  for (const words of [stderr, stdout]) if (typeof words === 'string' && words.trim()) return words.trim();
  return error instanceof Error ? error.message : String(error);
}
