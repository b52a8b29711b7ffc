import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { PageEntry, PlanOn } from '../../domain/planPage/planPage';
import { Rows, Section } from '../controls/fold';
import { entryLabel } from '../../domain/labels/labels';
import { Icon } from '../controls/icons';
import { useLabels } from '../context/words';
import { Action, keyOfAction } from './action';
import { BriefRow } from './briefRow';
import { Day, TYPE_ICONS } from './entry';
import { firstLine } from './opening';

/** What the reader waits for, said without blame. */
export function NeedsOther({ plan }: { plan: PlanOn<'overview'> }) {
  const { needsOther } = plan;
  if (!needsOther) return null;
  const { person, feedback, actions, agenda } = needsOther;
  const nothing = feedback.total + actions.total === 0 && !agenda;
  return (
    <Section id="other" title={l10n.t('With {0}', person.name)}>
      {nothing && <p class="calm">{l10n.t('Nothing waits for {0}.', person.name)}</p>}
      {agenda && (
        <p class="calm">
          <Icon name="calendar" />
          {l10n.t('{0} prepares the agenda', person.name)}
        </p>
      )}
      {feedback.items.length > 0 && (
        <Rows id="other-feedback" items={feedback.items} first={3} label={l10n.t('Your feedback without an answer')}>
          {entry => <Asked entry={entry} key={entry.id} />}
        </Rows>
      )}
      {actions.items.length > 0 && (
        <Rows id="other-actions" items={actions.items} first={4} label={l10n.t('Also open')}>
          {action => <Action action={action} showOwner key={keyOfAction(action)} />}
        </Rows>
      )}
    </Section>
  );
}

function Asked({ entry }: { entry: PageEntry }) {
  const labels = useLabels();
  return (
    <BriefRow icon={entry.type ? TYPE_ICONS[entry.type] : 'reply'} text={firstLine(entry.text)} path={entry.path}>
      <span>{capital(entryLabel(labels, entry))}</span>
      <Day iso={entry.created} />
    </BriefRow>
  );
}
