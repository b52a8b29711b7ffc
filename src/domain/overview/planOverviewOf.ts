import { agreementStateOf } from '../agreement/state';
import { compareDays, daysBetween } from '../time/days';
import { newestFirst } from '../time/moments';
import { timeForReader } from '../time/readersClock';
import { nextMeetingDate } from '../calendar/rhythm';
import type { Entry } from '../records/entry';
import { otherRole } from '../records/expectations';
import { goalSchema, type Goal } from '../records/goal';
import { knownPart } from '../records/schemaShape';
import type { Action, Meeting } from '../records/meeting';
import { statusOn } from '../records/meetingStatus';
import { isOverdue } from '../records/overdue';
import { roleIn } from '../records/pair';
import { isTemplateBox } from '../records/templateBoxes';
import { nameOf, type Person } from '../records/person';
import type { Plan } from '../records/plan';
import { agreementPath, entryPath, goalPath, meetingPath, planPath } from '../records/recordPath';
import type { PlanRecords } from '../store/snapshot';
import { compareTexts } from '../text/compare';
import { standingOf } from '../records/asked';
import { lastMovementOf, movementByGoal } from '../records/movement';
import type {
  ActionItem,
  CodeRef,
  EntryItem,
  GoalItem,
  MeetingItem,
  NextMeeting,
  PersonRef,
  PlanOverview,
} from './overview';
import { repliesByEntry, strayReplies } from '../records/replies';
import { awaitedSteps, firstSteps, isBeginning } from './firstSteps';
import { needsOf, othersNeeds } from './waiting';
import { lazyFields } from './lazyFields';

export interface PlanReader {
  readonly people: ReadonlyMap<string, Person>;
  /** The reader's id, if one of the people on file. */
  readonly me: string | undefined;
  readonly today: string;
  readonly timeZone?: string | undefined;
  readonly templateBoxes?: readonly RegExp[] | undefined;
  /** How far the plan's files have come on their way to the other, see `Sharing`; all false where git says nothing. */
  readonly uncommitted?: boolean | undefined;
  readonly unpushed?: boolean | undefined;
  readonly untold?: boolean | undefined;
}

/**
 * What is shown of one plan; undefined while there is no readable `plan.yaml`. Its records are looked at when a view
 * asks for what is made of them.
 */
export function planOverviewOf(records: PlanRecords, reader: PlanReader): PlanOverview | undefined {
  const { plan } = records;
  if (!plan) return undefined;
  const { people, me, today, timeZone, uncommitted = false, unpushed = false, untold = false } = reader;
  const role = roleIn(plan, me);
  const beginning = { plan, records, people, today };
  const sharing = { uncommitted, unpushed, untold };
  const entries = lazyFields({}, { itemOf: () => entryItems(records, reader) });
  const listOf = (...kinds: readonly Entry['kind'][]) =>
    newestFirst(ofKind(records, ...kinds)).map(entry => entries.itemOf(entry));
  const overview: PlanOverview = lazyFields(
    {
      id: records.id,
      path: planPath(records.id),
      mentor: personRef(people, plan.mentor),
      mentee: personRef(people, plan.mentee),
      role,
      phase: plan.phase,
      start: plan.start,
      // Of one that was closed, the day that it was closed.
      end: plan.phase === 'closed' ? (plan.closed ?? plan.end) : plan.end,
      today,
      rhythm: { everyWeeks: plan.rhythm.everyWeeks, first: plan.rhythm.first },
      reviewDates: plan.reviewDates,
      agreement: records.agreement && agreementPath(records.id),
      replyTime: replyTimeOf(plan, people),
    } as const,
    {
      goals: () => goalItems(records, plan, today),
      meetings: () => meetingItems(records, reader),
      nextMeeting: () => nextMeetingOf(plan, records, today, timeZone),
      actions: () => actionItems(records, plan, reader),
      feedback: () => listOf('feedback'),
      progress: () => listOf('progress'),
      otherEntries: () =>
        newestFirst([...ofKind(records, 'question', 'decision', 'thanks'), ...strayReplies(records.entries)]).map(
          entry => entries.itemOf(entry),
        ),
      agreementState: () => agreementStateOf(records),
      isBeginning: () => isBeginning(beginning),
      needsMe: () => needsOf(overview, role === 'reader' ? [] : firstSteps(beginning, role, sharing)),
      needsOther: () => othersNeeds(overview, role === 'reader' ? [] : awaitedSteps(beginning, otherRole(role))),
    },
  );
  return overview;
}

function replyTimeOf(plan: Plan, people: PlanReader['people']): PlanOverview['replyTime'] {
  const words = plan.replyTime ?? people.get(plan.mentor)?.mentor?.replyTime;
  return words === undefined ? undefined : { words, isAgreed: plan.replyTime !== undefined };
}

export function personRef(people: ReadonlyMap<string, Person>, id: string): PersonRef {
  return { id, name: nameOf(people, id) };
}

function* ofKind(records: PlanRecords, ...kinds: readonly Entry['kind'][]): Iterable<Entry> {
  for (const entry of records.entries.values()) if (kinds.includes(entry.kind)) yield entry;
}

