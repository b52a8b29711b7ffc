import * as vscode from 'vscode';
import { addDays } from '../../domain/time/days';
import { callOffMeeting } from '../../jobs/meetings';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { showOutcome } from '../prompts/showOutcome';
import { dayStep } from '../prompts/askDay';
import { askSteps, pickStep, required, type Steps } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { dayText } from '../texts';

interface Answers {
  readonly postpones?: boolean;
  readonly reason?: string;
  readonly to?: string | undefined;
}

/** `Mentorship: Postpone or Cancel Meeting`: the note stays and says why. */
export async function callOff(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const { folder, overview } = place;
  const date =
    overview.meetings.find(({ path, noteStatus }) => path === target?.path && noteStatus === 'planned')?.date ??
    overview.nextMeeting?.date;
  if (date === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No meeting is planned.'));
    return;
  }
  const later = addDays(date < overview.today ? overview.today : date, 7);
  const answers = await askSteps<Answers>(vscode.l10n.t('Meeting of {0}', dayText(date, 'long')), {}, state =>
    questions(state, later, overview.today),
  );
  if (!answers?.reason) return;
  await showOutcome(
    app.log,
    await callOffMeeting(await folder.ports(), folder.library, {
      plan: overview.id,
      date,
      status: answers.postpones ? 'postponed' : 'cancelled',
      reason: answers.reason,
      to: answers.to === undefined ? undefined : { date: answers.to },
    }),
  );
}

function questions(state: Answers, later: string, today: string): Steps<Answers> {
  return [
    pickStep({
      placeholder: () => vscode.l10n.t('What happens to it?'),
      items: () => [
        {
          label: vscode.l10n.t('Postpone it'),
          detail: vscode.l10n.t('It takes place on another day.'),
          value: true,
        },
        {
          label: vscode.l10n.t('Cancel it'),
          detail: vscode.l10n.t('The next one is on the next regular day.'),
          value: false,
        },
      ],
      accept: (postpones, answers) => ({ ...answers, postpones, to: undefined }),
    }),
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('Why, in a few words? Both can read it in the note.'),
      validate: required,
      accept: (reason, answers) => ({ ...answers, reason }),
    },
    state.postpones &&
      dayStep(
        {
          prompt: vscode.l10n.t('On which day instead? Year-month-day.'),
          example: later,
          isFilledIn: true,
          earliest: today,
        },
        (to, answers) => ({ ...answers, to }),
      ),
  ];
}
