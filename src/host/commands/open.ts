import * as vscode from 'vscode';
import { findInText } from '../../domain/anchor/find';
import type { App } from '../app';
import { codeRootOf, codeUri } from '../codePlaces';
import { targetOf } from '../target';

/** Open a record's file, at a line if the target names one. */
export async function openRecord(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target && app.folders.get(target.folder);
  if (!folder || !target.path) return;
  const line = target.line ?? 0;
  await vscode.window.showTextDocument(folder.files.uri(target.path), {
    preview: true,
    ...(target.line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) }),
  });
}

/** Open the code that an entry is about, where it is now. */
export async function openCode(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target && app.folders.get(target.folder);
  if (!folder || !target.plan || !target.entry) return;
  await folder.load();
  const anchor = folder.library.snapshot.plans.get(target.plan)?.entries.get(target.entry)?.code;
  if (!anchor) return openRecord(app, argument);
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(codeUri(await codeRootOf(folder), anchor.path));
  } catch {
    const open = vscode.l10n.t('Open the Note');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('{0} is not there any more. The note keeps the lines it was about.', anchor.path), open);
    if (answer === open) await openRecord(app, { ...target, line: undefined });
    return;
  }
  const found = findInText(anchor, document.getText());
  if (found.kind === 'detached') {
    await vscode.window.showTextDocument(document, { preview: true });
    const open = vscode.l10n.t('Open the Note');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('These lines are no longer in {0}. The note keeps them.', anchor.path), open);
    if (answer === open) await openRecord(app, { ...target, line: undefined });
    return;
  }
  const last = document.lineAt(Math.min(found.end, document.lineCount) - 1);
  await vscode.window.showTextDocument(document, {
    preview: true,
    selection: new vscode.Range(new vscode.Position(found.start - 1, 0), last.range.end),
  });
}
