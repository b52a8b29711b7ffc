import * as vscode from 'vscode';
import { fixesOf } from '../../domain/language/fixes';
import { SETTINGS_PATH } from '../../domain/records/recordPath';
import { refused } from '../../jobs/editRecord';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { VERBATIM_EDIT } from '../documents/verbatimEdit';
import { rangeOf } from '../documents/positions';
import { openRecordOf } from './openRecord';

/** Quick fixes for our own problems. */
export class FixHelp implements vscode.CodeActionProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const place = await openRecordOf(this.folder, document);
    if (!place) return [];
    const actions = new Map<string, vscode.CodeAction>();
    // The settings are what tells whether files may be written, so that they can be mended always.
    const mayMend = place.file === SETTINGS_PATH || !refused(this.folder.library, [place.file]);
    for (const problem of place.snapshot.problems.get(place.file) ?? []) {
      const at = rangeOf(problem.range);
      if (!at.intersection(range)) continue;
      const diagnostics = context.diagnostics.filter(
        ({ message, source }) => source === 'mentorship' && message === problem.message,
      );
      if (problem.code === 'older-format') actions.set(problem.code, upgradeAction(this.folder, diagnostics));
      for (const { title, edits, rename } of mayMend ? fixesOf(place, problem) : []) {
        // Several problems of one line may have the same way out.
        if (actions.has(title)) continue;
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.diagnostics = diagnostics;
        action.edit = new vscode.WorkspaceEdit();
        for (const edit of edits) action.edit.replace(document.uri, place.range(edit), edit.text, VERBATIM_EDIT);
        if (rename) action.edit.renameFile(this.folder.files.uri(rename.from), this.folder.files.uri(rename.to));
        actions.set(title, action);
      }
    }
    return [...actions.values()];
  }
}

/** Not an edit of this file alone: the command shows what would change everywhere, and asks. */
function upgradeAction(folder: MentorshipFolder, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Upgrade the mentorship files…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  action.command = { command: 'mentorship.upgradeFiles', title, arguments: [{ folder: folder.id }] };
  return action;
}
