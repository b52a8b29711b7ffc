import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { PlanOn } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Section } from '../controls/fold';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { BriefRow } from './briefRow';
import { Day, KIND_ICONS } from './entry';
import { firstLine } from './opening';

/** Notes about anything, without going to the code first. */
function Write() {
  const page = usePage();
  const kinds = [
    ['logProgress', l10n.t('Log progress')],
    ['giveFeedback', l10n.t('Give feedback')],
    ['askMentor', l10n.t('Ask a question')],
    ['sayThankYou', l10n.t('Say thank you')],
  ] as const;
  return (
    <div class="about">
      {kinds.map(([type, label]) => (
        <Button
          key={type}
          label={label}
          look="quiet"
          focusKey={`write:${type}`}
          onPress={() => page.ask({ type, folder: page.folder, plan: page.plan })}
        />
      ))}
    </div>
  );
}

/** The newest progress, questions, decisions and thanks. */
export function Latest({ plan }: { plan: PlanOn<'overview'> }) {
  const page = usePage();
  const { kinds } = useLabels();
  return (
    <Section id="latest" title={l10n.t('Latest notes')}>
      {plan.latest.length === 0 ? (
        <p class="calm">{l10n.t('No progress noted yet.')}</p>
      ) : (
        <ul class="rows" aria-label={l10n.t('Latest notes')}>
          {plan.latest.map(entry => (
            <BriefRow
              key={entry.id}
              icon={KIND_ICONS[entry.kind]}
              tone={entry.kind === 'thanks' ? 'praise' : undefined}
              text={firstLine(entry.text)}
              path={entry.path}
            >
              <span>{capital(kinds[entry.kind])}</span>
              <bdi>{entry.mine ? l10n.t('You') : entry.author.name}</bdi>
              <Day iso={entry.created} />
            </BriefRow>
          ))}
        </ul>
      )}
      {!page.readOnly && plan.role !== 'reader' && plan.phase !== 'closed' && <Write />}
      <button type="button" class="link more" data-key="all-journal" onClick={() => page.go('journal')}>
        {l10n.t('The whole journal')}
      </button>
    </Section>
  );
}
