import * as vscode from 'vscode';
import { readersLabels } from '../texts';
import type { PlanInFolder } from '../workspace/folders';

/**
 * Ask which plan is meant; each says who is in it, in which seat the reader is, and where it is kept. The one that the
 * reader has switched to is first, and says so.
 */
export async function pickPlan(
  places: readonly PlanInFolder[],
  namesFolder: boolean,
  chosen?: PlanInFolder,
): Promise<PlanInFolder | undefined> {
  const isChosen = (place: PlanInFolder) => isSamePlan(place, chosen);
  const rows = [...places.filter(isChosen), ...places.filter(place => !isChosen(place))].map(place => ({
    label: planLabel(place),
    description: describe(place, namesFolder, isChosen(place)),
    place,
  }));
  const pick = vscode.window.createQuickPick<(typeof rows)[number]>();
  pick.items = rows;
  pick.placeholder = vscode.l10n.t('Which mentorship?');
  pick.matchOnDescription = true;
  pick.activeItems = rows.filter(({ place }) => isChosen(place));
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve((pick.selectedItems[0] ?? pick.activeItems[0])?.place);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

export function isSamePlan({ folder, overview }: PlanInFolder, other: PlanInFolder | undefined): boolean {
  return folder === other?.folder && overview.id === other.overview.id;
}

export function planLabel({ overview }: PlanInFolder): string {
  return vscode.l10n.t('{0} with {1}', overview.mentee.name, overview.mentor.name);
}

function describe({ folder, overview }: PlanInFolder, namesFolder: boolean, isChosen: boolean): string {
  const current = isChosen ? vscode.l10n.t('current plan') : undefined;
  const labels = readersLabels();
  const seat = overview.role === 'reader' ? undefined : labels.roles[overview.role];
  const closed = overview.phase === 'closed' ? labels.phases.closed : undefined;
  return [current, seat, closed, namesFolder ? folder.name : undefined].filter(Boolean).join(' · ');
}
