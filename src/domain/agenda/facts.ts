import { compareDays, daysBetween } from '../calendar/days';
import { dayOf, newestFirst } from '../calendar/moments';
import { movementByGoal, lastMovementOf } from '../overview/movement';
import { repliesByEntry, stateOf } from '../overview/replies';
import type { Entry } from '../records/entry';
import type { Meeting } from '../records/meeting';
import type { Plan } from '../records/plan';
import type { Language } from '../records/schema';
import type { PlanRecords, Snapshot } from '../records/snapshot';
import { actionOrigins } from './origin';

/** What an agenda is made from. Nothing in it is worded yet; every fact says where it comes from. */
export interface AgendaFacts {
  readonly date: string;
  readonly minutes: number;
  readonly language: Language;
  readonly mentor: AgendaPerson;
  readonly mentee: AgendaPerson;
  /** How many meetings there were before this one; with none, it is the first. */
  readonly meetingsBefore: number;
  /** Day of the last one. */
  readonly since: string | undefined;
  /** A day the agreement is to be looked at again, reached since the last meeting. */
  readonly review: string | undefined;
  readonly actions: readonly ActionFact[];
  readonly steps: readonly StepFact[];
  readonly progress: readonly EntryFact[];
  readonly feedback: readonly EntryFact[];
  readonly questions: readonly EntryFact[];
  readonly quietGoals: readonly GoalFact[];
  /** An active goal, for the example of how to write an action. */
  readonly exampleGoal: string | undefined;
  /** Leads from a meeting note to the repository; undefined when the folder lies outside of one. */
  readonly codeRoot: string | undefined;
}

export interface AgendaPerson {
  readonly id: string;
  readonly name: string;
}

/** A link target as seen from a meeting note: the identity of a generated line. */
interface Fact {
  readonly origin: string;
}

export interface ActionFact extends Fact {
  readonly text: string;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  /** The due day is over today. */
  readonly overdue: boolean;
  /** At the meeting, so that writing the agenda again tomorrow changes nothing. */
  readonly ageDays: number;
  /** How many agendas it has been on, this one included. */
  readonly round: number;
}

export interface StepFact extends Fact {
  readonly text: string;
  readonly done: string;
  readonly goal: string;
}

export interface EntryFact extends Fact {
  readonly text: string;
  readonly type: Entry['type'];
  readonly author: string;
  readonly ageDays: number;
  readonly code: { readonly path: string; readonly start: number; readonly end: number } | undefined;
}

export interface GoalFact extends Fact {
  readonly outcome: string;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly lastMovement: string | undefined;
}

export interface AgendaRequest {
  /** The day of the meeting. */
  readonly date: string;
  readonly today: string;
  readonly codeRoot?: string;
}

/**
 * The facts for the meeting of a plan on a day.
 * @throws RangeError if the plan could not be read: a caller must not get this far without one.
 */
