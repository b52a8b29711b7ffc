import type { Snapshot } from './snapshot';

/** Which of these files have a mistake that keeps their record from being read, such as git's conflict markers. */
export function unreadableFiles({ problems }: Snapshot, paths: Iterable<string>): readonly string[] {
  return [...paths].filter(path => problems.get(path)?.some(({ severity }) => severity === 'error')).sort();
}

/** The files of a plan that can't be read, by path. */
export function unreadableInPlan(snapshot: Snapshot, plan: string): readonly string[] {
  return unreadableFiles(
    snapshot,
    [...snapshot.problems.keys()].filter(path => path.startsWith(`plans/${plan}/`)),
  );
}
