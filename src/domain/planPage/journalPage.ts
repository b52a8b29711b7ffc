import { addDays } from '../time/days';
import { dayOf, instantOf } from '../time/moments';
import type { ViewQuery } from '../overview/viewQuery';
import type { EntryItem, MeetingItem, PlanOverview } from '../overview/overview';
import { pageEntry } from './pageEntry';
import type { DayCount, JournalPage, JournalRow } from './planPage';

/** Days that the calendar goes back: a year and the weeks around it. */
export const CALENDAR_DAYS = 53 * 7;

/** Entries and meetings by day, and those of the chosen day, or the newest. */
export function journalPage(plan: PlanOverview, query: ViewQuery): JournalPage {
  const since = addDays(plan.today, -CALENDAR_DAYS);
  const days = new Map<string, { date: string; entries: number; meeting: MeetingItem['status'] | undefined }>();
  const at = (date: string) => {
    let counts = days.get(date);
    if (!counts) days.set(date, (counts = { date, entries: 0, meeting: undefined }));
    return counts;
  };
  const entries: EntryItem[] = [];
  let total = 0;
  for (const list of [plan.feedback, plan.progress, plan.otherEntries]) {
    // Each list is newest first already, so that more than these of one list are never among the newest of all.
    let taken = 0;
    for (const entry of list) {
      const date = dayOf(entry.created);
      if (date >= since) at(date).entries++;
      if (query.day !== undefined && date !== query.day) continue;
      total++;
      if (taken++ < query.journalCount) entries.push(entry);
    }
  }
  for (const meeting of plan.meetings) if (meeting.date >= since) at(meeting.date).meeting = meeting.status;
  const meetings = plan.meetings.filter(meeting =>
    query.day === undefined ? meeting.date <= plan.today : meeting.date === query.day,
  );
  return {
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) satisfies DayCount[],
    rows: { items: newest(entries, meetings, query.journalCount), total: total + meetings.length },
    day: query.day,
  };
}

function newest(entries: readonly EntryItem[], meetings: readonly MeetingItem[], count: number): JournalRow[] {
  const timed = [
    ...entries.map(entry => ({ at: instantOf(entry.created), entry, meeting: undefined })),
    ...meetings.map(meeting => ({ at: Date.parse(meeting.date), entry: undefined, meeting })),
  ];
  return timed
    .sort((a, b) => b.at - a.at)
    .slice(0, count)
    .map(({ entry, meeting }): JournalRow =>
      entry
        ? { kind: 'entry', date: dayOf(entry.created), entry: pageEntry(entry) }
        : { kind: 'meeting', date: meeting.date, meeting },
    );
}
