import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import { needsTexts, totalOf } from '../../domain/overview/needs';
import { stepsText } from '../../domain/records/stepsText';
import { Button } from '../controls/buttons';
import { Fold, Section } from '../controls/fold';
import { Icon } from '../controls/icons';
import type { DashboardState, PlanSummary } from '../contract/messages';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { Pair, span } from './header';

/** All mentorships of this window and what each needs from the reader; the closed ones stand apart. */
export function Plans({ state, onStart }: { state: DashboardState; onStart: () => void }) {
  const weight = (plan: PlanSummary) => totalOf(plan.needs);
  const open = state.plans
    .filter(plan => plan.phase !== 'closed')
    .sort((a, b) => weight(b) - weight(a) || (a.nextMeeting ?? '9').localeCompare(b.nextMeeting ?? '9'));
  const closed = state.plans.filter(plan => plan.phase === 'closed');
  const folders = new Map(state.folders.map(folder => [folder.id, folder.name]));
  const draw = (plan: PlanSummary) => (
    <PlanTile
      key={`${plan.folder}/${plan.id}`}
      plan={plan}
      folder={folders.size > 1 ? folders.get(plan.folder) : undefined}
    />
  );
  return (
    <>
      <header class="plan">
        <div class="plan-head">
          <div class="plan-title">
            <h1 tabIndex={-1}>{l10n.t('Your mentorships')}</h1>
          </div>
          <div class="plan-tools">
            <Button label={l10n.t('Start a mentorship')} icon="plus" focusKey="start" onPress={onStart} />
          </div>
        </div>
      </header>
      <Section id="plans" title={l10n.t('Going on')}>
        {open.length === 0 && <p class="calm">{l10n.t('No mentorship goes on at the moment.')}</p>}
        <ul class="plan-tiles" aria-label={l10n.t('Going on')}>
          {open.map(draw)}
        </ul>
        {closed.length > 0 && (
          <Fold id="plans-closed" title={l10n.t('Closed mentorships')} count={closed.length}>
            <ul class="plan-tiles" aria-label={l10n.t('Closed mentorships')}>
              {closed.map(draw)}
            </ul>
          </Fold>
        )}
      </Section>
    </>
  );
}

function PlanTile({ plan, folder }: { plan: PlanSummary; folder: string | undefined }) {
  const page = usePage();
  const { dates } = page;
  const labels = useLabels();
  const needs = needsTexts(plan.needs);
  return (
    <li class="tile plan-tile">
      <button
        type="button"
        class="plan-open"
        data-key={`plan:${plan.folder}/${plan.id}`}
        onClick={() => page.ask({ type: 'selectPlan', folder: plan.folder, plan: plan.id })}
      >
        <span class="plan-names">
          <Pair plan={plan} />
        </span>
      </button>
      <p class="meta">
        <span class="phase">{capital(labels.phases[plan.phase])}</span>
        <span>{capital(labels.roles[plan.role])}</span>
        <span>{span(plan, dates)}</span>
        {folder && <span>{folder}</span>}
      </p>
      {plan.phase !== 'closed' &&
        (needs.length === 0 ? (
          <p class="calm">
            <Icon name="check" tone="good" />
            {l10n.t('Nothing waits for you.')}
          </p>
        ) : (
          <ul class="needs-words" aria-label={l10n.t('Needs you')}>
            {needs.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ))}
      <p class="meta">
        {plan.nextMeeting && (
          <span>
            <Icon name="calendar" />
            {l10n.t('Next meeting {0}', dates.relative(plan.nextMeeting))}
          </span>
        )}
        {plan.steps.all > 0 && <span>{capital(stepsText(plan.steps.done, plan.steps.all))}</span>}
        {plan.lastEntry && <span>{l10n.t('Last note {0}', dates.relative(plan.lastEntry))}</span>}
      </p>
    </li>
  );
}
