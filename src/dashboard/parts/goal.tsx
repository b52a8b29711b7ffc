import * as l10n from '@vscode/l10n';
import type { GoalItem } from '../../domain/overview/overview';
import { OpenFile, Tick } from '../controls';
import { Icon } from '../icons';
import { usePage } from '../page';
import { dueWords, plural } from '../words';

/** One goal: what it is, how both will know, its steps and when it last moved. */
export function Goal({ goal, parent }: { goal: GoalItem; parent: string | undefined }) {
  const page = usePage();
  const { dates } = page;
  return (
    <li class="tile goal">
      <div class="goal-head">
        <h3 dir="auto">{goal.outcome}</h3>
        <OpenFile path={goal.path} of={goal.outcome} />
      </div>
      <p class="meta">
        {goal.horizon === 'long' && <span>{l10n.t('Long term')}</span>}
        {goal.due && <Due goal={goal} due={goal.due} />}
        <span>{goal.lastMovement
          ? l10n.t('Last moved {0}', dates.relative(goal.lastMovement))
          : l10n.t('Not moved yet')}</span>
        {goal.entryCount > 0 && (
          <span>{plural(dates.language, goal.entryCount,
            l10n.t('{0} journal entry', goal.entryCount), l10n.t('{0} journal entries', goal.entryCount))}</span>
        )}
        {parent && (
          <span class="goal-mark"><Icon name="route" /><span>{l10n.t('Serves:')} <bdi>{parent}</bdi></span></span>
        )}
      </p>
      {(goal.why || goal.finishLine || goal.ifThen) && (
        <dl class="facts">
          {goal.why && <Fact name={l10n.t('Why')} text={goal.why} />}
          {goal.finishLine && <Fact name={l10n.t('Finish line')} text={goal.finishLine} />}
          {goal.ifThen && <Fact name={l10n.t('If')} text={goal.ifThen.if} />}
          {goal.ifThen && <Fact name={l10n.t('Then')} text={goal.ifThen.then} />}
        </dl>
      )}
      {goal.steps.length > 0 && <Steps goal={goal} />}
    </li>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return <div><dt>{name}</dt><dd dir="auto">{text}</dd></div>;
}

function Due({ goal, due }: { goal: GoalItem; due: string }) {
  const { dates } = usePage();
  return (
    <span class={goal.overdue ? 'due overdue' : 'due'} title={dates.long(due)}>
      <Icon name={goal.overdue ? 'clock' : 'calendar'} />{dueWords(dates, due, goal.overdue)}
    </span>
  );
}

function Steps({ goal }: { goal: GoalItem }) {
  const page = usePage();
  const { dates } = page;
  const total = goal.steps.length;
  const done = goal.steps.filter(step => step.done).length;
  const words = plural(dates.language, total,
    l10n.t('{0} of {1} step done', done, total), l10n.t('{0} of {1} steps done', done, total));
  return (
    <div class="steps">
      <div class="steps-head">
        <span class="quiet">{words}</span>
        <svg class="segments" width={total * 14} height="4" aria-hidden="true" focusable="false">
          {goal.steps.map((step, index) => (
            <rect key={step.id} class={index < done ? 'done' : ''} x={index * 14} y="0" width="11" height="4" rx="2" />
          ))}
        </svg>
      </div>
      <ul aria-label={l10n.t('Steps')}>
        {goal.steps.map(step => (
          <li key={step.id}>
            <Tick text={step.text} done={step.done !== undefined} focusKey={`step:${goal.id}:${step.id}`}
              onTick={ticked => page.ask({
                type: 'tickStep', folder: page.folder, plan: page.plan, goal: goal.id, step: step.id, done: ticked,
              })}>
              {step.done && <time class="quiet step-day" dateTime={step.done}>{dates.near(step.done)}</time>}
            </Tick>
          </li>
        ))}
      </ul>
    </div>
  );
}
