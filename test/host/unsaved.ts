// Record files of the workspace's own mentorship with unsaved text in their editors, for tests of the language help.
import * as vscode from 'vscode';
import { ok } from '../support/check';
import { workspaceFolder } from './places';

/** A file of the workspace's mentorship. */
export const recordUri = (path: string) => vscode.Uri.joinPath(workspaceFolder(), '.mentorship', ...path.split('/'));

export const ask = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);

export interface Unsaved {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Files that are there for these tests alone, or as they were again after them. */
export class BorrowedFiles {
  private readonly before = new Map<string, Uint8Array | undefined>();

  async put(path: string, text: string): Promise<void> {
    await this.borrow(path);
    await vscode.workspace.fs.writeFile(recordUri(path), new TextEncoder().encode(text));
  }

  async borrow(path: string): Promise<void> {
    if (!this.before.has(path))
      this.before.set(
        path,
        await vscode.workspace.fs.readFile(recordUri(path)).then(
          bytes => bytes,
          () => undefined,
        ),
      );
  }

  /** The text in an editor, unsaved; `‸` marks the cursor. */
  async write(path: string, marked: string): Promise<Unsaved> {
    await this.borrow(path);
    const document = await vscode.workspace.openTextDocument(recordUri(path));
    await vscode.window.showTextDocument(document);
    const at = marked.indexOf('‸');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), marked.replace('‸', ''));
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
    ok(document.isDirty, 'the text is not saved');
    return { document, position: document.positionAt(Math.max(0, at)) };
  }

  async giveBack(): Promise<void> {
    for (const path of this.before.keys()) {
      const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === recordUri(path).toString());
      if (!document?.isDirty) continue;
      await vscode.window.showTextDocument(document);
      await ask('workbench.action.files.revert');
    }
    await ask('workbench.action.closeAllEditors');
    for (const [path, bytes] of this.before) {
      if (bytes) await vscode.workspace.fs.writeFile(recordUri(path), bytes);
      else await vscode.workspace.fs.delete(recordUri(path)).then(undefined, () => undefined);
    }
  }
}
