import * as vscode from 'vscode';
import type { FileChange } from '../../domain/anchor/codeSource';
import { RefType, type Commit, type Repository } from '../git/api';
import { asGitNames, fileChange } from '../git/changes';
import { choose, type Choice } from '../prompts/choose';
import { relativeDay } from '../texts';

/** What a code walk goes through. */
export interface WalkRange {
  /** For people, such as `main…retry`. */
  readonly name: string;
  readonly base: string;
  /** Undefined for the working tree. */
  readonly head: string | undefined;
}

/** Names of the branch that others start from, likeliest first. */
const TRUNKS = ['main', 'master', 'develop', 'trunk'];

/** Looked for when its row is chosen: git has to be asked. */
type FindRange = () => Promise<WalkRange | undefined>;

const DAY_MS = 86_400_000;
/** How many branches and commits are offered. */
const MOST_BRANCHES = 20;
const MOST_COMMITS = 30;

/** Ask what to walk through: this branch, what is not committed, another branch, or everything since a commit. */
export async function chooseRange(repository: Repository): Promise<WalkRange | undefined> {
  const { commit, name } = repository.state.HEAD ?? {};
  if (!commit) return undefined;
  const here = { commit, name: name ?? commit.slice(0, 7) };
  const branches = await branchesOf(repository);
  const commits = await repository.log({ maxEntries: MOST_COMMITS }).catch(() => []);
  const find = await choose<FindRange | 'heading'>(
    vscode.l10n.t('What will you walk through?'),
    [
      ...thisBranch(repository, here, branches),
      {
        label: vscode.l10n.t('What is not committed yet'),
        value: () => Promise.resolve({ name: vscode.l10n.t('uncommitted changes'), base: commit, head: undefined }),
      },
      heading(vscode.l10n.t('Another branch')),
      ...otherBranches(repository, here, branches),
      heading(vscode.l10n.t('Everything since a commit')),
      ...commits.map(since => sinceCommit(since, here)),
    ],
    { matchOnDescription: true },
  );
  return find === undefined || find === 'heading' ? undefined : find();
}

/** The branch or commit that is checked out. */
interface Here {
  readonly commit: string;
  readonly name: string;
}

interface Branch {
  readonly name: string;
  readonly commit: string | undefined;
}

/** The branches of here and of remotes, the ones committed to last first. */
async function branchesOf(repository: Repository): Promise<readonly Branch[]> {
  const refs = await repository.getRefs({ sort: 'committerdate' }).catch(() => []);
  return refs.flatMap(({ type, name, commit }) =>
    type === RefType.Tag || !name || name.endsWith('/HEAD') ? [] : [{ name, commit }],
  );
}

/** Of what lies between two branches: from where they part. */
function between(repository: Repository, from: string, to: Here, checkedOut: string): FindRange {
  return async () => {
    const base = await repository.getMergeBase(from, to.commit);
    const head = to.commit === checkedOut ? undefined : to.commit;
    return base ? { name: `${from}…${to.name}`, base, head } : undefined;
  };
}

function thisBranch(repository: Repository, here: Here, branches: readonly Branch[]): Choice<FindRange>[] {
  const names = new Set(branches.map(({ name }) => name));
  const trunk = TRUNKS.flatMap(name => [name, `origin/${name}`]).find(name => names.has(name) && name !== here.name);
  if (trunk === undefined) return [];
  return [
    {
      label: vscode.l10n.t('This branch: {0}', here.name),
      description: vscode.l10n.t('since it left {0}', trunk),
      value: between(repository, trunk, here, here.commit),
    },
  ];
}

function otherBranches(repository: Repository, here: Here, branches: readonly Branch[]): Choice<FindRange>[] {
  return branches
    .flatMap(({ name, commit }) => (name === here.name || !commit ? [] : [{ name, commit }]))
    .slice(0, MOST_BRANCHES)
    .map(other => ({
      label: other.name,
      description: vscode.l10n.t('since it left {0}', here.name),
      value: between(repository, here.name, other, here.commit),
    }));
}

function sinceCommit({ hash, message, authorDate }: Commit, here: Here): Choice<FindRange> {
  const short = hash.slice(0, 7);
  const age = authorDate && relativeDay(Math.round((authorDate.getTime() - Date.now()) / DAY_MS));
  return {
    label: message.split('\n', 1)[0] ?? hash,
    description: [short, age ?? ''].join(' '),
    value: () => Promise.resolve({ name: `${short}…${here.name}`, base: hash, head: undefined }),
  };
}

/** A line that names the rows below it; it can't be chosen. */
function heading(label: string): Choice<'heading'> {
  return { label, kind: vscode.QuickPickItemKind.Separator, value: 'heading' };
}

/** The files that differ, relative to the root. */
export async function changesIn(
  repository: Repository,
  root: vscode.Uri,
  { base, head }: WalkRange,
): Promise<FileChange[]> {
  const changes = head === undefined ? await repository.diffWith(base) : await repository.diffBetween(base, head);
  return changes
    .map(change => fileChange(change, asGitNames(root, repository)))
    .filter(({ from, to }) => from !== undefined || to !== undefined);
}
