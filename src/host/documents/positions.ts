import * as vscode from 'vscode';
import type { TextRange } from '../../domain/text/textRange';

/** The position of an offset, by whatever line ends the text has. */
export function positionAt(text: string, offset: number): vscode.Position {
  let line = 0;
  let lineStart = 0;
  const pattern = /\r\n|\r|\n/g;
  for (let match = pattern.exec(text); match && match.index + match[0].length <= offset; match = pattern.exec(text)) {
    line++;
    lineStart = match.index + match[0].length;
  }
  return new vscode.Position(line, offset - lineStart);
}

export function rangeOf(range: TextRange): vscode.Range {
  return new vscode.Range(range.startLine, range.startColumn, range.endLine, range.endColumn);
}
