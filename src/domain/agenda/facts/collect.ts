import { compareDays } from '../../time/days';
import { dayOf } from '../../time/moments';
import { lastMovementOf, movementByGoal } from '../../records/movement';
import type { Entry } from '../../records/entry';
import type { Outcome } from '../../records/entryValues';
import { aboutOf } from '../../records/about';
import type { Goal } from '../../records/goal';
import type { Meeting } from '../../records/meeting';
import { isOverdue } from '../../records/overdue';
import { isTemplateBox } from '../../records/templateBoxes';
import { repliesByEntry } from '../../records/replies';
import type { Plan } from '../../records/plan';
import type { PlanRecords } from '../../store/snapshot';
import type {
  ActionFact,
  AdviceFact,
  AgendaRequest,
  AskedFact,
  AreaFact,
  EntryFact,
  GoalFact,
  ReplyFact,
  SmallGoalFact,
  StepFact,
} from './factTypes';
import { keyFingerprint, type Fingerprints } from '../../records/offered';
import { actionOrigins } from './origin';

/** How each kind of fact is found in the records of a plan. */

export type NameOf = (id: string) => string;

/** What is needed of a meeting to tell what is new since. */
export interface LastMeeting {
  readonly date: string;
  readonly offered: Fingerprints;
}

export const entryOrigin = (entry: Pick<Entry, 'id'>) => `../journal/${entry.id}.md`;

/** Since the last meeting; what is of that very day counts unless it was on the agenda already. */
export function isNew(day: string, origin: string, last: LastMeeting | undefined): boolean {
  if (!last || day > last.date) return true;
  return day === last.date && !last.offered.has(keyFingerprint(origin));
}

export const isNewEntry = (entry: Entry, date: string, last: LastMeeting | undefined): boolean =>
  dayOf(entry.created) <= date && isNew(dayOf(entry.created), entryOrigin(entry), last);

export function openActions(
  earlier: readonly Meeting[],
  held: readonly Meeting[],
  plan: Plan,
  { today, templateBoxes = [] }: AgendaRequest,
  name: NameOf,
): ActionFact[] {
  const facts = earlier.flatMap(meeting => {
    const round = 1 + held.filter(other => other.date > meeting.date).length;
    return actionOrigins(meeting)
      .filter(({ action }) => !action.done && !isTemplateBox(action, templateBoxes))
      .map(({ action, origin }): ActionFact => ({
        origin,
        text: action.text,
        owner: action.owner === undefined ? undefined : name(action.owner),
        due: action.due,
        overdue: isOverdue(action.due, plan, today),
        since: meeting.date,
        round,
      }));
  });
  // Stable, so actions due on one day stay in the order of their meetings.
  return facts.sort((a, b) => compareDays(a.due, b.due) || compareDays(a.since, b.since));
}

/** What is left of those of earlier meetings is an open action like any other. */
export function smallGoalFacts(last: Meeting | undefined): SmallGoalFact[] {
  return last === undefined
    ? []
    : actionOrigins(last).flatMap(({ action, origin }) =>
        action.smallGoal ? [{ origin, text: action.text, done: action.done }] : [],
      );
}

export function stepsDone(records: PlanRecords, last: LastMeeting | undefined, date: string): StepFact[] {
  const facts = [...records.goals.values()].flatMap(goal =>
    goal.steps.flatMap(step => {
      const origin = `../goals/${goal.id}.yaml#${step.id}`;
      return step.done !== undefined && step.done <= date && isNew(step.done, origin, last)
        ? [{ origin, text: step.text, done: step.done, goal: goal.outcome }]
        : [];
    }),
  );
  return facts.sort((a, b) => compareDays(b.done, a.done));
}

/** Whether a reply says what became of advice: then it is told by that. */
export function isAdvice(advice: Entry | undefined, reply: Entry): boolean {
  const { outcome } = reply;
  return advice?.kind === 'feedback' && reply.author !== advice.author && outcome !== undefined && isFate(outcome);
}

const isFate = (outcome: Outcome): outcome is AdviceFact['outcome'] =>
  outcome === 'tried' || outcome === 'kept' || outcome === 'adapted' || outcome === 'dropped';