export function agendaFacts(snapshot: Snapshot, records: PlanRecords, request: AgendaRequest): AgendaFacts {
  const { plan } = records;
  if (!plan) throw new RangeError(`plan ${records.id} has no readable plan.yaml`);
  const { date } = request;
  const earlier = [...records.meetings.values()]
    .filter(meeting => meeting.date < date)
    .sort((a, b) => compareDays(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const held = earlier.filter(meeting => tookPlace(meeting, request.today));
  const last = held.at(-1);
  const name = (id: string) => snapshot.people.get(id)?.name ?? id;
  const person = (id: string): AgendaPerson => ({ id, name: name(id) });
  const replies = repliesByEntry(records.entries);
  const isOpen = (entry: Entry) => stateOf(entry, replies.get(entry.id) ?? []) === 'open';
  const entryFacts = (kind: Entry['kind'], wanted: (entry: Entry, origin: string) => boolean) =>
    newestFirst([...records.entries.values()].filter(entry => entry.kind === kind && wanted(entry, entryOrigin(entry))))
      .map(entry => entryFact(entry, date, name));
  return {
    date,
    minutes: plan.meetingMinutes,
    language: plan.language ?? snapshot.settings?.language ?? 'en',
    mentor: person(plan.mentor),
    mentee: person(plan.mentee),
    meetingsBefore: held.length,
    since: last?.date,
    review: reviewDue(plan, last, date),
    actions: openActions(earlier, held, request, name),
    steps: stepsDone(records, last, date),
    progress: entryFacts('progress', (entry, origin) => isNew(dayOf(entry.created), origin, last)),
    feedback: entryFacts('feedback', isOpen),
    questions: entryFacts('question', isOpen),
    quietGoals: quietGoals(records, last, request.today),
    exampleGoal: [...records.goals.values()].find(goal => goal.status === 'active')?.id,
    codeRoot: request.codeRoot,
  };
}

const entryOrigin = (entry: Entry) => `../journal/${entry.id}.md`;

/** A planned meeting whose day is over counts as held: people forget to say so, and the agenda should not suffer. */
function tookPlace(meeting: Meeting, today: string): boolean {
  return meeting.status === 'held' || (meeting.status === 'planned' && meeting.date < today);
}

/** Since the last meeting; what is of that very day counts unless it was on the agenda already. */
function isNew(day: string, origin: string, last: Meeting | undefined): boolean {
  if (!last || day > last.date) return true;
  return day === last.date && last.offered[origin] === undefined;
}

function reviewDue(plan: Plan, last: Meeting | undefined, date: string): string | undefined {
  return plan.reviewDates.filter(day => day <= date && (!last || day > last.date)).sort().at(-1);
}

function openActions(
  earlier: readonly Meeting[],
  held: readonly Meeting[],
  { date, today }: AgendaRequest,
  name: (id: string) => string,
): ActionFact[] {
  const facts = earlier.flatMap(meeting => {
    const ageDays = daysBetween(meeting.date, date);
    const round = 1 + held.filter(other => other.date > meeting.date).length;
    return actionOrigins(meeting).filter(({ action }) => !action.done).map(({ action, origin }): ActionFact => ({
      origin,
      text: action.text,
      owner: action.owner === undefined ? undefined : name(action.owner),
      due: action.due,
      overdue: action.due !== undefined && action.due < today,
      ageDays,
      round,
    }));
  });
  // Stable, so actions due on one day stay in the order of their meetings.
  return facts.sort((a, b) => compareDays(a.due, b.due) || b.ageDays - a.ageDays);
}

function stepsDone(records: PlanRecords, last: Meeting | undefined, date: string): StepFact[] {
  const facts = [...records.goals.values()].flatMap(goal => goal.steps.flatMap(step => {
    const origin = `../goals/${goal.id}.yaml#${step.id}`;
    return step.done !== undefined && step.done <= date && isNew(step.done, origin, last)
      ? [{ origin, text: step.text, done: step.done, goal: goal.outcome }]
      : [];
  }));
  return facts.sort((a, b) => compareDays(b.done, a.done));
}

function entryFact(entry: Entry, date: string, name: (id: string) => string): EntryFact {
  return {
    origin: entryOrigin(entry),
    text: entry.text,
    type: entry.type,
    author: name(entry.author),
    ageDays: Math.max(0, daysBetween(dayOf(entry.created), date)),
    code: entry.code && { path: entry.code.path, start: entry.code.start, end: entry.code.end },
  };
}

/** Active goals that nothing was written or done for since the last meeting. A long-term goal moves with its parts. */
function quietGoals(records: PlanRecords, last: Meeting | undefined, today: string): GoalFact[] {
  const movementOf = movementByGoal(records.entries.values());
  const lastById = new Map<string, string>();
  for (const goal of records.goals.values()) {
    const day = lastMovementOf(goal, movementOf(goal.id));
    for (const id of [goal.id, goal.parent]) {
      if (id !== undefined && day !== undefined && day > (lastById.get(id) ?? '')) lastById.set(id, day);
    }
  }
  return [...records.goals.values()]
    .filter(goal => goal.status === 'active')
    .map((goal): GoalFact => ({
      origin: `../goals/${goal.id}.yaml`,
      outcome: goal.outcome,
      due: goal.due,
      overdue: goal.due !== undefined && goal.due < today,
      lastMovement: lastById.get(goal.id),
    }))
    .filter(goal => !last || goal.lastMovement === undefined || goal.lastMovement < last.date)
    .sort((a, b) => compareDays(a.due, b.due));
}
