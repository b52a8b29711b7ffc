import * as vscode from 'vscode';
import { offeredGoals } from '../../domain/overview/offeredGoals';
import { refused } from '../../jobs/editRecord';
import type { Folders, PlanInFolder } from '../workspace/folders';
import type { Log } from '../workspace/log';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { isSamePlan, pickPlan } from './pickPlan';
import { showOutcome } from './showOutcome';
import type { Target } from '../workspace/target';
import { dayText } from '../texts';

/** Questions that several commands ask. Each answers undefined if the user cancels or there is nothing to choose from. */

/** The plan a command acts on: the one it was called for, the one switched to, the only one that goes on, or one that the user picks. */
export async function choosePlan(folders: Folders, target: Target | undefined): Promise<PlanInFolder | undefined> {
  return choose(folders, target, () => true);
}

/** @param mayBeChosen whether a plan that the reader has switched to counts */
async function choose(
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
async function placesOf(folders: Folders, target: Target | undefined): Promise<readonly PlanInFolder[]> {
  await folders.load();
  return target
    ? folders
        .plans()
        .filter(({ folder, overview }) => folder.id === target.folder && (!target.plan || overview.id === target.plan))
    : folders.plans();
}

const isOpen = ({ overview }: PlanInFolder) => overview.phase !== 'closed';

/**
 * As `choosePlan`, for a command that writes, which nothing can in a mentorship that is closed: who is reading in one means
 * another. Where nothing may be written, that is said before anything is asked.
 */
export async function choosePlanToWrite(
  { folders, log }: { readonly folders: Folders; readonly log: Log },
  target: Target | undefined,
): Promise<PlanInFolder | undefined> {
  const places = await placesOf(folders, target);
  const isRefused = ({ folder, overview }: PlanInFolder) => refused(folder.library, [overview.path]) !== undefined;
  const place = (places.every(isRefused) && places[0]) || (await choose(folders, target, isOpen));
  return place && (await mayWrite(log, place)) ? place : undefined;
}

/** Whether the plan's files may be written; where they may not, the user is told why. Asked before any question. */
export function mayWrite(log: Log, { folder, overview }: PlanInFolder): Promise<boolean> {
  return isAllowed(log, folder, [overview.path]);
}

/** As `mayWrite`, for files of no plan. */
export async function mayWriteIn(log: Log, folder: MentorshipFolder): Promise<boolean> {
  await folder.load();
  return isAllowed(log, folder, []);
}

async function isAllowed(log: Log, { library }: MentorshipFolder, paths: readonly string[]): Promise<boolean> {
  const refusal = refused(library, paths);
  return refusal === undefined || showOutcome(log, refusal);
}

async function offerStart(): Promise<void> {
  const start = vscode.l10n.t('Start a Mentorship');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no mentorship in this workspace yet.'),
    start,
  );
  if (answer === start) await vscode.commands.executeCommand('mentorship.start');
}

/** One of the plan's active goals, or none; asked only if there are any. `path`: of the code it is about. */
export async function chooseGoal(
  place: PlanInFolder,
  path?: string,
): Promise<{ readonly goal: string | undefined } | undefined> {
  const offered = offeredGoals(place.overview, path);
  if (offered.length === 1) return { goal: undefined };
  const picked = await vscode.window.showQuickPick(
    offered.map(goal =>
      goal
        ? { label: goal.outcome, description: goal.due && vscode.l10n.t('due {0}', dayText(goal.due)), goal: goal.id }
        : { label: vscode.l10n.t('No goal in particular'), description: undefined, goal: undefined },
    ),
    { placeHolder: vscode.l10n.t('Which goal is it about?') },
  );
  return picked && { goal: picked.goal };
}

/** The workspace folder to keep a new mentorship in. */
export async function chooseFolder(folders: Folders): Promise<MentorshipFolder | undefined> {
  const all = folders.all();
  if (all.length === 0) {
    const open = vscode.l10n.t('Open Folder');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('A mentorship is kept in files beside your code. Open a folder first.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  if (all.length === 1) return all[0];
  const picked = await vscode.window.showQuickPick(
    all.map(folder => ({
      label: folder.name,
      description: vscode.workspace.asRelativePath(folder.uri, false),
      folder,
    })),
    { placeHolder: vscode.l10n.t('Where should the mentorship be kept?') },
  );
  return picked?.folder;
}
