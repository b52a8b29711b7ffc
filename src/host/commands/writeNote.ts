import * as vscode from 'vscode';
import type { App } from '../app';
import { codeDocumentOf, linesOf, versionOf, whyNot, type CodeDocument } from '../code/documents';
import { writeNote, type NoteKind, type NoteWords } from '../flows/writeNote';
import { askText } from '../prompts/askText';
import { choosePlanToWrite } from '../prompts/choosePlan';
import { askFeedback } from '../prompts/feedbackForm';
import type { PlanInFolder } from '../workspace/folders';

/** `Mentorship: Log Progress Here` and `Mentorship: Give Feedback Here`, at the selection of the active editor. */
export async function writeNoteHere(app: App, kind: NoteKind): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return tellToOpenCode();
  const { document, selection } = editor;
  const code = await codeDocumentOf(app.folders, document.uri);
  if (!code) {
    await vscode.window.showInformationMessage(whyNot(app.folders, document));
    return;
  }
  const place = await choosePlanToWrite(app, { folder: code.folder.id });
  if (!place) return;
  const draft = `draft:${kind}:${code.path}`;
  const words = await askWords(app, kind, place, draft, () => situation(code, selection));
  if (words && (await writeNote(app, { kind, ...words }, { document, range: selection }, { code, place })))
    await app.state.update(draft, undefined);
}

async function askWords(
  app: App,
  kind: NoteKind,
  place: PlanInFolder,
  draft: string,
  situationOf: () => Promise<string>,
): Promise<Omit<NoteWords, 'kind'> | undefined> {
  if (kind === 'feedback') return askFeedback(app, place, draft, await situationOf());
  const question = vscode.l10n.t('What did you get done or learn here?');
  const text = await askText(app, draft, vscode.l10n.t('Log Progress'), question);
  return text === undefined ? undefined : { text };
}

async function tellToOpenCode(): Promise<void> {
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
}

/** Where a note is about, such as `src/queue.ts:10–14 · 1a2b3c4`. */
async function situation(code: CodeDocument, selection: vscode.Range): Promise<string> {
  const { start, end } = linesOf(selection);
  const { commit } = await versionOf(code);
  return `${code.path}:${start + 1}${end > start ? `–${end + 1}` : ''}${commit ? ` · ${commit.slice(0, 7)}` : ''}`;
}
