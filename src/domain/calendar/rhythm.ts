import { addDays } from '../time/days';
import { meetingSlots, nextIn, type MeetingDay, type MeetingPlan } from './meetingSlots';

/**
 * The day of the next meeting, today included; undefined for a paused or closed plan and when the plan ends first. The
 * same meetings as in the calendar, see `meetingSlots`, but for those that were held.
 */
export function nextMeetingDate(
  plan: MeetingPlan,
  meetings: ReadonlyMap<string, MeetingDay>,
  today: string,
): string | undefined {
  return nextIn(meetingSlots(plan, meetings.values(), today), today);
}

/** The day of the meeting after the one of `date`. */
export function followingMeetingDate(
  plan: MeetingPlan,
  meetings: ReadonlyMap<string, MeetingDay>,
  date: string,
): string | undefined {
  return nextMeetingDate(plan, meetings, addDays(date, 1));
}
