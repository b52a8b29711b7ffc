import * as vscode from 'vscode';
import { ASKS } from '../../domain/agenda/shape/keys';
import { everyPlaceholder, isTemplatePath, placeholdersOf } from '../../domain/agenda/shape/template';
import { hasNoQuestions, QUESTIONS_PATH, readTeamQuestions } from '../../domain/agenda/words/teamQuestions';
import { nearest } from '../../domain/language/nearest';
import type { Folders } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder } from '../workspace/perFolder';
import { positionAt } from '../documents/positions';

const SOURCE = 'mentorship';

/**
 * Placeholders that nobody knows in a team's agenda templates, open or not: named in the Problems panel, with what may
 * be meant.
 */
export class TemplateProblems implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship-templates');
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly folders: Folders) {
    const checkDocument = ({ uri }: vscode.TextDocument) => void this.check(uri);
    this.disposables = [
      // Once somebody has wanted to see a folder; from then on VS Code tells of each file.
      perFolder(
        folders,
        folder => this.watch(folder),
        ({ isReady }) => isReady,
      ),
      this.collection,
      vscode.workspace.onDidOpenTextDocument(checkDocument),
      vscode.workspace.onDidChangeTextDocument(({ document }) => checkDocument(document)),
      // Unsaved words are gone then.
      vscode.workspace.onDidCloseTextDocument(checkDocument),
      vscode.languages.registerCodeActionsProvider({ pattern: '**/templates/agenda*.md' }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ];
    vscode.workspace.textDocuments.forEach(checkDocument);
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return context.diagnostics
      .filter(({ source, code }) => source === SOURCE && code === 'unknown-placeholder')
      .flatMap(diagnostic => {
        const words = document.getText(diagnostic.range).replace(/^\{\{\s*|\s*\}\}$/g, '');
        return nearest(words, everyPlaceholder(ASKS)).map((name, index) => {
          const action = new vscode.CodeAction(
            vscode.l10n.t('Write “{0}” instead', `{{${name}}}`),
            vscode.CodeActionKind.QuickFix,
          );
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

  private watch(folder: MentorshipFolder): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder.uri, 'templates/*'));
    const check = (uri: vscode.Uri) => void this.check(uri);
    void this.checkAll(folder);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(check),
      watcher.onDidChange(check),
      watcher.onDidDelete(check),
      new vscode.Disposable(() =>
        this.collection.forEach(uri => {
          if (folder.files.pathOf(uri) !== undefined) this.collection.delete(uri);
        }),
      ),
    );
  }

  private async checkAll({ files }: MentorshipFolder): Promise<void> {
    const folder = files.uri('templates');
    // Most teams have none.
    const names = await vscode.workspace.fs.readDirectory(folder).then(
      entries => entries.map(([name]) => name),
      () => [],
    );
    await Promise.all(names.map(name => this.check(vscode.Uri.joinPath(folder, name))));
  }

  private async check(uri: vscode.Uri): Promise<void> {
    const folder = this.folders.all().find(({ files }) => files.pathOf(uri) !== undefined);
    const path = folder?.files.pathOf(uri);
    if (!folder || path === undefined || (!isTemplatePath(path) && path !== QUESTIONS_PATH)) return;
    const read = await folder.files.read(path);
    if (read.kind !== 'text') this.collection.delete(uri);
    else
      this.collection.set(uri, path === QUESTIONS_PATH ? questionProblems(read.text) : placeholderProblems(read.text));
  }
}

function placeholderProblems(text: string): vscode.Diagnostic[] {
  return [...boxHints(text), ...unknownPlaceholders(text)];
}

function boxHints(text: string): vscode.Diagnostic[] {
  return [...text.matchAll(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?=[ \t]+(?!\{\{[ \t]*example)\S)/gm)].map(
    ({ 0: box, index }) => {
      const hint = problem(
        new vscode.Range(positionAt(text, index), positionAt(text, index + box.length)),
        'template-box',
        vscode.l10n.t(
          'A box makes an action of this line in each note. Agendas don’t carry it over while it has no owner, day or goal; for a topic write the line without a box.',
        ),
      );
      hint.severity = vscode.DiagnosticSeverity.Information;
      return hint;
    },
  );
}

function unknownPlaceholders(text: string): vscode.Diagnostic[] {
  return placeholdersOf(text, ASKS)
    .filter(({ known }) => !known)
    .map(({ words, start, end }) =>
      problem(
        new vscode.Range(positionAt(text, start), positionAt(text, end)),
        'unknown-placeholder',
        vscode.l10n.t('Nothing is called “{0}”, so this line is left out of the agenda.', words),
      ),
    );
}

function questionProblems(text: string): vscode.Diagnostic[] {
  const firstLine = new vscode.Range(0, 0, 0, text.split(/\r\n|\r|\n/, 1)[0]?.length ?? 0);
  if (hasNoQuestions(text)) {
    return [
      problem(
        firstLine,
        'questions',
        vscode.l10n.t(
          'No question is read from this file: neither “add:” nor “ban:” is there. Write lists of texts below “add:”, by kind, such as “arrival:”.',
        ),
      ),
    ];
  }
  return readTeamQuestions(text)
    ? []
    : [
        problem(
          firstLine,
          'questions',
          vscode.l10n.t(
            'These questions can’t be read, so none of them is asked. Write lists of texts below “add:” (by kind, such as “arrival:”) and “ban:”.',
          ),
        ),
      ];
}

function problem(range: vscode.Range, code: string, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
