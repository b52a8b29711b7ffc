import type { EntryItem, PlanOverview } from './overview';

/** Every entry of a plan that is no reply to another: those have their entry's `replies`. */
export function allEntries({
  feedback,
  progress,
  otherEntries,
}: Pick<PlanOverview, 'feedback' | 'progress' | 'otherEntries'>): EntryItem[] {
  return [...feedback, ...progress, ...otherEntries];
}
