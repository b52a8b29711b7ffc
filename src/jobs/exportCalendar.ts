import { hashOf } from '../domain/text/letterHash';
import { icsCalendar, unclearTimes, type CalendarSeries, type UnclearTime } from '../domain/calendar/ics';
import { meetingSlots } from '../domain/calendar/meetingSlots';
import { instantOf } from '../domain/time/moments';
import { isTimeZone } from '../domain/time/zoned';
import { meetingWordsOf } from '../domain/records/meetingWords';
import { pairNames } from '../domain/records/pair';
import { languageOf } from '../domain/store/languageOfPlan';
import type { Library } from './library/library';
import type { Clock } from './ports/ports';

export interface CalendarFile {
  readonly text: string;
  /** Meetings to come at a time that programs may take for another one. */
  readonly unclear: readonly UnclearTime[];
}

/**
 * The meetings of plans as the text of an .ics file; undefined if there is none in a plan that can be read.
 * @param timeZone of the reader, for plans that name none; UTC where the reader's system names none either
 */
export async function exportCalendar(
  clock: Clock,
  library: Library,
  plans: readonly string[],
  timeZone: string,
): Promise<CalendarFile | undefined> {
  for (const plan of plans) await library.refreshPlan(plan);
  const { snapshot } = library;
  const all = plans.flatMap((id): CalendarSeries[] => {
    const records = snapshot.plans.get(id);
    const plan = records?.plan;
    if (!plan) return [];
    const { mentor, mentee } = pairNames(snapshot.people, plan);
    const own = plan.rhythm.timeZone;
    const words = meetingWordsOf(languageOf(snapshot, records));
    return [
      {
        // Not of what may be corrected later, such as the start: another id would be other meetings.
        uid: `mentorship-${id}-${hashOf(`${plan.mentor} ${plan.mentee}`)}`,
        title: words.calendarTitle(mentee, mentor),
        description: words.calendarNotes(`plans/${id}/meetings/`),
        organizer: { name: mentee, email: snapshot.people.get(plan.mentee)?.emails[0] },
        location: plan.channels?.[0],
        everyWeeks: plan.rhythm.everyWeeks,
        minutes: plan.meetingMinutes,
        time: plan.rhythm.time,
        timeZone: [own, timeZone].find(name => name !== undefined && isTimeZone(name)) ?? 'UTC',
        slots: meetingSlots(plan, records.meetings.values(), clock.today()),
      },
    ];
  });
  const text = icsCalendar(all, instantOf(clock.now()));
  if (text === undefined) return undefined;
  return { text, unclear: all.flatMap(series => unclearTimes(series, clock.today())) };
}
