import * as vscode from 'vscode';

/** VS Code's owner of the threads; it shows the same words in new notes and in replies. */
export function createController(): vscode.CommentController {
  const controller = vscode.comments.createCommentController('mentorship', vscode.l10n.t('Mentorship'));
  controller.options = {
    // Shown in one line, and cut off where the editor is narrower.
    prompt: vscode.l10n.t('Write to everyone who can read this repository'),
    placeHolder: vscode.l10n.t('A note: what you saw, its effect, one question or step. A reply: what you make of it.'),
  };
  return controller;
}