const goalRef = (records: PlanRecords, id: string | undefined) =>
  id === undefined ? undefined : { id, outcome: records.goals.get(id)?.outcome ?? id };

function codeRef({ path, start, end, commit }: NonNullable<Entry['code']>): CodeRef {
  return { path, start, end, ...(commit === undefined ? {} : { commit }) };
}

function entryItems(records: PlanRecords, { people, me, today }: PlanReader): (entry: Entry) => EntryItem {
  const replies = repliesByEntry(records.entries);
  return entry => {
    const answers = replies.get(entry.id) ?? [];
    const { state, turn } = standingOf(entry, answers, today);
    return {
      id: entry.id,
      path: entryPath(records.id, entry.id),
      kind: entry.kind,
      type: entry.type,
      author: personRef(people, entry.author),
      mine: entry.author === me,
      created: entry.created,
      text: entry.text,
      goal: goalRef(records, entry.goal),
      code: entry.code && codeRef(entry.code),
      about: entry.about,
      state,
      turn,
      advised: entry.advised,
      asksHowItWent: entry.kind === 'decision' && turn !== undefined,
      replies: answers.map(reply => ({
        id: reply.id,
        path: entryPath(records.id, reply.id),
        author: personRef(people, reply.author),
        created: reply.created,
        outcome: reply.outcome,
        text: reply.text,
      })),
    };
  };
}

const STATUS_ORDER: Record<Goal['status'], number> = { active: 0, paused: 1, reached: 2, dropped: 3 };

/** By status, then as the plan orders them, then by due day. */
function goalItems(records: PlanRecords, plan: Plan, today: string): GoalItem[] {
  const movementOf = movementByGoal(records.entries.values());
  const places = new Map(plan.goalOrder.map((id, index) => [id, index]));
  const placeOf = (goal: Goal) => places.get(goal.id) ?? places.size;
  return [...records.goals.values()]
    .sort(
      (a, b) =>
        STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
        placeOf(a) - placeOf(b) ||
        compareDays(a.due, b.due) ||
        byId(a, b),
    )
    .map(goal => {
      const movement = movementOf(goal.id);
      return {
        ...knownPart(goalSchema, goal),
        id: goal.id,
        path: goalPath(records.id, goal.id),
        overdue: goal.status === 'active' && isOverdue(goal.due, plan, today),
        lastMovement: lastMovementOf(goal, movement),
        entryCount: movement.entryCount,
      };
    });
}

/** Open ones first, the most pressing on top; done ones after, in the same order. */
function actionItems(records: PlanRecords, plan: Plan, reader: PlanReader): ActionItem[] {
  const { people, me, today } = reader;
  const items = [...records.meetings.values()].flatMap(meeting => {
    const ageDays = meeting.actions.length === 0 ? 0 : Math.max(0, daysBetween(meeting.date, today));
    const path = meetingPath(records.id, meeting.id);
    return ownActions(meeting, reader).map((action): ActionItem => ({
      meeting: meeting.id,
      path,
      line: action.line,
      text: action.text,
      done: action.done,
      owner: action.owner === undefined ? undefined : personRef(people, action.owner),
      mine: action.owner !== undefined && action.owner === me,
      due: action.due,
      overdue: !action.done && isOverdue(action.due, plan, today),
      ageDays,
      goal: goalRef(records, action.goal),
      smallGoal: action.smallGoal === true,
    }));
  });
  return items.sort(
    (a, b) =>
      Number(a.done) - Number(b.done) ||
      compareDays(a.due, b.due) ||
      b.ageDays - a.ageDays ||
      compareTexts(a.path, b.path) ||
      a.line - b.line,
  );
}

/** The actions of a meeting without the boxes that a template has brought. */
const ownActions = ({ actions }: Meeting, { templateBoxes = [] }: PlanReader): readonly Action[] =>
  templateBoxes.length === 0 ? actions : actions.filter(action => !isTemplateBox(action, templateBoxes));

function meetingItems(records: PlanRecords, reader: PlanReader): MeetingItem[] {
  return [...records.meetings.values()]
    .sort((a, b) => compareDays(b.date, a.date) || byId(b, a))
    .map(meeting => {
      const actions = ownActions(meeting, reader);
      const doneActions = actions.filter(action => action.done).length;
      return {
        id: meeting.id,
        path: meetingPath(records.id, meeting.id),
        date: meeting.date,
        status: statusOn(meeting, reader.today),
        noteStatus: meeting.status,
        openActions: actions.length - doneActions,
        doneActions,
      };
    });
}

function nextMeetingOf(
  plan: Plan,
  records: PlanRecords,
  today: string,
  readersZone: string | undefined,
): NextMeeting | undefined {
  const date = nextMeetingDate(plan, records.meetings, today);
  if (date === undefined) return undefined;
  const note = [...records.meetings.values()].find(
    (meeting: Meeting) => meeting.date === date && meeting.status === 'planned',
  );
  const when = timeForReader({ date, time: note?.time ?? plan.rhythm.time }, plan.rhythm.timeZone, readersZone);
  return {
    ...when,
    inDays: daysBetween(today, (when.here ?? when).date),
    minutes: note?.minutes ?? plan.meetingMinutes,
    path: note && meetingPath(records.id, note.id),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareTexts(a.id, b.id);
