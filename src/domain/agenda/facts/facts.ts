import { compareDays, daysBetween } from '../../time/days';
import { dayOf, newestFirst } from '../../time/moments';
import { followingMeetingDate } from '../../calendar/rhythm';
import { standingOf } from '../../records/asked';
import { repliesByEntry } from '../../records/replies';
import type { Entry } from '../../records/entry';
import type { Goal } from '../../records/goal';
import type { Meeting } from '../../records/meeting';
import { countsAsHeld } from '../../records/meetingStatus';
import { pairNames } from '../../records/pair';
import { firstName, nameOf } from '../../records/person';
import type { Plan } from '../../records/plan';
import { voiceOf } from '../../store/languageOfPlan';
import type { PlanRecords, Snapshot } from '../../store/snapshot';
import {
  adviceFacts,
  areasOf,
  askedFact,
  goalFacts,
  isNew,
  isNewEntry,
  openActions,
  smallGoalFacts,
  stepsDone,
  type NameOf,
} from './collect';
import type { AgendaFacts, AgendaPerson, AgendaRequest, ChangedGoalFact, GoalFact } from './factTypes';
import { readFingerprints } from '../../records/offered';
import { isQuestion } from './fingerprints';
import { changedGoals, newsFacts } from './news';
import { agreementStateOf } from '../../agreement/state';
import { ROLES } from '../../records/expectations';
import { occasionOf } from '../shape/occasion';

export type { AgendaFacts, AgendaRequest } from './factTypes';

/** An agenda doesn't ask what one of so many before it has asked. */
const MEMORY = 6;

/**
 * The facts for the meeting of a plan on a day.
 * @throws RangeError if the plan could not be read: a caller must not get this far without one.
 */
export function agendaFacts(snapshot: Snapshot, records: PlanRecords, request: AgendaRequest): AgendaFacts {
  const { plan } = records;
  if (!plan) throw new RangeError(`plan ${records.id} has no readable plan.yaml`);
  const { date, today } = request;
  const earlier = meetingsBefore(records, date);
  const held = earlier.filter(meeting => countsAsHeld(meeting, today));
  const last = held.at(-1);
  const shown = last && { date: last.date, offered: readFingerprints(last.offered) };
  const review = reviewDue(plan, last, date);
  const { kind, written } = agreementStateOf(records);
  const [mentor, mentee] = pairOf(snapshot, plan);
  const name = (id: string) => [mentor, mentee].find(person => person.id === id)?.short ?? nameOf(snapshot.people, id);
  const unwritten = ROLES.filter(role => !written.includes(role)).map(role => name(plan[role]));
  const replies = repliesByEntry(records.entries);
  const repliesTo = (entry: Entry) => replies.get(entry.id) ?? [];
  // Praise waits for nobody; what is new of it belongs among the feedback all the same.
  const isNewPraise = (entry: Entry) =>
    entry.type === 'praise' && repliesTo(entry).length === 0 && isNewEntry(entry, date, shown);
  const isNamed = (entry: Entry) => standingOf(entry, repliesTo(entry), date).turn !== undefined || isNewPraise(entry);
  const open = openFacts(records, request, name, repliesTo, isNamed);
  const changed = changedGoals(records, date, shown);
  return {
    date,
    minutes: request.minutes ?? plan.meetingMinutes,
    voice: voiceOf(snapshot, records),
    mentor,
    mentee,
    occasion: request.occasion ?? occasionOf({ plan, last, review: kind === 'none' ? undefined : review, date }),
    meetingsBefore: held.length,
    since: last?.date,
    review,
    agreement: { exists: kind !== 'none', unwritten },
    following: followingOf(plan, records, date),
    actions: openActions(earlier, held, plan, request, name),
    smallGoals: smallGoalFacts(last),
    points: request.points ?? [],
    steps: stepsDone(records, shown, date),
    changedGoals: changed,
    news: newsFacts(records, request, shown, name, repliesTo, isNamed),
    advice: adviceFacts(records, date, name, (reply, origin) => isNew(dayOf(reply.created), origin, shown)),
    keptAdvice: adviceFacts(records, date, name, ({ outcome }) => outcome === 'kept' || outcome === 'adapted'),
    changes: areasOf(request.changedFiles ?? []),
    ...open,
    ...goalLists(records, plan, today, held, changed),
    asked: askedIn(earlier.slice(-MEMORY)),
    exampleGoal: [...records.goals.values()].find(goal => goal.status === 'active')?.id,
    codeRoot: request.codeRoot,
    template: request.template,
    team: request.team,
  };
}

