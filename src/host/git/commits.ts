import * as vscode from 'vscode';
import type { ChangedFile, CommitResult, Commits } from '../../jobs/ports/ports';
import type { Change, Repository } from './api';
import { kindOf } from './changes';
import { isOperationUnderWay } from './operation';
import { nearestRepository } from './repository';
import { exists, pathBelow } from '../documents/uris';

type Kind = ChangedFile['status'];

/**
 * Commits of a mentorship folder, which git names otherwise where a symbolic link leads to its repository: then by the
 * way from the repository's root.
 */
export async function commitsIn(repository: Repository, folder: vscode.Uri): Promise<GitCommits> {
  const root = pathBelow(repository.rootUri, folder) === undefined ? await nearestRepository(folder) : undefined;
  const path = root && pathBelow(root, folder);
  const named = path === undefined ? folder : vscode.Uri.joinPath(repository.rootUri, ...path.split('/'));
  return new GitCommits(repository, named, uri => pathBelow(named, uri));
}

/** Commits of one mentorship folder through VS Code's git extension. */
export class GitCommits implements Commits {
  constructor(
    private readonly repository: Repository,
    private readonly folder: vscode.Uri,
    private readonly pathOf: (uri: vscode.Uri) => string | undefined,
  ) {}

  async changed(): Promise<readonly ChangedFile[]> {
    await this.repository.status();
    const { indexChanges, workingTreeChanges, untrackedChanges } = this.repository.state;
    return this.filesOf([...indexChanges, ...workingTreeChanges, ...untrackedChanges]);
  }

  async before(path: string): Promise<string | undefined> {
    try {
      return await this.repository.show('HEAD', vscode.Uri.joinPath(this.folder, ...path.split('/')).fsPath);
    } catch {
      return undefined;
    }
  }

  async stagedElsewhere(): Promise<number> {
    return this.elsewhere(await this.staged()).length;
  }

  /**
   * `git commit` takes the whole index, so whatever else is staged steps aside and is staged again after. That is exact
   * only for what is staged as it is on the disk; where something else is, nothing is done.
   */
  async commit<Obstacle extends object = never>(
    messageOf: (files: readonly ChangedFile[]) => Promise<string | Obstacle>,
  ): Promise<CommitResult | Obstacle> {
    const { repository } = this;
    const before = await this.staged();
    const aside = this.elsewhere(before);
    const reason = await this.whyNot(aside);
    const isNothing = async () => (await this.changed()).length === 0;
    if (reason !== undefined) return (await isNothing()) ? { kind: 'nothing' } : { kind: 'failed', reason };
    // There is nothing to add where there is nothing, and git would call that a mistake.
    if (!(await exists(this.folder)) && (await isNothing())) return { kind: 'nothing' };
    const paths = pathsOf(aside, uri => !this.isMine(uri));
    // The git extension empties the box after any commit; what stands there belongs to the user's own next one.
    const typed = repository.inputBox.value;
    let unstage = async (): Promise<void> => {};
    try {
      if (paths.length > 0) await repository.revert(paths);
      await repository.add([this.folder.fsPath]);
      // Only the index knows what a commit takes: files may have been hidden, or have come a moment ago.
      const staged = await this.staged();
      const files = this.filesOf(staged);
      if (files.length === 0) return { kind: 'nothing' };
      const stagedBefore = new Set(pathsOf(before));
      const added = pathsOf(staged, uri => this.isMine(uri) && !stagedBefore.has(uri.fsPath));
      unstage = async () => {
        if (added.length > 0) await repository.revert(added);
      };
      const message = await messageOf(files);
      if (typeof message !== 'string') {
        await unstage();
        return message;
      }
      await repository.commit(message, { all: false, postCommitCommand: null });
      return { kind: 'committed', commit: repository.state.HEAD?.commit ?? '', files: files.length };
    } catch (error) {
      // What was staged for this commit alone; where even that fails, git's first words say more.
      await unstage().catch(() => undefined);
      return { kind: 'failed', reason: reasonOf(error) };
    } finally {
      if (paths.length > 0) await repository.add(paths);
      repository.inputBox.value = typed;
    }
  }

