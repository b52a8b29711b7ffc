import * as vscode from 'vscode';
import type { LineRange } from '../../domain/text/shiftLines';
import type { Anchored } from './anchored';
import type { CommentThreads } from './threads';
import { entryTitle, firstLine } from '../texts';

/** What code shows of its notes besides the threads: setting `mentorship.notesInCode`. */
type Shown = 'off' | 'hover' | 'hoverAndCodeLens';

function shown(): Shown {
  const set = vscode.workspace.getConfiguration('mentorship').get<string>('notesInCode');
  return set === 'off' || set === 'hoverAndCodeLens' ? set : 'hover';
}

/** From code to its notes: a hover and, if wanted, a CodeLens that name the goal and open the entry. */
export class CodeNotes implements vscode.HoverProvider, vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly threads: CommentThreads) {
    const everywhere = { pattern: '**' };
    this.disposables = [
      this.changed,
      threads.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mentorship.notesInCode')) this.changed.fire();
      }),
      vscode.languages.registerHoverProvider(everywhere, this),
      vscode.languages.registerCodeLensProvider(everywhere, this),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Only at a note's first line, so that it is not in the way of what the language has to say of the others. */
  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const here = shown() === 'off' ? [] : this.notes(document).filter(({ lines }) => lines.start === position.line);
    if (here.length === 0) return undefined;
    return new vscode.Hover(
      here.map(({ item }) => {
        const text = new vscode.MarkdownString(undefined, false);
        // Only our own link can run, and only this command; other people’s words are appended as plain text.
        // eslint-disable-next-line no-restricted-syntax
        text.isTrusted = { enabledCommands: [OPEN] };
        text.appendText(title(item));
        text.appendMarkdown('\n\n');
        text.appendText(firstLine(item.entry.text));
        text.appendMarkdown(
          `\n\n[${vscode.l10n.t('Open the Note')}](command:${OPEN}?${encodeURIComponent(JSON.stringify([targetOf(item)]))})`,
        );
        return text;
      }),
      new vscode.Range(position.line, 0, position.line, document.lineAt(position.line).text.length),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (shown() !== 'hoverAndCodeLens') return [];
    return this.notes(document).map(
      ({ item, lines }) =>
        new vscode.CodeLens(new vscode.Range(lines.start, 0, lines.start, 0), {
          title: title(item),
          tooltip: firstLine(item.entry.text),
          command: OPEN,
          arguments: [targetOf(item)],
        }),
    );
  }

  private notes(document: vscode.TextDocument): { readonly item: Anchored; readonly lines: LineRange }[] {
    return [...this.threads.placesIn(document.uri)].filter(({ lines }) => lines.start < document.lineCount);
  }
}

const OPEN = 'mentorship.openRecord';

function title({ entry }: Anchored): string {
  return [entryTitle(entry), entry.author.name, entry.goal?.outcome].filter(Boolean).join(' · ');
}

function targetOf({ place, entry }: Anchored): object {
  return { folder: place.folder.id, plan: place.overview.id, entry: entry.id, path: entry.path };
}
