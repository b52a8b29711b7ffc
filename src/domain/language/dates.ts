import * as l10n from '@vscode/l10n';
import { nextMeetingDate } from '../calendar/rhythm';
import { addDays, addMonths } from '../time/days';
import { recordPathOf } from '../records/recordPath';
import type { RecordText } from './recordText';

/** A day that somebody is likely to mean, and what it is. */
export interface OfferedDay {
  readonly day: string;
  readonly words: string;
}

/** Days to offer in a file, the likeliest first; each day once. */
export function offeredDays({ file, snapshot, today }: Pick<RecordText, 'file' | 'snapshot' | 'today'>): OfferedDay[] {
  const path = recordPathOf(file);
  const records = path && 'plan' in path ? snapshot.plans.get(path.plan) : undefined;
  const next = records?.plan && nextMeetingDate(records.plan, records.meetings, today);
  const days: (OfferedDay | undefined)[] = [
    { day: today, words: l10n.t('today') },
    next ? { day: next, words: l10n.t('next meeting') } : undefined,
    { day: addDays(today, 1), words: l10n.t('tomorrow') },
    { day: addDays(today, 7), words: l10n.t('in 1 week') },
    { day: addDays(today, 14), words: l10n.t('in 2 weeks') },
    { day: addMonths(today, 1), words: l10n.t('in 1 month') },
    { day: addMonths(today, 3), words: l10n.t('in 3 months') },
    records?.plan ? { day: records.plan.end, words: l10n.t('end of the plan') } : undefined,
  ];
  const byDay = new Map<string, string[]>();
  for (const offered of days) if (offered) byDay.set(offered.day, [...(byDay.get(offered.day) ?? []), offered.words]);
  return [...byDay].map(([day, words]) => ({ day, words: words.join(', ') }));
}
