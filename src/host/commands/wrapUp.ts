import * as vscode from 'vscode';
import { addDays } from '../../domain/time/days';
import { followingMeetingDate } from '../../domain/calendar/rhythm';
import { actionGroups } from '../../domain/overview/actionGroups';
import type { ActionItem, MeetingItem } from '../../domain/overview/overview';
import { isCalendarDay } from '../../domain/records/schema';
import { noteHeard, type Heard } from '../../jobs/noteHeard';
import type { PrivacyGuard } from '../../jobs/ports/privacyGuard';
import { whyNoPrivateNote } from '../../jobs/privateNotes';
import { wrapUpMeeting } from '../../jobs/wrapUpMeeting';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { onThisComputer } from '../prompts/audience';
import { problem, showOutcome } from '../prompts/showOutcome';
import { askSteps, type Step } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { dayText } from '../texts';
import { knowingWhoIAm } from './identity';
import { smallGoalsIn, smallGoalSteps, type SmallGoalAnswers } from './smallGoals';
import { recordsOf } from '../workspace/planRecords';

interface Answers extends SmallGoalAnswers {
  readonly outcome?: string | undefined;
  readonly thanks?: string | undefined;
  readonly heard?: string | undefined;
  readonly moves?: boolean;
  readonly to?: string | undefined;
}

/** `Mentorship: Wrap Up Meeting`: what is done, what came of it, a thank-you and the next day, in under a minute. */
export async function wrapUp(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const { folder, overview } = place;
  const date = meetingToWrapUp(place, target?.path);
  if (date === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no meeting to wrap up.'));
    return;
  }
  if (!(await isOver(place, date))) return;
  const title = vscode.l10n.t('Wrap Up Meeting of {0}', dayText(date, 'long'));
  const done = await askDone(place, title);
  if (!done) return;
  const records = recordsOf({ folder, overview });
  const next = records?.plan && followingMeetingDate(records.plan, records.meetings, date);
  const guard = await privacyGuardOf(folder);
  // A line that would not stay here is not asked for; its words would be lost.
  const exposed = await whyNoPrivateNote(folder.files, guard);
  const answers = await askSteps<Answers>(title, {}, state => questions(place, state, next, exposed === undefined));
  if (!answers) return;
  const until = answers.to ?? next;
  const outcome = await knowingWhoIAm(app, place, async () =>
    wrapUpMeeting(await folder.ports(), folder.library, {
      plan: overview.id,
      date,
      done,
      outcome: answers.outcome,
      thanks: answers.thanks,
      smallGoals: until === undefined ? undefined : { goals: smallGoalsIn(answers), until },
      next: next && answers.to ? { from: next, to: { date: answers.to } } : undefined,
    }),
  );
  if (!outcome || !(await showOutcome(app.log, outcome)) || outcome.kind !== 'done') return;
  await vscode.window.showTextDocument(folder.files.uri(outcome.path), { preview: false });
  if (exposed !== undefined)
    await problem(
      app.log,
      vscode.l10n.t(
        'The meeting is wrapped up. You were not asked for a line for yourself, because it would not stay on this computer. {0}',
        exposed,
      ),
    );
  if (answers.heard !== undefined)
    await keepToMyself(app, place, guard, { plan: overview.id, date, words: answers.heard });
}

/** A line that could not be kept to oneself is not written anywhere; the rest is done by then. */
async function keepToMyself(
  app: App,
  { folder }: PlanInFolder,
  guard: PrivacyGuard | undefined,
  heard: Heard,
): Promise<void> {
  const outcome = await noteHeard(await folder.ports(), folder.library, guard, heard);
  if (outcome.kind !== 'problem') await showOutcome(app.log, outcome);
  else
    await problem(
      app.log,
      vscode.l10n.t('The meeting is wrapped up, but the line for yourself was not written. {0}', outcome.message),
    );
}

/** How long after a meeting the other of the two may still want to wrap it up, in days. */
const STILL_FRESH = 7;

/**
 * The meeting of a row or of the active editor; else the last one that is not marked as held, else one that the other
 * has just wrapped up, for each has a line of their own to add, else the next.
 */
