import * as l10n from '@vscode/l10n';
import type { PlanOverview } from '../../domain/overview/overview';
import { Fold, Rows, Section } from '../fold';
import { Feedback } from './entry';

/** All feedback but what stands under "Needs you" already: the open ones first, the answered ones folded away. */
export function FeedbackList({ plan }: { plan: PlanOverview }) {
  const above = new Set(plan.needsMe.feedback.map(entry => entry.id));
  const here = plan.feedback.filter(entry => !above.has(entry.id));
  const open = here.filter(entry => entry.state === 'open');
  const answered = here.filter(entry => entry.state !== 'open');
  return (
    <Section id="feedback" title={l10n.t('Feedback')}>
      {plan.feedback.length === 0 && (
        <p class="calm">{l10n.t('No feedback yet. Select some code and write what you see, beside it.')}</p>
      )}
      {here.length === 0 && above.size > 0 && (
        <p class="calm">{l10n.t('All feedback stands under “Needs you”.')}</p>
      )}
      {open.length > 0 && (
        <Rows id="feedback-open" items={open} first={5} label={l10n.t('Open feedback')}>
          {entry => <Feedback entry={entry} waits={false} key={entry.id} />}
        </Rows>
      )}
      {answered.length > 0 && (
        <Fold id="feedback-answered" title={l10n.t('Answered feedback')} count={answered.length}>
          <Rows id="feedback-answered-rows" items={answered} first={10} label={l10n.t('Answered feedback')}>
            {entry => <Feedback entry={entry} waits={false} key={entry.id} />}
          </Rows>
        </Fold>
      )}
    </Section>
  );
}
