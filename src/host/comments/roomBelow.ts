import * as vscode from 'vscode';
import type { LineRange } from '../../domain/text/shiftLines';

/** How many of its lines stand above a thread in a high editor; in a low one it is the last. */
const LINES_ABOVE = 4;
/** An editor that shows fewer lines than this is low: the thread gets what room there is. */
const LOW = 24;
/** By how many lines an editor gets lower when a panel opens below it; scrolling within a line changes fewer. */
const LOWER = 3;
/** VS Code leaves so many lines above for the scopes that it keeps in view there. */
const LINES_TO_TOP = 6;

/**
 * Scrolls the code that a thread is about to the top of its editor, so that the thread, which VS Code draws below its
 * last line, is in view with it. That is done again when the editor gets lower by itself: with `comments.openView` VS
 * Code opens its Comments panel below, some time after the first thread of a window.
 */
export class RoomBelow implements vscode.Disposable {
  private kept: Kept | undefined;
  private readonly disposables = [
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
    // Whoever puts the cursor elsewhere, or goes on to another editor, has seen the thread.
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) this.kept = undefined;
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      this.kept = undefined;
    }),
  ];

  keep(editor: vscode.TextEditor, lines: LineRange): void {
    this.kept = { editor, lines, first: lines.end, top: undefined, height: heightOf(editor) };
    this.reveal(this.kept);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private follow(editor: vscode.TextEditor): void {
    const { kept } = this;
    if (editor !== kept?.editor) return;
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    const height = heightOf(editor);
    if (kept.top !== undefined && top !== kept.top) {
      // Somebody scrolls.
      this.kept = undefined;
      return;
    }
    const isLower = kept.height - height >= LOWER;
    kept.height = height;
    if (isLower) this.reveal(kept);
    else if (top <= kept.first && kept.first - top <= LINES_TO_TOP) kept.top = top;
  }

  private reveal(kept: Kept): void {
    const { editor, lines, height } = kept;
    const first = height < LOW ? lines.end : Math.max(lines.start, lines.end - LINES_ABOVE + 1);
    Object.assign(kept, { first, top: undefined });
    editor.revealRange(new vscode.Range(first, 0, first, 0), vscode.TextEditorRevealType.AtTop);
  }
}

interface Kept {
  readonly editor: vscode.TextEditor;
  readonly lines: LineRange;
  /** The first line that is wanted in view. */
  first: number;
  /** The first line in view; undefined until VS Code has scrolled there. */
  top: number | undefined;
  /** In lines. */
  height: number;
}

/** In lines; what a thread covers is not counted. */
function heightOf({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges.reduce((sum, { start, end }) => sum + end.line - start.line + 1, 0);
}
