import { hasBegun } from '../records/meetingStatus';
import type { ActionItem, MeetingItem, PlanOverview } from './overview';

type Overview = Pick<PlanOverview, 'actions' | 'meetings' | 'today'>;

/** The meeting that small goals are set at: the last one, today's included. */
export function meetingForSmallGoals(overview: Overview): MeetingItem | undefined {
  return begun(overview)[0];
}

/** What the mentee means to do until the next meeting, done or not, in the order of the note. */
export function smallGoals(overview: Overview): readonly ActionItem[] {
  const of = (meeting: MeetingItem) =>
    overview.actions.filter(action => action.smallGoal && action.meeting === meeting.id);
  // Until today's meeting has set new ones, those of the meeting before count.
  const last = begun(overview).find(meeting => meeting.status === 'held' || of(meeting).length > 0);
  return last ? of(last).sort((a, b) => a.line - b.line) : [];
}

/** Newest first. */
function begun({ meetings, today }: Overview): readonly MeetingItem[] {
  return meetings.filter(meeting => hasBegun(meeting, today)).sort((a, b) => (a.date < b.date ? 1 : -1));
}
