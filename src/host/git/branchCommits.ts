import * as vscode from 'vscode';
import { carryOver, type CarriedFile } from '../../domain/branches/carryOver';
import { holdsChanges } from '../../domain/branches/holdsChanges';
import type { ChangedFile, CommitResult, Commits } from '../../jobs/ports/ports';
import { exists } from '../documents/uris';
import type { DefaultBranch } from './branches';
import { belowOf, inFolder, inRepository, specOf, type FolderInGit } from './folderInGit';
import { readRaw, readTree, withIndex } from './indexCopy';
import { isOperationUnderWay } from './operation';
import { ask, type Git } from './process';

/** What a branch was given from a folder so far. */
export interface Given {
  /** The last commit that gave it something: what it was given counts as long as it has that commit. */
  readonly commit: string;
  /** By path the version that was given last, `gone` for a file that was deleted. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface GivenMemory {
  get(): Given | undefined;
  set(given: Given): Promise<void>;
}

const GONE = 'gone';

interface Plan {
  readonly take: readonly CarriedFile[];
  /** The paths of files that can't be taken without a loss. */
  readonly differ: readonly string[];
  /** The commit that the next one is made upon. */
  readonly base: string;
  readonly given: Given['versions'];
}

/**
 * Commits of one mentorship folder on a branch that is not checked out. Working tree and index stay as they are: the
 * commit is made of the branch's own files with those of the folder as they are on the disk.
 */
export class BranchCommits implements Commits {
  constructor(
    private readonly git: Git,
    private readonly at: FolderInGit,
    private readonly branch: DefaultBranch,
    private readonly memory: GivenMemory,
  ) {}

  /** Nothing where git can't tell; `commit` then says why. */
  async changed(): Promise<readonly ChangedFile[]> {
    return this.plan().then(
      ({ take }) => this.filesOf(take),
      () => [],
    );
  }

  async before(path: string): Promise<string | undefined> {
    return ask(this.git, 'cat-file', 'blob', `${await this.base()}:${inRepository(this.at, path)}`);
  }

  /** How many files wait to be given, or for the branches to be merged. */
  async waiting(): Promise<number> {
    const { take, differ } = await this.plan();
    return take.length + differ.length;
  }

  /** How many commits of the branch its remote has not; `branch` where it has none of it, undefined without a remote. */
  async unpushed(): Promise<number | 'branch' | undefined> {
    const { local, remote, remoteCommit } = this.branch;
    if (remote === undefined || local === undefined) return remote === undefined ? undefined : 0;
    if (remoteCommit === undefined) return 'branch';
    return Number(await this.git(['rev-list', '--count', `${remoteCommit}..${local}`]));
  }

  /** Nothing else that is staged has to do with it. */
  stagedElsewhere(): Promise<number> {
    return Promise.resolve(0);
  }

