import * as vscode from 'vscode';
import { BranchCommits, type Given, type GivenMemory } from '../git/branchCommits';
import { branchesOf, type DefaultBranch } from '../git/branches';
import { folderInGit } from '../git/folderInGit';
import { gitAt } from '../git/process';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from './mentorshipFolder';

/** Where mentorship files are committed while another branch than the default one is checked out. */
export type CommitTo = 'current' | 'default';

/** The branches that the files of a folder can be committed to. */
export interface CommitBranches {
  /** The branch that is checked out; undefined where a commit is, and no branch. */
  readonly current: string | undefined;
  /** Set where another branch than the default one is checked out. */
  readonly other?: { readonly branch: DefaultBranch; readonly commits: BranchCommits };
}

/** @returns undefined where no repository holds the folder */
export async function commitBranchesOf(
  state: vscode.Memento,
  folder: Pick<MentorshipFolder, 'id' | 'uri'>,
): Promise<CommitBranches | undefined> {
  const repository = await repositoryOf(folder.uri);
  if (!repository) return undefined;
  const root = repository.rootUri;
  const git = await gitAt(root);
  const at = folderInGit(root, folder.uri);
  if (!git || !at) return { current: repository.state.HEAD?.name };
  const { current, usual } = await branchesOf(git);
  if (!usual || usual.name === current) return { current };
  const given = givenOf(state, `mentorship.given:${folder.id}:${usual.name}`);
  return { current, other: { branch: usual, commits: new BranchCommits(git, at, usual, given) } };
}

/** What was answered for a folder; undefined until somebody has been asked. */
export const commitToOf = (state: vscode.Memento, folder: Pick<MentorshipFolder, 'id'>): CommitTo | undefined =>
  state.get<CommitTo>(`mentorship.commitTo:${folder.id}`);

export async function setCommitTo(state: vscode.Memento, folder: Pick<MentorshipFolder, 'id'>, to: CommitTo) {
  await state.update(`mentorship.commitTo:${folder.id}`, to);
}

/** The default branch, where files are committed to it while another one is checked out. */
export async function otherBranchOf(state: vscode.Memento, folder: Pick<MentorshipFolder, 'id' | 'uri'>) {
  return commitToOf(state, folder) === 'default' ? (await commitBranchesOf(state, folder))?.other : undefined;
}

function givenOf(state: vscode.Memento, key: string): GivenMemory {
  return {
    get: () => state.get<Given>(key),
    set: async given => state.update(key, given),
  };
}
