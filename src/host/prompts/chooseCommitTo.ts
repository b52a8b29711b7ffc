import * as vscode from 'vscode';
import type { App } from '../app';
import { repositoryOf } from '../git/repository';
import { commitToOf, setCommitTo, type CommitBranches, type CommitTo } from '../workspace/commitBranches';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { choose, type Choice } from './choose';

/**
 * Where the files of a folder are committed to. Asked once, where another branch than the default one is checked out.
 * @returns undefined if the user cancels
 */
export async function commitTo(
  app: App,
  folder: MentorshipFolder,
  branches: CommitBranches,
): Promise<CommitTo | undefined> {
  if (!branches.other) return 'current';
  const known = commitToOf(app.state, folder);
  // A commit on no branch is soon lost: that may be meant this time, and was not meant for always.
  if (known === 'default' || (known === 'current' && branches.current !== undefined)) return known;
  return chooseCommitTo(app, folder, branches);
}

/** Asks, be it again, and remembers the answer. @returns undefined if the user cancels */
export async function chooseCommitTo(
  app: App,
  folder: MentorshipFolder,
  { current, other }: CommitBranches,
): Promise<CommitTo | undefined> {
  if (!other) return 'current';
  const here: Choice<CommitTo> =
    current === undefined
      ? {
          label: vscode.l10n.t('No branch'),
          description: vscode.l10n.t('only the commit that is checked out'),
          detail: vscode.l10n.t('Once you switch to a branch, the files are not there any more.'),
          value: 'current',
        }
      : {
          label: current,
          description: vscode.l10n.t('the branch that is checked out'),
          detail: vscode.l10n.t('They are part of its pull request, and the other of you has them once it is merged.'),
          value: 'current',
        };
  const there: Choice<CommitTo> = {
    label: other.branch.name,
    description: vscode.l10n.t('the default branch'),
    detail: vscode.l10n.t('The other of you has them once you push. Nothing changes here; commit hooks are not run.'),
    value: 'default',
  };
  const to = await choose(vscode.l10n.t('Which branch are mentorship files committed to?'), [here, there], {
    title: vscode.l10n.t('Asked once: “Choose Branch to Commit To” asks again'),
    ignoreFocusOut: true,
  });
  if (to === undefined) return undefined;
  await setCommitTo(app.state, folder, to);
  // What waits for a commit is counted anew.
  await (await repositoryOf(folder.uri))?.status();
  return to;
}
