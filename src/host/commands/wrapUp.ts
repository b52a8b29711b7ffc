import * as vscode from 'vscode';
import { followingMeetingDate } from '../../domain/calendar/rhythm';
import { actionGroups } from '../../domain/overview/actionGroups';
import type { ActionItem, MeetingItem } from '../../domain/overview/overview';
import { addDays } from '../../domain/time/days';
import { noteHeard, type Heard } from '../../jobs/noteHeard';
import type { PrivacyGuard } from '../../jobs/ports/privacyGuard';
import { whyNoPrivateNote } from '../../jobs/privateNotes';
import { wrapUpMeeting } from '../../jobs/wrapUpMeeting';
import type { App } from '../app';
import { openWritten } from '../flows/openRecord';
import { dayStep } from '../prompts/askDay';
import { onThisComputer } from '../prompts/audience';
import { chooseSeveral } from '../prompts/choose';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { problem, showOutcome } from '../prompts/showOutcome';
import { smallGoalsIn, smallGoalSteps, type SmallGoalAnswers } from '../prompts/smallGoals';
import { askSteps, pickStep, type InputStep, type Steps } from '../prompts/steps';
import { knowingWhoIAm } from '../prompts/whoIAm';
import { dayText } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { recordsOf } from '../workspace/planRecords';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { targetOf } from '../workspace/target';

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
  const chosen = await choosePlanToWrite(app, target);
  if (!chosen) return;
  const place = await app.folders.refreshed(chosen);
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
  if (!(await openWritten(app.log, folder, outcome))) return;
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
  if (!('message' in outcome)) await showOutcome(app.log, outcome);
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
  return chooseSeveral(
    vscode.l10n.t('Tick what is done. Everything else carries over.'),
    open.map(value => ({
      label: value.text,
      description: [value.owner?.name, value.due && vscode.l10n.t('due {0}', dayText(value.due))]
        .filter(Boolean)
        .join(' · '),
      value,
    })),
    { title, ignoreFocusOut: true },
  );
}

/** @param next when the two meet next if nothing else is said; undefined after the last meeting */
function questions(
  { overview }: PlanInFolder,
  state: Answers,
  next: string | undefined,
  staysHere: boolean,
): Steps<Answers> {
  const other = overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;
  return [
    optionalStep(
      vscode.l10n.t('What came of the topic? One line is enough; it is added to the notes.'),
      (outcome, answers) => ({ ...answers, outcome }),
    ),
    optionalStep(
      vscode.l10n.t('What would you like to thank {0} for? It is kept in the journal.', other),
      (thanks, answers) => ({ ...answers, thanks }),
    ),
    staysHere && {
      ...optionalStep(vscode.l10n.t('Did you feel heard? One line for yourself.'), (heard, answers) => ({
        ...answers,
        heard,
      })),
      readers: onThisComputer,
    },
    ...(next === undefined ? [] : nextTimeSteps(state, next, overview.today)),
  ];
}

/** A line that may be left empty, which is undefined then. */
function optionalStep(
  prompt: string,
  accept: (line: string | undefined, answers: Answers) => Answers,
): InputStep<Answers> {
  return {
    kind: 'input',
    prompt: () => prompt,
    placeholder: vscode.l10n.t('May be left empty'),
    accept: (line, answers) => accept(line || undefined, answers),
  };
}

/** What is meant to be done until the next meeting, and when that is. */
function nextTimeSteps(state: Answers, next: string, today: string): Steps<Answers> {
  return [
    ...smallGoalSteps(state),
    pickStep({
      placeholder: () => vscode.l10n.t('When do you meet next?'),
      items: () => [
        { label: vscode.l10n.t('As planned, on {0}', dayText(next, 'long')), value: false },
        { label: vscode.l10n.t('On another day…'), value: true },
      ],
      accept: (moves, answers) => ({ ...answers, moves, to: undefined }),
    }),
    state.moves &&
      dayStep(
        {
          prompt: vscode.l10n.t('On which day do you meet next? Year-month-day.'),
          example: next,
          isFilledIn: true,
          earliest: today,
        },
        (to, answers) => ({ ...answers, to }),
      ),
  ];
}
