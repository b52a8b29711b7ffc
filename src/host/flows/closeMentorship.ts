import * as vscode from 'vscode';
import type { ClosingAnswers } from '../../domain/drafts/closingNote';
import { unreadableInPlan } from '../../domain/store/unreadableFiles';
import { closePlan } from '../../jobs/closePlan';
import type { App } from '../app';
import { mayWrite } from '../prompts/mayWrite';
import { goOnAnyway } from '../prompts/goOnAnyway';
import { planLabel } from '../prompts/pickPlan';
import { askSteps, pickStep, type Step, type Steps } from '../prompts/steps';
import { plural } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { openWritten } from './openRecord';

/** Closes a mentorship: a short look back, then everything is written at once. Escape writes nothing. */
export async function closeMentorship(app: App, chosen: PlanInFolder): Promise<void> {
  const place = await app.folders.refreshed(chosen);
  if (!(await mayWrite(app.log, place)) || !(await goOnWithout(place))) return;
  const { folder, overview } = place;
  // Where there are several, it says which: what is closed is no longer changed.
  const title = [vscode.l10n.t('Close Mentorship'), ...(app.folders.plans().length > 1 ? [planLabel(place)] : [])].join(
    ' · ',
  );
  const answers = await askSteps<Partial<ClosingAnswers>>(title, {}, state => questions(place, state));
  if (!answers) return;
  const outcome = await closePlan(await folder.ports(), folder.library, {
    ...answers,
    isEarly: answers.isEarly ?? false,
    plan: overview.id,
  });
  await openWritten(app.log, folder, outcome);
}

/** What can't be read would be missing from the page that remains, for good. */
async function goOnWithout({ folder, overview }: PlanInFolder): Promise<boolean> {
  const paths = unreadableInPlan(folder.library.snapshot, overview.id);
  if (paths.length === 0) return true;
  const message = (names: string) =>
    plural(
      paths.length,
      vscode.l10n.t(
        '{0} file can’t be read: {1}. The page that remains of this mentorship would leave it out.',
        paths.length,
        names,
      ),
      vscode.l10n.t(
        '{0} files can’t be read: {1}. The page that remains of this mentorship would leave them out.',
        paths.length,
        names,
      ),
    );
  return goOnAnyway(folder, paths, message, vscode.l10n.t('Close Anyway'));
}

function questions(
  { overview: { mentee, mentor } }: PlanInFolder,
  state: Partial<ClosingAnswers>,
): Steps<Partial<ClosingAnswers>> {
  const answer = (
    key: 'reason' | 'menteeLearned' | 'mentorLearned' | 'becomes',
    prompt: string,
  ): Step<Partial<ClosingAnswers>> => ({
    kind: 'input',
    prompt: () => prompt,
    placeholder: vscode.l10n.t('May be left empty and written later, together'),
    accept: (value, before) => ({ ...before, [key]: value || undefined }),
  });
  return [
    pickStep({
      placeholder: () => vscode.l10n.t('How does it end? Both ways are good ones.'),
      items: () => [
        {
          label: vscode.l10n.t('As planned'),
          detail: vscode.l10n.t('The agreed time is over, or its goals are reached.'),
          value: false,
        },
        {
          label: vscode.l10n.t('Earlier than planned'),
          detail: vscode.l10n.t(
            'It did not fit, or life came in between. Nobody is to blame, and what was learned stays.',
          ),
          value: true,
        },
      ],
      accept: (isEarly, before) => ({ ...before, isEarly }),
    }),
    state.isEarly && answer('reason', vscode.l10n.t('In one sentence, fair to both: why now?')),
    answer('menteeLearned', vscode.l10n.t('What did {0} learn? The most important thing is enough.', mentee.name)),
    answer('mentorLearned', vscode.l10n.t('What did {0} learn? A mentor always learns something.', mentor.name)),
    answer(
      'becomes',
      vscode.l10n.t(
        'What becomes of the two of you? Enter closes the mentorship: its files stay readable and are no longer changed.',
      ),
    ),
  ];
}
