import * as l10n from '@vscode/l10n';
import { dayOf } from '../calendar/moments';
import type { PageWriter } from '../page/page';
import { HELP_LEVELS, type HelpLevel } from '../records/entry';
import type { PlanRecords } from '../records/snapshot';

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

/** A table for the pair's own eyes; one month is no movement yet. */
export function writeHelpOverTime(page: PageWriter, months: readonly HelpMonth[], monthText: (month: string) => string): void {
  if (months.length < 2) return;
  const rows = [
    [l10n.t('Month'), ...HELP_LEVELS.map(levelText)],
    ...months.map(({ month, counts }) => [monthText(month), ...HELP_LEVELS.map(level => String(counts[level]))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  page.line().line(l10n.t('How much the mentor’s notes gave away. This table is shown to the two of you only; what it counts stands in the files.')).line();
  page.line(line(rows[0]!)).line(`| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`);
  for (const row of rows.slice(1)) page.line(line(row));
}

function levelText(level: HelpLevel): string {
  switch (level) {
    case 'question': return l10n.t('only asks');
    case 'hint': return l10n.t('a hint');
    case 'pointer': return l10n.t('a pointer');
    case 'example': return l10n.t('an example');
  }
}
