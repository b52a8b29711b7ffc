import * as l10n from '@vscode/l10n';
import type { PlanOn } from '../../domain/planPage/planPage';
import type { HelpMonth } from '../../domain/practices/helpOverTime';
import type { PracticeId } from '../../domain/practices/practice';
import type { PracticeItem } from '../../domain/practices/practices';
import { Section } from '../controls/fold';
import { Icon, type IconName } from '../controls/icons';
import { usePage } from '../context/page';
import { Day } from './entry';
import { HelpOverTime } from './helpOverTime';
import { Next } from './nextStep';

/** What each is about; never a check mark or a cross, which would read as done or not done. */
const ICONS: Readonly<Record<PracticeId, IconName>> = {
  'know-why': 'info',
  expectations: 'file',
  listen: 'question',
  feedback: 'reply',
  'room-to-grow': 'route',
  goals: 'flag',
  choose: 'search',
  initiative: 'play',
  outcomes: 'edit',
  thanks: 'praise',
};

/**
 * The practices: what the files show of each, and a small next step where one would help. In one order for
 * everybody.
 */
export function PracticesTab({ plan }: { plan: PlanOn<'practices'> }) {
  return (
    <Section id="practices" title={l10n.t('Good practices')}>
      <p class="calm">
        {l10n.t('What your files show, and one small step where one would help. Nothing here is counted or compared.')}
      </p>
      <ul class="rows" aria-label={l10n.t('Good practices')}>
        {plan.practices.map(practice => (
          <Practice
            key={practice.id}
            practice={practice}
            help={practice.id === 'room-to-grow' ? plan.help : undefined}
          />
        ))}
      </ul>
    </Section>
  );
}

function Practice({ practice, help }: { practice: PracticeItem; help: readonly HelpMonth[] | undefined }) {
  const page = usePage();
  const { id, title, why, evidence, last, path, next } = practice;
  return (
    <li class="row practice">
      <Icon name={ICONS[id]} tone="lead" />
      <div class="row-body">
        <h3>{title}</h3>
        <p class="quiet">{why}</p>
        <p class="meta shown">
          {path === undefined ? (
            <span dir="auto">{evidence}</span>
          ) : (
            <button
              type="button"
              class="link plain"
              dir="auto"
              data-key={`practice:${id}`}
              onClick={() => page.ask({ type: 'openFile', folder: page.folder, path })}
            >
              {evidence}
            </button>
          )}
          {last && <Day iso={last} />}
        </p>
        {help && <HelpOverTime months={help} />}
        {next && <Next id={id} title={title} next={next} />}
      </div>
    </li>
  );
}
