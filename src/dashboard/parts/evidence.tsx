import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { Evidence, PageGoal } from '../../domain/planPage/planPage';
import { Fold } from '../controls/fold';
import { Icon } from '../controls/icons';
import { useLabels } from '../context/words';
import { BriefRow } from './briefRow';
import { CodeLink, Day, KIND_ICONS } from './entry';

/** What shows that a goal moves, newest first: better than any percentage, since both can open it. */
export function EvidenceOf({ goal }: { goal: PageGoal }) {
  if (!goal.moved || goal.moved.evidence.total === 0) return null;
  const { items, total } = goal.moved.evidence;
  const title = goal.status === 'reached' ? l10n.t('What it was built on') : l10n.t('Evidence');
  return (
    <Fold id={`evidence:${goal.id}`} title={title} count={total} of={goal.outcome}>
      <ul class="evidence" aria-label={title}>
        {items.map(item => (
          <Row item={item} key={`${item.kind}:${item.path}:${item.text}`} />
        ))}
      </ul>
      {total > items.length && <p class="quiet">{l10n.t('{0} more in the files', total - items.length)}</p>}
    </Fold>
  );
}

function Row({ item }: { item: Evidence }) {
  const { kinds } = useLabels();
  return (
    <BriefRow
      icon={item.kind === 'step' ? 'check' : KIND_ICONS[item.kind]}
      tone={item.kind === 'step' ? 'good' : undefined}
      text={item.text}
      path={item.path}
    >
      <span>{item.kind === 'step' ? l10n.t('Step done') : capital(kinds[item.kind])}</span>
      <Day iso={item.date} />
      {item.code && item.entry && <CodeLink entry={item.entry} code={item.code} />}
      {item.code?.commit && (
        <span class="mono" dir="ltr" title={l10n.t('Commit {0}', item.code.commit)}>
          <Icon name="commit" />
          {item.code.commit.slice(0, 7)}
        </span>
      )}
    </BriefRow>
  );
}
