import * as vscode from 'vscode';
import { findInText, type TextMatch } from '../../domain/anchor/findInText';
import type { AnchorMatch } from '../../domain/anchor/findAnchor';
import { indexText, type IndexedText } from '../../domain/anchor/indexedText';
import { VERSION_SCHEMES } from '../../domain/code/codeVersion';
import type { LineRange } from '../../domain/text/shiftLines';
import { toLineNumbers, toLineRange } from '../../domain/text/lineNumbers';
import { codeDocumentOf, type CodeDocument } from '../code/documents';
import type { CodeSources } from '../code/sources';
import type { Folders } from '../workspace/folders';
import { concernsPlans } from '../workspace/concerns';
import type { Target } from '../workspace/target';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { documentOf } from '../documents/openDocument';
import { insideOf, pathBelow } from '../documents/uris';
import { anchoredAt, prepareAnchored, type Anchored, type ShownEntry } from './anchored';
import { createController } from './controller';
import { Elsewhere } from './elsewhere';
import { FileThreads, type State } from './fileThreads';
import { RoomBelow } from './roomBelow';
import { ThreadTimes } from './threadTimes';
import { isShown, threadChoice } from './threadSwitch';

/** How long typing must rest before lines that were changed are looked for again. */
const REST_MS = 300;

/** Journal entries as comment threads at the code they are about. */
export class CommentThreads implements vscode.Disposable {
  readonly times = new ThreadTimes();
  private readonly controller: vscode.CommentController;
  /** By the address of a document. */
  private readonly files = new Map<string, FileThreads>();
  private readonly items = new WeakMap<vscode.CommentThread, Anchored>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What each document showed when it was last looked at: as long as it is the same, there is nothing to do. */
  private readonly shown = new Map<string, State>();
  /** Counts how often files or commits have changed. */
  private age = 0;
  private readonly elsewhere: Elsewhere;
  private readonly room = new RoomBelow();
  private readonly changed = new vscode.EventEmitter<void>();
  private commentable = 0;
  private readonly disposables: vscode.Disposable[];

  /** Fires when threads came, went or moved. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folders: Folders,
    private readonly sources: CodeSources,
  ) {
    this.controller = createController();
    this.offerRanges();
    this.elsewhere = new Elsewhere(folders, sources, (item, place, root) => this.placed(item, place, root));
    this.disposables = [
      this.controller,
      this.changed,
      this.elsewhere,
      this.room,
      folders.onDidChange(change => {
        if (!concernsPlans(change)) return;
        if (this.commentable !== this.folders.all().filter(isCommentable).length) this.offerRanges();
        this.showAll(change === 'all' ? undefined : change.folder);
      }),
      sources.onDidChange(() => {
        this.age++;
        for (const file of this.files.values()) file.doubt();
        this.elsewhere.restart();
        this.showAll();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showVisible()),
      vscode.workspace.onDidChangeTextDocument(event => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument(document => this.close(document.uri)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mentorship.threads')) this.showAll();
      }),
    ];
    this.showAll();
  }

  /** The entry that a thread shows, or undefined for a thread that the user has just begun. */
  entryOf(thread: vscode.CommentThread): ShownEntry | undefined {
    return this.items.get(thread);
  }

  /** Open or close the example that a thread folds. */
  unfold(thread: vscode.CommentThread): void {
    this.files.get(thread.uri.toString())?.unfold(thread);
  }

  /** Opens the thread of an entry in the editor of its code, with its last lines and its words in view. */
  async open(editor: vscode.TextEditor, { folder, plan, entry }: Target): Promise<void> {
    await this.show(editor.document);
    const lines = this.files
      .get(editor.document.uri.toString())
      ?.expand(({ place, entry: { id } }) => place.folder.id === folder && place.overview.id === plan && id === entry);
    if (lines) this.room.keep(editor, lines);
  }

