import * as vscode from 'vscode';
import type { TextRange } from '../domain/records/problem';

export function rangeOf(range: TextRange): vscode.Range {
  return new vscode.Range(range.startLine, range.startColumn, range.endLine, range.endColumn);
}
