import * as l10n from '@vscode/l10n';
import { changedMeanwhile, editGoalText, type GoalEdit } from '../domain/records/goalEdit';
import { goalPath, planPath } from '../domain/records/recordPath';
import { setItems } from '../domain/yaml/items';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/**
 * One change to a goal: one edit to its file, so that one undo takes it back. It is refused where it would write over
 * words that its form did not begin with.
 */
export function editGoal(
  ports: Pick<Ports, 'files' | 'clock'>,
  library: Library,
  request: { readonly plan: string; readonly goal: string; readonly edit: GoalEdit },
): Promise<Outcome> {
  const today = ports.clock.today();
  return editRecord(ports, library, goalPath(request.plan, request.goal), text => {
    const now = changedMeanwhile(text, request.edit);
    if (now === undefined) return editGoalText(text, request.edit, today);
    return {
      message:
        now === '' ? l10n.t('This was taken away meanwhile.') : l10n.t('This was changed meanwhile to “{0}”.', now),
    };
  });
}

/**
 * Show the plan's goals in this order. The order is one list in the plan's file: so a move is one edit to one file,
 * whichever goals it passes.
 */
export function orderGoals(
  ports: Pick<Ports, 'files'>,
  library: Library,
  request: { readonly plan: string; readonly order: readonly string[] },
): Promise<Outcome> {
  return editRecord(ports, library, planPath(request.plan), text => setItems(text, ['goalOrder'], request.order));
}
