import { addDays } from '../time/days';
import { search } from '../search/search';
import { feedbackPage } from './feedbackPage';
import { pageGoals } from './goalPage';
import { journalPage } from './journalPage';
import type { ViewQuery } from '../overview/viewQuery';
import { timelineOf } from './timeline';
import type { ActionItem, EntryItem, PlanOverview } from '../overview/overview';
import { isAgendaDue } from '../overview/waiting';
import { pageEntry, part } from './pageEntry';
import type { Counts, OverviewPage, PlanPage, PracticesPage, Review, Waiting } from './planPage';
import { winsOf } from './wins';

const MOST_FEEDBACK = 20;
const MOST_ACTIONS = 40;
const MOST_MEETINGS = 60;
const LATEST = 4;
/** A review asks for itself this long before its day, and for two weeks after it while no meeting was held. */
const REVIEW_AHEAD_DAYS = 7;
const REVIEW_AFTER_DAYS = 14;

/**
 * What the page shows of a plan, for a reader who has asked for this.
 * @param practices asked for only where they are looked at: they are read from all records of the plan
 */
export function planPageOf(plan: PlanOverview, query: ViewQuery, practices: () => PracticesPage): PlanPage {
  const frame = {
    id: plan.id,
    path: plan.path,
    mentor: plan.mentor,
    mentee: plan.mentee,
    role: plan.role,
    phase: plan.phase,
    start: plan.start,
    end: plan.end,
    today: plan.today,
    marks: timelineOf(plan),
    nextMeeting: plan.nextMeeting,
    goals: query.tab === 'goals' ? pageGoals(plan) : plan.goals,
    counts: countsOf(plan),
    search: search(plan, query),
  };
  const { tab } = query;
  switch (tab) {
    case 'overview':
      return { ...frame, tab, ...overviewPage(plan) };
    case 'goals':
      return { ...frame, tab };
    case 'feedback':
      return { ...frame, tab, feedback: feedbackPage(plan, query) };
    case 'journal':
      return { ...frame, tab, journal: journalPage(plan, query) };
    case 'practices':
      return { ...frame, tab, ...practices() };
  }
}

function countsOf(plan: PlanOverview): Counts {
  let unanswered = 0;
  for (const { state } of plan.feedback) if (state === 'open') unanswered++;
  return {
    feedback: plan.feedback.length,
    unanswered,
    notes: plan.progress.length + plan.otherEntries.length,
    meetings: plan.meetings.length,
  };
}

function overviewPage(plan: PlanOverview): OverviewPage {
  return {
    needsMe: {
      ...waiting(plan.needsMe.feedback, plan.needsMe.actions),
      agenda: plan.needsMe.agenda,
      review: reviewDue(plan),
    },
    needsOther: needsOther(plan),
    wins: winsOf(plan),
    meetings: part(plan.meetings, MOST_MEETINGS),
    latest: latestOf(plan).map(pageEntry),
  };
}

function waiting(feedback: readonly EntryItem[], actions: readonly ActionItem[]): Waiting {
  return { feedback: part(feedback, MOST_FEEDBACK, pageEntry), actions: part(actions, MOST_ACTIONS) };
}

function needsOther(plan: PlanOverview): OverviewPage['needsOther'] {
  if (plan.role === 'reader' || plan.phase === 'closed') return undefined;
  const person = plan.role === 'mentor' ? plan.mentee : plan.mentor;
  const mine = new Set(plan.needsMe.actions);
  return {
    person,
    ...waiting(
      plan.feedback.filter(entry => entry.mine && entry.state === 'open'),
      // Actions without an owner wait for both, so each sees them here until somebody takes them.
      plan.actions.filter(action => !action.done && !mine.has(action)),
    ),
    agenda: plan.role === 'mentor' && isAgendaDue(plan.nextMeeting),
  };
}

function reviewDue(plan: PlanOverview): Review | undefined {
  if (plan.role === 'reader' || plan.phase === 'closed' || plan.phase === 'paused') return undefined;
  const [from, until] = [addDays(plan.today, -REVIEW_AFTER_DAYS), addDays(plan.today, REVIEW_AHEAD_DAYS)];
  const heldSince = (date: string) => plan.meetings.some(meeting => meeting.status === 'held' && meeting.date >= date);
  const date = plan.reviewDates.find(day => day >= from && day <= until && !heldSince(day));
  return date === undefined ? undefined : { date, path: plan.agreement };
}

function latestOf(plan: PlanOverview): EntryItem[] {
  const newest = [...plan.progress.slice(0, LATEST), ...plan.otherEntries.slice(0, LATEST)];
  return newest.sort((a, b) => Date.parse(b.created) - Date.parse(a.created)).slice(0, LATEST);
}
