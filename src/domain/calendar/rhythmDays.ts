import type { Plan } from '../records/plan';
import { daysBetween } from '../time/days';

/** More rounds than two people have; an end that is a slip of the pen makes no endless list. */
const MOST_DAYS = 1_500;

const DAY_MS = 24 * 3_600_000;

/** The days of the rhythm from `first` to the end of the plan, pauses and exceptions left in. */
export function rhythmDays(plan: Pick<Plan, 'end' | 'rhythm'>): string[] {
  const { first, everyWeeks } = plan.rhythm;
  const days: string[] = [];
  // By the clock of UTC, which no day is longer in: thousands of days, for each view that asks.
  for (let at = Date.parse(first); days.length < MOST_DAYS; at += everyWeeks * 7 * DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > plan.end) break;
    days.push(day);
  }
  return days;
}

export function isPaused({ rhythm }: Pick<Plan, 'rhythm'>, day: string): boolean {
  return (rhythm.pauses ?? []).some(pause => pause.from <= day && day <= pause.to);
}

/** The places in `rhythmDays` of the days within less than half a round of a day, the nearest first. */
export function slotsNear({ rhythm }: Pick<Plan, 'rhythm'>, day: string): number[] {
  const round = rhythm.everyWeeks * 7;
  const days = daysBetween(rhythm.first, day);
  const before = Math.floor(days / round);
  const distance = (slot: number) => Math.abs(slot * round - days);
  return [before, before + 1]
    .filter(slot => slot >= 0 && distance(slot) * 2 < round)
    .sort((a, b) => distance(a) - distance(b));
}
