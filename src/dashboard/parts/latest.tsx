import * as l10n from '@vscode/l10n';
import type { PlanOn } from '../../domain/overview/planPage';
import { Section } from '../fold';
import { usePage } from '../page';
import { JournalEntry } from './entry';

/** The newest progress, questions, decisions and thanks. */
export function Latest({ plan }: { plan: PlanOn<'overview'> }) {
  const page = usePage();
  const { counts } = plan;
  return (
    <Section id="latest" title={l10n.t('Latest notes')}>
      {plan.latest.length === 0
        ? <p class="calm">{l10n.t('No progress noted yet.')}</p>
        : <ul class="rows" aria-label={l10n.t('Latest notes')}>{plan.latest.map(entry => <JournalEntry entry={entry} brief key={entry.id} />)}</ul>}
      {counts.feedback + counts.notes + counts.meetings > 0 && (
        <button type="button" class="link more" data-key="all-journal" onClick={() => page.go('journal')}>{l10n.t('The whole journal')}</button>
      )}
    </Section>
  );
}
