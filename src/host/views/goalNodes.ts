import * as vscode from 'vscode';
import { firstStepWords } from '../../domain/overview/firstStepWords';
import type { GoalItem } from '../../domain/overview/overview';
import { stepsText } from '../../domain/records/stepsText';
import type { PlanInFolder } from '../workspace/folders';
import { dayText, plural, readersLabels } from '../texts';
import type { TreeNode } from './node';

const ICONS: Record<GoalItem['status'], TreeNode['icon']> = {
  active: { id: 'target' },
  paused: { id: 'debug-pause' },
  reached: { id: 'pass-filled', color: 'charts.green' },
  dropped: { id: 'circle-slash' },
};

/** Goals with their steps; long-term goals hold the short-term ones that serve them. */
export function goalNodes({ folder, overview }: PlanInFolder): readonly TreeNode[] {
  const ids = new Set(overview.goals.map(goal => goal.id));
  const childrenOf = (id: string) => overview.goals.filter(goal => goal.parent === id && goal.id !== id);
  const isRoot = (goal: GoalItem) => !goal.parent || !ids.has(goal.parent) || goal.parent === goal.id;

  const node = (goal: GoalItem, above: readonly string[]): TreeNode => {
    const steps = goal.steps.map((step): TreeNode => ({
      id: `${folder.id}#${overview.id}/goals/${goal.id}/${step.id}`,
      label: step.text,
      description: step.done && dayText(step.done),
      context: 'step',
      target: { folder: folder.id, plan: overview.id, goal: goal.id, path: goal.path, entry: step.id },
      checked: step.done !== undefined,
      opens: 'record',
    }));
    // A goal that is its own ancestor is a mistake in the files; it must not hang the view.
    const below = childrenOf(goal.id).filter(child => !above.includes(child.id));
    return {
      id: `${folder.id}#${overview.id}/goals/${goal.id}`,
      label: goal.outcome,
      description: describe(goal),
      tooltip: tooltip(goal),
      icon: goal.status === 'active' && goal.horizon === 'long' ? { id: 'compass' } : ICONS[goal.status]!,
      context: `goal ${goal.status}`,
      target: { folder: folder.id, plan: overview.id, goal: goal.id, path: goal.path },
      opens: 'record',
      children: [...below.map(child => node(child, [...above, goal.id])), ...steps],
      expanded: goal.status === 'active',
    };
  };
  return [
    ...whoIsReading(folder, overview),
    ...whatComesFirst(folder, overview),
    ...overview.goals.filter(isRoot).map(goal => node(goal, [goal.id])),
  ];
}

/** A row for a reader whom no file names: until they say who they are, nothing here is theirs to do. */
function whoIsReading(folder: PlanInFolder['folder'], { id, phase }: PlanInFolder['overview']): readonly TreeNode[] {
  if (!folder.stranger || phase === 'closed') return [];
  const { email } = folder.stranger;
  return [
    {
      id: `${folder.id}#${id}/stranger`,
      label: vscode.l10n.t('Which of the two are you?'),
      description: email ?? vscode.l10n.t('git does not say'),
      tooltip: email && vscode.l10n.t('Git knows you as {0}, which nobody here has.', email),
      icon: { id: 'account', color: 'list.warningForeground' },
      context: 'stranger',
      target: { folder: folder.id, plan: id },
      opens: 'identity',
    },
  ];
}

/** A row for each thing that comes first in a mentorship that has just begun; its button does it. */
function whatComesFirst(folder: PlanInFolder['folder'], overview: PlanInFolder['overview']): readonly TreeNode[] {
  const { id, role, mentor, mentee, needsMe } = overview;
  return needsMe.first.map(step => {
    const { title, text } = firstStepWords(step, role === 'mentor' ? mentee.name : mentor.name, role);
    return {
      id: `${folder.id}#${id}/first/${step}`,
      label: title,
      tooltip: text,
      icon: { id: 'flag' },
      context: 'first',
      target: { folder: folder.id, plan: id, entry: step },
      opens: 'dashboard',
    };
  });
}

function describe(goal: GoalItem): string {
  const done = goal.steps.filter(step => step.done).length;
  const parts = goal.steps.length > 0 ? [stepsText(done, goal.steps.length)] : [];
  if (goal.status === 'active' && goal.due) {
    parts.push(
      goal.overdue ? vscode.l10n.t('was due {0}', dayText(goal.due)) : vscode.l10n.t('due {0}', dayText(goal.due)),
    );
  }
  if (goal.status !== 'active') parts.push(readersLabels().goals[goal.status]);
  return parts.join(' · ');
}

function tooltip(goal: GoalItem): string {
  const entries = plural(
    goal.entryCount,
    vscode.l10n.t('{0} journal entry', goal.entryCount),
    vscode.l10n.t('{0} journal entries', goal.entryCount),
  );
  return [
    goal.outcome,
    goal.finishLine && vscode.l10n.t('How we will know: {0}', goal.finishLine),
    goal.why && vscode.l10n.t('Why: {0}', goal.why),
    goal.lastMovement
      ? vscode.l10n.t('Last movement: {0}', dayText(goal.lastMovement, 'long'))
      : vscode.l10n.t('No movement yet'),
    goal.entryCount > 0 && entries,
  ]
    .filter(Boolean)
    .join('\n\n');
}
