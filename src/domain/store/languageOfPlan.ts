import type { PlanRecords, Snapshot } from './snapshotShape';
import type { Language, Voice } from '../text/language';

/** The language of the texts that are written into a plan's files. */
export function languageOf(snapshot: Pick<Snapshot, 'settings'>, records?: Pick<PlanRecords, 'plan'>): Language {
  return records?.plan?.language ?? snapshot.settings?.language ?? 'en';
}

/** The same with the form of address, where the language has two. */
export function voiceOf(snapshot: Pick<Snapshot, 'settings'>, records?: Pick<PlanRecords, 'plan'>): Voice {
  const language = languageOf(snapshot, records);
  const form = records?.plan?.formOfAddress ?? snapshot.settings?.formOfAddress;
  return language === 'fr' && form === 'formal' ? 'fr-formal' : language;
}
