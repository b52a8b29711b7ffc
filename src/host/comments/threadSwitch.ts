import * as vscode from 'vscode';
import { isWaiting } from '../../domain/overview/waiting';
import type { EntryItem } from '../../domain/overview/overview';

/** Which entries are shown beside the code: setting `mentorship.threads`. */
export const THREAD_CHOICES = ['all', 'open', 'mine', 'none'] as const;
export type ThreadChoice = (typeof THREAD_CHOICES)[number];

export function threadChoice(): ThreadChoice {
  const set = vscode.workspace.getConfiguration('mentorship').get<string>('threads');
  return THREAD_CHOICES.find(choice => choice === set) ?? 'all';
}

export function isShown(entry: EntryItem, choice: ThreadChoice, me: string | undefined): boolean {
  switch (choice) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'open':
      return isWaiting(entry);
    case 'mine':
      return entry.mine || entry.replies.some(reply => reply.author.id === me);
  }
}

/** `Mentorship: Show or Hide Threads`. */
export async function chooseThreads(): Promise<void> {
  const labels: Record<ThreadChoice, readonly [label: string, detail: string]> = {
    all: [vscode.l10n.t('All threads'), vscode.l10n.t('Feedback, progress, questions and decisions at their lines')],
    open: [vscode.l10n.t('Open threads'), vscode.l10n.t('Feedback and questions that have not ended yet')],
    mine: [vscode.l10n.t('My threads'), vscode.l10n.t('What I have written or answered')],
    none: [vscode.l10n.t('No threads'), vscode.l10n.t('They stay in the panel, on the dashboard and in the files')],
  };
  const now = threadChoice();
  const picked = await vscode.window.showQuickPick(
    THREAD_CHOICES.map(choice => ({
      label: labels[choice][0],
      detail: labels[choice][1],
      choice,
      ...(choice === now ? { description: vscode.l10n.t('now') } : {}),
    })),
    { placeHolder: vscode.l10n.t('Which threads should be shown beside the code?') },
  );
  if (!picked) return;
  await vscode.workspace
    .getConfiguration('mentorship')
    .update('threads', picked.choice, vscode.ConfigurationTarget.Global);
}
