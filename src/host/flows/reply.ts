import * as vscode from 'vscode';
import type { EntryItem } from '../../domain/overview/overview';
import { commitLine } from '../../domain/records/commitLine';
import type { Said } from '../../domain/records/asked';
import type { Outcome } from '../../domain/records/entryValues';
import { replyTo, type ReplyRequest } from '../../jobs/replyTo';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { chooseCommit } from '../prompts/chooseCommit';
import { chooseReply } from '../prompts/chooseReply';
import { mayWrite } from '../prompts/mayWrite';
import { knowingWhoIAm } from '../prompts/whoIAm';
import { firstLine, readersLabels } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { tell } from './runJob';

/** What an unfinished reply to an entry is kept under. */
export const replyDraft = (entry: string): string => `draft:reply:${entry}`;

/** Asks for the words of a reply to an entry, and what it says of what was asked; words that are not sent are kept. */
export async function reply(app: App, place: PlanInFolder, entry: EntryItem): Promise<void> {
  if (!(await mayWrite(app.log, place))) return;
  const draft = replyDraft(entry.id);
  const text = await askText(app, draft, vscode.l10n.t('Reply to {0}', entry.author.name), firstLine(entry.text));
  if (text === undefined) return;
  const said = await chooseReply(entry);
  if (said && (await sendReply(app, place, { entry: entry.id, text, said }))) await app.state.update(draft, undefined);
}

/**
 * Writes a reply in the reader's name, asking who they are if that is not known yet.
 * @returns true if it is written
 */
export async function sendReply(
  app: App,
  place: PlanInFolder,
  own: Pick<ReplyRequest, 'entry' | 'text' | 'said'>,
): Promise<boolean> {
  const { folder, overview } = place;
  const outcome = await knowingWhoIAm(app, place, async () =>
    replyTo(await folder.ports(), folder.library, { plan: overview.id, ...own }),
  );
  return outcome !== undefined && tell(app, outcome);
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
  said: Said,
  typed: string,
): Promise<boolean> {
  let text = typed.trim();
  if (!text && said !== 'acknowledged' && said !== 'words') {
    const asked = await askText(app, replyDraft(entry), stateTitle(said), reasonPrompt(said));
    if (asked === undefined) return false;
    text = asked.trim();
  }
  if (said === 'tried' || said === 'kept' || said === 'adapted') {
    const commit = await chooseCommit(place);
    if (!commit) return false;
    if (commit.hash) text += `\n\n${commitLine(commit.hash, commit.title ?? '')}`;
  }
  if (!text && said !== 'words') text = readersLabels().saidOutcomes[said];
  const done = await sendReply(app, place, { entry, text, said });
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
