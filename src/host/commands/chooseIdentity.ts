import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { chooseWhoIAm } from '../prompts/whoIAm';
import { targetOf } from '../workspace/target';

/** `Mentorship: Choose Who I Am`. */
export async function chooseIdentity(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) await chooseWhoIAm(app, place);
}
