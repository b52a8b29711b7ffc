import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { ComponentChildren } from 'preact';
import type { PageGoal } from '../../domain/planPage/planPage';
import { stepsText } from '../../domain/records/stepsText';
import { OpenFile, Tick } from '../controls/buttons';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';
import { dueWords, plural } from '../context/words';

/** One goal in short: what it is, when it is due, when it moved, and its steps. */
export function Goal({ goal, parent }: { goal: PageGoal; parent?: string | undefined }) {
  return (
    <li class="tile goal">
      <GoalHead goal={goal} parent={parent}>
        <OpenFile path={goal.path} of={goal.outcome} />
      </GoalHead>
      {goal.steps.length > 0 && (
        <div class="steps">
          <StepsDone goal={goal} />
          <ul aria-label={l10n.t('Steps')}>
            {goal.steps.map(step => (
              <li key={step.id}>
                <StepTick goal={goal} step={step} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

export function GoalHead({
  goal,
  parent,
  children,
}: {
  goal: PageGoal;
  parent?: string | undefined;
  children?: ComponentChildren;
}) {
  const { dates } = usePage();
  const entries = goal.entryCount;
  return (
    <>
      <div class="goal-head">
        <h3 dir="auto">{goal.outcome}</h3>
        {children}
      </div>
      <p class="meta">
        {goal.horizon === 'long' && <span>{l10n.t('Long term')}</span>}
        {goal.due && <Due goal={goal} due={goal.due} />}
        {goal.status === 'active' || !goal.since ? (
          <span>
            {goal.lastMovement ? l10n.t('Last moved {0}', dates.relative(goal.lastMovement)) : l10n.t('Not moved yet')}
          </span>
        ) : (
          <span>{l10n.t('Since {0}', dates.short(goal.since))}</span>
        )}
        {entries > 0 && (
          <span>
            {plural(
              dates.language,
              entries,
              l10n.t('{0} journal entry', entries),
              l10n.t('{0} journal entries', entries),
            )}
          </span>
        )}
        {parent && (
          <span class="goal-mark">
            <Icon name="route" />
            <span>
              {l10n.t('Serves:')} <bdi>{parent}</bdi>
            </span>
          </span>
        )}
      </p>
    </>
  );
}

function Due({ goal, due }: { goal: PageGoal; due: string }) {
  const { dates } = usePage();
  return (
    <span class={goal.overdue ? 'due overdue' : 'due'} title={dates.long(due)}>
      <Icon name={goal.overdue ? 'clock' : 'calendar'} />
      {dueWords(dates, due, goal.overdue)}
    </span>
  );
}

export function StepsDone({ goal }: { goal: PageGoal }) {
  const total = goal.steps.length;
  const done = goal.steps.filter(step => step.done).length;
  const shown = Math.min(total, 24);
  return (
    <div class="steps-head">
      <span class="quiet">{capital(stepsText(done, total))}</span>
      <svg class="segments" width={shown * 14} height="4" aria-hidden="true" focusable="false">
        {goal.steps.slice(0, shown).map((step, index) => (
          <rect key={step.id} class={index < done ? 'done' : ''} x={index * 14} y="0" width="11" height="4" rx="2" />
        ))}
      </svg>
    </div>
  );
}

export function StepTick({ goal, step }: { goal: PageGoal; step: PageGoal['steps'][number] }) {
  const page = usePage();
  return (
    <Tick
      text={step.text}
      done={step.done !== undefined}
      focusKey={`step:${goal.id}:${step.id}`}
      onTick={ticked =>
        page.ask({
          type: 'tickStep',
          folder: page.folder,
          plan: page.plan,
          goal: goal.id,
          step: step.id,
          done: ticked,
        })
      }
    >
      {step.done && (
        <time class="quiet step-day" dateTime={step.done}>
          {page.dates.near(step.done)}
        </time>
      )}
    </Tick>
  );
}
