import * as vscode from 'vscode';
import { hoverAt } from '../../domain/language/hover';
import { linksIn, type CodeLink } from '../../domain/language/links';
import { outlineOf, type Symbol } from '../../domain/language/outline';
import { splitFrontMatter } from '../../domain/text/frontMatter';
import { codeRootOf } from '../code/root';
import { insideOf } from '../documents/uris';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { positionAt } from '../documents/positions';
import type { Target } from '../workspace/target';
import { openRecordOf, type OpenRecord } from './openRecord';

/** What helps to read a record file: meaning, outline, links, folding. */

export class HoverHelp implements vscode.HoverProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const place = await openRecordOf(this.folder, document);
    const hover = place && hoverAt(place, place.offset(position));
    if (!hover) return undefined;
    // Set as text: what a record says is other people's words, never markup.
    const words = new vscode.MarkdownString().appendMarkdown('**').appendText(hover.heading).appendMarkdown('**');
    for (const line of hover.lines) words.appendMarkdown('\n\n').appendText(line);
    return new vscode.Hover(words, place.range(hover.region));
  }
}

const SYMBOLS: Readonly<Record<Symbol['kind'], vscode.SymbolKind>> = {
  key: vscode.SymbolKind.Property,
  item: vscode.SymbolKind.Array,
  action: vscode.SymbolKind.Event,
};

export class SymbolHelp implements vscode.DocumentSymbolProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const place = await openRecordOf(this.folder, document);
    return place ? outlineOf(place).map(symbol => symbolOf(place, symbol)) : [];
  }
}

function symbolOf(place: OpenRecord, { kind, label, detail, region, name, children }: Symbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(label, detail, SYMBOLS[kind], place.range(region), place.range(name));
  symbol.children = children.map(child => symbolOf(place, child));
  return symbol;
}

export class LinkHelp implements vscode.DocumentLinkProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const place = await openRecordOf(this.folder, document);
    if (!place) return [];
    const root = await codeRootOf(this.folder);
    return linksIn(place, place.snapshot).flatMap(link => {
      const range = place.range(link.region);
      if (link.kind === 'record') return linkTo(range, this.folder.files.uri(link.file), link.description.heading);
      if (link.entry)
        return linkTo(range, this.commandTo(link.entry), vscode.l10n.t('Open these lines where they are now'));
      const file = insideOf(root, link.path);
      return file ? linkTo(range, file.with({ fragment: `L${link.line}` }), link.path) : [];
    });
  }

  private commandTo({ plan, id }: NonNullable<CodeLink['entry']>): vscode.Uri {
    const target: Target = { folder: this.folder.id, plan, entry: id };
    return vscode.Uri.from({ scheme: 'command', path: 'mentorship.openCode', query: JSON.stringify([target]) });
  }
}

function linkTo(range: vscode.Range, target: vscode.Uri, tooltip: string): vscode.DocumentLink {
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = tooltip;
  return link;
}

export class FoldingHelp implements vscode.FoldingRangeProvider {
  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    const text = document.getText();
    const front = splitFrontMatter(text);
    if (front.kind !== 'found') return [];
    const last = positionAt(text, front.yaml.end).line;
    return last > 1 ? [new vscode.FoldingRange(0, last)] : [];
  }
}
