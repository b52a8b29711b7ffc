import * as vscode from 'vscode';
import type { FirstStep } from '../../domain/overview/firstSteps';
import { invitation } from '../../domain/drafts/messages';
import { voiceOf } from '../../domain/store/languageOfPlan';
import type { App } from '../app';
import { runGit } from '../git/remote';
import { repositoryOf } from '../git/repository';
import { commitBranchesOf, otherBranchOf } from '../workspace/commitBranches';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import type { PlanInFolder } from '../workspace/folders';
import { recordsOf } from '../workspace/planRecords';
import { setUntold } from '../workspace/sharing';
import type { Target } from '../workspace/target';
import { pushBranch } from './tellCommitted';

/** The steps that are a command of their own. */
const COMMANDS = {
  card: 'mentorship.editCard',
  expectations: 'mentorship.writeExpectations',
  'expectations-too': 'mentorship.writeExpectations',
  goal: 'mentorship.addGoal',
  compare: 'mentorship.compareExpectations',
  sign: 'mentorship.signAgreement',
  commit: 'mentorship.commit',
} as const;

/** Does what comes first in a mentorship that has just begun. */
export async function takeFirstStep(app: App, place: PlanInFolder, step: FirstStep): Promise<void> {
  switch (step) {
    case 'push':
      return sync(app, place.folder, 'push');
    case 'tell':
      return tellOther(app, place);
    default: {
      const target: Target = { folder: place.folder.id, plan: place.overview.id };
      await vscode.commands.executeCommand(COMMANDS[step], target);
    }
  }
}

/** Pushes what was committed, on whichever branch that is, or pulls. */
export async function sync(app: App, folder: MentorshipFolder, type: 'push' | 'pull'): Promise<void> {
  const repository = await repositoryOf(folder.uri);
  if (!repository) return;
  const other = type === 'push' ? await otherBranchOf(app.state, folder) : undefined;
  if (other) await pushBranch(app, repository, other.branch);
  else await runGit(type, repository);
}

/** Copies a message that says how to join; whoever has it is told. */
async function tellOther(app: App, place: PlanInFolder): Promise<void> {
  const { folder, overview } = place;
  const records = recordsOf(place);
  if (!records || overview.role === 'reader') return;
  const { snapshot } = folder.library;
  const branches = await commitBranchesOf(app.state, folder);
  const other = await otherBranchOf(app.state, folder);
  await vscode.env.clipboard.writeText(
    invitation({
      snapshot,
      records,
      from: overview.role,
      branch: other?.branch.name ?? branches?.current,
      voice: voiceOf(snapshot, records),
    }),
  );
  await setUntold(app.state, folder, overview.id, false);
  const name = overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;
  await vscode.window.showInformationMessage(
    vscode.l10n.t('The message is copied: paste it where {0} reads it.', name),
  );
}
