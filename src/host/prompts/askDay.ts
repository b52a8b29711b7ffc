import * as vscode from 'vscode';
import { isCalendarDay } from '../../domain/time/days';
import type { Step } from './steps';

/** A question for a day, as year, month and day: `2026-11-30`. */
export interface DayQuestion {
  readonly prompt: string;
  /** A day that fits; it shows how a day is written. */
  readonly example: string;
  /** The example stands in the box already, to be taken by Enter. */
  readonly isFilledIn?: boolean;
  /** No earlier day is taken. */
  readonly earliest?: string;
  /** An empty text is taken too. */
  readonly isOptional?: boolean;
}

/** One day, asked for by itself. */
export function askDay(question: DayQuestion): Thenable<string | undefined> {
  const { prompt, example, isFilledIn } = question;
  return vscode.window.showInputBox({
    prompt,
    ...(isFilledIn ? { value: example } : { placeHolder: example }),
    ignoreFocusOut: true,
    validateInput: typed => problemOf(typed, question),
  });
}

/** One day, as a question of a series. */
export function dayStep<State>(question: DayQuestion, accept: (day: string, state: State) => State): Step<State> {
  const { prompt, example, isFilledIn } = question;
  return {
    kind: 'input',
    prompt: () => prompt,
    ...(isFilledIn ? { value: () => example } : { placeholder: example }),
    validate: typed => problemOf(typed, question),
    accept,
  };
}

function problemOf(value: string, { example, earliest, isOptional = false }: DayQuestion): string | undefined {
  if (isOptional && value === '') return undefined;
  if (!isCalendarDay(value)) return vscode.l10n.t('Write a day such as {0}.', example);
  return earliest === undefined || value >= earliest
    ? undefined
    : vscode.l10n.t('Write a day from {0} on, such as {1}.', earliest, example);
}