  /** Where entries are in a document now. */
  placesIn(uri: vscode.Uri): Iterable<{ readonly item: Anchored; readonly lines: LineRange }> {
    return this.files.get(uri.toString())?.places() ?? [];
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    // Its threads go with the controller: VS Code takes those that are gone already for unknown ones, and says so in
    // its log.
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** A new provider makes VS Code ask again: where a mentorship has begun or ended, notes can be written or not. */
  private offerRanges(): void {
    this.commentable = this.folders.all().filter(isCommentable).length;
    this.controller.commentingRangeProvider = { provideCommentingRanges: document => this.commentingRanges(document) };
  }

  private async commentingRanges(document: vscode.TextDocument): Promise<vscode.Range[]> {
    const code = await codeDocumentOf(this.folders, document.uri);
    // VS Code asks once for an editor, also while the window starts.
    await code?.folder.library.load();
    if (!code || !isCommentable(code.folder)) return [];
    return [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
  }

  /** @param folder the one whose notes may be others; all, if it is left out */
  private showAll(folder?: MentorshipFolder): void {
    this.showVisible(folder);
    this.elsewhere.start(folder ? [folder] : this.folders.all());
  }

  private showVisible(folder?: MentorshipFolder): void {
    for (const { document } of vscode.window.visibleTextEditors) void this.show(document, folder);
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const file = this.files.get(key);
    if (!file || contentChanges.length === 0) return;
    file.follow(contentChanges);
    this.showAfterRest(document);
  }

  private showAfterRest(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        void this.show(document);
      }, REST_MS),
    );
  }

  private close(uri: vscode.Uri): void {
    const key = uri.toString();
    this.shown.delete(key);
    const file = this.files.get(key);
    file?.keep(entry => !VERSION_SCHEMES.has(uri.scheme) && this.elsewhere.isListed(entry));
    if (file?.size === 0) this.files.delete(key);
  }

  /** @param only what concerns another folder is left as it is */
  private async show(document: vscode.TextDocument, only?: MentorshipFolder): Promise<void> {
    const begun = performance.now();
    const key = document.uri.toString();
    const code = await codeDocumentOf(this.folders, document.uri);
    if (!code || (only && code.folder !== only)) return;
    const isStarting = !code.folder.isReady;
    // Who is reading, git knows, which is slow to start: that is seen to when it is known.
    void code.folder.load();
    await code.folder.library.load();
    await prepareAnchored(code.folder);
    if (document.isClosed) return;
    const before = this.shown.get(key);
    const wanted = this.wanted(code);
    const state: State = { version: document.version, items: new Set(wanted), age: this.age };
    const isSameText = before !== undefined && before.version === state.version && before.age === state.age;
    const others = isSameText ? wanted.filter(item => !before.items.has(item)) : wanted;
    if (isSameText && others.length === 0 && before.items.size === wanted.length) return;
    this.shown.set(key, state);
    const file = this.fileOf(document.uri);
    if (wanted.length === 0) {
      file.dispose();
      return;
    }
    const text = indexText(document.getText());
    const unsure = others.filter(item => !this.showEntry(file, item, code, document, text));
    const keys = new Set(wanted.map(({ key }) => key));
    file.keep(key => keys.has(key));
    if (!before && !isStarting) this.times.note(code.path, wanted.length, performance.now() - begun);
    this.changed.fire();
    if (!code.version && unsure.length > 0) await this.verify(unsure, code, document.uri);
  }

  /** The entries that belong into a document: those written at its path, and those that were found to be there now. */
  private wanted({ folder, path, version }: CodeDocument): Anchored[] {
    const here = anchoredAt(folder, path);
    const items = version
      ? [...here]
      : [
          ...here.filter(({ key }) => (this.elsewhere.placeOf(key)?.path ?? path) === path),
          ...this.elsewhere
            .movedTo(path)
            .filter(({ place, anchor }) => place.folder === folder && anchor.path !== path),
        ];
    const choice = threadChoice();
    const me = folder.overview().me?.id;
    return items.filter(({ key, entry }) => isShown(entry, choice, me) && !this.elsewhere.isForeign(key));
  }

  /** @returns false if the text alone leaves a doubt that git may take away. */
  private showEntry(
    file: FileThreads,
    item: Anchored,
    code: CodeDocument,
    document: vscode.TextDocument,
    text: IndexedText,
  ): boolean {
    const before = file.state(item.key, document);
    if (before?.held && before.lines) {
      file.show(
        item,
        { status: before.status === 'detached' ? 'edited' : before.status, ...toLineNumbers(before.lines) },
        document,
        before.verified,
      );
      return before.verified;
    }
    const known = this.elsewhere.placeOf(item.key);
    const found = findInText(item.anchor, text, before?.lines ?? (known && toLineRange(known)));
    if (code.version) {
      // A version in which the lines are not yet, or no longer, has nothing to show of them.
      if (found.status === 'detached') file.keep(key => key !== item.key);
      else file.show(item, found, document, true);
      return true;
    }
    if (found.status === 'detached' && known && !before) {
      file.show(item, { status: known.status, start: known.start, end: known.end }, document, false);
      return false;
    }
    const isSure =
      found.status === 'exact' ||
      (found.status === 'detached' && before?.verified === true && before.status === 'detached');
    file.show(item, found, document, isSure);
    return isSure;
  }

  /** Find them with git's help; threads of lines that are in another file now go there. */
  private async verify(items: readonly Anchored[], code: CodeDocument, uri: vscode.Uri): Promise<void> {
    for (const item of items) {
      const place = await this.sources.find(code.root, item.anchor);
      if (!place) {
        // Somebody is typing, here or elsewhere: when that rests, all is looked at again.
        this.shown.delete(uri.toString());
        const document = documentOf(uri);
        if (document) this.showAfterRest(document);
        return;
      }
      if (await this.elsewhere.leavesOut(item, place, code.root))
        this.files.get(uri.toString())?.keep(key => key !== item.key);
      else this.placed(item, place, code.root, uri);
    }
    this.changed.fire();
  }

  /** An entry's lines are found, or found to be gone. */
  private placed(item: Anchored, place: AnchorMatch, root: vscode.Uri, askedFor?: vscode.Uri): void {
    const isMoved = place.status !== 'detached' && place.path !== item.anchor.path;
    this.elsewhere.remember(item, isMoved ? place : undefined);
    const path = place.status === 'detached' ? item.anchor.path : place.path;
    const uri = insideOf(root, path);
    if (!uri) return;
    if (askedFor && pathBelow(root, askedFor) !== path)
      this.files.get(askedFor.toString())?.keep(key => key !== item.key);
    const document = documentOf(uri);
    if (!document && !this.elsewhere.isListed(item.key)) return;
    if (!isShown(item.entry, threadChoice(), item.place.folder.overview().me?.id)) return;
    const found: TextMatch =
      place.status === 'detached' ? place : { status: place.status, start: place.start, end: place.end };
    this.fileOf(uri).show(item, found, document, true);
    this.changed.fire();
  }

  private fileOf(uri: vscode.Uri): FileThreads {
    const key = uri.toString();
    const file =
      this.files.get(key) ?? new FileThreads(this.controller, uri, (thread, item) => this.items.set(thread, item));
    this.files.set(key, file);
    return file;
  }
}

const isCommentable = (folder: MentorshipFolder) => folder.overview().plans.some(plan => plan.phase !== 'closed');
