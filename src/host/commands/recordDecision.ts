import * as vscode from 'vscode';
import { addMonths } from '../../domain/time/days';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { chooseGoalOfNote } from '../prompts/chooseGoalOfNote';
import { systemClock } from '../ports/systemClock';
import { dayStep } from '../prompts/askDay';
import { askSteps, required } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { writeAs } from '../flows/writeNote';

interface Answers {
  readonly text?: string;
  readonly advised?: string;
  readonly askAgain?: string;
}

/**
 * `Mentorship: Record a Decision`: what was decided and why, apart from what was advised, and when to look at it again.
 */
export async function recordDecision(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  if (!place) return;
  const later = addMonths(systemClock.today(), 1);
  const answers = await askSteps<Answers>(vscode.l10n.t('Record a Decision'), {}, () => [
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What did you decide, and why? It is your decision, so it is in your words.'),
      validate: required,
      accept: (text, state) => ({ ...state, text }),
    },
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What were you advised? Kept apart, so that later both can see what it was worth.'),
      placeholder: vscode.l10n.t('Press Enter to skip'),
      accept: (advised, state) => ({ ...state, advised }),
    },
    dayStep(
      {
        prompt: vscode.l10n.t('When should you be asked how it went? Year-month-day; may be left empty.'),
        example: later,
        isFilledIn: true,
        isOptional: true,
      },
      (askAgain, state) => ({ ...state, askAgain }),
    ),
  ]);
  if (!answers?.text) return;
  const goal = await chooseGoalOfNote(place);
  if (!goal) return;
  await writeAs(app, place, {
    plan: place.overview.id,
    kind: 'decision',
    text: answers.text,
    advised: answers.advised || undefined,
    askAgain: answers.askAgain || undefined,
    goal: goal.goal,
  });
}
