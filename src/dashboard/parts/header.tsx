import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { PlanPage } from '../../domain/planPage/planPage';
import { Button, IconButton, OpenFile } from '../controls/buttons';
import { Icon } from '../controls/icons';
import type { DashboardState, FolderState } from '../contract/messages';
import { usePage } from '../context/page';
import { plural, useLabels } from '../context/words';
import { PlanLine } from './planLine';
import { Stranger } from './stranger';

export function Header({ state, folder, plan }: { state: DashboardState; folder: FolderState; plan: PlanPage }) {
  const page = usePage();
  const labels = useLabels();
  return (
    <header class="plan">
      {state.plans.length > 1 && <Way state={state} folder={folder} />}
      <div class="plan-head">
        <div class="plan-title">
          <h1 tabIndex={-1}>
            <Pair plan={plan} />
          </h1>
          <p class="meta">
            <span class={`phase ${plan.phase}`}>{capital(labels.phases[plan.phase])}</span>
            <span>{capital(labels.roles[plan.role])}</span>
            <span>{span(plan, page.dates)}</span>
            {!folder.writable && <span>{l10n.t('Read-only: these files can’t be changed here')}</span>}
            {folder.commits?.available === false && <span>{l10n.t('Not in a git repository')}</span>}
          </p>
          <PhaseHint plan={plan} />
        </div>
        <div class="plan-tools">
          <Pull folder={folder} />
          <Commit folder={folder} />
          <Push folder={folder} />
          <IconButton
            icon="exported"
            name={l10n.t('Export report')}
            focusKey="export"
            onPress={() => page.ask({ type: 'exportReport', folder: page.folder, plan: page.plan })}
          />
          <OpenFile path={plan.path} of={l10n.t('Plan')} />
        </div>
      </div>
      <Stranger folder={folder} plan={plan} />
      <PlanLine plan={plan} />
    </header>
  );
}

export function Pair({ plan }: { plan: Pick<PlanPage, 'mentor' | 'mentee'> }) {
  return (
    <>
      <bdi>{plan.mentor.name}</bdi>
      <Icon name="arrow" />
      <span class="sr-only"> {l10n.t('mentors')} </span>
      <bdi>{plan.mentee.name}</bdi>
    </>
  );
}

export function span(
  plan: Pick<PlanPage, 'phase' | 'today' | 'start' | 'end'>,
  dates: ReturnType<typeof usePage>['dates'],
): string {
  if ((dates.between(plan.today, plan.start) ?? 0) > 0) return l10n.t('Starts {0}', dates.relative(plan.start));
  if (plan.phase === 'closed' || (dates.between(plan.today, plan.end) ?? 0) < 0)
    return l10n.t('Ended {0}', dates.relative(plan.end));
  return l10n.t('Since {0}, ends {1}', dates.short(plan.start), dates.relative(plan.end));
}

/** What a phase other than the usual one means here. */
function PhaseHint({ plan }: { plan: PlanPage }) {
  const words = hintOf(plan.phase);
  return words ? (
    <p class="phase-hint">
      <Icon name="info" />
      {words}
    </p>
  ) : null;
}

function hintOf(phase: PlanPage['phase']): string | undefined {
  switch (phase) {
    case 'paused':
      return l10n.t('The mentorship rests: no meeting is planned and nothing is late.');
    case 'closed':
      return l10n.t('This mentorship is closed. It stays here to be read, and nothing in it changes.');
    case 'closing':
      return l10n.t('The last meetings are a time to look back and to say thank you.');
    default:
      return undefined;
  }
}

function Commit({ folder }: { folder: FolderState }) {
  const page = usePage();
  const { commits } = folder;
  if (commits?.available === false || commits?.pending === 0) return null;
  const pending = commits?.pending;
  const name =
    pending === undefined
      ? undefined
      : plural(
          page.dates.language,
          pending,
          l10n.t('Commit changes: {0} file', pending),
          l10n.t('Commit changes: {0} files', pending),
        );
  return (
    <Button
      label={l10n.t('Commit changes')}
      icon="commit"
      name={name}
      focusKey="commit"
      count={pending}
      onPress={() => page.ask({ type: 'commit', folder: page.folder })}
    />
  );
}

/** Nothing to commit, and not yet where others see it. */
function Push({ folder: { commits } }: { folder: FolderState }) {
  const page = usePage();
  const push = commits?.push ?? 0;
  if (push === 0 || commits?.pending !== 0) return null;
  const name =
    push === 'branch'
      ? l10n.t('Push this branch: the other of you does not see it yet')
      : plural(
          page.dates.language,
          push,
          l10n.t('Push: {0} commit that the other of you does not see yet', push),
          l10n.t('Push: {0} commits that the other of you does not see yet', push),
        );
  return (
    <Button
      label={l10n.t('Push')}
      icon="up"
      name={name}
      focusKey="push"
      count={push === 'branch' ? undefined : push}
      onPress={() => page.ask({ type: 'push', folder: page.folder })}
    />
  );
}

/** What the other has pushed is not here yet. */
function Pull({ folder: { commits } }: { folder: FolderState }) {
  const page = usePage();
  const pull = commits?.pull ?? 0;
  if (pull === 0) return null;
  return (
    <Button
      label={l10n.t('Pull')}
      icon="down"
      name={plural(
        page.dates.language,
        pull,
        l10n.t('Pull: {0} commit that is not here yet', pull),
        l10n.t('Pull: {0} commits that are not here yet', pull),
      )}
      focusKey="pull"
      count={pull}
      onPress={() => page.ask({ type: 'pull', folder: page.folder })}
    />
  );
}

/** The way back to all plans, and straight to another one. */
function Way({ state, folder }: { state: DashboardState; folder: FolderState }) {
  const page = usePage();
  const several = state.folders.length > 1;
  const nameOf = (id: string) => state.folders.find(candidate => candidate.id === id)?.name ?? '';
  const at = state.plans.findIndex(plan => plan.folder === folder.id && plan.id === page.plan);
  return (
    <div class="way">
      <Button
        label={l10n.t('All mentorships')}
        icon="back"
        look="quiet"
        focusKey="all-plans"
        onPress={() => page.ask({ type: 'showPlans' })}
      />
      <span class="select">
        <select
          aria-label={l10n.t('Plan')}
          data-key="switcher"
          value={String(at)}
          onChange={event => {
            const choice = state.plans[Number(event.currentTarget.value)];
            if (choice) page.ask({ type: 'selectPlan', folder: choice.folder, plan: choice.id });
          }}
        >
          {state.plans.map((plan, index) => (
            <option key={`${plan.folder}/${plan.id}`} value={String(index)}>
              {`${plan.mentor.name} → ${plan.mentee.name}`}
              {several ? ` · ${nameOf(plan.folder)}` : ''}
            </option>
          ))}
        </select>
        <Icon name="chevron" tone="down" />
      </span>
    </div>
  );
}
