import * as vscode from 'vscode';
import { findInText } from '../../domain/anchor/find';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import type { EntryItem } from '../../domain/overview/overview';
import { codePath, codeRootOf } from '../codePlaces';
import type { Folders, PlanPlace } from '../folders';
import { fillThread } from './fillThread';

/** How long typing must rest before threads are found again; VS Code itself does not move a thread's range. */
const REST_MS = 150;

/** Schemes whose documents are files that others can find too. */
const SCHEMES = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** One entry shown at one place; what reply commands are called with. */
export interface ShownEntry {
  readonly place: PlanPlace;
  readonly entry: EntryItem;
}

/** Journal entries as comment threads at the code they are about, in the documents that are visible. */
export class CommentThreads implements vscode.Disposable {
  private readonly controller: vscode.CommentController;
  private readonly shown = new Map<string, Map<string, vscode.CommentThread>>();
  private readonly entries = new WeakMap<vscode.CommentThread, ShownEntry>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly folders: Folders) {
    this.controller = vscode.comments.createCommentController('mentorship', vscode.l10n.t('Mentorship'));
    this.controller.options = {
      prompt: vscode.l10n.t('Write a note or a reply'),
      placeHolder: vscode.l10n.t('What did you see, what is its effect, and what is one question or next step?'),
    };
    this.controller.commentingRangeProvider = { provideCommentingRanges: document => this.commentingRanges(document) };
    this.disposables = [
      this.controller,
      folders.onDidChange(() => this.showVisible()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.showAfterRest(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.forget(document.uri.toString())),
    ];
    this.showVisible();
  }

  /** The entry that a thread shows, or undefined for a thread that the user has just begun. */
  entryOf(thread: vscode.CommentThread): ShownEntry | undefined {
    return this.entries.get(thread);
  }

  dispose(): void {
    for (const key of [...this.shown.keys()]) this.forget(key);
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private commentingRanges(document: vscode.TextDocument): vscode.Range[] {
    const folder = SCHEMES.has(document.uri.scheme) ? this.folders.for(document.uri) : undefined;
    if (!folder || folder.files.pathOf(document.uri) !== undefined) return [];
    if (!folder.overview().plans.some(plan => plan.phase !== 'closed')) return [];
    return [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
  }

  private showVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (SCHEMES.has(document.uri.scheme)) void this.show(document);
    }
  }

  private showAfterRest(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.shown.get(key)?.size) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.timers.delete(key);
      void this.show(document);
    }, REST_MS));
  }

  private async show(document: vscode.TextDocument): Promise<void> {
    const folder = this.folders.for(document.uri);
    if (!folder) return;
    await folder.load();
    const path = codePath(await codeRootOf(folder), document.uri);
    if (document.isClosed || path === undefined) return;
    const key = document.uri.toString();
    const threads = this.shown.get(key) ?? new Map<string, vscode.CommentThread>();
    this.shown.set(key, threads);
    const wanted = new Set<string>();
    for (const overview of folder.overview().plans) {
      const records = folder.library.snapshot.plans.get(overview.id);
      for (const entry of [...overview.feedback, ...overview.progress, ...overview.otherEntries]) {
        const anchor = entry.code?.path === path ? records?.entries.get(entry.id)?.code : undefined;
        if (!anchor) continue;
        wanted.add(entry.path);
        this.showEntry(document, threads, anchor, { place: { folder, overview }, entry });
      }
    }
    for (const [id, thread] of threads) {
      if (wanted.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
  }

  private showEntry(
    document: vscode.TextDocument,
    threads: Map<string, vscode.CommentThread>,
    anchor: CodeAnchor,
    shown: ShownEntry,
  ): void {
    const found = findInText(anchor, document.getText());
    const range = found.kind === 'detached'
      ? undefined
      : new vscode.Range(found.start - 1, 0, found.end - 1, document.lineAt(Math.min(found.end, document.lineCount) - 1).text.length);
    let thread = threads.get(shown.entry.path);
    if (!thread) {
      thread = this.controller.createCommentThread(document.uri, range ?? new vscode.Range(0, 0, 0, 0), []);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      threads.set(shown.entry.path, thread);
    }
    if (!sameRange(thread.range, range)) thread.range = range;
    if (this.entries.get(thread)?.entry !== shown.entry || found.kind !== 'exact') fillThread(thread, shown.entry, found, anchor);
    this.entries.set(thread, shown);
  }

  private forget(key: string): void {
    for (const thread of this.shown.get(key)?.values() ?? []) thread.dispose();
    this.shown.delete(key);
  }
}

function sameRange(a: vscode.Range | undefined, b: vscode.Range | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.isEqual(b));
}
