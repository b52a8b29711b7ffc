import * as l10n from '@vscode/l10n';
import type { PlanOn } from '../../domain/planPage/planPage';
import type { HelpMonth } from '../../domain/practices/helpOverTime';
import type { NextStep, PracticeId, StepCommand } from '../../domain/practices/practice';
import type { PracticeItem } from '../../domain/practices/practices';
import { Button } from '../controls/buttons';
import { Section } from '../controls/fold';
import { Icon, type IconName } from '../controls/icons';
import { usePage } from '../context/page';
import { Day } from './entry';
import { HelpOverTime } from './helpOverTime';

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

/** Steps that change no record, and so are offered where nothing is to be changed. */
const READING: ReadonlySet<StepCommand> = new Set([
  'mentorship.compareExpectations',
  'mentorship.compareMentors',
  'mentorship.draftKeepInTouch',
  'mentorship.openRecord',
  'mentorship.showAgreementChanges',
]);

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

function Next({ id, title, next }: { id: PracticeId; title: string; next: NextStep }) {
  const page = usePage();
  const label = stepLabel(next.command);
  return (
    <div class="next-step">
      <p dir="auto">{next.text}</p>
      {(!page.readOnly || READING.has(next.command)) && (
        <Button
          label={label}
          name={`${label}: ${title}`}
          focusKey={`step-of:${id}`}
          onPress={() => page.ask({ type: 'takeStep', folder: page.folder, plan: page.plan, practice: id })}
        />
      )}
    </div>
  );
}

/** What the button says that does the step. */
function stepLabel(command: StepCommand): string {
  switch (command) {
    case 'mentorship.addGoal':
      return l10n.t('Add goal');
    case 'mentorship.closeMentorship':
      return l10n.t('Close the mentorship');
    case 'mentorship.compareExpectations':
      return l10n.t('Compare expectations');
    case 'mentorship.compareMentors':
      return l10n.t('Compare mentors');
    case 'mentorship.draftKeepInTouch':
      return l10n.t('Draft a message');
    case 'mentorship.editCard':
      return l10n.t('Edit my card');
    case 'mentorship.generateAgenda':
      return l10n.t('Generate agenda');
    case 'mentorship.giveFeedback':
      return l10n.t('Give feedback');
    case 'mentorship.logProgress':
      return l10n.t('Log progress');
    case 'mentorship.lookBack':
      return l10n.t('Look back');
    case 'mentorship.openRecord':
      return l10n.t('Open file');
    case 'mentorship.recordDecision':
      return l10n.t('Record a decision');
    case 'mentorship.reply':
      return l10n.t('Reply');
    case 'mentorship.sayThankYou':
      return l10n.t('Say thank you');
    case 'mentorship.showAgreementChanges':
      return l10n.t('Show what changed');
    case 'mentorship.signAgreement':
      return l10n.t('Sign the agreement');
    case 'mentorship.writeExpectations':
      return l10n.t('Write my expectations');
  }
}
