import * as vscode from 'vscode';
import type { Problem } from '../../domain/records/problem';
import type { Snapshot } from '../../domain/store/snapshot';
import type { Folders } from '../workspace/folders';
import type { FoldersChange, MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder } from '../workspace/perFolder';
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

  constructor(folders: Folders) {
    this.subscription = perFolder(folders, folder => new FolderProblems(folder, this.collection));
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }
}

/** Those of one folder. Only files whose problems are others are told of again. */
class FolderProblems implements vscode.Disposable {
  private shown: Snapshot['problems'] = new Map();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly folder: MentorshipFolder,
    private readonly collection: vscode.DiagnosticCollection,
  ) {
    this.subscription = folder.onDidChange(change => this.show(change));
    this.show('all');
  }

  dispose(): void {
    this.subscription.dispose();
    for (const path of this.shown.keys()) this.collection.delete(this.folder.files.uri(path));
  }

  private show(change: FoldersChange): void {
    const { problems } = this.folder.library.snapshot;
    const paths = change === 'all' ? new Set([...this.shown.keys(), ...problems.keys()]) : change.problems;
    for (const path of paths) {
      const now = problems.get(path);
      if (now !== this.shown.get(path)) this.collection.set(this.folder.files.uri(path), now?.map(diagnosticOf));
    }
    this.shown = problems;
  }
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(problem.range), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = 'mentorship';
  diagnostic.code = problem.code;
  return diagnostic;
}