  async commit<Obstacle extends object = never>(
    messageOf: (files: readonly ChangedFile[]) => Promise<string | Obstacle>,
  ): Promise<CommitResult | Obstacle> {
    try {
      const reason = await this.whyNot();
      if (reason !== undefined) return { kind: 'failed', reason };
      const plan = await this.plan();
      if (plan.differ.length > 0) return { kind: 'differs', paths: plan.differ.map(path => inFolder(this.at, path)) };
      if (plan.take.length === 0) return { kind: 'nothing' };
      const message = await messageOf(this.filesOf(plan.take));
      if (typeof message !== 'string') return message;
      const commit = await this.write(plan, message);
      const given = Object.fromEntries(plan.take.map(({ path, now }) => [path, now ?? GONE]));
      await this.memory.set({ commit, versions: { ...plan.given, ...given } });
      return { kind: 'committed', commit, files: plan.take.length };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  private async whyNot(): Promise<string | undefined> {
    if (await isOperationUnderWay(this.at.root))
      return vscode.l10n.t('A merge, rebase, cherry-pick or revert is under way. Finish it first, then commit again.');
    const trees = (await this.git(['worktree', 'list', '--porcelain'])).split(/\n\n/);
    const lines = trees.map(tree => tree.split('\n')).find(tree => tree.includes(`branch ${this.ref}`));
    return (
      lines &&
      vscode.l10n.t(
        '{0} is checked out in another folder, {1}. Commit there, or on the branch that is checked out here.',
        this.branch.name,
        lines[0]!.replace(/^worktree /, ''),
      )
    );
  }

  /**
   * The branch as it is here, or as its remote had it last where that is only ahead: else a push would be refused.
   */
  private async base(): Promise<string> {
    const { local, remoteCommit } = this.branch;
    if (local === undefined) return remoteCommit!;
    const isBehind =
      remoteCommit !== undefined &&
      (await ask(this.git, 'merge-base', '--is-ancestor', local, remoteCommit)) !== undefined;
    return isBehind ? remoteCommit : local;
  }

  private async plan(): Promise<Plan> {
    const { git } = this;
    const base = await this.base();
    const head = await ask(git, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    const empty = await git(['mktree']);
    const parted = (head && (await ask(git, 'merge-base', head, base))) ?? empty;
    return withIndex(git, this.at.root, async index => {
      await this.stageAll(index, head);
      const since = async (tree: string) =>
        readRaw(
          await git(['diff-index', '--cached', '--raw', '-z', '--no-renames', tree, '--', specOf(this.at)], { index }),
        );
      const [sinceParted, sinceHead] = [await since(parted), await since(head ?? empty)];
      const there = readTree(await git(['ls-tree', '-r', '-z', '--full-tree', base, '--', ...belowOf(this.at)]));
      const given = await this.givenTo(base);
      const files = [...sinceParted].map(([path, { before, now }]): CarriedFile => ({
        path,
        now,
        parted: before,
        committed: sinceHead.has(path) ? sinceHead.get(path)?.before : now,
        there: there.get(path),
        last: given[path],
      }));
      return { base, given, ...(await this.sorted(files)) };
    });
  }

  /** Of a branch that was set back or written anew nobody knows what it still has of it. */
  private async givenTo(base: string): Promise<Given['versions']> {
    const given = this.memory.get();
    if (!given) return {};
    const isIn = (await ask(this.git, 'merge-base', '--is-ancestor', given.commit, base)) !== undefined;
    return isIn ? given.versions : {};
  }

  /** Of files that were changed on both sides, those that have all of the other side go over, too. */
  private async sorted(files: readonly CarriedFile[]): Promise<Pick<Plan, 'take' | 'differ'>> {
    const { take, differ } = carryOver(files);
    const held = new Set<CarriedFile>();
    for (const file of differ) if (await this.holdsAll(file)) held.add(file);
    return {
      take: [...take, ...held],
      differ: differ.flatMap(file => (held.has(file) ? [] : [file.path])),
    };
  }

  private async holdsAll({ now, there, parted }: CarriedFile): Promise<boolean> {
    if (now === undefined || there === undefined || there === parted) return false;
    const text = async (version: string | undefined) =>
      version === undefined ? '' : this.git(['cat-file', 'blob', version.replace(/^\d+ /, '')]);
    return holdsChanges({ base: await text(parted), there: await text(there), here: await text(now) });
  }

  /** The folder as it is on the disk in an index of its own, as `git add` takes it. */
  private async stageAll(index: string, head: string | undefined): Promise<void> {
    const { git } = this;
    const spec = specOf(this.at);
    await git(head ? ['read-tree', head] : ['read-tree', '--empty'], { index });
    // What the user has told git to overlook in the working tree is overlooked here too.
    const overlooked = (await git(['ls-files', '-v', '-z', '--', spec]))
      .split('\0')
      .flatMap(line => (/^[a-zS] /.test(line) ? [line.slice(2)] : []));
    if (overlooked.length > 0)
      await git(['update-index', '--skip-worktree', '-z', '--stdin'], { index, input: overlooked.join('\0') });
    if (await exists(this.at.folder)) await git(['add', '--all', '--', spec], { index });
    else await git(['rm', '-r', '--cached', '--quiet', '--ignore-unmatch', '--', spec], { index });
  }

  /** @returns the commit, which the branch then names */
  private async write({ base, take }: Plan, message: string): Promise<string> {
    const { git, branch, ref } = this;
    const tree = await withIndex(git, this.at.root, async index => {
      await git(['read-tree', base], { index });
      const gone = `0 ${'0'.repeat(base.length)}`;
      const input = take.map(({ path, now }) => `${now ?? gone}\t${path}\0`).join('');
      await git(['update-index', '-z', '--index-info'], { index, input });
      return git(['write-tree'], { index });
    });
    const isSigned = (await ask(git, 'config', '--type=bool', 'commit.gpgSign')) === 'true';
    const commit = await git(
      ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, '-p', base, ...(isSigned ? ['-S'] : []), '-F', '-'],
      { input: message },
    );
    // The branch must be as it was looked at; git refuses otherwise.
    await git(['update-ref', '-m', `commit: ${message.split('\n', 1)[0] ?? ''}`, ref, commit, branch.local ?? '']);
    if (branch.local === undefined && branch.remote !== undefined)
      await ask(git, 'branch', `--set-upstream-to=${branch.remote}/${branch.name}`, branch.name);
    return commit;
  }

  private get ref(): string {
    return `refs/heads/${this.branch.name}`;
  }

  private filesOf(files: readonly CarriedFile[]): readonly ChangedFile[] {
    return files.map(({ path, now, there }) => ({ path: inFolder(this.at, path), status: statusOf(now, there) }));
  }
}

function statusOf(now: string | undefined, there: string | undefined): ChangedFile['status'] {
  if (now === undefined) return 'deleted';
  return there === undefined ? 'added' : 'modified';
}
