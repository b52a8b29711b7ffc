import type * as vscode from 'vscode';

/**
 * To be given with each edit of a text. VS Code makes the edits of the active editor smaller before it makes them, and
 * compares halves of characters there: of an emoji that takes another's place it replaces the half in which they
 * differ, for which a document has no place, and the edit is lost. An edit with a note like this one is made as it is.
 */
export const VERBATIM_EDIT: vscode.WorkspaceEditEntryMetadata = { needsConfirmation: false, label: 'Mentorship' };
