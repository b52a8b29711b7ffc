import * as l10n from '@vscode/l10n';
import type { PageGoal, PlanPage } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Fold, Rows, Section } from '../controls/fold';
import { usePage } from '../context/page';
import { goalGroupWords } from '../context/words';
import { GoalForm, openNewGoal } from './goalForm';
import { GoalRow } from './goalInFull';

const FOLDED = ['reached', 'paused', 'dropped'] as const;

/** All goals in full: long-term aims with the goals that serve them, each to be changed in place. */
export function GoalsTab({ plan }: { plan: PlanPage }) {
  const page = usePage();
  const active = plan.goals.filter(goal => goal.status === 'active');
  const ids = new Set(active.map(goal => goal.id));
  const serves = (goal: PageGoal) =>
    goal.parent !== undefined &&
    goal.parent !== goal.id &&
    ids.has(goal.parent) &&
    active.find(other => other.id === goal.parent)?.parent === undefined;
  const top = active.filter(goal => !serves(goal));
  const childrenOf = (goal: PageGoal) => active.filter(other => serves(other) && other.parent === goal.id);
  const draw = (goal: PageGoal, row: readonly PageGoal[], below: readonly PageGoal[] = []) => (
    <GoalRow plan={plan} goal={goal} row={row} key={goal.id}>
      {below.length > 0 && (
        <ul class="rows serving" aria-label={l10n.t('Goals that serve: {0}', goal.outcome)}>
          {below.map(child => draw(child, below))}
        </ul>
      )}
    </GoalRow>
  );
  return (
    <Section
      id="goals-full"
      title={l10n.t('Goals')}
      action={
        !page.readOnly && (
          <Button label={l10n.t('Add goal')} icon="plus" focusKey="add-goal" onPress={() => openNewGoal(page)} />
        )
      }
    >
      <GoalForm plan={plan} />
      {active.length === 0 && (
        <p class="calm">{l10n.t('No active goal. One goal with a first small step is enough to begin.')}</p>
      )}
      {active.length > 3 && !page.readOnly && (
        <p class="hint">
          {l10n.t(
            'Many goals at once slow each other down: one to three active ones are enough. The others can pause.',
          )}
        </p>
      )}
      <Rows id="goals-all" items={top} first={12} label={l10n.t('Active goals')}>
        {goal => draw(goal, top, childrenOf(goal))}
      </Rows>
      {FOLDED.map(status => {
        const goals = plan.goals.filter(goal => goal.status === status);
        if (goals.length === 0) return null;
        return (
          <Fold key={status} id={`goals-${status}`} title={goalGroupWords(status)} count={goals.length}>
            <Rows id={`goals-${status}-rows`} items={goals} first={6} label={goalGroupWords(status)}>
              {goal => draw(goal, goals)}
            </Rows>
          </Fold>
        );
      })}
    </Section>
  );
}
