import { refused } from '../../jobs/editRecord';
import type { PlanInFolder } from '../workspace/folders';
import type { Log } from '../workspace/log';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { showOutcome } from './showOutcome';

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
