import { allEntries } from '../../domain/overview/allEntries';
import type { App } from '../app';
import { reply } from '../flows/reply';
import { targetOf } from '../workspace/target';

/** `Reply…` on feedback in the tree or the dashboard. */
export async function replyToChosen(app: App, argument?: unknown): Promise<void> {
  await app.folders.load();
  const target = targetOf(argument);
  const place = app.folders.planAt(target);
  const entry = place && allEntries(place.overview).find(({ id }) => id === target?.entry);
  if (entry) await reply(app, place, entry);
}
