import * as vscode from 'vscode';
import type { TextMatch } from '../../domain/anchor/findInText';
import { shiftLines, type LineChange, type LineRange } from '../../domain/text/shiftLines';
import { toLineRange } from '../../domain/text/lineNumbers';
import type { Anchored } from './anchored';
import { fillThread } from './fillThread';

/** One entry shown at one place of a document. */
interface Shown {
  readonly thread: vscode.CommentThread;
  item: Anchored;
  status: TextMatch['status'];
  /** 0-based; undefined for lines that are gone. */
  lines: LineRange | undefined;
  /** What the lines said when they were last found: as long as they still do, they need not be looked for. */
  held: string | undefined;
  /** Git has been asked too, so that asking again would give the same. */
  verified: boolean;
  /**
   * VS Code knows the place: it was told since the text last changed, with which VS Code moves the mark as it thinks
   * best.
   */
  told: boolean;
  unfolded: boolean;
}

/** All that the threads of a document are made from. */
export interface State {
  readonly version: number;
  /** An item is the same object as long as its plan is. */
  readonly items: ReadonlySet<Anchored>;
  readonly age: number;
}

/** The threads of one document, whether it is open or only listed in the Comments panel. */
export class FileThreads {
  private readonly shown = new Map<string, Shown>();

  constructor(
    private readonly controller: vscode.CommentController,
    readonly uri: vscode.Uri,
    private readonly onShown: (thread: vscode.CommentThread, item: Anchored) => void,
  ) {}

  get size(): number {
    return this.shown.size;
  }

  /** Where an entry was followed to, and whether that still says what it said. */
  state(
    key: string,
    document: vscode.TextDocument,
  ): { lines: LineRange | undefined; status: TextMatch['status']; held: boolean; verified: boolean } | undefined {
    const shown = this.shown.get(key);
    if (!shown) return undefined;
    const { lines, status, verified } = shown;
    return {
      lines,
      status,
      verified,
      held: lines !== undefined && shown.held !== undefined && textOf(document, lines) === shown.held,
    };
  }

  /** Show an entry where it was found; `document` is absent for a file that is not open. */
  show(item: Anchored, found: TextMatch, document: vscode.TextDocument | undefined, verified: boolean): void {
    const lines = found.status === 'detached' ? undefined : toLineRange(found);
    let shown = this.shown.get(item.key);
    const range = lines && rangeOf(lines, document);
    if (!shown) {
      const thread = this.controller.createCommentThread(this.uri, range ?? new vscode.Range(0, 0, 0, 0), []);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      if (!range) thread.range = undefined;
      shown = { thread, item, status: found.status, lines, held: undefined, verified, told: true, unfolded: false };
      this.shown.set(item.key, shown);
      this.fill(shown);
    } else {
      if (!shown.told || !sameRange(shown.thread.range, range)) tell(shown.thread, range);
      const isSame = shown.item.entry === item.entry && shown.item.help === item.help && shown.status === found.status;
      Object.assign(shown, { item, status: found.status, lines, verified, told: true });
      if (!isSame) this.fill(shown);
    }
    shown.held = lines && document && textOf(document, lines);
  }

  /**
   * Keep to the lines while somebody types. VS Code moves the marks with the text by itself and is not told before
   * typing rests: what was true of a text that is undone meanwhile would take a mark away from its line.
   */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const lineChanges = changes.map(({ range, text }): LineChange => ({
      startLine: range.start.line,
      startColumn: range.start.character,
      endLine: range.end.line,
      endColumn: range.end.character,
      text,
    }));
    for (const shown of this.shown.values()) {
      if (shown.lines) shown.lines = shiftLines(shown.lines, lineChanges);
      shown.told = false;
    }
  }

  /** Ask git again next time: another commit is checked out, or files have moved. */
  doubt(): void {
    for (const shown of this.shown.values()) shown.verified = false;
  }

  unfold(thread: vscode.CommentThread): void {
    for (const shown of this.shown.values()) {
      if (shown.thread !== thread) continue;
      shown.unfolded = !shown.unfolded;
      this.fill(shown);
    }
  }

  /**
   * Opens the thread of an entry.
   * @returns its lines; undefined if it is not shown here, or its lines are gone
   */
  expand(isWanted: (item: Anchored) => boolean): LineRange | undefined {
    for (const { thread, item, lines } of this.shown.values()) {
      if (!isWanted(item)) continue;
      // VS Code does not tell when its reader folds a thread, and would take the same state for no change.
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      return lines;
    }
    return undefined;
  }

  /** Take away the threads of all entries but these. */
  keep(isKept: (key: string) => boolean): void {
    for (const [key, { thread }] of this.shown) {
      if (isKept(key)) continue;
      thread.dispose();
      this.shown.delete(key);
    }
  }

  /** Where the entries are, for hovers and the like. */
  *places(): Iterable<{ readonly item: Anchored; readonly lines: LineRange }> {
    for (const { item, lines } of this.shown.values()) if (lines) yield { item, lines };
  }

  dispose(): void {
    this.keep(() => false);
  }

  private fill(shown: Shown): void {
    fillThread(shown.thread, shown.item, shown.status, shown.unfolded);
    this.onShown(shown.thread, shown.item);
  }
}

/** Also where the thread has that range already, which VS Code would not be told again. */
function tell(thread: vscode.CommentThread, range: vscode.Range | undefined): void {
  thread.range = range && new vscode.Range(range.start.line + 1, 0, range.end.line + 1, 0);
  thread.range = range;
}

function rangeOf({ start, end }: LineRange, document: vscode.TextDocument | undefined): vscode.Range {
  const last = Math.min(end, (document?.lineCount ?? end + 1) - 1);
  return new vscode.Range(Math.min(start, last), 0, last, document?.lineAt(Math.max(0, last)).text.length ?? 0);
}

/** Undefined for lines that the document does not have: they say nothing, and are to be looked for. */
function textOf(document: vscode.TextDocument, { start, end }: LineRange): string | undefined {
  return end < document.lineCount
    ? document.getText(new vscode.Range(start, 0, end, document.lineAt(end).text.length))
    : undefined;
}

function sameRange(a: vscode.Range | undefined, b: vscode.Range | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.isEqual(b));
}
