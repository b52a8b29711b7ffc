import * as l10n from '@vscode/l10n';
import type { NextStep, PracticeId, StepCommand } from '../../domain/practices/practice';
import { Button } from '../controls/buttons';
import { usePage } from '../context/page';

/** Steps that change no record, and so are offered where nothing is to be changed. */
const READING: ReadonlySet<StepCommand> = new Set([
  'mentorship.compareExpectations',
  'mentorship.compareMentors',
  'mentorship.draftKeepInTouch',
  'mentorship.openRecord',
  'mentorship.showAgreementChanges',
]);

/** The next step of a practice, with the button that does it. */
export function Next({ id, title, next }: { id: PracticeId; title: string; next: NextStep }) {
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
      return l10n.t('Edit my profile');
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
