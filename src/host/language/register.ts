import * as vscode from 'vscode';
import type { App } from '../app';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder } from '../workspace/perFolder';
import { CompletionHelp } from './completion';
import { FixHelp } from './codeActions';
import { DefinitionHelp, ReferenceHelp, RenameHelp } from './names';
import { ReadersLens } from './readersLens';
import { FoldingHelp, HoverHelp, LinkHelp, SymbolHelp } from './reading';

/**
 * Language help in the record files, whatever language VS Code takes them for: without a YAML extension they may be
 * plain text. Each mentorship folder has its own providers, which read nothing before they are asked.
 */
export function registerLanguageHelp({ folders }: App): vscode.Disposable {
  return perFolder(folders, providersOf);
}

function providersOf(folder: MentorshipFolder): vscode.Disposable {
  const { languages } = vscode;
  const markdown = { scheme: folder.uri.scheme, pattern: new vscode.RelativePattern(folder.uri, '**/*.md') };
  const records = [
    markdown,
    { scheme: folder.uri.scheme, pattern: new vscode.RelativePattern(folder.uri, '**/*.yaml') },
  ];
  const readers = new ReadersLens(folder);
  return vscode.Disposable.from(
    readers,
    languages.registerCodeLensProvider(records, readers),
    languages.registerCompletionItemProvider(records, new CompletionHelp(folder), ' ', ':', '@', '#', '-', '('),
    languages.registerHoverProvider(records, new HoverHelp(folder)),
    languages.registerDefinitionProvider(records, new DefinitionHelp(folder)),
    languages.registerReferenceProvider(records, new ReferenceHelp(folder)),
    languages.registerRenameProvider(records, new RenameHelp(folder)),
    languages.registerDocumentSymbolProvider(records, new SymbolHelp(folder), { label: vscode.l10n.t('Mentorship') }),
    languages.registerDocumentLinkProvider(records, new LinkHelp(folder)),
    // Also for files that are no records because of their names.
    languages.registerCodeActionsProvider(
      { scheme: folder.uri.scheme, pattern: new vscode.RelativePattern(folder.uri, '**/*') },
      new FixHelp(folder),
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    // YAML folds by its indentation; a provider of our own would take that away.
    languages.registerFoldingRangeProvider(markdown, new FoldingHelp()),
  );
}
