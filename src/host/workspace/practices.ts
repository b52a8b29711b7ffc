import type { PlanOverview } from '../../domain/overview/overview';
import type { PracticesPage } from '../../domain/planPage/planPage';
import { helpOverTime } from '../../domain/practices/helpOverTime';
import { mentorshipsOf, practicesOf, type PracticeItem } from '../../domain/practices/practices';
import type { PlanInFolder } from './folders';
import { recordsOf } from './planRecords';

/** An overview is another object once anything in its plan, its people or the day differs. */
const found = new WeakMap<PlanOverview, { readonly mentorships: number; readonly page: PracticesPage }>();

/** What the files show of the practices of a plan, for who is reading. */
export function practicesIn(place: PlanInFolder): readonly PracticeItem[] {
  return practicesPage(place).practices;
}

/**
 * The same with what they are shown with: the same object as long as nothing of it has changed. How help levels moved
 * concerns the two alone, and one month is no movement yet.
 */
export function practicesPage(place: PlanInFolder): PracticesPage {
  const { folder, overview } = place;
  const { snapshot } = folder.library;
  const mentorships = mentorshipsOf(snapshot, overview.mentor.id);
  const known = found.get(overview);
  if (known?.mentorships === mentorships) return known.page;
  const practices = practicesOf(snapshot, overview.id, { me: folder.overview().me?.id, today: overview.today });
  const records = recordsOf(place);
  const help = records && overview.role !== 'reader' ? helpOverTime(records) : [];
  const page = { practices, help: help.length > 1 ? help : undefined };
  found.set(overview, { mentorships, page });
  return page;
}
