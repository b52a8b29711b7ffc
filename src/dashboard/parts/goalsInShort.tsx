import * as l10n from '@vscode/l10n';
import type { PlanPage } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Rows, Section } from '../controls/fold';
import { usePage } from '../context/page';
import { Goal } from './goal';
import { openNewGoal } from './goalForm';

/** The active goals with their steps, to see and to tick; everything else about them is on their own tab. */
export function GoalsInShort({ plan }: { plan: PlanPage }) {
  const page = usePage();
  const active = plan.goals.filter(goal => goal.status === 'active');
  const outcomes = new Map(plan.goals.map(goal => [goal.id, goal.outcome]));
  // What is worked at now stands before the long aims that it serves.
  const ordered = [
    ...active.filter(goal => goal.horizon === 'short'),
    ...active.filter(goal => goal.horizon === 'long'),
  ];
  if (ordered.length === 0 && plan.phase === 'closed') return null;
  return (
    <Section
      id="goals"
      title={l10n.t('Goals')}
      action={<Button label={l10n.t('All goals')} look="quiet" focusKey="all-goals" onPress={() => page.go('goals')} />}
    >
      {ordered.length === 0 ? (
        <div class="calm wraps">
          <p>{l10n.t('No active goal. One goal with a first small step is enough to begin.')}</p>
          {!page.readOnly && (
            <Button
              label={l10n.t('Add goal')}
              icon="plus"
              focusKey="add-goal"
              onPress={() => {
                page.go('goals');
                openNewGoal(page);
              }}
            />
          )}
        </div>
      ) : (
        <Rows id="goals-active" items={ordered} first={4} label={l10n.t('Active goals')}>
          {goal => (
            <Goal
              goal={goal}
              parent={goal.parent === undefined ? undefined : outcomes.get(goal.parent)}
              key={goal.id}
            />
          )}
        </Rows>
      )}
    </Section>
  );
}
