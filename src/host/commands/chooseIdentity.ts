import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { chooseWhoIAm } from '../prompts/whoIAm';
import { targetOf } from '../workspace/target';

/** `Mentorship: Choose Who I Am`. */
export async function chooseIdentity(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const { email } = await (await place.folder.ports()).author.identity();
  await chooseWhoIAm(app, place, email);
}