function meetingToWrapUp({ folder, overview }: PlanInFolder, path: string | undefined): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const open = uri && folder.files.pathOf(uri);
  const isOpen = (meeting: MeetingItem) => meeting.noteStatus === 'planned';
  const named =
    overview.meetings.find(meeting => meeting.path === path) ??
    overview.meetings.find(meeting => meeting.path === open && isOpen(meeting)) ??
    overview.meetings.find(meeting => isOpen(meeting) && meeting.date <= overview.today) ??
    overview.meetings.find(
      ({ status, date }) =>
        status === 'held' && date <= overview.today && date >= addDays(overview.today, -STILL_FRESH),
    );
  return named?.date ?? overview.nextMeeting?.date;
}

/** A meeting whose day has not come is marked as held only if the two say that they have met already. */
async function isOver({ overview }: PlanInFolder, date: string): Promise<boolean> {
  const isHeld = overview.meetings.some(meeting => meeting.date === date && meeting.status === 'held');
  if (date <= overview.today || isHeld) return true;
  const met = vscode.l10n.t('We Have Met');
  return (
    (await vscode.window.showInformationMessage(
      vscode.l10n.t('The meeting is planned for {0}. Have you met already?', dayText(date, 'long')),
      met,
    )) === met
  );
}

/** Which open actions are done; all others carry over. Nothing is asked where none is open. */
async function askDone({ overview }: PlanInFolder, title: string): Promise<readonly ActionItem[] | undefined> {
  const open = actionGroups(overview).all;
  if (open.length === 0) return [];
  const picked = await vscode.window.showQuickPick(
    open.map(action => ({
      label: action.text,
      description: [action.owner?.name, action.due && vscode.l10n.t('due {0}', dayText(action.due))]
        .filter(Boolean)
        .join(' · '),
      action,
    })),
    {
      title,
      canPickMany: true,
      ignoreFocusOut: true,
      placeHolder: vscode.l10n.t('Tick what is done. Everything else carries over.'),
    },
  );
  return picked?.map(({ action }) => action);
}

function questions(
  { overview }: PlanInFolder,
  state: Answers,
  next: string | undefined,
  staysHere: boolean,
): readonly Step<Answers>[] {
  const other = overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;
  const optional = vscode.l10n.t('May be left empty');
  const stays = next && vscode.l10n.t('As planned, on {0}', dayText(next, 'long'));
  const moves = vscode.l10n.t('On another day…');
  return [
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What came of the topic? One line is enough; it is added to the notes.'),
      placeholder: optional,
      accept: (outcome, answers) => ({ ...answers, outcome: outcome || undefined }),
    },
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What would you like to thank {0} for? It is kept in the journal.', other),
      placeholder: optional,
      accept: (thanks, answers) => ({ ...answers, thanks: thanks || undefined }),
    },
    ...(staysHere
      ? [
          {
            kind: 'input' as const,
            prompt: () => vscode.l10n.t('Did you feel heard? One line for yourself.'),
            readers: onThisComputer,
            placeholder: optional,
            accept: (heard: string, answers: Answers) => ({ ...answers, heard: heard || undefined }),
          },
        ]
      : []),
    // After the last meeting there is no next time.
    ...(stays === undefined ? [] : smallGoalSteps(state)),
    ...(stays === undefined
      ? []
      : [
          {
            kind: 'pick' as const,
            placeholder: () => vscode.l10n.t('When do you meet next?'),
            items: () => [{ label: stays }, { label: moves }],
            accept: (item: vscode.QuickPickItem, answers: Answers) => ({
              ...answers,
              moves: item.label === moves,
              to: undefined,
            }),
          },
        ]),
    ...(state.moves
      ? [
          dayStep(
            vscode.l10n.t('On which day do you meet next? Year-month-day.'),
            next ?? overview.today,
            overview.today,
          ),
        ]
      : []),
  ];
}

/** A day that is not over. */
export function dayStep<State extends { readonly to?: string | undefined }>(
  prompt: string,
  suggested: string,
  today: string,
): Step<State> {
  return {
    kind: 'input',
    prompt: () => prompt,
    value: () => suggested,
    validate: value =>
      isCalendarDay(value) && value >= today
        ? undefined
        : vscode.l10n.t('Write a day that is not over, such as {0}.', suggested),
    accept: (to, answers) => ({ ...answers, to }),
  };
}
