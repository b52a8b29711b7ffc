import * as l10n from '@vscode/l10n';
import { labelsOf, type Labels } from '../../domain/labels/labels';
import { capital } from '../../domain/text/capital';
import { languageOfReader } from '../../domain/text/language';
import type { ActionItem } from '../../domain/overview/overview';
import type { PlanOn, PlanPage } from '../../domain/planPage/planPage';
import type { DashboardState } from '../contract/messages';

/** A row that the reader has asked to move among others. */
export interface Moved {
  readonly id: string;
  readonly name: string;
  readonly rowIn: (plan: PlanPage) => readonly { readonly id: string }[];
}

/**
 * One short sentence on what an update changed, for the live region; '' where nothing is worth a word.
 * @param moved what the reader last asked to move: its new place is named
 */
export function whatChanged(before: DashboardState | undefined, after: DashboardState, moved?: Moved): string {
  if (!before || after.loading) return '';
  const [was, is] = [shownPlan(before), shownPlan(after)];
  if (!is) return '';
  if (!was || was.folder !== is.folder || was.plan.id !== is.plan.id) {
    return l10n.t('Showing {0} and {1}', is.plan.mentor.name, is.plan.mentee.name);
  }
  const changes = changesOf(was.plan, is.plan, labelsOf(languageOfReader(after.language)), moved);
  if (changes.length === 0) return '';
  return changes.length > 2 ? l10n.t('The plan has been updated') : changes.join('. ');
}

function shownPlan(state: DashboardState): { folder: string; plan: PlanPage } | undefined {
  return state.shown;
}

function changesOf(was: PlanPage, is: PlanPage, labels: Labels, moved: Moved | undefined): string[] {
  const changes: string[] = [];
  const oldSteps = new Map(was.goals.flatMap(goal => goal.steps.map(step => [`${goal.id}/${step.id}`, step])));
  for (const goal of is.goals) {
    for (const step of goal.steps) {
      const old = oldSteps.get(`${goal.id}/${step.id}`);
      if (!old || !old.done === !step.done) continue;
      changes.push(step.done ? l10n.t('Step done: {0}', step.text) : l10n.t('Step open again: {0}', step.text));
    }
  }
  // Actions stand on the overview alone.
  if (was.tab === 'overview' && is.tab === 'overview') {
    const open = actions(is);
    const meetings = new Set(is.meetings.items.map(meeting => meeting.id));
    for (const [key, action] of actions(was)) {
      if (!open.has(key) && meetings.has(action.meeting))
        changes.push(l10n.t('Action no longer open: {0}', action.text));
    }
  }
  if (hasNewOrder(was, is)) changes.push(newPlace(was, is, moved) ?? l10n.t('The order has changed'));
  if (isMore(was.goals, is.goals)) changes.push(l10n.t('Goal added'));
  const states = new Map(was.goals.map(goal => [goal.id, goal.status]));
  for (const goal of is.goals) {
    const before = states.get(goal.id);
    if (before !== undefined && before !== goal.status)
      changes.push(`${goal.outcome}: ${capital(labels.goals[goal.status])}`);
  }
  if (replies(is) > replies(was)) changes.push(l10n.t('Reply added'));
  if (is.counts.feedback > was.counts.feedback) changes.push(l10n.t('New feedback'));
  if (is.counts.notes > was.counts.notes) changes.push(l10n.t('New in the journal'));
  if (!was.nextMeeting?.path && is.nextMeeting?.path) changes.push(l10n.t('The agenda is ready'));
  return changes;
}

function actions(plan: PlanOn<'overview'>): ReadonlyMap<string, ActionItem> {
  const all = [...plan.needsMe.actions.items, ...(plan.needsOther?.actions.items ?? [])];
  return new Map(all.filter(action => !action.done).map(action => [`${action.meeting}/${action.text}`, action]));
}

function replies({ counts }: PlanPage): number {
  return counts.feedback - counts.unanswered;
}

function newPlace(was: PlanPage, is: PlanPage, moved: Moved | undefined): string | undefined {
  if (!moved) return undefined;
  const [before, after] = [was, is].map(plan => moved.rowIn(plan).findIndex(({ id }) => id === moved.id));
  return before === after || after === undefined || after < 0
    ? undefined
    : l10n.t('{0} is now number {1} of {2}', moved.name, after + 1, moved.rowIn(is).length);
}

/** The same goals or steps, one after the other in another way. */
function hasNewOrder(was: PlanPage, is: PlanPage): boolean {
  const before = new Map(was.goals.map(goal => [goal.id, goal.steps]));
  return (
    isOtherOrder(was.goals, is.goals) || is.goals.some(goal => isOtherOrder(before.get(goal.id) ?? [], goal.steps))
  );
}

function isOtherOrder(was: readonly { readonly id: string }[], is: readonly { readonly id: string }[]): boolean {
  return was.length === is.length && !isMore(was, is) && was.some(({ id }, index) => id !== is[index]?.id);
}

function isMore(was: readonly { readonly id: string }[], is: readonly { readonly id: string }[]): boolean {
  const known = new Set(was.map(item => item.id));
  return is.some(item => !known.has(item.id));
}
