import * as vscode from 'vscode';
import { ASKS } from '../domain/agenda/keys';
import { everyPlaceholder, isTemplatePath, placeholdersOf } from '../domain/agenda/template';
import { QUESTIONS_PATH, readTeamQuestions } from '../domain/agenda/teamQuestions';
import { nearest } from '../domain/language/nearest';
import type { Folders } from './folders';
import { positionAt } from './positions';

const SOURCE = 'mentorship';

/** Placeholders that nobody knows in a team's agenda templates: named in the Problems panel, with what may be meant. */
export class TemplateProblems implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship-templates');
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly folders: Folders) {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidOpenTextDocument(document => this.check(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.check(document)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.collection.delete(uri))),
      vscode.languages.registerCodeActionsProvider({ pattern: '**/templates/agenda*.md' }, this, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
    ];
    vscode.workspace.textDocuments.forEach(document => this.check(document));
  }

  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    return context.diagnostics.filter(({ source, code }) => source === SOURCE && code === 'unknown-placeholder').flatMap(diagnostic => {
      const words = document.getText(diagnostic.range).replace(/^\{\{\s*|\s*\}\}$/g, '');
      return nearest(words, everyPlaceholder(ASKS)).map((name, index) => {
        const action = new vscode.CodeAction(vscode.l10n.t('Write “{0}” instead', `{{${name}}}`), vscode.CodeActionKind.QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        action.edit.replace(document.uri, diagnostic.range, `{{${name}}}`);
        action.diagnostics = [diagnostic];
        action.isPreferred = index === 0;
        return action;
      });
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private check(document: vscode.TextDocument): void {
    const path = this.folders.for(document.uri)?.files.pathOf(document.uri)
      ?? this.folders.all().map(folder => folder.files.pathOf(document.uri)).find(known => known !== undefined);
    if (path === undefined) return;
    if (isTemplatePath(path)) this.collection.set(document.uri, placeholderProblems(document.getText()));
    else if (path === QUESTIONS_PATH) this.collection.set(document.uri, questionProblems(document));
  }
}

function placeholderProblems(text: string): vscode.Diagnostic[] {
  return placeholdersOf(text, ASKS).filter(({ known }) => !known).map(({ words, start, end }) =>
    problem(new vscode.Range(positionAt(text, start), positionAt(text, end)), 'unknown-placeholder',
      vscode.l10n.t('Nothing is called “{0}”, so this line is left out of the agenda.', words)));
}

function questionProblems(document: vscode.TextDocument): vscode.Diagnostic[] {
  return readTeamQuestions(document.getText()) ? [] : [problem(document.lineAt(0).range, 'questions',
    vscode.l10n.t('These questions can’t be read, so none of them is asked. Write lists of texts below “add:” (by kind, such as “arrival:”) and “ban:”.'))];
}

function problem(range: vscode.Range, code: string, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
