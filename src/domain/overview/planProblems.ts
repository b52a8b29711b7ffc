import type { Problem } from '../records/problem';

/** What concerns one plan: its own files, and those that all plans share (people, settings, templates). */
export function problemsOfPlan(problems: readonly Problem[], plan: string): Problem[] {
  return problems.filter(
    ({ path }) => !path.startsWith('plans/') || path === `plans/${plan}` || path.startsWith(`plans/${plan}/`),
  );
}