/** Goals that changed come first: where not all fit, it is the news that is told. */
function goalLists(
  records: PlanRecords,
  plan: Plan,
  today: string,
  held: readonly Meeting[],
  changed: readonly ChangedGoalFact[],
): Pick<AgendaFacts, 'quietGoals' | 'stalledGoals' | 'goals'> {
  const [beforeLast, last] = [held.at(-2)?.date, held.at(-1)?.date];
  const isChanged = ({ origin }: GoalFact) => changed.some(goal => goal.origin === origin);
  const goalsOf = (wanted: (goal: Goal) => boolean) => {
    const all = goalFacts(records, plan, today, wanted);
    return [...all.filter(isChanged), ...all.filter(goal => !isChanged(goal))];
  };
  const quietGoals = goalsOf(({ status }) => status === 'active').filter(
    ({ lastMovement }) => last === undefined || lastMovement === undefined || lastMovement < last,
  );
  return {
    quietGoals,
    // One quiet round is a busy fortnight; two, or a date gone by, are worth a talk.
    stalledGoals: quietGoals.filter(
      goal => goal.overdue || (beforeLast !== undefined && (goal.lastMovement ?? plan.start) < beforeLast),
    ),
    goals: goalsOf(({ status }) => status === 'active' || status === 'reached'),
  };
}

/** What was asked and has not ended, and praise that is new, newest first. */
function openFacts(
  records: PlanRecords,
  request: AgendaRequest,
  name: NameOf,
  repliesTo: (entry: Entry) => readonly Entry[],
  isNamed: (entry: Entry) => boolean,
): Pick<AgendaFacts, 'feedback' | 'questions' | 'decisions'> {
  const open = newestFirst([...records.entries.values()].filter(isNamed));
  const of = (kind: Entry['kind']) =>
    open.filter(entry => entry.kind === kind).map(entry => askedFact(entry, repliesTo(entry), request, name));
  return { feedback: of('feedback'), questions: of('question'), decisions: of('decision') };
}

/** Fingerprints of the questions that these agendas asked. */
function askedIn(meetings: readonly Meeting[]): ReadonlySet<string> {
  const offered = meetings.flatMap(meeting => [...readFingerprints(meeting.offered)]);
  return new Set(offered.flatMap(([key, words]) => (isQuestion(key) ? [words] : [])));
}

/** Mentor and mentee; by their first names where these tell them apart. */
function pairOf(snapshot: Snapshot, plan: Plan): readonly [AgendaPerson, AgendaPerson] {
  const { mentor, mentee } = pairNames(snapshot.people, plan);
  const areApart = firstName(mentor) !== firstName(mentee);
  const person = (id: string, name: string): AgendaPerson => ({ id, name, short: areApart ? firstName(name) : name });
  return [person(plan.mentor, mentor), person(plan.mentee, mentee)];
}

/** The meetings of a plan before a day, in order. */
export function meetingsBefore(records: PlanRecords, date: string): Meeting[] {
  return [...records.meetings.values()]
    .filter(meeting => meeting.date < date)
    .sort((a, b) => compareDays(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

function reviewDue(plan: Plan, last: Meeting | undefined, date: string): string | undefined {
  return plan.reviewDates
    .filter(day => day <= date && (!last || day > last.date))
    .sort()
    .at(-1);
}

function followingOf(plan: Plan, records: PlanRecords, date: string): AgendaFacts['following'] {
  const day = followingMeetingDate(plan, records.meetings, date);
  if (day === undefined) return undefined;
  const { time, timeZone, everyWeeks, pauses = [] } = plan.rhythm;
  const isLate = daysBetween(date, day) > everyWeeks * 7;
  return {
    date: day,
    time: [...records.meetings.values()].find(meeting => meeting.date === day)?.time ?? time,
    timeZone,
    pause: isLate ? pauses.find(pause => date <= pause.to && pause.to < day) : undefined,
  };
}
