import { closingPath } from '../../domain/records/recordPath';
import type { App } from '../app';
import { closeMentorship } from '../flows/closeMentorship';
import { openRecord } from '../flows/openRecord';
import { chooseClosed, choosePlan } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { targetOf } from '../workspace/target';

/** `Mentorship: Close Mentorship`; of one that is closed already, the page that remains. */
export async function closeChosen(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) await (place.overview.phase === 'closed' ? showKeepsake(app, place) : closeMentorship(app, place));
}

/** `Mentorship: Open Keepsake`: the page that remains of a mentorship that has ended. */
export async function openKeepsake(app: App, argument?: unknown): Promise<void> {
  const place = await chooseClosed(app.folders, targetOf(argument));
  if (place) await showKeepsake(app, place);
}

function showKeepsake(app: App, { folder, overview }: PlanInFolder): Promise<void> {
  return openRecord(app, { folder: folder.id, plan: overview.id, path: closingPath(overview.id) });
}
