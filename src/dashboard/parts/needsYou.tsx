import * as l10n from '@vscode/l10n';
import type { PlanOverview } from '../../domain/overview/overview';
import { Button } from '../controls';
import { Rows, Section } from '../fold';
import { Icon } from '../icons';
import { usePage } from '../page';
import { plural } from '../words';
import { Action, keyOfAction } from './action';
import { Feedback } from './entry';

/** What waits for the reader, and nothing else. */
export function NeedsYou({ plan }: { plan: PlanOverview }) {
  const page = usePage();
  const { feedback, actions, agenda } = plan.needsMe;
  const count = feedback.length + actions.length + (agenda ? 1 : 0);
  const language = page.dates.language;
  const waiting = plural(language, count,
    l10n.t('{0} thing waits for you', count), l10n.t('{0} things wait for you', count));
  return (
    <Section id="needs" title={l10n.t('Needs you')} count={count > 0 ? { number: count, words: waiting } : undefined}>
      {count === 0 && (
        <p class="calm"><Icon name="check" tone="good" />{l10n.t('Nothing waits for you.')}</p>
      )}
      {count > 0 && (
        <div class="tile">
          {agenda && <AgendaRow plan={plan} />}
          {feedback.length > 0 && (
            <Rows id="needs-feedback" items={feedback} first={5} label={l10n.t('Feedback waiting for your reply')}>
              {entry => <Feedback entry={entry} waits key={entry.id} />}
            </Rows>
          )}
          {actions.length > 0 && (
            <Rows id="needs-actions" items={actions} first={8} label={l10n.t('Your actions')}>
              {action => <Action action={action} showOwner={false} key={keyOfAction(action)} />}
            </Rows>
          )}
        </div>
      )}
    </Section>
  );
}

function AgendaRow({ plan }: { plan: PlanOverview }) {
  const page = usePage();
  const meeting = plan.nextMeeting;
  return (
    <div class="row agenda-row">
      <Icon name="calendar" tone="lead question" />
      <div class="row-body">
        <strong>{l10n.t('Prepare the agenda')}</strong>
        {meeting && <span class="quiet"> {l10n.t('The meeting is {0}.', page.dates.relative(meeting.date))}</span>}
      </div>
      {!page.readOnly && (
        <Button label={l10n.t('Generate agenda')} look="primary" focusKey="needs-agenda"
          onPress={() => page.ask({ type: 'generateAgenda', folder: page.folder, plan: page.plan })} />
      )}
    </div>
  );
}
