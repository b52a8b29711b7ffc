import * as vscode from 'vscode';

/** Who will be able to read what is being written, in plain words behind the question. */

/** Of everything but private notes: whoever can read the repository that the files are committed to. */
export function everyone(question: string): string {
  return `${question} ${vscode.l10n.t('Everyone who can read this repository can read it.')}`;
}

export function onThisComputer(question: string): string {
  return `${question} ${vscode.l10n.t('On this computer only (ignored by git).')}`;
}

/** Of a draft that opens as a text nobody has saved. */
export function nobodyYet(question: string): string {
  return `${question} ${vscode.l10n.t('It goes into a draft that is saved nowhere.')}`;
}
