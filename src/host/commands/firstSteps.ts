import { FIRST_STEPS } from '../../domain/overview/firstSteps';
import type { App } from '../app';
import { takeFirstStep as take } from '../flows/firstStep';
import { targetOf } from '../workspace/target';

/** `Mentorship: Open Dashboard`: the plan that was shown last, or the one of a row. */
export function openDashboard(app: App, argument?: unknown): void {
  const { folder, plan } = targetOf(argument) ?? {};
  if (folder !== undefined && plan !== undefined) app.dashboard.show({ folder, plan }, 'overview');
  else app.dashboard.show();
}

/** The button of a row that stands for a first step. */
export async function takeFirstStep(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = app.folders.planAt(target);
  const step = FIRST_STEPS.find(each => each === target?.entry);
  if (place && step) await take(app, place, step);
}
