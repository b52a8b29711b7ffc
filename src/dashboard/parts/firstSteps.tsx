import * as l10n from '@vscode/l10n';
import type { PlanOn } from '../../domain/planPage/planPage';
import { Section } from '../controls/fold';
import { Next } from './nextStep';

/** What comes first in a mentorship that has just begun, each gone once it is done. */
export function FirstSteps({ plan }: { plan: PlanOn<'overview'> }) {
  if (plan.firstSteps.length === 0) return null;
  return (
    <Section id="first" title={l10n.t('What comes first')}>
      <ul class="rows" aria-label={l10n.t('What comes first')}>
        {plan.firstSteps.map(({ id, title, next }) => (
          <li class="row practice" key={id}>
            <div class="row-body">
              <h3>{title}</h3>
              {next && <Next id={id} title={title} next={next} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
