import type { FoldersChange } from './mentorshipFolder';

/** Whether a view of that plan may show something else now. Problems of files are no part of the plan. */
export function concernsPlan(change: FoldersChange, folder: { readonly id: string }, plan: string): boolean {
  return change === 'all' || (change.folder.id === folder.id && (change.shared || change.plans.has(plan)));
}

/** Whether a view of any plan may show something else now. */
export function concernsPlans(change: FoldersChange): boolean {
  return change === 'all' || change.shared || change.plans.size > 0;
}
