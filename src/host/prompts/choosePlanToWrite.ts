import { refused } from '../../jobs/editRecord';
import type { App } from '../app';
import type { PlanInFolder } from '../workspace/folders';
import type { Target } from '../workspace/target';
import { chooseAmong, isOpen, placesOf } from './choosePlan';
import { mayWrite } from './mayWrite';
import { isKnown } from './whoIAm';

/**
 * As `choosePlan`, for a command that writes, which nothing can in a mentorship that is closed: who is reading in one
 * means another. Where nothing may be written, that is said before anything is asked; so is who is writing.
 */
export async function choosePlanToWrite(
  app: Pick<App, 'folders' | 'log'>,
  target: Target | undefined,
): Promise<PlanInFolder | undefined> {
  const places = await placesOf(app.folders, target);
  const isRefused = ({ folder, overview }: PlanInFolder) => refused(folder.library, [overview.path]) !== undefined;
  const place = (places.every(isRefused) && places[0]) || (await chooseAmong(app.folders, target, isOpen));
  if (!place || !(await mayWrite(app.log, place)) || !(await isKnown(app, place))) return undefined;
  // What is known of the plan may have changed with who is reading it.
  return app.folders.planAt({ folder: place.folder.id, plan: place.overview.id }) ?? place;
}
