import type { App } from '../app';
import { generateAgenda } from '../flows/agenda';
import { choosePlan } from '../prompts/choosePlan';
import { targetOf } from '../workspace/target';

/** `Mentorship: Generate Meeting Agenda`: write or refresh the next meeting's note, then open it. */
export async function generateChosenAgenda(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) await generateAgenda(app, place);
}
