import * as vscode from 'vscode';
import { FEEDBACK_TYPES, HELP_LEVELS, type FeedbackType, type HelpLevel } from '../../domain/records/entryValues';
import { capital } from '../../domain/text/capital';
import { readersLabels } from '../texts';
import { choose, type Choice } from './choose';

/** The types of feedback to choose from, each in a line that says when it fits. */
export function feedbackTypes(): readonly Choice<FeedbackType>[] {
  const details: Record<FeedbackType, string> = {
    praise: vscode.l10n.t('What worked, and why it helped'),
    question: vscode.l10n.t('Something you would like to understand'),
    suggestion: vscode.l10n.t('Worth trying; the mentee decides'),
    'must-fix': vscode.l10n.t('It breaks something or somebody'),
  };
  return FEEDBACK_TYPES.map(value => ({
    label: capital(readersLabels().types[value]),
    description: details[value],
    value,
  }));
}

export function chooseFeedbackType(): Promise<FeedbackType | undefined> {
  return choose(vscode.l10n.t('What kind of feedback is it?'), feedbackTypes());
}

/** How much of the answer is given away, from what leaves most to the reader; nothing said comes first. */
export function helpLevels(): readonly Choice<HelpLevel | undefined>[] {
  const details: Record<HelpLevel, string> = {
    question: vscode.l10n.t('I ask, and you find the answer'),
    hint: vscode.l10n.t('I say in which direction to look'),
    pointer: vscode.l10n.t('I say where it stands'),
    example: vscode.l10n.t('I show how; it is folded until you open it'),
  };
  return [
    { label: vscode.l10n.t('Does not matter here'), value: undefined },
    ...HELP_LEVELS.map(value => ({ label: details[value], description: readersLabels().helpLevels[value], value })),
  ];
}
