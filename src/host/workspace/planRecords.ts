import type { PlanOverview } from '../../domain/overview/overview';
import { languageOf } from '../../domain/store/languageOfPlan';
import type { PlanRecords } from '../../domain/store/snapshot';
import type { Language } from '../../domain/text/language';
import type { PlanInFolder } from './folders';
import type { MentorshipFolder } from './mentorshipFolder';

/** What the files of a plan say now; undefined where the plan has gone. */
export const recordsOf = ({ folder, overview }: PlanInFolder): PlanRecords | undefined =>
  folder.library.snapshot.plans.get(overview.id);

/** A plan of a folder as views show it now. */
export const planIn = (folder: MentorshipFolder, plan: string | undefined): PlanOverview | undefined =>
  folder.overview().plans.find(({ id }) => id === plan);

/** The language of the texts that are written into a plan's files. */
export const languageOfPlan = (place: PlanInFolder): Language =>
  languageOf(place.folder.library.snapshot, recordsOf(place));
