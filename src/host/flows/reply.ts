import * as vscode from 'vscode';
import type { EntryItem } from '../../domain/overview/overview';
import { commitLine } from '../../domain/records/commitLine';
import type { Outcome } from '../../domain/records/entry';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { chooseCommit } from '../prompts/chooseCommit';
import { chooseOutcome } from '../prompts/chooseOutcome';
import { mayWrite } from '../prompts/choosePlan';
import { firstLine, readersLabels } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { writeAs } from './writeNote';

/** What an unfinished reply to an entry is kept under. */
export const replyDraft = (entry: string): string => `draft:reply:${entry}`;

/** Asks for the words of a reply to an entry and writes it; words that are not sent are kept. */
export async function reply(app: App, place: PlanInFolder, entry: EntryItem): Promise<void> {
  if (!(await mayWrite(app.log, place))) return;
  const draft = replyDraft(entry.id);
  const text = await askText(app, draft, vscode.l10n.t('Reply to {0}', entry.author.name), firstLine(entry.text));
  if (text !== undefined && (await replyTo(app, place, entry.id, text))) await app.state.update(draft, undefined);
}

/** @returns true if the reply is written. */
async function replyTo(app: App, place: PlanInFolder, entry: string, text: string): Promise<boolean> {
  const answered = place.overview.feedback.find(({ id }) => id === entry);
  const question = place.overview.otherEntries.find(({ id, kind }) => id === entry && kind === 'question');
  // Whoever answers a question of somebody else's closes it.
  let outcome: Outcome | undefined = question && !question.mine ? 'answered' : undefined;
  if (answered && !answered.mine) {
    outcome = await chooseOutcome(answered.type);
    if (!outcome) return false;
  }
  return writeAs(app, place, { plan: place.overview.id, kind: 'reply', text, re: entry, outcome });
}

/**
 * A reply that says what became of the advice: with the words already typed, else asking for the reason; where code
 * shows it, with the commit.
 * @returns true if the reply is written.
 */
export async function replyWith(
  app: App,
  place: PlanInFolder,
  entry: string,
  outcome: Outcome,
  typed: string,
): Promise<boolean> {
  let text = typed.trim();
  if (!text && outcome !== 'acknowledged') {
    const asked = await askText(app, replyDraft(entry), stateTitle(outcome), reasonPrompt(outcome));
    if (asked === undefined) return false;
    text = asked.trim();
  }
  if (outcome === 'tried' || outcome === 'kept' || outcome === 'adapted') {
    const commit = await chooseCommit(place);
    if (!commit) return false;
    if (commit.hash) text += `\n\n${commitLine(commit.hash, commit.title ?? '')}`;
  }
  const done = await writeAs(app, place, {
    plan: place.overview.id,
    kind: 'reply',
    text: text || readersLabels().saidOutcomes[outcome],
    re: entry,
    outcome,
  });
  if (done) await app.state.update(replyDraft(entry), undefined);
  return done;
}

const stateTitle = (outcome: Outcome) => vscode.l10n.t('Reply: {0}', readersLabels().states[outcome]);

function reasonPrompt(outcome: Outcome): string {
  switch (outcome) {
    case 'dropped':
      return vscode.l10n.t('Why did you decide against it? One sentence is enough.');
    case 'adapted':
      return vscode.l10n.t('What did you change to make it fit?');
    case 'answered':
      return vscode.l10n.t('What is the answer?');
    default:
      return vscode.l10n.t('What did you see when you tried it?');
  }
}
