import * as l10n from '@vscode/l10n';
import { labelsOf, type Labels } from '../../domain/labels/labels';
import type { TimelineEventKind } from '../../domain/planPage/planPage';
import type { Goal } from '../../domain/records/goal';
import { capital } from '../../domain/text/capital';
import { languageOfReader } from '../../domain/text/language';
import { knownTag, pluralRules } from '../../domain/time/formatters';
import type { Dates } from './dates';
import { usePage } from './page';

/** Texts that several parts of the page share. */

/** The words for what records name by a key, in the reader's language. */
export const useLabels = (): Labels => labelsOf(languageOfReader(usePage().dates.language));

export function plural(language: string, count: number, one: string, other: string): string {
  return pluralRules(knownTag(language)).select(count) === 'one' ? one : other;
}

export function dueWords(dates: Dates, due: string, overdue: boolean): string {
  return overdue ? l10n.t('Was due {0}', dates.near(due)) : l10n.t('Due {0}', dates.near(due));
}

/** What is on a day of the plan's line. */
export function eventWord(kind: TimelineEventKind, labels: Labels): string {
  switch (kind) {
    case 'missed':
      return l10n.t('No note of a meeting');
    case 'next':
      return l10n.t('Next meeting');
    case 'review':
      return l10n.t('Review of the agreement');
    default:
      return capital(labels.meetings[kind]);
  }
}

export function goalGroupWords(status: Exclude<Goal['status'], 'active'>): string {
  switch (status) {
    case 'paused':
      return l10n.t('Paused goals');
    case 'reached':
      return l10n.t('Reached goals');
    case 'dropped':
      return l10n.t('Dropped goals');
  }
}
