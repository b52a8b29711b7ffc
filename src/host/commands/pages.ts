import * as vscode from 'vscode';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { chooseFolder } from '../prompts/chooseFolder';
import { targetOf } from '../workspace/target';

/**
 * `Mentorship: Show Practices`: what the files show of the practices, and the next small steps, on the dashboard.
 */
export async function showPractices(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) app.dashboard.show({ folder: place.folder.id, plan: place.overview.id }, 'practices');
}

/** `Mentorship: Show Advice That Worked`. */
export async function showAdvice(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) await app.pages.show('advice', place, vscode.l10n.t('Advice that worked'));
}

/** `Mentorship: Compare Possible Mentors`: needs no plan, since a mentor may be looked for before there is one. */
export async function compareMentors(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolder(app.folders);
  if (!folder) return;
  await folder.load();
  const { plans, me } = folder.overview();
  const overview = plans.find(({ id, mentee, phase }) =>
    target?.plan ? id === target.plan : mentee.id === me?.id && phase !== 'closed',
  );
  await app.pages.show('mentors', { folder, overview }, vscode.l10n.t('Possible mentors'));
}
