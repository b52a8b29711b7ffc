import * as vscode from 'vscode';
import type { Outcome } from '../../domain/records/entryValues';
import { attachEntry, linkEntry, rewriteEntry, withdrawEntry } from '../../jobs/editEntry';
import type { App } from '../app';
import { mayWrite } from '../prompts/mayWrite';
import { chooseGoalOfNote } from '../prompts/chooseGoalOfNote';
import { anchorAt, codeDocumentOf, whyNot } from '../code/documents';
import { reply, replyDraft, replyWith, sendReply } from '../flows/reply';
import { writeNote, type NoteKind } from '../flows/writeNote';
import { chooseReply } from '../prompts/chooseReply';
import { showOutcome } from '../prompts/showOutcome';
import type { Target } from '../workspace/target';
import type { ShownEntry } from './anchored';
import { NoteComment } from './noteComment';
import type { CommentThreads } from './threads';

/** A note from the input of a thread that the user has begun with the “+” in the gutter. */
export async function noteFromThread(app: App, kind: NoteKind, reply: vscode.CommentReply): Promise<void> {
  const { thread, text } = reply;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
  if (!text.trim()) return;
  // The saved entry gets a thread of its own.
  if (await writeNote(app, { kind, text }, { document, range })) {
    thread.dispose();
    return;
  }
  // VS Code has emptied the input before it was known what comes of it.
  await app.drafts.putBack(thread.uri, text);
  const goOn = vscode.l10n.t('Go On Writing');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Your note was not written. Its words are kept.'),
    goOn,
  );
  if (answer === goOn) await noteFromThread(app, kind, reply);
}

/** The text of a thread's input as a reply: words alone, which end nothing and hand the turn to the other. */
export async function replyFromThread(
  app: App,
  threads: CommentThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  const shown = threads.entryOf(thread);
  if (!shown || !text.trim()) return;
  await keepUnsent(app, shown, text, await sendReply(app, shown.place, { entry: shown.entry.id, text, said: 'words' }));
}

/** The text of a thread's input as a reply that also says what became of the entry. */
export async function replyWithFromThread(
  app: App,
  threads: CommentThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  const shown = threads.entryOf(thread);
  if (!shown || !text.trim()) return;
  const said = (await mayWrite(app.log, shown.place)) ? await chooseReply(shown.entry) : undefined;
  await keepUnsent(
    app,
    shown,
    text,
    said !== undefined && (await replyWith(app, shown.place, shown.entry.id, said, text)),
  );
}

/** What became of an entry, from the thread's title or from its input with the words typed there. */
export async function outcomeFromThread(
  app: App,
  threads: CommentThreads,
  outcome: Outcome,
  argument: vscode.CommentReply | vscode.CommentThread,
): Promise<void> {
  const [thread, text] = 'thread' in argument ? [argument.thread, argument.text] : [argument, ''];
  const shown = threads.entryOf(thread);
  if (shown)
    await keepUnsent(
      app,
      shown,
      text,
      (await mayWrite(app.log, shown.place)) && (await replyWith(app, shown.place, shown.entry.id, outcome, text)),
    );
}

/** VS Code empties a thread's input, whatever came of its command. Words that were not sent begin the next reply. */
async function keepUnsent(app: App, shown: ShownEntry, text: string, isSent: boolean): Promise<void> {
  if (isSent || !text.trim()) return;
  await app.state.update(replyDraft(shown.entry.id), text);
  const goOn = vscode.l10n.t('Go On Writing');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Your reply was not written. Its words are kept.'),
    goOn,
  );
  if (answer === goOn) await reply(app, shown.place, shown.entry);
}

export async function linkThread(app: App, threads: CommentThreads, thread: vscode.CommentThread): Promise<void> {
  const shown = threads.entryOf(thread);
  if (!shown || !(await mayWrite(app.log, shown.place))) return;
  const goal = await chooseGoalOfNote(shown.place, shown.entry.code?.path);
  if (!goal) return;
  const { folder } = shown.place;
  await showOutcome(
    app.log,
    await linkEntry(await folder.ports(), folder.library, { ...entryAt(shown), goal: goal.goal }),
  );
}

export async function editComment(app: App, comment: NoteComment): Promise<void> {
  if (await mayWrite(app.log, comment.shown.place)) comment.edit();
}

export async function saveComment(app: App, comment: NoteComment): Promise<void> {
  const text = comment.words;
  if (!text.trim()) return;
  const { folder } = comment.shown.place;
  const request = { plan: comment.shown.place.overview.id, entry: comment.record.id, text };
  comment.mode = vscode.CommentMode.Preview;
  const outcome = await rewriteEntry(await folder.ports(), folder.library, request);
  if (outcome.kind === 'nothing') comment.cancel();
  else if (!(await showOutcome(app.log, outcome))) {
    // The words stay in the input, where they can be saved again.
    comment.mode = vscode.CommentMode.Editing;
    comment.thread.comments = [...comment.thread.comments];
  }
}

/** Take back one's own entry or reply that nobody has answered. */
export async function withdrawComment(app: App, comment: NoteComment): Promise<void> {
  if (!(await mayWrite(app.log, comment.shown.place))) return;
  const withdraw = vscode.l10n.t('Withdraw');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Withdraw what you wrote here?'),
    { modal: true, detail: vscode.l10n.t('Its file is deleted. What is committed already stays in git’s history.') },
    withdraw,
  );
  if (answer !== withdraw) return;
  const { folder, overview } = comment.shown.place;
  await showOutcome(
    app.log,
    await withdrawEntry(await folder.ports(), folder.library, { plan: overview.id, entry: comment.record.id }),
  );
}

/** Tie an entry whose lines are gone to the lines that are selected. */
export async function attachThread(app: App, threads: CommentThreads, thread: vscode.CommentThread): Promise<void> {
  const shown = threads.entryOf(thread);
  if (!shown || !(await mayWrite(app.log, shown.place))) return;
  const attach = vscode.l10n.t('Attach Here');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Select the lines that the note belongs to now, in this or another file, then choose “{0}”.', attach),
    attach,
  );
  const editor = answer === attach ? vscode.window.activeTextEditor : undefined;
  if (!editor) return;
  const code = await codeDocumentOf(app.folders, editor.document.uri);
  if (!code) {
    await vscode.window.showInformationMessage(whyNot(app.folders, editor.document));
    return;
  }
  const { folder } = shown.place;
  const anchor = await anchorAt(editor.document, editor.selection, code);
  await showOutcome(
    app.log,
    await attachEntry(await folder.ports(), folder.library, { ...entryAt(shown), code: anchor }),
  );
}

/** What commands that are not about threads are called with. */
export function targetOfThread(threads: CommentThreads, thread: vscode.CommentThread): Target | undefined {
  const shown = threads.entryOf(thread);
  return shown && { folder: shown.place.folder.id, ...entryAt(shown), path: shown.entry.path };
}

function entryAt({ place, entry }: ShownEntry): { readonly plan: string; readonly entry: string } {
  return { plan: place.overview.id, entry: entry.id };
}
