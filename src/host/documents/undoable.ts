import * as vscode from 'vscode';

/** What VS Code may do to a whole file when it is saved; then a change is written to the disk alone, to the byte. */
const ON_SAVE = {
  editor: ['formatOnSave'],
  files: ['trimTrailingWhitespace', 'trimFinalNewlines', 'insertFinalNewline'],
} as const;

/**
 * Opens a record's file unseen, so that the change that follows is made in its document: whoever opens the file can
 * take it back with Undo, and VS Code remembers that after the document is closed too.
 */
export async function makeUndoable(uri: vscode.Uri): Promise<void> {
  if (isTouchedOnSave(uri)) return;
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    // Gone or no text: the change itself says so.
  }
}

function isTouchedOnSave(uri: vscode.Uri): boolean {
  const scope = { uri, languageId: uri.path.endsWith('.md') ? 'markdown' : 'yaml' };
  return Object.entries(ON_SAVE).some(([section, keys]) => {
    const settings = vscode.workspace.getConfiguration(section, scope);
    return keys.some(key => settings.get(key) === true);
  });
}
