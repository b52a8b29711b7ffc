import * as l10n from '@vscode/l10n';
import type { EntryItem, PlanOverview } from '../domain/overview/overview';
import type { DashboardState } from './messages';

/** One short sentence on what an update changed, for the live region; '' where nothing is worth a word. */
export function whatChanged(before: DashboardState | undefined, after: DashboardState): string {
  if (!before || after.loading) return '';
  const [was, is] = [shownPlan(before), shownPlan(after)];
  if (!is) return '';
  if (!was || was.folder !== is.folder || was.plan.id !== is.plan.id) {
    return l10n.t('Showing {0} and {1}', is.plan.mentor.name, is.plan.mentee.name);
  }
  const changes = changesOf(was.plan, is.plan);
  if (changes.length === 0) return '';
  return changes.length > 2 ? l10n.t('The plan has been updated') : changes.join('. ');
}

function shownPlan(state: DashboardState): { folder: string; plan: PlanOverview } | undefined {
  const selected = state.selected;
  const plan = state.folders.find(folder => folder.id === selected?.folder)
    ?.overview.plans.find(candidate => candidate.id === selected?.plan);
  return selected && plan ? { folder: selected.folder, plan } : undefined;
}

function changesOf(was: PlanOverview, is: PlanOverview): string[] {
  const changes: string[] = [];
  const oldSteps = new Map(was.goals.flatMap(goal => goal.steps.map(step => [`${goal.id}/${step.id}`, step])));
  for (const goal of is.goals) {
    for (const step of goal.steps) {
      const old = oldSteps.get(`${goal.id}/${step.id}`);
      if (!old || !old.done === !step.done) continue;
      changes.push(step.done ? l10n.t('Step done: {0}', step.text) : l10n.t('Step open again: {0}', step.text));
    }
  }
  const oldActions = new Map(was.actions.map(action => [`${action.meeting}/${action.text}`, action]));
  for (const action of is.actions) {
    const old = oldActions.get(`${action.meeting}/${action.text}`);
    oldActions.delete(`${action.meeting}/${action.text}`);
    if (!old || old.done === action.done) continue;
    changes.push(action.done ? l10n.t('Action done: {0}', action.text) : l10n.t('Action open again: {0}', action.text));
  }
  const meetings = new Set(is.meetings.map(meeting => meeting.id));
  for (const action of oldActions.values()) {
    if (!action.done && meetings.has(action.meeting)) changes.push(l10n.t('Action no longer open: {0}', action.text));
  }
  if (isMore(was.goals, is.goals)) changes.push(l10n.t('Goal added'));
  if (isMore(replies(was), replies(is))) changes.push(l10n.t('Reply added'));
  if (isMore(was.feedback, is.feedback)) changes.push(l10n.t('New feedback'));
  if (isMore(was.progress, is.progress)) changes.push(l10n.t('New progress'));
  if (!was.nextMeeting?.path && is.nextMeeting?.path) changes.push(l10n.t('The agenda is ready'));
  return changes;
}

function replies(plan: PlanOverview): readonly { readonly id: string }[] {
  return plan.feedback.flatMap((entry: EntryItem) => entry.replies);
}

function isMore(was: readonly { readonly id: string }[], is: readonly { readonly id: string }[]): boolean {
  const known = new Set(was.map(item => item.id));
  return is.some(item => !known.has(item.id));
}
