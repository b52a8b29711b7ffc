import * as vscode from 'vscode';
import type { App } from '../app';
import { replyTo } from '../commands/reply';
import { writeNote } from '../commands/writeNote';
import type { CommentThreads } from './threads';

/** A note from the input of a thread that the user has begun with the “+” in the gutter. */
export async function noteFromThread(app: App, kind: 'progress' | 'feedback', reply: vscode.CommentReply): Promise<void> {
  const { thread, text } = reply;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
  // The saved entry gets a thread of its own; until then the words stay where they were typed.
  if (text.trim() && await writeNote(app, kind, text, document, range)) thread.dispose();
}

export async function replyFromThread(app: App, threads: CommentThreads, reply: vscode.CommentReply): Promise<void> {
  const shown = threads.entryOf(reply.thread);
  if (shown && reply.text.trim()) await replyTo(app, shown.place, shown.entry.id, reply.text);
}
