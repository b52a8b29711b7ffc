import type { Meeting } from '../records/meeting';
import { isCalledOff } from '../records/meetingStatus';
import type { Plan } from '../records/plan';
import { daysBetween } from '../time/days';
import { isPaused, rhythmDays } from './rhythm';

/** The meetings of a plan as a calendar knows them: the days of the rhythm, and what is otherwise. */
export interface MeetingSlots {
  readonly days: readonly string[];
  /** Days of the rhythm on which there is no meeting. */
  readonly off: ReadonlySet<string>;
  /** Days of the rhythm whose meeting is on another day, at another time or of another length. */
  readonly moved: ReadonlyMap<string, PlacedMeeting>;
  /** Meetings beside the rhythm. */
  readonly extra: readonly PlacedMeeting[];
}

export interface PlacedMeeting {
  readonly date: string;
  /** Local time of day, HH:MM. */
  readonly time: string | undefined;
  readonly minutes: number;
}

type Note = Pick<Meeting, 'date' | 'status' | 'insteadOf' | 'time' | 'minutes'>;

export function meetingSlots(plan: Plan, meetings: Iterable<Note>, today: string): MeetingSlots {
  const days = rhythmDays(plan);
  const inRhythm = new Set(days);
  const stopped = plan.phase === 'paused' || plan.phase === 'closed';
  const off = new Set(days.filter(day => isPaused(plan, day) || (stopped && day >= today)));
  const moved = new Map<string, PlacedMeeting>();
  const extra: PlacedMeeting[] = [];
  const notes = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const withNote = new Set(
    notes.flatMap(({ date, insteadOf }) => [date, ...(insteadOf === undefined ? [] : [insteadOf])]),
  );

  for (const note of notes) {
    const placed = {
      date: note.date,
      time: note.time ?? plan.rhythm.time,
      minutes: note.minutes ?? plan.meetingMinutes,
    };
    if (isCalledOff(note)) {
      off.add(note.insteadOf !== undefined && !inRhythm.has(note.date) ? note.insteadOf : note.date);
      continue;
    }
    if (inRhythm.has(note.date) && note.insteadOf === undefined) {
      off.delete(note.date);
      const isOther =
        placed.time !== plan.rhythm.time || (placed.time !== undefined && placed.minutes !== plan.meetingMinutes);
      if (isOther) moved.set(note.date, placed);
      continue;
    }
    const from = note.insteadOf ?? nearest(days, note.date, plan.rhythm.everyWeeks * 7, withNote);
    if (from === undefined || !inRhythm.has(from) || moved.has(from)) extra.push(placed);
    else {
      withNote.add(from);
      moved.set(from, placed);
    }
  }
  for (const day of moved.keys()) off.delete(day);
  return { days, off, moved, extra };
}

/** A note on another day that does not say what it replaces was moved from the nearest day that has none. */
function nearest(days: readonly string[], date: string, round: number, taken: ReadonlySet<string>): string | undefined {
  const distance = (day: string) => Math.abs(daysBetween(day, date));
  const [best] = days
    .filter(day => !taken.has(day) && distance(day) * 2 < round)
    .sort((a, b) => distance(a) - distance(b));
  return best;
}
