import * as l10n from '@vscode/l10n';
import type { Review } from '../../domain/overview/overview';
import type { PageEntry, Part, PlanOn } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Rows, Section } from '../controls/fold';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';
import { plural } from '../context/words';
import { Action, keyOfAction } from './action';
import { JournalEntry } from './entry';
import { FirstSteps } from './firstSteps';

/** What waits for the reader, and nothing else. */
export function NeedsYou({ plan }: { plan: PlanOn<'overview'> }) {
  const page = usePage();
  const { count, first, questions, feedback, decisions, actions, agenda, review } = plan.needsMe;
  const waiting = plural(
    page.dates.language,
    count,
    l10n.t('{0} thing waits for you', count),
    l10n.t('{0} things wait for you', count),
  );
  return (
    <Section id="needs" title={l10n.t('Needs you')} count={count > 0 ? { number: count, words: waiting } : undefined}>
      {count === 0 && (
        <p class="calm">
          <Icon name="check" tone="good" />
          {l10n.t('Nothing waits for you.')}
        </p>
      )}
      {count > 0 && (
        <div class="tile">
          <FirstSteps plan={plan} steps={first} />
          {agenda && <AgendaRow plan={plan} />}
          {review && <ReviewRow review={review} />}
          <ReplyTime plan={plan} />
          <Entries id="needs-questions" part={questions} label={l10n.t('Questions waiting for your reply')} />
          <Entries id="needs-feedback" part={feedback} label={l10n.t('Feedback waiting for your reply')} />
          {feedback.total > feedback.items.length && (
            <button
              type="button"
              class="link more"
              data-key="needs-all"
              onClick={() => page.go('feedback', { filter: { state: 'waiting' } })}
            >
              {l10n.t('All {0} that wait', feedback.total)}
            </button>
          )}
          <Entries id="needs-decisions" part={decisions} label={l10n.t('Decisions to look back at')} />
          {actions.items.length > 0 && (
            <Rows id="needs-actions" items={actions.items} first={6} label={l10n.t('Your actions')}>
              {action => <Action action={action} showOwner={false} key={keyOfAction(action)} />}
            </Rows>
          )}
        </div>
      )}
    </Section>
  );
}

function Entries({ id, part, label }: { id: string; part: Part<PageEntry>; label: string }) {
  if (part.items.length === 0) return null;
  return (
    <Rows id={id} items={part.items} first={3} label={label}>
      {entry => <JournalEntry entry={entry} waits key={entry.id} />}
    </Rows>
  );
}

/** How soon the two agreed to answer, said beside what waits and never measured. */
function ReplyTime({ plan }: { plan: PlanOn<'overview'> }) {
  const { replyTime, needsMe, role } = plan;
  if (!replyTime || needsMe.questions.total + needsMe.feedback.total === 0) return null;
  if (!replyTime.isAgreed && role !== 'mentor') return null;
  return (
    <p class="calm quiet">
      {replyTime.isAgreed
        ? l10n.t('You agreed on this time to answer: {0}', replyTime.words)
        : l10n.t('Your profile says how soon you answer: {0}', replyTime.words)}
    </p>
  );
}

function AgendaRow({ plan }: { plan: PlanOn<'overview'> }) {
  const page = usePage();
  const meeting = plan.nextMeeting;
  return (
    <div class="row agenda-row">
      <Icon name="calendar" tone="lead question" />
      <div class="row-body">
        <strong>{l10n.t('Prepare the agenda')}</strong>
        {meeting && (
          <span class="quiet">
            {' '}
            {l10n.t('The meeting is {0}.', page.dates.relative((meeting.here ?? meeting).date))}
          </span>
        )}
      </div>
      {!page.readOnly && (
        <Button
          label={l10n.t('Generate agenda')}
          look={plan.needsMe.first.length === 0 ? 'primary' : undefined}
          focusKey="needs-agenda"
          onPress={() => page.ask({ type: 'generateAgenda', folder: page.folder, plan: page.plan })}
        />
      )}
    </div>
  );
}

function ReviewRow({ review: { date, path } }: { review: Review }) {
  const page = usePage();
  return (
    <div class="row agenda-row">
      <Icon name="check" tone="lead question" />
      <div class="row-body">
        <strong>{l10n.t('Look at your agreement again')}</strong>
        <span class="quiet"> {l10n.t('The review is planned for {0}.', page.dates.short(date))}</span>
      </div>
      {path && (
        <Button
          label={l10n.t('Open agreement')}
          focusKey="needs-review"
          onPress={() => page.ask({ type: 'openFile', folder: page.folder, path })}
        />
      )}
    </div>
  );
}
