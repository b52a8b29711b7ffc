import * as vscode from 'vscode';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import type { Found } from '../../domain/anchor/find';
import type { EntryItem } from '../../domain/overview/overview';
import { entryTitle, stateText } from '../words';

/** Show an entry and its replies in a thread. */
export function fillThread(thread: vscode.CommentThread, entry: EntryItem, found: Found, anchor: CodeAnchor): void {
  thread.label = [
    entryTitle(entry),
    entry.goal?.outcome,
    entry.kind === 'feedback' ? stateText(entry.state) : undefined,
    whereabouts(found),
  ].filter(Boolean).join(' · ');
  thread.contextValue = entry.kind;
  thread.canReply = true;
  thread.state = entry.kind !== 'feedback' || entry.state === 'open'
    ? vscode.CommentThreadState.Unresolved
    : vscode.CommentThreadState.Resolved;
  const body = found.kind === 'detached' ? `${entry.text}\n\n${fenced(anchor.quote)}` : entry.text;
  thread.comments = [
    comment(entry.author.name, body, entry.created, entry.path),
    ...entry.replies.map(reply => comment(
      reply.author.name,
      reply.text,
      reply.created,
      reply.path,
      reply.outcome && stateText(reply.outcome),
    )),
  ];
}

function whereabouts(found: Found): string | undefined {
  switch (found.kind) {
    case 'exact':
    case 'moved': return undefined;
    case 'edited': return vscode.l10n.t('the code has changed since');
    case 'detached': return vscode.l10n.t('these lines are gone');
  }
}

function comment(name: string, text: string, created: string, path: string, label?: string): vscode.Comment {
  // Other people's words: no trust, no HTML, so that links to commands and pages of any kind stay inert.
  const body = new vscode.MarkdownString(text, false);
  return {
    author: { name },
    body,
    mode: vscode.CommentMode.Preview,
    timestamp: new Date(created),
    contextValue: path,
    ...(label ? { label } : {}),
  };
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
