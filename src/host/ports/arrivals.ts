import * as vscode from 'vscode';
import { applyEdits } from '../../domain/text/textEdit';
import type { FileChange } from '../../jobs/ports/ports';

export type Edit = FileChange & { readonly kind: 'edit' };
/** An edit of a file that VS Code has open. */
export type Opened = { readonly document: vscode.TextDocument; readonly change: Edit };

/**
 * Whether documents come to hold what their edits make of them. It is seen from change to change, since somebody may
 * type on at once: words behind an edit that has arrived are no reason to make it a second time.
 */
export class Arrivals implements vscode.Disposable {
  private readonly awaited: Set<Opened>;
  private readonly watching: vscode.Disposable;

  constructor(opened: readonly Opened[]) {
    this.awaited = new Set(opened);
    this.watching = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const one of this.awaited) if (one.document === document) this.look(one);
    });
  }

  dispose(): void {
    this.watching.dispose();
  }

  /** A change that VS Code took for another one. */
  missing(): Edit | undefined {
    for (const one of this.awaited) this.look(one);
    return [...this.awaited][0]?.change;
  }

  private look(one: Opened): void {
    if (holds(one.document, one.change)) this.awaited.delete(one);
  }
}

/** Whether the document is what the edit makes of its base, in the line ends that the document has. */
export function holds(document: vscode.TextDocument, { base, edits }: Edit): boolean {
  return withLines(document.getText(), '\n') === withLines(applyEdits(base, edits), '\n');
}

export const withLines = (text: string, end: string) => text.replace(/\r\n?|\n/g, end);
