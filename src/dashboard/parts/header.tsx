import * as l10n from '@vscode/l10n';
import type { PlanOverview } from '../../domain/overview/overview';
import { Button, OpenFile } from '../controls';
import { Icon } from '../icons';
import type { DashboardState, FolderState } from '../messages';
import { usePage } from '../page';
import { phaseWord, plural, roleWords } from '../words';
import { Timeline } from './timeline';

export function Header({ state, folder, plan }: { state: DashboardState; folder: FolderState; plan: PlanOverview }) {
  const page = usePage();
  return (
    <header class="plan">
      <Switcher state={state} />
      <div class="plan-head">
        <div class="plan-title">
          <h1 tabIndex={-1}>
            <bdi>{plan.mentor.name}</bdi>
            <Icon name="arrow" /><span class="sr-only"> {l10n.t('mentors')} </span>
            <bdi>{plan.mentee.name}</bdi>
          </h1>
          <p class="meta">
            <span class="phase">{phaseWord(plan.phase)}</span>
            <span>{roleWords(plan.role)}</span>
            <span>{span(plan, page.dates)}</span>
          </p>
        </div>
        <div class="plan-tools">
          <Commit folder={folder} />
          <OpenFile path={plan.path} of={l10n.t('Plan')} />
        </div>
      </div>
      <Timeline plan={plan} />
    </header>
  );
}

function span(plan: PlanOverview, dates: ReturnType<typeof usePage>['dates']): string {
  if ((dates.between(plan.today, plan.start) ?? 0) > 0) return l10n.t('Starts {0}', dates.relative(plan.start));
  if ((dates.between(plan.today, plan.end) ?? 0) < 0) return l10n.t('Ended {0}', dates.relative(plan.end));
  return l10n.t('Ends {0}', dates.relative(plan.end));
}

function Commit({ folder }: { folder: FolderState }) {
  const page = usePage();
  const { commits } = folder;
  if (commits?.available === false || commits?.pending === 0) return null;
  const pending = commits?.pending;
  const name = pending === undefined ? undefined : plural(page.dates.language, pending,
    l10n.t('Commit changes: {0} file', pending), l10n.t('Commit changes: {0} files', pending));
  return (
    <Button label={l10n.t('Commit changes')} icon="commit" name={name} focusKey="commit"
      onPress={() => page.ask({ type: 'commit', folder: page.folder })} />
  );
}

function Switcher({ state }: { state: DashboardState }) {
  const page = usePage();
  const choices = state.folders.flatMap(folder => folder.overview.plans.map(plan => ({ folder, plan })));
  if (choices.length < 2) return null;
  const several = state.folders.length > 1;
  return (
    <div class="switcher">
      <label for="switcher">{l10n.t('Plan')}</label>
      <span class="select">
        <select id="switcher" data-key="switcher"
          value={String(choices.findIndex(({ folder, plan }) => folder.id === page.folder && plan.id === page.plan))}
          onChange={event => {
            const choice = choices[Number(event.currentTarget.value)];
            if (choice) page.ask({ type: 'selectPlan', folder: choice.folder.id, plan: choice.plan.id });
          }}>
          {choices.map(({ folder, plan }, index) => (
            <option key={`${folder.id}/${plan.id}`} value={String(index)}>
              {`${plan.mentor.name} → ${plan.mentee.name}`}{several ? ` · ${folder.name}` : ''}
            </option>
          ))}
        </select>
        <Icon name="chevron" tone="down" />
      </span>
    </div>
  );
}
