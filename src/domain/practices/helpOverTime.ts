import { dayOf } from '../time/moments';
import type { HelpLevel } from '../records/entryValues';
import type { PlanRecords } from '../store/snapshot';

/** How much of the answer the notes of one month gave away, in counts of notes. */
export interface HelpMonth {
  /** Such as 2026-11. */
  readonly month: string;
  readonly counts: Readonly<Record<HelpLevel, number>>;
}

/** The mentor's notes that name a help level, by month, oldest first; months without any are left out. */
export function helpOverTime({ entries, plan }: PlanRecords): readonly HelpMonth[] {
  const months = new Map<string, Record<HelpLevel, number>>();
  for (const { help, author, created } of entries.values()) {
    if (help === undefined || author !== plan?.mentor) continue;
    const month = dayOf(created).slice(0, 7);
    const counts = months.get(month) ?? { question: 0, hint: 0, pointer: 0, example: 0 };
    counts[help]++;
    months.set(month, counts);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, counts }));
}
