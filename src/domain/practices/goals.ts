import * as l10n from '@vscode/l10n';
import { lastMovementOf, movementByGoal } from '../records/movement';
import { isOverdue } from '../records/overdue';
import { goalPath } from '../records/recordPath';
import type { Goal } from '../records/goal';
import { activeGoals, MOST_ACTIVE, MOST_STEPS } from '../records/goalLimits';
import type { NextStep, Practice, PracticeView } from './practice';
import { isClosed } from './evidence';

/**
 * Practice 6, mentoring and career goals (source document, practice 6). A goal works when both know its finish line and
 * day, when its steps are few, and when there are few goals at a time. Seen in the goal files. A goal that is active
 * though all its steps are done contradicts itself, and so does one whose day is over.
 */
export const goals: Practice = {
  id: 'goals',
  title: () => l10n.t('Goals with a finish line'),
  why: () => l10n.t('A goal that both can recognise when it is reached gets done; a wish waits.'),
  look: view => {
    const all = [...view.records.goals.values()];
    const active = all.filter(goal => goal.status === 'active');
    const movementOf = movementByGoal(view.records.entries.values());
    const last = all
      .flatMap(goal => lastMovementOf(goal, movementOf(goal.id)) ?? [])
      .sort()
      .at(-1);
    return {
      evidence: evidenceOf(all, active),
      last,
      path: active[0] && goalPath(view.plan.id, active[0].id),
      next: view.role === 'reader' || isClosed(view) ? undefined : nextOf(view, active),
    };
  },
};

function evidenceOf(all: readonly Goal[], active: readonly Goal[]): string {
  if (all.length === 0) return l10n.t('There is no goal yet.');
  if (active.length === 0) {
    const reached = all.filter(goal => goal.status === 'reached');
    return l10n.t('No goal is active; reached so far: {0}.', reached.length);
  }
  const clear = active.filter(goal => goal.finishLine !== undefined && goal.due !== undefined);
  return l10n.t('Active goals: {0}; with a finish line and a day: {1}.', active.length, clear.length);
}

function nextOf({ plan, role, today }: PracticeView, active: readonly Goal[]): NextStep | undefined {
  const open = (text: string, goal: Goal): NextStep => ({
    text,
    command: 'mentorship.openRecord',
    path: goalPath(plan.id, goal.id),
  });
  const short = activeGoals(active);
  // Goals are the mentee's. The mentor is only told what both should talk about.
  if (role === 'mentor') {
    return short.length > MOST_ACTIVE
      ? {
          text: l10n.t('{0} goals at once are many. Ask which one or two matter now.', short.length),
          command: 'mentorship.generateAgenda',
        }
      : undefined;
  }
  if (active.length === 0)
    return {
      text: l10n.t('What would you like to be able to do in three months? Write it down as a goal.'),
      command: 'mentorship.addGoal',
    };
  const finished = short.find(goal => goal.steps.length > 0 && goal.steps.every(step => step.done));
  if (finished)
    return open(
      l10n.t('All steps of “{0}” are done. Is it reached, or is a step missing?', finished.outcome),
      finished,
    );
  const late = short.find(goal => isOverdue(goal.due, plan, today));
  if (late)
    return open(
      l10n.t('The day of “{0}” is over. A new day, a smaller goal, or let it go: each is fine.', late.outcome),
      late,
    );
  if (short.length > MOST_ACTIVE)
    return open(l10n.t('{0} goals at once are many. Which one could rest for a while?', short.length), short.at(-1)!);
  const long = short.find(goal => goal.steps.length > MOST_STEPS);
  if (long) return open(l10n.t('“{0}” has {1} steps. Could it be two goals?', long.outcome, long.steps.length), long);
  const unclear = short.find(goal => goal.finishLine === undefined);
  if (unclear)
    return open(
      l10n.t('How will you both know that “{0}” is reached? Write its finish line.', unclear.outcome),
      unclear,
    );
  return undefined;
}
