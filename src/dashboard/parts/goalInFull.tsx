import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { orderAfterMove } from '../../domain/overview/goalOrder';
import type { PageGoal, PlanPage } from '../../domain/planPage/planPage';
import { goalLabel, goalTexts } from '../../domain/records/goalFields';
import { IconButton, OpenFile } from '../controls/buttons';
import { DragRow, Grip } from '../controls/drag';
import { usePage, type Page } from '../context/page';
import { EvidenceOf } from './evidence';
import { GoalHead, StepsDone } from './goal';
import { formOf, GoalForm, openGoal } from './goalForm';
import { GoalStatus } from './goalStatus';
import { GoalSteps } from './goalSteps';
import { MovementOf } from './movement';

interface InRow {
  plan: PlanPage;
  goal: PageGoal;
  /** The goals that it can be moved among. */
  row: readonly PageGoal[];
}

/** A goal in its row, with the goals that serve it below. */
export function GoalRow({ plan, goal, row, children }: InRow & { children?: ComponentChildren }) {
  const page = usePage();
  const place = { list: `goals:${goal.status}:${goal.parent ?? ''}`, index: row.indexOf(goal) };
  return (
    <DragRow position={place} onMove={(from, to) => moveGoal(page, { plan, row, from, to })}>
      <div class="tile goal full">
        {!page.readOnly && row.length > 1 && <Grip position={place} />}
        <GoalInFull plan={plan} goal={goal} row={row} />
      </div>
      {children}
    </DragRow>
  );
}

/** The plan then lists the goals in the order in which they are shown. */
function moveGoal(
  page: Page,
  { plan, row, from, to }: Pick<InRow, 'plan' | 'row'> & { from: number; to: number },
): void {
  const moved = row[from];
  if (!moved) return;
  const ids = new Set(row.map(({ id }) => id));
  page.announceMove({ id: moved.id, name: moved.outcome, rowIn: ({ goals }) => goals.filter(({ id }) => ids.has(id)) });
  page.ask({
    type: 'orderGoals',
    folder: page.folder,
    plan: page.plan,
    order: orderAfterMove(plan.goals, row, from, to),
  });
}

/** One goal with all that is known of it, and all that can be done with it. */
function GoalInFull({ plan, goal, row }: InRow) {
  const page = usePage();
  const editing = page.drafts.get(formOf(goal)) !== undefined && !page.readOnly;
  return (
    <>
      {editing ? (
        <GoalForm plan={plan} goal={goal} />
      ) : (
        <>
          <GoalHead goal={goal}>
            {!page.readOnly && (
              <>
                <IconButton
                  icon="edit"
                  name={l10n.t('Edit goal: {0}', goal.outcome)}
                  tip={l10n.t('Edit goal')}
                  focusKey={`edit:${goal.id}`}
                  onPress={() => openGoal(page, goal)}
                />
                {row.length > 1 && <Move plan={plan} goal={goal} row={row} by={-1} />}
                {row.length > 1 && <Move plan={plan} goal={goal} row={row} by={1} />}
              </>
            )}
            <OpenFile path={goal.path} of={goal.outcome} />
          </GoalHead>
          {goal.reason && (
            <p class="reason" dir="auto">
              {goal.reason}
            </p>
          )}
          <Facts goal={goal} />
        </>
      )}
      {(goal.steps.length > 0 || !page.readOnly) && (
        <div class="steps">
          {goal.steps.length > 0 && <StepsDone goal={goal} />}
          <GoalSteps goal={goal} />
        </div>
      )}
      <MovementOf plan={plan} goal={goal} />
      <EvidenceOf goal={goal} />
      {!page.readOnly && <GoalStatus goal={goal} />}
    </>
  );
}

function Facts({ goal }: { goal: PageGoal }) {
  const texts = goalTexts(goal, 'card');
  if (texts.length === 0) return null;
  return (
    <dl class="facts">
      {texts.map(({ name, text }) => (
        <Fact key={name} name={goalLabel(name)} text={text} />
      ))}
    </dl>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

/** Changes places with the neighbour. */
function Move({ plan, goal, row, by }: InRow & { by: -1 | 1 }) {
  const page = usePage();
  const at = row.indexOf(goal);
  const key = `${by < 0 ? 'up' : 'down'}:${goal.id}`;
  return (
    <IconButton
      icon={by < 0 ? 'up' : 'down'}
      focusKey={key}
      disabled={!row[at + by]}
      tip={by < 0 ? l10n.t('Move up') : l10n.t('Move down')}
      name={by < 0 ? l10n.t('Move goal up: {0}', goal.outcome) : l10n.t('Move goal down: {0}', goal.outcome)}
      onPress={() => {
        moveGoal(page, { plan, row, from: at, to: at + by });
        page.focusNext(key);
      }}
    />
  );
}
