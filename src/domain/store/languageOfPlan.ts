import type { PlanRecords, Snapshot } from './snapshotShape';
import type { Language } from '../text/language';

/** The language of the texts that are written into a plan's files. */
export function languageOf(snapshot: Pick<Snapshot, 'settings'>, records?: Pick<PlanRecords, 'plan'>): Language {
  return records?.plan?.language ?? snapshot.settings?.language ?? 'en';
}
