import * as vscode from 'vscode';
import type { Folders, PlanInFolder } from '../workspace/folders';
import { isSamePlan, pickPlan } from './pickPlan';
import type { Target } from '../workspace/target';

/** Which plan is meant. Each question answers undefined if the user cancels or there is nothing to choose from. */

/**
 * The plan a command acts on: the one it was called for, the one switched to, the only one that goes on, or one that
 * the user picks.
 */
export async function choosePlan(folders: Folders, target: Target | undefined): Promise<PlanInFolder | undefined> {
  return chooseAmong(folders, target, () => true);
}

/** As `choosePlan`. @param mayBeChosen whether a plan that the reader has switched to counts */
export async function chooseAmong(
  folders: Folders,
  target: Target | undefined,
  mayBeChosen: (place: PlanInFolder) => boolean,
): Promise<PlanInFolder | undefined> {
  const places = await placesOf(folders, target);
  if (places.length === 0) {
    await offerStart();
    return undefined;
  }
  if (places.length === 1) return places[0];
  // Who has switched to a plan has answered already.
  const chosen = folders.chosen();
  if (chosen && places.some(place => isSamePlan(place, chosen)) && mayBeChosen(chosen)) return chosen;
  const open = places.filter(isOpen);
  return open.length === 1 ? open[0] : pickPlan(places, folders.all().length > 1);
}

/** The plans that a command may be meant for. */
export async function placesOf(folders: Folders, target: Target | undefined): Promise<readonly PlanInFolder[]> {
  await folders.load();
  return target
    ? folders
        .plans()
        .filter(({ folder, overview }) => folder.id === target.folder && (!target.plan || overview.id === target.plan))
    : folders.plans();
}

export const isOpen = ({ overview }: PlanInFolder) => overview.phase !== 'closed';

async function offerStart(): Promise<void> {
  const start = vscode.l10n.t('Start a Mentorship');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no mentorship in this workspace yet.'),
    start,
  );
  if (answer === start) await vscode.commands.executeCommand('mentorship.start');
}

/** The closed mentorship that a command acts on: the archive. */
export async function chooseClosed(folders: Folders, target: Target | undefined): Promise<PlanInFolder | undefined> {
  const closed = (await placesOf(folders, target)).filter(place => !isOpen(place));
  if (closed.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No mentorship has been closed yet.'));
    return undefined;
  }
  if (closed.length === 1) return closed[0];
  const chosen = folders.chosen();
  return closed.find(place => isSamePlan(place, chosen)) ?? pickPlan(closed, folders.all().length > 1);
}
