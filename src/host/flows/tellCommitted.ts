import * as vscode from 'vscode';
import type { App } from '../app';
import type { DefaultBranch } from '../git/branches';
import type { Repository } from '../git/api';
import { distanceOf, runGit } from '../git/remote';
import { repositoryOf } from '../git/repository';
import { problem } from '../prompts/showOutcome';
import { plural } from '../texts';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

interface Committed {
  readonly files: number;
  readonly stagedElsewhere: number;
}

/** What was committed, and where. @param branch undefined where no branch is checked out */
export function committedText({ files, stagedElsewhere }: Committed, branch: string | undefined): string {
  const done =
    branch === undefined
      ? plural(
          files,
          vscode.l10n.t('{0} mentorship file committed, on no branch.', files),
          vscode.l10n.t('{0} mentorship files committed, on no branch.', files),
        )
      : plural(
          files,
          vscode.l10n.t('{0} mentorship file committed on {1}.', files, branch),
          vscode.l10n.t('{0} mentorship files committed on {1}.', files, branch),
        );
  const left = plural(
    stagedElsewhere,
    vscode.l10n.t('{0} other staged file was left staged.', stagedElsewhere),
    vscode.l10n.t('{0} other staged files were left staged.', stagedElsewhere),
  );
  return stagedElsewhere === 0 ? done : `${done} ${left}`;
}

/**
 * What is committed stays on this computer until it is pushed: says so, and does it if wanted.
 * @param other the branch with the commit, where that is not the one that is checked out
 */
export async function tellCommitted(
  app: App,
  folder: MentorshipFolder,
  done: string,
  other: DefaultBranch | undefined,
): Promise<void> {
  const repository = await repositoryOf(folder.uri);
  // Git's extension does not see what happens on other branches by itself.
  if (other) await repository?.status();
  const canPush = other ? other.remote !== undefined : repository && distanceOf(repository);
  if (!repository || !canPush) {
    await vscode.window.showInformationMessage(done);
    return;
  }
  const push = vscode.l10n.t('Push');
  const answer = await vscode.window.showInformationMessage(`${done} ${whoSeesIt(folder)}`, push);
  if (answer !== push) return;
  if (!other) {
    await runGit('push', repository);
    return;
  }
  await pushBranch(app, repository, other);
}

/** Pushes a branch that is not checked out. */
export async function pushBranch(
  app: App,
  repository: Pick<Repository, 'push'>,
  { remote, name }: DefaultBranch,
): Promise<void> {
  try {
    await repository.push(remote, name);
    await vscode.window.showInformationMessage(vscode.l10n.t('{0} is pushed.', name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await problem(
      app.log,
      vscode.l10n.t('{0} was not pushed: {1} What is committed is safe; pull that branch, then push it.', name, reason),
    );
  }
}

function whoSeesIt(folder: MentorshipFolder): string {
  const others = new Set(
    folder.overview().plans.flatMap(({ role, phase, mentor, mentee }) => {
      if (role === 'reader' || phase === 'closed') return [];
      return [role === 'mentor' ? mentee.name : mentor.name];
    }),
  );
  const [other, another] = others;
  return other !== undefined && another === undefined
    ? vscode.l10n.t('{0} sees it once you push.', other)
    : vscode.l10n.t('The others see it once you push.');
}
