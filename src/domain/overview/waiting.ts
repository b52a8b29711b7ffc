import { addDays, daysBetween } from '../time/days';
import type { FirstStep } from './firstSteps';
import type { ActionItem, EntryItem, Needs, NextMeeting, OthersNeeds, PlanOverview, Review } from './overview';

/** What waits for whom: the one rule behind badge, status bar, reminder, trees and dashboard. */

/** Whether something that an entry asks has not ended yet, whoever has to move. */
export const isWaiting = ({ turn }: Pick<EntryItem, 'turn'>): boolean => turn !== undefined;

/** Whether it waits for the reader: for whom it was written, or for its author after a reply. */
export const waitsForReader = ({ turn, mine }: Pick<EntryItem, 'turn' | 'mine'>): boolean =>
  turn !== undefined && (turn === 'author') === mine;

/** Days before a meeting from which on its agenda is asked for. */
const AGENDA_DAYS = 1;
/** Actions due further ahead than this do not ask for anything yet. */
const SOON_DAYS = 7;
/** A review asks for itself this long before its day, and for two weeks after it while no meeting was held. */
const REVIEW_AHEAD_DAYS = 7;
const REVIEW_AFTER_DAYS = 14;

const NOTHING: Needs = {
  first: [],
  questions: [],
  feedback: [],
  decisions: [],
  actions: [],
  agenda: false,
  review: undefined,
};

/**
 * Nothing waits in a mentorship that has ended, nor for somebody who only reads along.
 * @param first what comes first for the reader
 */
export function needsOf(plan: Omit<PlanOverview, 'needsMe' | 'needsOther'>, first: readonly FirstStep[] = []): Needs {
  const { role, today } = plan;
  if (plan.phase === 'closed' || role === 'reader') return NOTHING;
  return {
    first,
    ...entriesThat(plan, waitsForReader),
    actions: plan.actions.filter(item => item.mine && !item.done && isSoon(item, today)),
    agenda: role === 'mentee' && isAgendaDue(plan.nextMeeting),
    review: reviewDue(plan),
  };
}

/** @param first what comes first for the other, and is waited for */
export function othersNeeds(
  plan: Omit<PlanOverview, 'needsOther'>,
  first: readonly FirstStep[] = [],
): OthersNeeds | undefined {
  const { role } = plan;
  if (plan.phase === 'closed' || role === 'reader') return undefined;
  const person = role === 'mentor' ? plan.mentee : plan.mentor;
  const mine = new Set(plan.needsMe.actions);
  return {
    person,
    first,
    // Somebody who is neither of the two has written it, and is waited for: that is with nobody here.
    ...entriesThat(
      plan,
      item => isWaiting(item) && !waitsForReader(item) && (item.mine || item.author.id === person.id),
    ),
    // Actions without an owner wait for both, so each sees them here until somebody takes them.
    actions: plan.actions.filter(action => !action.done && !mine.has(action)),
    agenda: role === 'mentor' && isAgendaDue(plan.nextMeeting),
    review: undefined,
  };
}

function entriesThat(
  { feedback, otherEntries }: Pick<PlanOverview, 'feedback' | 'otherEntries'>,
  wait: (item: EntryItem) => boolean,
): Pick<Needs, 'questions' | 'feedback' | 'decisions'> {
  const others = otherEntries.filter(wait);
  return {
    questions: others.filter(({ kind }) => kind === 'question'),
    feedback: feedback.filter(wait),
    decisions: others.filter(({ kind }) => kind === 'decision'),
  };
}

function isSoon(action: ActionItem, today: string): boolean {
  return action.due === undefined || daysBetween(today, action.due) <= SOON_DAYS;
}

/** Whether the mentee is waited for to write the agenda of the next meeting. */
function isAgendaDue(next: NextMeeting | undefined): boolean {
  return next !== undefined && next.inDays <= AGENDA_DAYS && next.path === undefined;
}

function reviewDue(
  plan: Pick<PlanOverview, 'phase' | 'today' | 'reviewDates' | 'meetings' | 'agreement'>,
): Review | undefined {
  if (plan.phase === 'paused') return undefined;
  const [from, until] = [addDays(plan.today, -REVIEW_AFTER_DAYS), addDays(plan.today, REVIEW_AHEAD_DAYS)];
  const heldSince = (date: string) => plan.meetings.some(meeting => meeting.status === 'held' && meeting.date >= date);
  const date = plan.reviewDates.find(day => day >= from && day <= until && !heldSince(day));
  return date === undefined ? undefined : { date, path: plan.agreement };
}
