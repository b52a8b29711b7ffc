import { practicesOf, type PracticeItem } from '../domain/practices/practices';
import type { PlanPlace } from './folders';

/** What the files show of the ten practices of a plan, for who is reading. */
export function practicesIn({ folder, overview }: PlanPlace): PracticeItem[] {
  return practicesOf(folder.library.snapshot, overview.id, { me: folder.overview().me?.id, today: overview.today });
}
