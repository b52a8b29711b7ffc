import * as l10n from '@vscode/l10n';
import type { PlanOverview } from '../../domain/overview/overview';
import { OpenFile } from '../controls';
import { Rows, Section, Words } from '../fold';
import { About, Day, opening } from './entry';

export function LastProgress({ plan }: { plan: PlanOverview }) {
  return (
    <Section id="progress" title={l10n.t('Last progress')}>
      {plan.progress.length === 0
        ? <p class="calm">{l10n.t('No progress noted yet.')}</p>
        : (
          <Rows id="progress-rows" items={plan.progress} first={3} label={l10n.t('Progress entries')}>
            {entry => (
              <li class="row entry" key={entry.id}>
                <div class="row-body">
                  <div class="row-head">
                    <bdi class="who">{entry.mine ? l10n.t('You') : entry.author.name}</bdi>
                    <Day iso={entry.created} />
                  </div>
                  <Words id={`text:${entry.id}`} text={entry.text} />
                  <About entry={entry} />
                </div>
                <OpenFile path={entry.path} of={opening(entry.text)} />
              </li>
            )}
          </Rows>
        )}
    </Section>
  );
}