/** What became of advice, as its receiver says, newest first. */
export function adviceFacts(
  records: PlanRecords,
  date: string,
  name: NameOf,
  wanted: (reply: Entry, origin: string) => boolean,
): AdviceFact[] {
  const found = [...repliesByEntry(records.entries)].flatMap(([id, replies]) => {
    const advice = records.entries.get(id);
    return advice
      ? replies.flatMap(reply => {
          const { outcome } = reply;
          if (outcome === undefined || !isFate(outcome) || !isAdvice(advice, reply)) return [];
          const origin = entryOrigin(reply);
          if (dayOf(reply.created) > date || !wanted(reply, origin)) return [];
          return [
            { origin, text: advice.text, outcome, why: reply.text, author: name(reply.author), created: reply.created },
          ];
        })
      : [];
  });
  return found.sort((a, b) => (a.created < b.created ? 1 : -1));
}

export function entryFact(entry: Entry, { places }: AgendaRequest, name: NameOf): EntryFact {
  const code = places?.get(entry.id) ?? entry.code;
  return {
    origin: entryOrigin(entry),
    text: entry.text,
    type: entry.type,
    author: name(entry.author),
    day: dayOf(entry.created),
    code: code && { path: code.path, start: code.start, end: code.end },
    about: entry.about === undefined ? undefined : aboutOf(entry.about),
  };
}

export function askedFact(entry: Entry, replies: readonly Entry[], request: AgendaRequest, name: NameOf): AskedFact {
  const newest = replies.at(-1);
  return {
    ...entryFact(entry, request, name),
    isRead: replies.some(({ author }) => author !== entry.author),
    reply: newest && replyFact(newest, name),
  };
}

export const replyFact = ({ author, outcome, text }: Entry, name: NameOf): ReplyFact => ({
  author: name(author),
  outcome,
  text,
});

/** Goals in the order of their due days, with what was last done for each. A long-term goal moves with its parts. */
export function goalFacts(
  records: PlanRecords,
  plan: Plan,
  today: string,
  wanted: (goal: Goal) => boolean,
): GoalFact[] {
  const movementOf = movementByGoal(records.entries.values());
  const lastById = new Map<string, string>();
  for (const goal of records.goals.values()) {
    const day = lastMovementOf(goal, movementOf(goal.id));
    for (const id of [goal.id, goal.parent]) {
      if (id !== undefined && day !== undefined && day > (lastById.get(id) ?? '')) lastById.set(id, day);
    }
  }
  return [...records.goals.values()]
    .filter(wanted)
    .map((goal): GoalFact => ({
      origin: `../goals/${goal.id}.yaml`,
      outcome: goal.outcome,
      reached: goal.status === 'reached',
      due: goal.due,
      overdue: goal.status === 'active' && isOverdue(goal.due, plan, today),
      lastMovement: lastById.get(goal.id),
      steps: goal.steps.length,
      stepsDone: goal.steps.filter(step => step.done !== undefined).length,
      nextStep: goal.steps.find(step => step.done === undefined)?.text,
    }))
    .sort((a, b) => compareDays(a.due, b.due));
}

/** A part of the code with more changed files than this says little: it is told by the folders in it. */
const AREA_FILES = 8;
/** How many folders of a path name an area at first (`src/queue`, `test`), and at most. */
const AREA_DEPTH = 2;
const DEEPEST = 5;

/** Changed files by the part of the code that they are in, the busiest first. */
export function areasOf(paths: readonly string[], depth = AREA_DEPTH): AreaFact[] {
  const areas = new Map<string, string[]>();
  for (const path of new Set(paths)) {
    const area = path.split('/').slice(0, -1).slice(0, depth).join('/');
    areas.set(area, [...(areas.get(area) ?? []), path]);
  }
  return [...areas]
    .flatMap(([path, files]): AreaFact[] => {
      const goesDeeper = depth < DEEPEST && path.split('/').length === depth && files.length > AREA_FILES;
      return goesDeeper ? areasOf(files, depth + 1) : [{ path, files: files.sort() }];
    })
    .sort((a, b) => b.files.length - a.files.length || (a.path < b.path ? -1 : 1));
}
