import { dayOf } from '../time/moments';
import { needsCounts } from './needs';
import type { EntryItem, PlanOverview } from './overview';

/**
 * What the list of all plans says of each. Of a closed one, who and when: what it holds is looked at when somebody
 * opens it.
 */
export function summaryOf(plan: PlanOverview) {
  const isClosed = plan.phase === 'closed';
  const active = isClosed ? [] : plan.goals.filter(goal => goal.status === 'active');
  const steps = active.flatMap(goal => goal.steps);
  return {
    id: plan.id,
    mentor: plan.mentor,
    mentee: plan.mentee,
    role: plan.role,
    phase: plan.phase,
    start: plan.start,
    end: plan.end,
    today: plan.today,
    nextMeeting: plan.nextMeeting && (plan.nextMeeting.here ?? plan.nextMeeting).date,
    needs: needsCounts(plan.needsMe),
    goals: active.length,
    steps: { done: steps.filter(step => step.done !== undefined).length, all: steps.length },
    lastEntry: isClosed ? undefined : [plan.feedback, plan.progress, plan.otherEntries].flatMap(firstDay).sort().at(-1),
  };
}

const firstDay = ([first]: readonly EntryItem[]) => (first ? [dayOf(first.created)] : []);

/** The plan that is shown where nobody has chosen one: the only one, or the only one that goes on. */
export function onlyPlan<T extends { readonly phase: PlanOverview['phase'] }>(plans: readonly T[]): T | undefined {
  const open = plans.filter(plan => plan.phase !== 'closed');
  if (open.length === 1) return open[0];
  return plans.length === 1 ? plans[0] : undefined;
}
