import ICAL from 'ical.js';
import { icsCalendar } from '../../src/domain/calendar/ics';
import { meetingSlots, type MeetingDay } from '../../src/domain/calendar/meetingSlots';
import { nextMeetingDate } from '../../src/domain/calendar/rhythm';
import type { Plan } from '../../src/domain/records/plan';
import { addDays } from '../../src/domain/time/days';
import { aPlan } from '../support/builders';

/** The sets of notes for which the next meeting is not the first in the calendar that is not over, as another program reads it. */
export function agreement(sets: number): string[] {
  const random = generator(20261124);
  return Array.from({ length: sets }, () => disagreementOf(random)).filter(line => line !== undefined);
}

function disagreementOf(random: (below: number) => number): string | undefined {
  const first = '2026-09-29';
  const day = () => addDays(first, random(90) - 5);
  const plan: Plan = aPlan({
    phase: random(12) === 0 ? 'paused' : 'active',
    end: addDays(first, 30 + random(70)),
    rhythm: {
      everyWeeks: 1 + random(3),
      first,
      time: '10:00',
      timeZone: 'UTC',
      ...(random(4) === 0 ? { pauses: [{ from: '2026-10-20', to: day() }] } : {}),
    },
  });
  const notes = Array.from({ length: random(6) }, (): MeetingDay => {
    const status = (['planned', 'planned', 'held', 'held', 'postponed', 'cancelled'] as const)[random(6)]!;
    return {
      // Days near those of the rhythm as well as any.
      date: random(2) === 0 ? addDays(first, random(8) * 7 * plan.rhythm.everyWeeks + random(3) - 1) : day(),
      status,
      ...(random(4) === 0 ? { insteadOf: addDays(first, random(8) * 7 * plan.rhythm.everyWeeks) } : {}),
      ...(random(6) === 0 ? { time: '15:00' } : {}),
    };
  });
  const today = day();
  const next = nextMeetingDate(plan, new Map(notes.map((note, index) => [String(index), note])), today);
  const shown = daysInCalendar(plan, notes, today).filter(date => date >= today);
  const isOver = (date: string) => {
    const own = notes.filter(note => note.date === date && note.status === 'held').length;
    return own > 0 && own >= shown.filter(other => other === date).length;
  };
  const [wanted] = shown.filter(date => !isOver(date));
  if (next === wanted) return undefined;
  return `${next} is next, ${wanted} in the calendar: ${JSON.stringify({ today, end: plan.end, phase: plan.phase, rhythm: plan.rhythm, notes })}`;
}

function daysInCalendar(plan: Plan, notes: readonly MeetingDay[], today: string): string[] {
  const slots = meetingSlots(plan, notes, today);
  const { everyWeeks, time } = plan.rhythm;
  const organizer = { name: 'Jonas', email: undefined };
  const series = {
    uid: 'u',
    title: 'T',
    location: undefined,
    organizer,
    everyWeeks,
    minutes: 45,
    time,
    timeZone: 'UTC',
    slots,
  };
  const text = icsCalendar([series], Date.UTC(2026, 10, 23));
  if (text === undefined) return [];
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map(one => new ICAL.Event(one));
  return events
    .filter(event => !event.isRecurrenceException())
    .flatMap(event => {
      for (const other of events)
        if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
      if (!event.isRecurring()) return [event.startDate.toString()];
      const all = event.iterator();
      const starts: string[] = [];
      for (let at = all.next(); at; at = all.next()) starts.push(event.getOccurrenceDetails(at).startDate.toString());
      return starts;
    })
    .map(start => start.slice(0, 10))
    .sort();
}

/** Whole numbers from 0 on, the same in each run (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
