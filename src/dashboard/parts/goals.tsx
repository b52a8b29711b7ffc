import * as l10n from '@vscode/l10n';
import type { GoalItem, PlanOverview } from '../../domain/overview/overview';
import { Button } from '../controls';
import { Fold, Rows, Section } from '../fold';
import { usePage } from '../page';
import { goalGroupWords } from '../words';
import { Goal } from './goal';

const FOLDED = ['reached', 'paused', 'dropped'] as const;

export function Goals({ plan }: { plan: PlanOverview }) {
  const page = usePage();
  const outcomes = new Map(plan.goals.map(goal => [goal.id, goal.outcome]));
  const draw = (goal: GoalItem) =>
    <Goal goal={goal} parent={goal.parent === undefined ? undefined : outcomes.get(goal.parent)} key={goal.id} />;
  const active = plan.goals.filter(goal => goal.status === 'active');
  const add = !page.readOnly && (
    <Button label={l10n.t('Add goal')} icon="plus" focusKey="add-goal"
      onPress={() => page.ask({ type: 'addGoal', folder: page.folder, plan: page.plan })} />
  );
  return (
    <Section id="goals" title={l10n.t('Goals')} action={add}>
      {active.length === 0
        ? <p class="calm">{l10n.t('No active goal. One goal with a first small step is enough to begin.')}</p>
        : <Rows id="goals-active" items={active} first={6} label={l10n.t('Active goals')}>{draw}</Rows>}
      {FOLDED.map(status => {
        const goals = plan.goals.filter(goal => goal.status === status);
        if (goals.length === 0) return null;
        return (
          <Fold key={status} id={`goals-${status}`} title={goalGroupWords(status)} count={goals.length}>
            <Rows id={`goals-${status}-rows`} items={goals} first={6} label={goalGroupWords(status)}>{draw}</Rows>
          </Fold>
        );
      })}
    </Section>
  );
}
