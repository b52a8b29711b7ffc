import * as vscode from 'vscode';
import { titleOf } from '../domain/text/plainText';
import { dayFor, knownTag, pluralRules, relativeWords } from '../domain/time/formatters';
import { entryLabel, labelsOf, standingWords, type Labels } from '../domain/labels/labels';
import type { EntryItem, PlanOverview } from '../domain/overview/overview';
import { waitsForReader } from '../domain/overview/waiting';
import type { Entry } from '../domain/records/entry';
import { capital } from '../domain/text/capital';
import { languageOfReader, type Language } from '../domain/text/language';

/** Words for the values that records hold, and dates and counts as the reader's language has them. */

export function dayText(day: string, style: 'long' | 'short' = 'short'): string {
  const [year, month, date] = day.split('-').map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1);
  return dayFor(knownTag(vscode.env.language), style === 'long' ? 'dayMonthYear' : 'short', time);
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

/** The language of this window, of those that the extension has words in. */
export const readersLanguage = (): Language => languageOfReader(vscode.env.language);

/** The words for values that records hold, in the reader's language, as they stand within a sentence. */
export const readersLabels = (): Labels => labelsOf(readersLanguage());

/** What an entry is, as the beginning of a line: the type of feedback, else its kind. */
export const entryTitle = (entry: Pick<Entry, 'kind' | 'type'>): string => capital(entryLabel(readersLabels(), entry));

/** What a longer text is about, in one short line without markdown marks. */
export function firstLine(text: string): string {
  return titleOf(text) ?? '';
}

/**
 * How feedback or a question stands, in few words, and by name whom it waits for while nobody has answered. Undefined
 * for other entries, and for praise that nobody has answered: it asks for nothing.
 */
export function standingOfEntry(
  entry: EntryItem,
  { mentor, mentee, role }: Pick<PlanOverview, 'mentor' | 'mentee' | 'role'>,
): string | undefined {
  if (entry.kind !== 'feedback' && entry.kind !== 'question') return undefined;
  if (entry.state !== 'open' || entry.turn === undefined) return standingWords(readersLabels(), entry);
  if (role !== 'reader' && waitsForReader(entry)) return vscode.l10n.t('waiting for you');
  const other = entry.author.id === mentor.id ? mentee : mentor;
  return vscode.l10n.t('waiting for {0}', entry.turn === 'author' ? entry.author.name : other.name);
}
