import { dayOf } from '../time/moments';
import type { Entry } from './entry';
import type { Goal } from './goal';

/** What has been written for a goal, however many entries there are. */
export interface GoalMovement {
  readonly entryCount: number;
  /** Day of the newest entry. */
  readonly lastEntry: string | undefined;
}

const NONE: GoalMovement = { entryCount: 0, lastEntry: undefined };

/** One pass over the entries, so that many goals do not each walk through all of them. */
export function movementByGoal(entries: Iterable<Entry>): (goal: string) => GoalMovement {
  const found = new Map<string, GoalMovement>();
  for (const entry of entries) {
    if (entry.goal === undefined || entry.kind === 'reply') continue;
    const before = found.get(entry.goal) ?? NONE;
    const day = dayOf(entry.created);
    const lastEntry = before.lastEntry !== undefined && before.lastEntry > day ? before.lastEntry : day;
    found.set(entry.goal, { entryCount: before.entryCount + 1, lastEntry });
  }
  return goal => found.get(goal) ?? NONE;
}

/** The later of the last entry for a goal and its last step done. */
export function lastMovementOf(goal: Goal, movement: GoalMovement): string | undefined {
  let last = movement.lastEntry;
  for (const { done } of goal.steps) if (done !== undefined && (last === undefined || done > last)) last = done;
  return last;
}
