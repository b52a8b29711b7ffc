import * as vscode from 'vscode';
import { concernsPlans } from './concerns';
import type { Folders } from './folders';
import type { MentorshipFolder } from './mentorshipFolder';
import type { PendingCommits } from './pendingCommits';

/**
 * Tells folders how far what is written in them has come on its way to the other, as long as a mentorship in them is
 * just beginning: before that git is not asked, and later views say nothing of it.
 */
export function watchSharing(
  folders: Pick<Folders, 'all' | 'onDidChange'>,
  commits: PendingCommits,
  state: vscode.Memento,
): vscode.Disposable {
  const look = () => {
    for (const folder of folders.all()) {
      if (!folder.overview().plans.some(plan => plan.isBeginning && plan.role !== 'reader')) continue;
      void commits.look();
      folder.share({
        uncommitted: (commits.of(folder)?.pending ?? 0) > 0,
        unpushed: commits.isUnpushed(folder) ?? false,
        untold: untoldIn(state, folder),
      });
    }
  };
  return vscode.Disposable.from(
    commits.onDidChange(look),
    folders.onDidChange(change => {
      if (concernsPlans(change)) look();
    }),
  );
}

type Folder = Pick<MentorshipFolder, 'id' | 'sharing' | 'share'>;

/** Remembers that a mentorship was started here, so that the other is to be told of it; or that they have been. */
export async function setUntold(state: vscode.Memento, folder: Folder, plan: string, isUntold: boolean): Promise<void> {
  const others = untoldIn(state, folder).filter(id => id !== plan);
  const untold = isUntold ? [...others, plan] : others;
  await state.update(keyOf(folder), untold);
  folder.share({ ...folder.sharing, untold });
}

const untoldIn = (state: vscode.Memento, folder: Pick<Folder, 'id'>) => state.get<readonly string[]>(keyOf(folder), []);

const keyOf = ({ id }: Pick<Folder, 'id'>) => `mentorship.untold:${id}`;
