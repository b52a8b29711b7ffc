import * as vscode from 'vscode';
import { FEEDBACK_TYPES, type FeedbackType } from '../../domain/records/entry';
import { writeEntry, type EntryRequest } from '../../jobs/writeEntry';
import { anchorAt } from '../codePlaces';
import type { App } from '../app';
import { chooseGoal, choosePlan } from '../choose';
import type { PlanPlace } from '../folders';
import { say } from '../say';
import { typeText } from '../words';
import { knowingWhoIAm } from './identity';

type NoteKind = 'progress' | 'feedback';

/** `Mentorship: Log Progress Here` and `Mentorship: Give Feedback Here`, at the selection of the active editor. */
export async function writeNoteHere(app: App, kind: NoteKind): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await vscode.window.showInformationMessage(vscode.l10n.t('Open a file and select the lines it is about, then try again.'));
    return;
  }
  const text = await vscode.window.showInputBox({
    title: kind === 'progress' ? vscode.l10n.t('Log Progress') : vscode.l10n.t('Give Feedback'),
    prompt: kind === 'progress'
      ? vscode.l10n.t('What did you get done or learn here?')
      : vscode.l10n.t('What did you see, what is its effect, and what is one question or next step?'),
    ignoreFocusOut: true,
    validateInput: value => (value.trim() ? undefined : vscode.l10n.t('Write a sentence, or press Escape to cancel.')),
  });
  if (text === undefined) return;
  await writeNote(app, kind, text, editor.document, editor.selection);
}

/**
 * Write a note about `range` of `document`, asking for what is still unknown.
 * @returns true if it is written.
 */
export async function writeNote(
  app: App,
  kind: NoteKind,
  text: string,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<boolean> {
  const folder = app.folders.for(document.uri);
  if (!folder || document.isUntitled) {
    await vscode.window.showInformationMessage(document.isUntitled
      ? vscode.l10n.t('Save this file first: a note needs a file that others can find.')
      : vscode.l10n.t('This file is in no folder of the workspace, so no mentorship can keep notes about it.'));
    return false;
  }
  const place = await choosePlan(app.folders, { folder: folder.id });
  if (!place) return false;
  const type = kind === 'feedback' ? await chooseType() : undefined;
  if (kind === 'feedback' && !type) return false;
  const goal = await chooseGoal(place);
  if (!goal) return false;
  const code = await anchorAt(document, range, folder);
  return write(app, place, { plan: place.overview.id, kind, text, goal: goal.goal, type, code });
}

export async function write(app: App, place: PlanPlace, request: EntryRequest): Promise<boolean> {
  const { folder } = place;
  const outcome = await knowingWhoIAm(app, place, async () => writeEntry(await folder.ports(), folder.library, request));
  return outcome !== undefined && say(app.log, outcome);
}

async function chooseType(): Promise<FeedbackType | undefined> {
  const details: Record<FeedbackType, string> = {
    praise: vscode.l10n.t('What worked, and why it helped'),
    question: vscode.l10n.t('Something you would like to understand'),
    suggestion: vscode.l10n.t('Worth trying; the mentee decides'),
    'must-fix': vscode.l10n.t('It breaks something or somebody'),
  };
  const picked = await vscode.window.showQuickPick(
    FEEDBACK_TYPES.map(type => ({ label: typeText(type), description: details[type], type })),
    { placeHolder: vscode.l10n.t('What kind of feedback is it?') },
  );
  return picked?.type;
}
