import * as l10n from '@vscode/l10n';
import { knownTag, pluralRules } from '../../domain/time/formatters';
import type { MeetingItem, PlanOverview } from '../../domain/overview/overview';
import type { FeedbackState } from '../../domain/records/feedbackState';
import type { TimelineEventKind } from '../../domain/planPage/planPage';
import type { EntryKind, FeedbackType, Outcome } from '../../domain/records/entry';
import type { Goal } from '../../domain/records/goal';
import type { Dates } from './dates';

/** The words for what the records name by a key. */

/** For what begins a line of its own. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function plural(language: string, count: number, one: string, other: string): string {
  return pluralRules(knownTag(language)).select(count) === 'one' ? one : other;
}

export function dueWords(dates: Dates, due: string, overdue: boolean): string {
  return overdue ? l10n.t('Was due {0}', dates.near(due)) : l10n.t('Due {0}', dates.near(due));
}

export function phaseWord(phase: PlanOverview['phase']): string {
  switch (phase) {
    case 'preparing':
      return l10n.t('Preparing');
    case 'active':
      return l10n.t('Active');
    case 'paused':
      return l10n.t('Paused');
    case 'closing':
      return l10n.t('Closing');
    case 'closed':
      return l10n.t('Closed');
  }
}

export function roleWords(role: PlanOverview['role']): string {
  switch (role) {
    case 'mentor':
      return l10n.t('You are the mentor');
    case 'mentee':
      return l10n.t('You are the mentee');
    case 'reader':
      return l10n.t('You are reading along');
  }
}

export function typeWord(type: FeedbackType | undefined): string {
  switch (type) {
    case 'praise':
      return l10n.t('Praise');
    case 'question':
      return l10n.t('Question');
    case 'suggestion':
      return l10n.t('Suggestion');
    case 'must-fix':
      return l10n.t('Must fix');
    case undefined:
      return l10n.t({ message: 'Feedback', comment: ['One entry'] });
  }
}

export function outcomeWord(outcome: Outcome): string {
  switch (outcome) {
    case 'acknowledged':
      return l10n.t('Acknowledged');
    case 'tried':
      return l10n.t('Tried');
    case 'kept':
      return l10n.t('Kept');
    case 'adapted':
      return l10n.t('Adapted');
    case 'dropped':
      return l10n.t('Dropped');
    case 'answered':
      return l10n.t('Answered');
  }
}

export function stateWord(state: FeedbackState): string {
  return state === 'open' ? l10n.t('No answer yet') : outcomeWord(state);
}

export function meetingWord(status: MeetingItem['status']): string {
  switch (status) {
    case 'planned':
      return l10n.t('Planned');
    case 'held':
      return l10n.t('Held');
    case 'postponed':
      return l10n.t('Postponed');
    case 'cancelled':
      return l10n.t('Cancelled');
  }
}

export function markWord(kind: TimelineEventKind): string {
  switch (kind) {
    case 'missed':
      return l10n.t('No note of a meeting');
    case 'next':
      return l10n.t('Next meeting');
    case 'review':
      return l10n.t('Review of the agreement');
    default:
      return meetingWord(kind);
  }
}

export function kindWord(kind: EntryKind): string {
  switch (kind) {
    case 'feedback':
      return l10n.t('Feedback');
    case 'progress':
      return l10n.t('Progress');
    case 'question':
      return l10n.t('Question');
    case 'decision':
      return l10n.t('Decision');
    case 'thanks':
      return l10n.t('Thanks');
    case 'reply':
      return l10n.t('Reply');
  }
}

/** What a receiver says of a piece of advice, as they would say it. */
export function outcomeSentence(outcome: Outcome): string {
  switch (outcome) {
    case 'acknowledged':
      return l10n.t('I have read it');
    case 'tried':
      return l10n.t('I tried it');
    case 'kept':
      return l10n.t('I tried it and kept it');
    case 'adapted':
      return l10n.t('I changed it to fit');
    case 'dropped':
      return l10n.t('I decided against it');
    case 'answered':
      return l10n.t('It was a question, and this is the answer');
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

export function goalStatusWord(status: Goal['status']): string {
  switch (status) {
    case 'active':
      return l10n.t('Active');
    case 'paused':
      return l10n.t('Paused');
    case 'reached':
      return l10n.t('Reached');
    case 'dropped':
      return l10n.t('Dropped');
  }
}
