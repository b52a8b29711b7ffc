import * as vscode from 'vscode';
import { completionsAt } from '../../domain/language/complete';
import type { Completion } from '../../domain/language/completion';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { openRecordOf } from './openRecord';

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  goal: vscode.CompletionItemKind.Reference,
  entry: vscode.CompletionItemKind.Reference,
  step: vscode.CompletionItemKind.Reference,
  day: vscode.CompletionItemKind.Constant,
};

export class CompletionHelp implements vscode.CompletionItemProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = await openRecordOf(this.folder, document);
    if (!place) return [];
    return completionsAt(place, place.offset(position)).map((completion, index) => {
      const item = new vscode.CompletionItem(
        { label: completion.label, description: completion.detail ?? '' },
        KINDS[completion.kind],
      );
      // A plain text, not a snippet: the words may come from other people's files.
      item.insertText = completion.insert;
      // People type a name as often as an id, and “in 2 weeks” as often as a day; of a key they type the key.
      if (completion.kind !== 'key' && completion.kind !== 'value')
        item.filterText = `${completion.label} ${completion.detail ?? ''}`;
      item.sortText = String(index).padStart(5, '0');
      item.range = place.range(completion.replace);
      if (completion.documentation) item.documentation = completion.documentation;
      if (completion.again) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
      return item;
    });
  }
}
