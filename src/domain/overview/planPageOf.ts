import { addDays } from '../calendar/days';
import { search } from '../search/search';
import { feedbackPage } from './feedbackPage';
import { pageGoals } from './goalPage';
import { journalPage } from './journalPage';
import type { Look } from './look';
import { marksOf } from './marks';
import type { ActionItem, EntryItem, PlanOverview } from './overview';
import { pageEntry, part } from './pageEntry';
import type { PlanPage, Waiting } from './planPage';
import { winsOf } from './wins';

const MOST_FEEDBACK = 20;
const MOST_ACTIONS = 40;
const MOST_MEETINGS = 60;
const LATEST = 4;
/** A review asks for itself this long before its day, and for two weeks after it while no meeting was held. */
const REVIEW_AHEAD_DAYS = 7;
const REVIEW_AFTER_DAYS = 14;

/** What the page shows of a plan, for a reader who looks at this. */
export function planPageOf(plan: PlanOverview, look: Look): PlanPage {
  return {
    id: plan.id,
    path: plan.path,
    mentor: plan.mentor,
    mentee: plan.mentee,
    role: plan.role,
    phase: plan.phase,
    start: plan.start,
    end: plan.end,
    today: plan.today,
    marks: marksOf(plan),
    nextMeeting: plan.nextMeeting,
    needsMe: {
      ...waiting(plan.needsMe.feedback, plan.needsMe.actions),
      agenda: plan.needsMe.agenda,
      review: reviewDue(plan),
    },
    needsOther: needsOther(plan),
    wins: winsOf(plan),
    goals: pageGoals(plan),
    meetings: part(plan.meetings, MOST_MEETINGS),
    latest: latestOf(plan).map(pageEntry),
    feedback: feedbackPage(plan, look),
    journal: journalPage(plan, look),
    search: search(plan, look),
  };
}

function waiting(feedback: readonly EntryItem[], actions: readonly ActionItem[]): Waiting {
  return { feedback: part(feedback, MOST_FEEDBACK, pageEntry), actions: part(actions, MOST_ACTIONS) };
}

function needsOther(plan: PlanOverview): PlanPage['needsOther'] {
  if (plan.role === 'reader') return undefined;
  const person = plan.role === 'mentor' ? plan.mentee : plan.mentor;
  const mine = new Set(plan.needsMe.actions);
  const { nextMeeting } = plan;
  return {
    person,
    ...waiting(
      plan.feedback.filter(entry => entry.mine && entry.state === 'open'),
      // Actions without an owner wait for both, so each sees them here until somebody takes them.
      plan.actions.filter(action => !action.done && !mine.has(action)),
    ),
    agenda: plan.role === 'mentor' && nextMeeting !== undefined && nextMeeting.inDays <= 1 && nextMeeting.path === undefined,
  };
}

function reviewDue(plan: PlanOverview): string | undefined {
  if (plan.role === 'reader' || plan.phase === 'closed' || plan.phase === 'paused') return undefined;
  const [from, until] = [addDays(plan.today, -REVIEW_AFTER_DAYS), addDays(plan.today, REVIEW_AHEAD_DAYS)];
  const heldSince = (date: string) => plan.meetings.some(meeting => meeting.status === 'held' && meeting.date >= date);
  return plan.reviewDates.find(date => date >= from && date <= until && !heldSince(date));
}

function latestOf(plan: PlanOverview): EntryItem[] {
  const newest = [...plan.progress.slice(0, LATEST), ...plan.otherEntries.slice(0, LATEST)];
  return newest.sort((a, b) => Date.parse(b.created) - Date.parse(a.created)).slice(0, LATEST);
}
