import * as vscode from 'vscode';
import type { EntryItem } from '../../domain/overview/overview';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { targetOf } from '../workspace/target';
import { dayText, firstLine } from '../texts';
import { replyDraft, sendReply } from '../flows/reply';
import { choose } from '../prompts/choose';

/** `Mentorship: Look Back at a Decision`: how it went, beside what was decided and what was advised. */
export async function lookBack(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const decisions = place.overview.otherEntries.filter(({ kind }) => kind === 'decision');
  if (decisions.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No decision has been written down yet.'));
    return;
  }
  const entry = decisions.find(({ id }) => id === target?.entry) ?? (await chooseDecision(decisions));
  if (!entry) return;
  const draft = replyDraft(entry.id);
  const prompt =
    entry.advised === undefined
      ? vscode.l10n.t('How did it go? What would you decide today?')
      : vscode.l10n.t('You were advised: {0}. How did it go? What would you decide today?', entry.advised);
  const text = await askText(app, draft, firstLine(entry.text), prompt);
  if (text === undefined) return;
  if (await sendReply(app, place, { entry: entry.id, text, said: 'words' })) await app.state.update(draft, undefined);
}

/** Those whose day has come first. */
async function chooseDecision(decisions: readonly EntryItem[]): Promise<EntryItem | undefined> {
  const sorted = [...decisions].sort((a, b) => Number(b.asksHowItWent) - Number(a.asksHowItWent));
  return choose(
    vscode.l10n.t('Which decision would you like to look back at?'),
    sorted.map(entry => ({
      label: firstLine(entry.text),
      description: entry.asksHowItWent ? vscode.l10n.t('how did it go?') : dayText(entry.created.slice(0, 10), 'long'),
      value: entry,
    })),
  );
}
