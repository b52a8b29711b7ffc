import type { Meeting } from '../records/meeting';
import { isCalledOff } from '../records/meetingStatus';
import type { Plan } from '../records/plan';
import { isPaused, rhythmDays, slotsNear } from './rhythmDays';

/**
 * Which meetings a plan has: the one rule for dashboard, agendas, reminders and calendar. The days of the rhythm, and
 * what is otherwise.
 */
export interface MeetingSlots {
  readonly days: readonly string[];
  /** Days of the rhythm on which there is no meeting. */
  readonly off: ReadonlySet<string>;
  /** Days of the rhythm whose meeting is on another day, at another time or of another length. */
  readonly moved: ReadonlyMap<string, PlacedMeeting>;
  /** Meetings beside the rhythm. */
  readonly extra: readonly PlacedMeeting[];
  /** Days of the rhythm whose meeting is on that day and over, as its note says. */
  readonly held: ReadonlySet<string>;
}

export interface PlacedMeeting {
  readonly date: string;
  /** Local time of day, HH:MM. */
  readonly time: string | undefined;
  readonly minutes: number;
  /** Its note says that it is over. */
  readonly isHeld: boolean;
}

/** The part of a plan that says when it meets. */
export type MeetingPlan = Pick<Plan, 'phase' | 'end' | 'rhythm' | 'meetingMinutes'>;

/** What of a meeting note says when the plan meets. */
export type MeetingDay = Pick<Meeting, 'date' | 'status' | 'insteadOf' | 'time' | 'minutes'>;

/**
 * A note on a day of the rhythm is about the meeting of that day. One on another day was moved from the day that it
 * names (`insteadOf`), or else from the nearest without a note, less than half a round away; a meeting that was held
 * takes no day that is still to come. All others are meetings beside the rhythm. A meeting that was moved to another
 * day of the rhythm is the meeting of that day. What is planned after the end, or in a plan that is paused or closed, is
 * no meeting.
 */
export function meetingSlots(plan: MeetingPlan, meetings: Iterable<MeetingDay>, today: string): MeetingSlots {
  const days = rhythmDays(plan);
  const inRhythm = new Set(days);
  const isStopped = plan.phase === 'paused' || plan.phase === 'closed';
  const off = new Set(days.filter(day => isPaused(plan, day) || (isStopped && day >= today)));
  const moved = new Map<string, PlacedMeeting>();
  const extra: PlacedMeeting[] = [];
  const held = new Set<string>();
  const isToCome = ({ status, date }: MeetingDay) => status === 'planned' && date >= today;
  const notes = [...meetings]
    .filter(note => !isToCome(note) || (!isStopped && note.date <= plan.end))
    .sort((a, b) => compare(a.date, b.date) || compare(a.time, b.time));
  const taken = new Set(
    notes.flatMap(({ date, insteadOf }) => [date, ...(insteadOf === undefined ? [] : [insteadOf])]),
  );
  const own = new Map<string, PlacedMeeting>();

  for (const note of notes.filter(isCalledOff)) {
    if (inRhythm.has(note.date)) off.add(note.date);
    if (note.insteadOf !== undefined) off.add(note.insteadOf);
  }
  for (const note of notes.filter(each => !isCalledOff(each))) {
    const placed = placedOf(plan, note);
    if (inRhythm.has(note.date)) {
      if (note.insteadOf !== undefined && note.insteadOf !== note.date) off.add(note.insteadOf);
      const first = own.get(note.date);
      if (first && first.time !== placed.time) {
        addTo(extra, placed);
        continue;
      }
      own.set(note.date, first ?? placed);
      off.delete(note.date);
      if (note.status === 'held') held.add(note.date);
      if (isOtherwise(plan, placed)) moved.set(note.date, { ...placed, isHeld: held.has(note.date) });
      continue;
    }
    const nearest = slotsNear(plan, note.date).map(slot => days[slot]);
    const isFree = (day: string | undefined) =>
      day !== undefined && !taken.has(day) && (day < today || note.status !== 'held');
    const from = note.insteadOf ?? nearest.find(isFree);
    if (from === undefined || !inRhythm.has(from) || moved.has(from) || own.has(from)) addTo(extra, placed);
    else {
      taken.add(from);
      moved.set(from, placed);
    }
  }
  for (const day of moved.keys()) off.delete(day);
  return { days, off, moved, extra, held };
}

/** The day of the first meeting from `from` on that is not over; undefined where there is none. */
export function nextIn({ days, off, moved, extra, held }: MeetingSlots, from: string): string | undefined {
  const others = [...moved.values(), ...extra].filter(({ isHeld }) => !isHeld).map(({ date }) => date);
  const regular = days.find(day => day >= from && !off.has(day) && !moved.has(day) && !held.has(day));
  return [...others.filter(day => day >= from), ...(regular === undefined ? [] : [regular])].sort()[0];
}

/** Two notes of one moment are one meeting, which is over if one of them says so. */
function addTo(extra: PlacedMeeting[], placed: PlacedMeeting): void {
  const same = extra.findIndex(({ date, time }) => date === placed.date && time === placed.time);
  if (same < 0) extra.push(placed);
  else if (placed.isHeld) extra[same] = placed;
}

function placedOf(plan: MeetingPlan, { date, time, minutes, status }: MeetingDay): PlacedMeeting {
  return {
    date,
    time: time ?? plan.rhythm.time,
    minutes: minutes ?? plan.meetingMinutes,
    isHeld: status === 'held',
  };
}

function isOtherwise(plan: MeetingPlan, { time, minutes }: PlacedMeeting): boolean {
  return time !== plan.rhythm.time || (time !== undefined && minutes !== plan.meetingMinutes);
}

function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
