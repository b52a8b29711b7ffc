import * as vscode from 'vscode';
import type { ClosingAnswers } from '../../domain/drafts/closingNote';
import { closingPath } from '../../domain/records/recordPath';
import { unreadableInPlan } from '../../domain/store/unreadableFiles';
import { closePlan } from '../../jobs/closePlan';
import type { App } from '../app';
import { choosePlan, mayWrite } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { isSamePlan, pickPlan, planLabel } from '../prompts/pickPlan';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, type Step } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { goOnAnyway } from '../prompts/goOnAnyway';
import { plural } from '../texts';
import { openRecord } from './open';

/** `Mentorship: Close Mentorship`: a short look back, then everything is written at once. Escape writes nothing. */
export async function closeMentorship(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  if (place.overview.phase === 'closed') return openKeepsake(app, { folder: place.folder.id, plan: place.overview.id });
  if (!(await mayWrite(app.log, place))) return;
  const { folder, overview } = place;
  if (!(await goOnWithout(place))) return;
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
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done') {
    await vscode.window.showTextDocument(folder.files.uri(outcome.path), { preview: false });
  }
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
): readonly Step<Partial<ClosingAnswers>>[] {
  const early = vscode.l10n.t('Earlier than planned');
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
    {
      kind: 'pick',
      placeholder: () => vscode.l10n.t('How does it end? Both ways are good ones.'),
      items: () => [
        {
          label: vscode.l10n.t('As planned'),
          detail: vscode.l10n.t('The agreed time is over, or its goals are reached.'),
        },
        {
          label: early,
          detail: vscode.l10n.t(
            'It did not fit, or life came in between. Nobody is to blame, and what was learned stays.',
          ),
        },
      ],
      accept: (item, before) => ({ ...before, isEarly: item.label === early }),
    },
    ...(state.isEarly ? [answer('reason', vscode.l10n.t('In one sentence, fair to both: why now?'))] : []),
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

/** `Mentorship: Open Keepsake`: the page that remains of a mentorship that has ended. */
export async function openKeepsake(app: App, argument?: unknown): Promise<void> {
  const place = await chooseClosed(app, argument);
  if (place)
    await openRecord(app, { folder: place.folder.id, plan: place.overview.id, path: closingPath(place.overview.id) });
}

/** The closed mentorship that a command acts on: the archive. */
export async function chooseClosed(app: App, argument: unknown): Promise<PlanInFolder | undefined> {
  await app.folders.load();
  const target = targetOf(argument);
  const closed = app.folders
    .plans()
    .filter(
      ({ folder, overview }) =>
        overview.phase === 'closed' &&
        (!target || (target.folder === folder.id && (!target.plan || target.plan === overview.id))),
    );
  if (closed.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No mentorship has been closed yet.'));
    return undefined;
  }
  if (closed.length === 1) return closed[0];
  const chosen = app.folders.chosen();
  return closed.find(place => isSamePlan(place, chosen)) ?? pickPlan(closed, app.folders.all().length > 1);
}
