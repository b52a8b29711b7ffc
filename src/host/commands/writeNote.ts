import * as vscode from 'vscode';
import type { App } from '../app';
import { codeDocumentOf, linesOf, versionOf, whyNot, type CodeDocument } from '../code/documents';
import { askAbout, writeAs, writeNote, type NoteKind, type NoteWords } from '../flows/writeNote';
import { chooseGoalOfNote } from '../prompts/chooseGoalOfNote';
import { askText } from '../prompts/askText';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { askFeedback } from '../prompts/feedbackForm';
import type { PlanInFolder } from '../workspace/folders';
import { targetOf } from '../workspace/target';

/**
 * `Mentorship: Log Progress Here` and `Mentorship: Give Feedback Here`, at the selection of the active editor; where that
 * shows no code, about anything else.
 */
export async function writeNoteHere(app: App, kind: NoteKind, argument?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor && vscode.window.activeNotebookEditor) return offerOther(app, kind, notebookText());
  if (!editor) return writeNoteAbout(app, kind, argument);
  const { document, selection } = editor;
  const code = await codeDocumentOf(app.folders, document.uri);
  if (!code) return offerOther(app, kind, whyNot(app.folders, document));
  const place = await choosePlanToWrite(app, { folder: code.folder.id });
  if (!place) return;
  const draft = `draft:${kind}:${code.path}`;
  const here = vscode.l10n.t('What did you get done or learn here?');
  const words = await askWords(app, kind, place, draft, here, () => situation(code, document, selection));
  if (words && (await writeNote(app, { kind, ...words }, { document, range: selection }, { code, place })))
    await app.state.update(draft, undefined);
}

/** `Mentorship: Log Progress` and `Mentorship: Give Feedback`: about a talk, a document, a meeting, a pull request. */
export async function writeNoteAbout(app: App, kind: NoteKind, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  if (!place) return;
  const title = kind === 'feedback' ? vscode.l10n.t('Give Feedback') : vscode.l10n.t('Log Progress');
  const about = await askAbout(title);
  if (about === undefined) return;
  const draft = `draft:${kind}:about:${place.overview.id}`;
  const what = about || place.overview.mentee.name;
  const question = vscode.l10n.t('What did you get done or learn?');
  const words = await askWords(app, kind, place, draft, question, () => Promise.resolve(what));
  const goal = words && (await chooseGoalOfNote(place));
  if (!words || !goal) return;
  const request = { plan: place.overview.id, kind, ...words, goal: goal.goal, about: about || undefined };
  if (await writeAs(app, place, request)) await app.state.update(draft, undefined);
}

async function askWords(
  app: App,
  kind: NoteKind,
  place: PlanInFolder,
  draft: string,
  question: string,
  situationOf: () => Promise<string>,
): Promise<Omit<NoteWords, 'kind'> | undefined> {
  if (kind === 'feedback') return askFeedback(app, place, draft, await situationOf());
  const text = await askText(app, draft, vscode.l10n.t('Log Progress'), question);
  return text === undefined ? undefined : { text };
}

/** Says why there can be no note here, and writes one about something else if wanted. */
async function offerOther(app: App, kind: NoteKind, reason: string): Promise<void> {
  const other = vscode.l10n.t('Write About Something Else');
  const answer = await vscode.window.showInformationMessage(reason, other);
  if (answer === other) await writeNoteAbout(app, kind);
}

const notebookText = () =>
  vscode.l10n.t(
    'Notes can’t be kept in a notebook: its file has other lines than its cells. Open it as a text file, or write about it in a goal or a meeting.',
  );

/** Where a note is about, such as `src/queue.ts:10–14 · 1a2b3c4`. */
async function situation(code: CodeDocument, document: vscode.TextDocument, selection: vscode.Range): Promise<string> {
  const { start, end } = linesOf(document, selection);
  const { commit } = await versionOf(code);
  return `${code.path}:${start + 1}${end > start ? `–${end + 1}` : ''}${commit ? ` · ${commit.slice(0, 7)}` : ''}`;
}
