import type { PracticesPage } from '../../domain/planPage/planPage';
import { helpOverTime } from '../../domain/practices/helpOverTime';
import { practicesOf, type PracticeItem } from '../../domain/practices/practices';
import type { PlanInFolder } from './folders';
import { recordsOf } from './planRecords';

/** What the files show of the ten practices of a plan, for who is reading. */
export function practicesIn({ folder, overview }: PlanInFolder): PracticeItem[] {
  return practicesOf(folder.library.snapshot, overview.id, { me: folder.overview().me?.id, today: overview.today });
}

/** The same with what they are shown with. How help levels moved concerns the two alone, and one month is no movement yet. */
export function practicesPage(place: PlanInFolder): PracticesPage {
  const records = recordsOf(place);
  const help = records && place.overview.role !== 'reader' ? helpOverTime(records) : [];
  return { practices: practicesIn(place), help: help.length > 1 ? help : undefined };
}
