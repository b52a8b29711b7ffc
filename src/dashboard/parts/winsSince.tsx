import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { Labels } from '../../domain/labels/labels';
import type { PlanOn, Win, WinKind } from '../../domain/planPage/planPage';
import { Rows, Section } from '../controls/fold';
import type { IconName } from '../controls/icons';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { BriefRow } from './briefRow';
import { Day } from './entry';

const WIN_ICONS: Readonly<Record<WinKind, IconName>> = {
  goal: 'flag',
  step: 'check',
  tried: 'suggestion',
  praise: 'praise',
  thanks: 'praise',
  progress: 'route',
};

/** What went well since the last meeting. */
export function WinsSince({ plan }: { plan: PlanOn<'overview'> }) {
  const { dates } = usePage();
  const { wins } = plan;
  return (
    <Section
      id="wins"
      title={plan.phase === 'closed' ? l10n.t('What went well') : l10n.t('Going well')}
      action={<span class="quiet">{l10n.t('Since {0}', dates.short(wins.since))}</span>}
    >
      {wins.total === 0 ? (
        <p class="calm">
          {l10n.t('No step, progress, praise or thanks is noted since then. One line about a small step is enough.')}
        </p>
      ) : (
        <Rows id="wins-rows" items={wins.items} first={5} label={l10n.t('What went well')}>
          {win => <WinRow win={win} key={`${win.kind}:${win.path}:${win.text}`} />}
        </Rows>
      )}
    </Section>
  );
}

function WinRow({ win }: { win: Win }) {
  const labels = useLabels();
  return (
    <BriefRow
      icon={WIN_ICONS[win.kind]}
      tone={win.kind === 'praise' || win.kind === 'thanks' ? 'praise' : 'good'}
      text={win.text}
      path={win.path}
    >
      <span>{winWord(win.kind, labels)}</span>
      <Day iso={win.date} />
    </BriefRow>
  );
}

function winWord(kind: WinKind, labels: Labels): string {
  switch (kind) {
    case 'goal':
      return l10n.t('Goal reached');
    case 'step':
      return l10n.t('Step done');
    case 'tried':
      return l10n.t('Advice tried');
    case 'praise':
      return capital(labels.types.praise);
    case 'thanks':
    case 'progress':
      return capital(labels.kinds[kind]);
  }
}
