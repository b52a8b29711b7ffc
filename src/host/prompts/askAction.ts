import * as vscode from 'vscode';
import { offeredDays } from '../../domain/language/dates';
import type { NewAction } from '../../jobs/addAction';
import { dayText } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { dayStep } from './askDay';
import type { Choice } from './choose';
import { askSteps, pickStep, required, type Steps } from './steps';

/** What an action says; undefined if the user cancels. */
export async function askAction(place: PlanInFolder, title: string, start: Answers): Promise<NewAction | undefined> {
  const answers = await askSteps<Answers>(title, start, state => steps(place, state));
  if (!answers?.text) return undefined;
  const { text, owner, due, goal } = answers;
  return { text, ...(owner ? { owner } : {}), ...(due ? { due } : {}), ...(goal ? { goal } : {}) };
}

interface Answers {
  readonly text?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** None of the offered days: it is typed in a step of its own. */
  readonly typesDay?: boolean;
  readonly goal?: string | undefined;
}

function steps({ folder, overview }: PlanInFolder, state: Answers): Steps<Answers> {
  const { mentee, mentor, goals } = overview;
  const active = goals.filter(goal => goal.status === 'active');
  const days = offeredDays({ file: overview.path, snapshot: folder.library.snapshot, today: overview.today });
  return [
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What is to be done? Small enough to be done before the next meeting.'),
      value: () => state.text ?? '',
      validate: required,
      accept: (text, answers) => ({ ...answers, text }),
    },
    pickStep({
      placeholder: () => vscode.l10n.t('Who does it?'),
      items: () => [
        { label: mentee.name, value: mentee.id },
        { label: mentor.name, value: mentor.id },
        { label: vscode.l10n.t('Nobody yet'), value: undefined },
      ],
      accept: (owner, answers) => ({ ...answers, owner }),
    }),
    pickStep({
      placeholder: () => vscode.l10n.t('By when?'),
      items: (): readonly Choice<Pick<Answers, 'due' | 'typesDay'>>[] => [
        ...days.map(({ day, words }) => ({
          label: dayText(day, 'long'),
          description: words,
          value: { due: day, typesDay: false },
        })),
        { label: vscode.l10n.t('No date'), value: { due: undefined, typesDay: false } },
        { label: vscode.l10n.t('Another day…'), value: { due: undefined, typesDay: true } },
      ],
      accept: (due, answers) => ({ ...answers, ...due }),
    }),
    state.typesDay &&
      dayStep({ prompt: vscode.l10n.t('By which day? Year-month-day.'), example: overview.today }, (due, answers) => ({
        ...answers,
        due,
      })),
    active.length > 0 &&
      pickStep({
        placeholder: () => vscode.l10n.t('Which goal is it about?'),
        items: () => [
          ...active.map(({ outcome, id }) => ({ label: outcome, value: id })),
          { label: vscode.l10n.t('No goal in particular'), value: undefined },
        ],
        active: () => state.goal,
        accept: (goal, answers) => ({ ...answers, goal }),
      }),
  ];
}
