import * as vscode from 'vscode';
import { writtenBefore } from '../../domain/wording/before';
import { hintsOn, type Draft, type Hint } from '../../domain/wording/hints';
import { recordPathOf } from '../../domain/records/recordPath';
import type { Language } from '../../domain/text/language';
import { splitFrontMatter } from '../../domain/text/frontMatter';
import type { Folders, PlanInFolder } from '../workspace/folders';
import { concernsPlan, concernsPlans } from '../workspace/concerns';
import type { FolderChange, FoldersChange } from '../workspace/mentorshipFolder';
import { languageOfPlan, planIn } from '../workspace/planRecords';

/** How long typing must rest before words are looked at. */
const REST_MS = 400;

export function wantsAdvice(): boolean {
  return vscode.workspace.getConfiguration('mentorship').get<boolean>('wordingHints') ?? true;
}

/** One thing to consider about words that are being typed, or undefined. */
export function adviceOn(words: string, language: Language): string | undefined {
  return wantsAdvice() ? hintsOn(words, 0, { kind: 'reply', language })[0]?.message : undefined;
}

/** What to consider before another piece of feedback is begun: many open points, praise that is missing for long. */
export function adviceBefore(place: PlanInFolder | undefined, type: Draft['type']): string | undefined {
  const me = place?.folder.overview().me?.id;
  if (!place || !me || !wantsAdvice()) return undefined;
  return hintsOn('…', 0, { kind: 'feedback', type, language: 'en' }, writtenBefore(place.overview, me))[0]?.message;
}

/**
 * Advice on the words of one's own notes, as hints in the editor: in entry files and in the inputs of threads. Hints
 * are the quietest kind of diagnostics: they stand in no list and colour no file.
 */
export class WordingAdvice implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship-wording');
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly folders: Folders) {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document)),
      vscode.workspace.onDidOpenTextDocument(document => this.later(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mentorship.wordingHints')) this.look('all');
      }),
      folders.onDidChange(change => this.look(change)),
    ];
    this.look('all');
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private look(change: FoldersChange): void {
    if (!concernsPlans(change)) return;
    for (const document of vscode.workspace.textDocuments)
      if (change === 'all' || this.isConcerned(document.uri, change)) this.later(document);
  }

  /** Advice on an entry follows what else stands in its plan, that on an input the language of the first one. */
  private isConcerned(uri: vscode.Uri, change: FolderChange): boolean {
    if (uri.scheme === 'comment') {
      const first = this.folders.plans()[0];
      return first !== undefined && concernsPlan(change, first.folder, first.overview.id);
    }
    const path = change.folder.files.pathOf(uri);
    const record = path === undefined ? undefined : recordPathOf(path);
    return record?.kind === 'entry' && concernsPlan(change, change.folder, record.plan);
  }

  private later(document: vscode.TextDocument): void {
    if (document.languageId !== 'markdown' && document.uri.scheme !== 'comment') return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        if (!document.isClosed) this.show(document);
      }, REST_MS),
    );
  }

  private show(document: vscode.TextDocument): void {
    const text = document.getText();
    const hints = wantsAdvice() ? this.hints(document, text) : [];
    if (hints.length === 0 && !this.collection.has(document.uri)) return;
    this.collection.set(
      document.uri,
      hints.map(({ start, end, message, code }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Hint);
        diagnostic.source = 'mentorship';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }

  private hints(document: vscode.TextDocument, text: string): Hint[] {
    const { uri } = document;
    if (uri.scheme === 'comment') {
      const place = this.folders.plans()[0];
      // What kind of note it becomes is chosen later, so only its words are looked at.
      return uri.authority === 'mentorship' && place
        ? hintsOn(text, 0, { kind: 'reply', language: languageOfPlan(place) })
        : [];
    }
    for (const folder of this.folders.all()) {
      const path = folder.files.pathOf(uri);
      const record = path === undefined ? undefined : recordPathOf(path);
      if (record?.kind !== 'entry') continue;
      const overview = planIn(folder, record.plan);
      const entry = folder.library.snapshot.plans.get(record.plan)?.entries.get(record.id);
      const me = folder.overview().me?.id;
      // Advice is for whoever writes; somebody else's words are not corrected.
      if (!overview || !entry || entry.author !== me) return [];
      const draft = { kind: entry.kind, type: entry.type, language: languageOfPlan({ folder, overview }) };
      return hintsOn(text, splitFrontMatter(text).body, draft, writtenBefore(overview, entry.author, entry.id));
    }
    return [];
  }
}
