import * as vscode from 'vscode';
import { offeredDays } from '../../domain/language/dates';
import { isCalendarDay } from '../../domain/records/schema';
import { addAction as add, type NewAction } from '../../jobs/addAction';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, type Step } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { dayText } from '../texts';
import { writeAgenda } from './generateAgenda';

/** `Mentorship: Add Action`: what, who, by when and for which goal, as one line of a meeting's note. */
export async function addAction(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const { folder, overview } = place;
  const meeting =
    meetingAt(place, target?.path) ?? meetingAt(place, openPath(place)) ?? (await noteForActions(app, place));
  if (!meeting) return;
  const action = await askAction(place, vscode.l10n.t('Add Action'), {});
  if (!action) return;
  const outcome = await add(await folder.ports(), folder.library, { plan: overview.id, meeting, action });
  await showOutcome(app.log, outcome);
}

/** The note that new actions go to: that of the next meeting, made if nobody has prepared it, else the last one. */
export async function noteForActions(app: App, place: PlanInFolder): Promise<string | undefined> {
  const known = meetingAt(place, place.overview.nextMeeting?.path);
  if (known) return known;
  if (place.overview.nextMeeting) {
    const outcome = await writeAgenda(app, place);
    if (outcome.kind === 'done') return idOf(outcome.path);
    if (outcome.kind !== 'nothing') {
      await showOutcome(app.log, outcome);
      return undefined;
    }
  }
  const last = place.overview.meetings[0]?.id;
  if (!last) await vscode.window.showInformationMessage(vscode.l10n.t('There is no meeting to note an action for.'));
  return last;
}

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

function meetingAt({ overview }: PlanInFolder, path: string | undefined): string | undefined {
  return overview.meetings.find(meeting => meeting.path === path)?.id;
}

/** The record that the active editor shows. */
function openPath({ folder }: PlanInFolder): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && folder.files.pathOf(uri);
}

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

function steps({ folder, overview }: PlanInFolder, state: Answers): readonly Step<Answers>[] {
  const { mentee, mentor, goals } = overview;
  const nobody = vscode.l10n.t('Nobody yet');
  const undated = vscode.l10n.t('No date');
  const other = vscode.l10n.t('Another day…');
  const none = vscode.l10n.t('No goal in particular');
  const active = goals.filter(goal => goal.status === 'active');
  const days = offeredDays({ file: overview.path, snapshot: folder.library.snapshot, today: overview.today });
  const dayLabel = (day: string) => dayText(day, 'long');
  return [
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What is to be done? Small enough to be done before the next meeting.'),
      value: () => state.text ?? '',
      validate: value => (value ? undefined : vscode.l10n.t('Write a sentence, or press Escape to cancel.')),
      accept: (text, answers) => ({ ...answers, text }),
    },
    {
      kind: 'pick',
      placeholder: () => vscode.l10n.t('Who does it?'),
      items: () => [{ label: mentee.name }, { label: mentor.name }, { label: nobody }],
      accept: (item, answers) => ({ ...answers, owner: [mentee, mentor].find(({ name }) => name === item.label)?.id }),
    },
    {
      kind: 'pick',
      placeholder: () => vscode.l10n.t('By when?'),
      items: () => [
        ...days.map(({ day, words }) => ({ label: dayLabel(day), description: words })),
        { label: undated },
        { label: other },
      ],
      accept: (item, answers) => ({
        ...answers,
        typesDay: item.label === other,
        due: days.find(({ day }) => dayLabel(day) === item.label)?.day,
      }),
    },
    ...(state.typesDay
      ? [
          {
            kind: 'input' as const,
            prompt: () => vscode.l10n.t('By which day? Year-month-day.'),
            placeholder: overview.today,
            validate: (value: string) =>
              isCalendarDay(value) ? undefined : vscode.l10n.t('Write a day such as {0}.', overview.today),
            accept: (due: string, answers: Answers) => ({ ...answers, due }),
          },
        ]
      : []),
    ...(active.length === 0
      ? []
      : [
          {
            kind: 'pick' as const,
            placeholder: () => vscode.l10n.t('Which goal is it about?'),
            items: () => [...active.map(({ outcome }) => ({ label: outcome })), { label: none }],
            active: () => active.find(({ id }) => id === state.goal)?.outcome,
            accept: (item: vscode.QuickPickItem, answers: Answers) => ({
              ...answers,
              goal: active.find(({ outcome }) => outcome === item.label)?.id,
            }),
          },
        ]),
  ];
}
