import * as vscode from 'vscode';
import { OUTCOMES, type Outcome } from '../../domain/records/entry';
import type { App } from '../app';
import type { PlanPlace } from '../folders';
import { targetOf } from '../target';
import { firstLine, stateText } from '../words';
import { write } from './writeNote';

/** `Reply…` on feedback in the tree or the dashboard. */
export async function reply(app: App, argument?: unknown): Promise<void> {
  await app.folders.load();
  const target = targetOf(argument);
  const place = app.folders.plans().find(({ folder, overview }) => folder.id === target?.folder && overview.id === target.plan);
  const { feedback = [], progress = [], otherEntries = [] } = place?.overview ?? {};
  const entry = [...feedback, ...progress, ...otherEntries].find(({ id }) => id === target?.entry);
  if (!place || !entry) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Reply to {0}', entry.author.name),
    prompt: firstLine(entry.text),
    ignoreFocusOut: true,
    validateInput: value => (value.trim() ? undefined : vscode.l10n.t('Write a sentence, or press Escape to cancel.')),
  });
  if (text === undefined) return;
  await replyTo(app, place, entry.id, text);
}

/** @returns true if the reply is written. */
export async function replyTo(app: App, place: PlanPlace, entry: string, text: string): Promise<boolean> {
  const answered = place.overview.feedback.find(({ id }) => id === entry);
  let outcome: Outcome | undefined;
  if (answered && !answered.mine) {
    outcome = await chooseOutcome();
    if (!outcome) return false;
  }
  return write(app, place, { plan: place.overview.id, kind: 'reply', text, re: entry, outcome });
}

/** What became of the advice; only its receiver says so. */
async function chooseOutcome(): Promise<Outcome | undefined> {
  const details: Record<Outcome, string> = {
    acknowledged: vscode.l10n.t('I have read it'),
    tried: vscode.l10n.t('I tried it'),
    kept: vscode.l10n.t('I tried it and kept it'),
    adapted: vscode.l10n.t('I changed it to fit'),
    dropped: vscode.l10n.t('I decided against it'),
    answered: vscode.l10n.t('It was a question, and this is the answer'),
  };
  const picked = await vscode.window.showQuickPick(
    OUTCOMES.map(outcome => ({ label: details[outcome], description: stateText(outcome), outcome })),
    { placeHolder: vscode.l10n.t('What became of it?') },
  );
  return picked?.outcome;
}
