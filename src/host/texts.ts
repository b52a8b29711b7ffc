import * as vscode from 'vscode';
import { titleOf } from '../domain/text/plainText';
import { formatter, knownTag, pluralRules, relativeWords } from '../domain/time/formatters';
import type { FeedbackState } from '../domain/records/feedbackState';
import type { EntryKind, FeedbackType } from '../domain/records/entry';

/** Words for the values that records hold, and dates and counts as the reader's language has them. */

export function dayText(day: string, style: 'long' | 'short' = 'short'): string {
  const [year, month, date] = day.split('-').map(Number);
  return formatter(knownTag(vscode.env.language), style === 'long' ? 'dayMonthYear' : 'short').format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1),
  );
}

/** “today”, “tomorrow”, “in 5 days”, “3 weeks ago”. */
export function relativeDay(days: number): string {
  const format = relativeWords(knownTag(vscode.env.language));
  return Math.abs(days) < 14 ? format.format(days, 'day') : format.format(Math.round(days / 7), 'week');
}

/** One of two texts that are both written out, as the language counts. */
export function plural(count: number, one: string, other: string): string {
  return pluralRules(knownTag(vscode.env.language)).select(count) === 'one' ? one : other;
}

export function stateText(state: FeedbackState): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('waiting for a reply');
    case 'acknowledged':
      return vscode.l10n.t('acknowledged');
    case 'tried':
      return vscode.l10n.t('tried');
    case 'kept':
      return vscode.l10n.t('kept');
    case 'adapted':
      return vscode.l10n.t('adapted');
    case 'dropped':
      return vscode.l10n.t('dropped');
    case 'answered':
      return vscode.l10n.t('answered');
  }
}

export function typeText(type: FeedbackType): string {
  switch (type) {
    case 'praise':
      return vscode.l10n.t('Praise');
    case 'question':
      return vscode.l10n.t('Question');
    case 'suggestion':
      return vscode.l10n.t('Suggestion');
    case 'must-fix':
      return vscode.l10n.t('Must fix');
  }
}

export function kindText(kind: EntryKind): string {
  switch (kind) {
    case 'feedback':
      return vscode.l10n.t({ message: 'Feedback', comment: ['One entry'] });
    case 'progress':
      return vscode.l10n.t('Progress');
    case 'question':
      return vscode.l10n.t('Question');
    case 'decision':
      return vscode.l10n.t('Decision');
    case 'thanks':
      return vscode.l10n.t('Thanks');
    case 'reply':
      return vscode.l10n.t('Reply');
  }
}

/** What an entry is, in one or two words: the type of feedback, else its kind. */
export function entryTitle(entry: { readonly kind: EntryKind; readonly type: FeedbackType | undefined }): string {
  return entry.kind === 'feedback' && entry.type ? typeText(entry.type) : kindText(entry.kind);
}

/** What a longer text is about, in one short line without markdown marks. */
export function firstLine(text: string): string {
  return titleOf(text) ?? '';
}
