import * as vscode from 'vscode';
import { capital } from '../../domain/text/capital';
import { FEEDBACK_TYPES, type FeedbackType } from '../../domain/records/entry';
import { readersLabels } from '../texts';

/** The types of feedback to choose from, each in a line that says when it fits. */
export function typeItems(): readonly (vscode.QuickPickItem & { readonly type: FeedbackType })[] {
  const details: Record<FeedbackType, string> = {
    praise: vscode.l10n.t('What worked, and why it helped'),
    question: vscode.l10n.t('Something you would like to understand'),
    suggestion: vscode.l10n.t('Worth trying; the mentee decides'),
    'must-fix': vscode.l10n.t('It breaks something or somebody'),
  };
  return FEEDBACK_TYPES.map(type => ({
    label: capital(readersLabels().types[type]),
    description: details[type],
    type,
  }));
}

export async function chooseType(): Promise<FeedbackType | undefined> {
  return (
    await vscode.window.showQuickPick(typeItems(), { placeHolder: vscode.l10n.t('What kind of feedback is it?') })
  )?.type;
}
