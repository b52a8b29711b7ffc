import { search } from '../search/search';
import { feedbackPage } from './feedbackPage';
import { pageGoals } from './goalPage';
import { journalPage } from './journalPage';
import type { ViewQuery } from '../overview/viewQuery';
import { timelineOf } from './timeline';
import type { EntryItem, Needs, PlanOverview } from '../overview/overview';
import { needsCounts, totalOf } from '../overview/needs';
import { isWaiting } from '../overview/waiting';
import { pageEntry, part } from './pageEntry';
import type { Counts, OverviewPage, PlanPage, PracticesPage, Waiting } from './planPage';
import { winsOf } from './wins';

const MOST_FEEDBACK = 20;
const MOST_ACTIONS = 40;
const MOST_MEETINGS = 60;
const LATEST = 4;

/**
 * What the page shows of a plan, for a reader who has asked for this.
 * @param practices asked for only where they are looked at: they are read from all records
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
  return {
    feedback: plan.feedback.length,
    unanswered: plan.feedback.filter(isWaiting).length,
    notes: plan.progress.length + plan.otherEntries.length,
    meetings: plan.meetings.length,
  };
}

function overviewPage(plan: PlanOverview): OverviewPage {
  const { needsMe, needsOther } = plan;
  return {
    needsMe: waiting(needsMe),
    needsOther: needsOther && { person: needsOther.person, ...waiting(needsOther) },
    replyTime: plan.replyTime,
    wins: winsOf(plan),
    meetings: part(plan.meetings, MOST_MEETINGS),
    latest: latestOf(plan).map(pageEntry),
  };
}

function waiting(needs: Needs): Waiting {
  const entries = (of: readonly EntryItem[]) => part(of, MOST_FEEDBACK, pageEntry);
  return {
    count: totalOf(needsCounts(needs)),
    first: needs.first,
    questions: entries(needs.questions),
    feedback: entries(needs.feedback),
    decisions: entries(needs.decisions),
    actions: part(needs.actions, MOST_ACTIONS),
    agenda: needs.agenda,
    review: needs.review,
  };
}

function latestOf(plan: PlanOverview): EntryItem[] {
  const newest = [...plan.progress.slice(0, LATEST), ...plan.otherEntries.slice(0, LATEST)];
  return newest.sort((a, b) => Date.parse(b.created) - Date.parse(a.created)).slice(0, LATEST);
}
