import type { Goal } from './goal';

/** More short-term goals at a time, or more steps of one, get a kind hint; nothing is ever refused. */
export const MOST_ACTIVE = 3;
export const MOST_STEPS = 6;

/** Those of the goals that `MOST_ACTIVE` is about. */
export function activeGoals<G extends Pick<Goal, 'status' | 'horizon'>>(goals: readonly G[]): G[] {
  return goals.filter(({ status, horizon }) => status === 'active' && horizon === 'short');
}