  /** Why nothing can be committed now, in the reader's language. */
  private async whyNot(aside: readonly Change[]): Promise<string | undefined> {
    if (await isOperationUnderWay(this.repository.rootUri)) {
      return vscode.l10n.t('A merge, rebase, cherry-pick or revert is under way. Finish it first, then commit again.');
    }
    if (aside.length === 0) return undefined;
    const { workingTreeChanges, untrackedChanges } = this.repository.state;
    const since = new Set(
      pathsOf([...workingTreeChanges, ...untrackedChanges, ...(await this.repository.diffWithHEAD())]),
    );
    for (const change of aside) {
      if (await isPartlyStaged(change, since))
        return vscode.l10n.t(
          '{0} is only partly staged. Stage the rest of it, or unstage it, then commit again.',
          vscode.workspace.asRelativePath(change.uri),
        );
    }
    return undefined;
  }

  /**
   * What is staged: as VS Code lists it, with the kinds of changes that a plain list leaves out, and as git does, to
   * its end.
   */
  private async staged(): Promise<readonly Change[]> {
    await this.repository.status();
    const all = [...this.repository.state.indexChanges, ...(await this.repository.diffIndexWithHEAD())];
    return [...new Map(all.map(change => [sidesOf(change).join(' '), change])).values()];
  }

  /** What becomes of each file of the folder by these changes, the staged ones first. */
  private filesOf(changes: readonly Change[]): readonly ChangedFile[] {
    const kinds = new Map<string, Kind | undefined>();
    for (const change of changes) {
      for (const [path, kind] of this.mine(change)) kinds.set(path, together(kinds.get(path), kind));
    }
    return [...kinds]
      .flatMap(([path, status]) => (status ? { path, status } : []))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The side or sides of a change that lie in the folder. A rename across its border is half of one. */
  private mine(change: Change): [path: string, kind: Kind][] {
    const kind = kindOf(change);
    const [from, to] = sidesOf(change).map(uri => this.pathOf(uri));
    if (kind !== 'renamed' || to === undefined)
      return from === undefined ? [] : [[from, kind === 'renamed' ? 'deleted' : kind]];
    return [[to, from === undefined ? 'added' : 'renamed']];
  }

  private isMine(uri: vscode.Uri): boolean {
    return this.pathOf(uri) !== undefined;
  }

  private elsewhere(staged: readonly Change[]): readonly Change[] {
    return staged.filter(change => !sidesOf(change).every(uri => this.isMine(uri)));
  }
}

/**
 * Whether staging the files again, as they are on the disk, would stage something else. @param since what is not staged
 */
async function isPartlyStaged(staged: Change, since: ReadonlySet<string>): Promise<boolean> {
  const sides = sidesOf(staged);
  if (sides.some(uri => since.has(uri.fsPath))) return true;
  // Staged as deleted, yet still there: `git rm --cached` of a file that is ignored from now on, say.
  const kind = kindOf(staged);
  return (kind === 'deleted' || kind === 'renamed') && exists(sides[0]!);
}

/** The files of these changes, each once, as the file system writes them. */
function pathsOf(changes: readonly Change[], isWanted: (uri: vscode.Uri) => boolean = () => true): readonly string[] {
  return [
    ...new Set(
      changes
        .flatMap(sidesOf)
        .filter(isWanted)
        .map(uri => uri.fsPath),
    ),
  ];
}

/** The file of a change; of a rename the old one and the new one. */
function sidesOf(change: Change): readonly vscode.Uri[] {
  return kindOf(change) === 'renamed' ? [change.originalUri, change.renameUri ?? change.uri] : [change.uri];
}

/** What a commit of everything makes of a file that was staged with one status and has another since. */
function together(staged: Kind | undefined, since: Kind): Kind | undefined {
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
