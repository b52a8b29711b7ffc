import { allEntries } from './allEntries';
import type { GoalItem, PlanOverview } from './overview';

/**
 * The active goals in the order in which to offer them for a note, with undefined for none: first the one that the
 * newest note in the same file is about, if there is such a note; else none, so that Enter ties a note to no goal by
 * accident.
 * @param path of the code that the note is about
 */
export function offeredGoals(
  plan: Pick<PlanOverview, 'goals' | 'feedback' | 'progress' | 'otherEntries'>,
  path?: string,
): (GoalItem | undefined)[] {
  const active = plan.goals.filter(goal => goal.status === 'active');
  const newest = allEntries(plan)
    .filter(entry => path !== undefined && entry.code?.path === path)
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created))[0];
  const likely = active.find(({ id }) => id === newest?.goal?.id);
  return [...(likely ? [likely] : []), undefined, ...active.filter(goal => goal !== likely)];
}
