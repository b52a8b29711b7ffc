import * as vscode from 'vscode';
import type { Problem } from '../../domain/records/problem';
import type { Folders } from '../workspace/folders';
import { rangeOf } from '../documents/positions';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** The problems of record files in VS Code's Problems panel. */
export class ProblemList implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship');
  private readonly subscription: vscode.Disposable;

  constructor(private readonly folders: Folders) {
    this.subscription = folders.onDidChange(() => this.show());
    this.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private show(): void {
    this.collection.clear();
    for (const folder of this.folders.all()) {
      for (const [path, problems] of folder.library.snapshot.problems) {
        this.collection.set(
          folder.files.uri(path),
          problems.map(problem => {
            const diagnostic = new vscode.Diagnostic(
              rangeOf(problem.range),
              problem.message,
              SEVERITIES[problem.severity],
            );
            diagnostic.source = 'mentorship';
            diagnostic.code = problem.code;
            return diagnostic;
          }),
        );
      }
    }
  }
}
