import * as l10n from '@vscode/l10n';
import type { FirstStep } from '../../domain/overview/firstSteps';
import { firstStepWords } from '../../domain/overview/firstStepWords';
import type { PlanOn } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';

/** What comes first in a mentorship that has just begun: the first of it stands out. */
export function FirstSteps({ plan, steps }: { plan: PlanOn<'overview'>; steps: readonly FirstStep[] }) {
  const page = usePage();
  if (steps.length === 0) return null;
  const other = plan.role === 'mentor' ? plan.mentee.name : plan.mentor.name;
  return (
    <ul class="rows" aria-label={l10n.t('What comes first')}>
      {steps.map((step, index) => {
        const { title, text, button } = firstStepWords(step, other, plan.role);
        return (
          <li class="row agenda-row" key={step}>
            <Icon name="flag" tone="lead" />
            <div class="row-body">
              <strong>{title}</strong>
              <div class="quiet">{text}</div>
            </div>
            {!page.readOnly && (
              <Button
                label={button}
                name={`${button}: ${title}`}
                look={index === 0 ? 'primary' : undefined}
                focusKey={`first:${step}`}
                onPress={() => page.ask({ type: 'takeFirstStep', folder: page.folder, plan: page.plan, step })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
