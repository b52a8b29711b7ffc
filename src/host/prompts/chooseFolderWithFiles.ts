import * as vscode from 'vscode';
import type { Folders } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { choose } from './choose';

/** A folder that has mentorship files, be they broken; says so where there is none. */
export async function chooseFolderWithFiles(folders: Folders): Promise<MentorshipFolder | undefined> {
  await folders.load();
  const withPlans = folders
    .all()
    .filter(
      folder =>
        folder.overview().plans.length > 0 ||
        folder.library.snapshot.people.size > 0 ||
        folder.overview().problems.length > 0,
    );
  if (withPlans.length > 1)
    return choose(
      vscode.l10n.t('Whose mentorship files?'),
      withPlans.map(folder => ({ label: folder.name, value: folder })),
    );
  if (withPlans.length === 0)
    await vscode.window.showInformationMessage(vscode.l10n.t('There are no mentorship files in this workspace yet.'));
  return withPlans[0];
}
