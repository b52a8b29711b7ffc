import * as vscode from 'vscode';
import { isCalendarDay } from '../../domain/records/schema';
import { addGoal as add } from '../../jobs/addGoal';
import type { App } from '../app';
import { choosePlan } from '../choose';
import { say } from '../say';
import { askSteps } from '../steps';
import { targetOf } from '../target';

interface Answers {
  readonly outcome?: string;
  readonly finishLine?: string;
  readonly due?: string;
}

/** `Mentorship: Add Goal`: what, how we will know, until when; then the file opens for the steps. */
export async function addGoal(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const answers = await askSteps<Answers>(vscode.l10n.t('Add Goal'), {}, () => [
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('The outcome: what will the mentee be able to do?'),
      validate: value => (value ? undefined : vscode.l10n.t('A goal needs an outcome.')),
      accept: (outcome, state) => ({ ...state, outcome }),
    },
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('The finish line: how will you both know? May be left empty.'),
      accept: (finishLine, state) => ({ ...state, finishLine }),
    },
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('Due on which day? Year-month-day; may be left empty.'),
      placeholder: place.overview.end,
      validate: value => (!value || isCalendarDay(value) ? undefined : vscode.l10n.t('Write a day such as {0}.', place.overview.end)),
      accept: (due, state) => ({ ...state, due }),
    },
  ]);
  if (!answers?.outcome) return;
  const outcome = await add(await place.folder.ports(), place.folder.library, {
    plan: place.overview.id,
    outcome: answers.outcome,
    finishLine: answers.finishLine || undefined,
    due: answers.due || undefined,
  });
  if (await say(app.log, outcome) && outcome.kind === 'done') {
    await vscode.window.showTextDocument(place.folder.files.uri(outcome.path), { preview: true });
  }
}
