import * as l10n from '@vscode/l10n';
import { awaitedWords } from '../../domain/overview/firstStepWords';
import { capital } from '../../domain/text/capital';
import type { PageEntry, Part, PlanOn } from '../../domain/planPage/planPage';
import { Rows, Section } from '../controls/fold';
import { entryLabel, standingWords } from '../../domain/labels/labels';
import { Icon } from '../controls/icons';
import { useLabels } from '../context/words';
import { Action, keyOfAction } from './action';
import { BriefRow } from './briefRow';
import { Day, KIND_ICONS, TYPE_ICONS } from './entry';
import { firstLine } from './opening';

/** What the reader waits for, said without blame. */
export function NeedsOther({ plan }: { plan: PlanOn<'overview'> }) {
  const { needsOther } = plan;
  if (!needsOther) return null;
  const { person, count, first, questions, feedback, decisions, actions, agenda } = needsOther;
  return (
    <Section id="other" title={l10n.t('With {0}', person.name)}>
      {count === 0 && <p class="calm">{l10n.t('Nothing waits for {0}.', person.name)}</p>}
      {first.map(step => (
        <p class="calm" key={step}>
          <Icon name="flag" />
          {awaitedWords(step, person.name)}
        </p>
      ))}
      {agenda && (
        <p class="calm">
          <Icon name="calendar" />
          {l10n.t('{0} prepares the agenda', person.name)}
        </p>
      )}
      <AllAsked id="other-questions" part={questions} label={l10n.t('Questions with {0}', person.name)} />
      <AllAsked id="other-feedback" part={feedback} label={l10n.t('Feedback with {0}', person.name)} />
      <AllAsked id="other-decisions" part={decisions} label={l10n.t('Decisions to look back at')} />
      {actions.items.length > 0 && (
        <Rows id="other-actions" items={actions.items} first={4} label={l10n.t('Also open')}>
          {action => <Action action={action} showOwner key={keyOfAction(action)} />}
        </Rows>
      )}
    </Section>
  );
}

function AllAsked({ id, part, label }: { id: string; part: Part<PageEntry>; label: string }) {
  if (part.items.length === 0) return null;
  return (
    <Rows id={id} items={part.items} first={3} label={label}>
      {entry => <Asked entry={entry} key={entry.id} />}
    </Rows>
  );
}

function Asked({ entry }: { entry: PageEntry }) {
  const labels = useLabels();
  return (
    <BriefRow
      icon={entry.type ? TYPE_ICONS[entry.type] : KIND_ICONS[entry.kind]}
      text={firstLine(entry.text)}
      path={entry.path}
    >
      <span>{capital(entryLabel(labels, entry))}</span>
      {entry.state === 'acknowledged' && <span>{standingWords(labels, entry)}</span>}
      <Day iso={entry.created} />
    </BriefRow>
  );
}
