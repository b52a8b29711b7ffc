import type { App } from '../app';
import { pickPlan } from '../prompts/pickPlan';
import { targetOf } from '../workspace/target';

/** `Mentorship: Switch Plan`: which of several plans commands and the dashboard begin with. */
export async function switchPlan(app: App, argument?: unknown): Promise<void> {
  const { folders } = app;
  await folders.load();
  const place =
    folders.planAt(targetOf(argument)) ?? (await pickPlan(folders.plans(), folders.all().length > 1, folders.chosen()));
  if (!place) return;
  const plan = { folder: place.folder.id, plan: place.overview.id };
  await folders.choice.set(plan);
  app.dashboard.show(plan);
}
