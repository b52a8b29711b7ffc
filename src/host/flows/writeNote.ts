import * as vscode from 'vscode';
import type { FeedbackType, HelpLevel } from '../../domain/records/entryValues';
import { writeEntry, type EntryRequest } from '../../jobs/writeEntry';
import type { App } from '../app';
import { anchorAt, codeDocumentOf, whyNot, type CodeDocument } from '../code/documents';
import { chooseGoalOfNote } from '../prompts/chooseGoalOfNote';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { chooseFeedbackType } from '../prompts/feedbackChoices';
import { showOutcome } from '../prompts/showOutcome';
import { knowingWhoIAm } from '../prompts/whoIAm';
import type { PlanInFolder } from '../workspace/folders';

export type NoteKind = 'progress' | 'feedback';

/** What a note says. */
export interface NoteWords {
  readonly kind: NoteKind;
  readonly text: string;
  /** Of feedback; asked for if it is not known. */
  readonly type?: FeedbackType;
  readonly help?: HelpLevel | undefined;
}

/** The lines that a note is about. */
export interface NoteLines {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/**
 * Write a note about some lines, asking for what is still unknown.
 * @returns true if it is written
 */
export async function writeNote(
  app: App,
  { kind, text, type: knownType, help }: NoteWords,
  { document, range }: NoteLines,
  known: { readonly code?: CodeDocument; readonly place?: PlanInFolder } = {},
): Promise<boolean> {
  const code = known.code ?? (await codeDocumentOf(app.folders, document.uri));
  if (!code) {
    await vscode.window.showInformationMessage(whyNot(app.folders, document));
    return false;
  }
  const place = known.place ?? (await choosePlanToWrite(app, { folder: code.folder.id }));
  if (!place) return false;
  const type = kind === 'feedback' ? (knownType ?? (await chooseFeedbackType())) : undefined;
  if (kind === 'feedback' && !type) return false;
  const goal = await chooseGoalOfNote(place, code.path);
  if (!goal) return false;
  const request = { plan: place.overview.id, kind, text, goal: goal.goal, type, help };
  return writeAs(app, place, { ...request, code: await anchorAt(document, range, code) });
}

/** Asks what a note is about that is not about code. @returns undefined if the user cancels, '' where it is nothing */
export function askAbout(title: string): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title,
      prompt: vscode.l10n.t('What is it about? A talk, a document, a meeting, a pull request. Enter leaves it out.'),
      placeHolder: vscode.l10n.t('For example: the talk on queues, https://example.org/talks/queues'),
      ignoreFocusOut: true,
    })
    .then(text => text?.replace(/\s+/g, ' ').trim());
}

/**
 * Write an entry in the reader's name, asking who they are if that is not known yet.
 * @returns true if it is written
 */
export async function writeAs(app: App, place: PlanInFolder, request: EntryRequest): Promise<boolean> {
  const { folder } = place;
  const outcome = await knowingWhoIAm(app, place, async () =>
    writeEntry(await folder.ports(), folder.library, request),
  );
  return outcome !== undefined && showOutcome(app.log, outcome);
}
