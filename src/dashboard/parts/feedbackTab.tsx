import * as l10n from '@vscode/l10n';
import type { PlanOn } from '../../domain/planPage/planPage';
import { MoreRows, Section } from '../controls/fold';
import { usePage } from '../context/page';
import { plural } from '../context/words';
import { Feedback } from './entry';
import { Filters } from './filters';
import { FlowOf } from './flow';

/** All feedback: what became of it as a picture, and each piece of it. */
export function FeedbackTab({ plan }: { plan: PlanOn<'feedback'> }) {
  const page = usePage();
  const { feedback } = plan;
  const { items, total } = feedback.shown;
  if (feedback.total === 0) {
    return (
      <Section id="feedback" title={l10n.t('Feedback')}>
        <p class="calm">{l10n.t('No feedback yet. Select some code and write what you see, beside it.')}</p>
      </Section>
    );
  }
  return (
    <>
      <Section id="flow" title={l10n.t('What became of advice')}>
        <FlowOf feedback={feedback} />
      </Section>
      <Section
        id="feedback"
        title={l10n.t('Feedback')}
        action={
          <span class="quiet">
            {plural(page.dates.language, total, l10n.t('{0} entry', total), l10n.t('{0} entries', total))}
          </span>
        }
      >
        <Filters feedback={feedback} />
        {total === 0 ? (
          <p class="calm">{l10n.t('No feedback is like this. Take a filter away to see more.')}</p>
        ) : (
          <ul class="rows" aria-label={l10n.t('Feedback')}>
            {items.map(entry => (
              <Feedback entry={entry} waits={false} key={entry.id} />
            ))}
          </ul>
        )}
        <MoreRows
          id="more-feedback"
          shown={items.length}
          total={total}
          onMore={feedbackCount => page.setLook({ feedbackCount })}
        />
      </Section>
    </>
  );
}
