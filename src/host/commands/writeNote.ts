import * as vscode from 'vscode';
import type { FeedbackType, HelpLevel } from '../../domain/records/entry';
import { writeEntry, type EntryRequest } from '../../jobs/writeEntry';
import { anchorAt, codeDocumentOf, linesOf, versionOf, whyNot, type CodeDocument } from '../code/documents';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { chooseGoal, choosePlanToWrite } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { showOutcome } from '../prompts/showOutcome';
import { askFeedback } from '../prompts/feedbackForm';
import { chooseType } from '../prompts/feedbackTypes';
import { knowingWhoIAm } from './identity';

export type NoteKind = 'progress' | 'feedback';

/** `Mentorship: Log Progress Here` and `Mentorship: Give Feedback Here`, at the selection of the active editor. */
export async function writeNoteHere(app: App, kind: NoteKind): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    if (vscode.window.activeNotebookEditor) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Notes can’t be kept in a notebook: its file has other lines than its cells. Open it as a text file, or write about it in a goal or a meeting.',
        ),
      );
      return;
    }
    const open = vscode.l10n.t('Go to File');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file and select the lines it is about, then try again.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.quickOpen');
    return;
  }
  const { document, selection } = editor;
  const code = await codeDocumentOf(app.folders, document.uri);
  if (!code) {
    await vscode.window.showInformationMessage(whyNot(app.folders, document));
    return;
  }
  const draft = `draft:${kind}:${code.path}`;
  const place = await choosePlanToWrite(app, { folder: code.folder.id });
  if (!place) return;
  if (kind === 'feedback') {
    const answer = await askFeedback(app, place, draft, await situation(code, selection));
    if (answer && (await writeNote(app, kind, answer.text, document, selection, { ...answer, place })))
      await app.state.update(draft, undefined);
    return;
  }
  const text = await askText(
    app,
    draft,
    vscode.l10n.t('Log Progress'),
    vscode.l10n.t('What did you get done or learn here?'),
  );
  if (text !== undefined && (await writeNote(app, kind, text, document, selection, { place })))
    await app.state.update(draft, undefined);
}

/** Where a note is about, such as `src/queue.ts:10–14 · 1a2b3c4`. */
async function situation(code: CodeDocument, selection: vscode.Range): Promise<string> {
  const { start, end } = linesOf(selection);
  const { commit } = await versionOf(code);
  return `${code.path}:${start + 1}${end > start ? `–${end + 1}` : ''}${commit ? ` · ${commit.slice(0, 7)}` : ''}`;
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
  known: { readonly type?: FeedbackType; readonly help?: HelpLevel | undefined; readonly place?: PlanInFolder } = {},
): Promise<boolean> {
  const code = await codeDocumentOf(app.folders, document.uri);
  if (!code) {
    await vscode.window.showInformationMessage(whyNot(app.folders, document));
    return false;
  }
  const place = known.place ?? (await choosePlanToWrite(app, { folder: code.folder.id }));
  if (!place) return false;
  const type = kind === 'feedback' ? (known.type ?? (await chooseType())) : undefined;
  if (kind === 'feedback' && !type) return false;
  const goal = await chooseGoal(place, code.path);
  if (!goal) return false;
  return writeAt(
    app,
    place,
    { plan: place.overview.id, kind, text, goal: goal.goal, type, help: known.help },
    document,
    range,
    code,
  );
}

async function writeAt(
  app: App,
  place: PlanInFolder,
  request: EntryRequest,
  document: vscode.TextDocument,
  range: vscode.Range,
  code: CodeDocument,
): Promise<boolean> {
  return write(app, place, { ...request, code: await anchorAt(document, range, code) });
}

export async function write(app: App, place: PlanInFolder, request: EntryRequest): Promise<boolean> {
  const { folder } = place;
  const outcome = await knowingWhoIAm(app, place, async () =>
    writeEntry(await folder.ports(), folder.library, request),
  );
  return outcome !== undefined && showOutcome(app.log, outcome);
}
