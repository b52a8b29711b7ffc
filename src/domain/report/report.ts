import { dayOf } from '../time/moments';
import type { ActionItem, EntryItem, GoalItem, MeetingItem, PlanOverview } from '../overview/overview';
import type { Language } from '../text/language';

export const REPORT_PARTS = ['goals', 'meetings', 'feedback', 'journal', 'actions'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export interface ReportRequest {
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly parts: readonly ReportPart[];
  readonly language: Language;
}

/**
 * What a report tells of a plan: only what happened in its period, oldest first, and only the parts that were asked
 * for.
 */
export interface Report extends ReportRequest {
  readonly mentor: string;
  readonly mentee: string;
  readonly made: string;
  readonly goals: readonly GoalItem[];
  readonly meetings: readonly MeetingItem[];
  readonly feedback: readonly EntryItem[];
  readonly journal: readonly EntryItem[];
  readonly actions: readonly ActionItem[];
}

export function reportOf(plan: PlanOverview, request: ReportRequest): Report {
  const { from, to } = request;
  const inPeriod = (day: string) => day >= from && day <= to;
  const of = <T>(part: ReportPart, items: () => readonly T[]) => (request.parts.includes(part) ? items() : []);
  const entries = (list: readonly EntryItem[]) => list.filter(entry => inPeriod(dayOf(entry.created))).reverse();
  return {
    ...request,
    mentor: plan.mentor.name,
    mentee: plan.mentee.name,
    made: plan.today,
    // A goal that was given up or reached before the period is no news in it.
    goals: of('goals', () =>
      plan.goals.filter(
        goal => goal.status === 'active' || goal.status === 'paused' || goal.since === undefined || goal.since >= from,
      ),
    ),
    meetings: of('meetings', () => plan.meetings.filter(meeting => inPeriod(meeting.date)).reverse()),
    feedback: of('feedback', () => entries(plan.feedback)),
    journal: of('journal', () =>
      entries([...plan.progress, ...plan.otherEntries].sort((a, b) => (a.created < b.created ? 1 : -1))),
    ),
    actions: of('actions', () => plan.actions.filter(action => !action.done)),
  };
}
