import * as vscode from 'vscode';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

/** So many files are named; more would not fit in a message. */
const NAMED = 3;

/**
 * Tell of files that can't be read before something goes on without them; one can be opened instead.
 * @param message with the files' names
 * @param anyway the button that goes on
 * @returns true to go on
 */
export async function goOnAnyway(
  folder: MentorshipFolder,
  paths: readonly string[],
  message: (names: string) => string,
  anyway: string,
): Promise<boolean> {
  const open = vscode.l10n.t('Open File');
  const names = [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])];
  const answer = await vscode.window.showWarningMessage(message(listed(names)), anyway, open);
  if (answer === open) await vscode.window.showTextDocument(folder.files.uri(paths[0]!), { preview: false });
  return answer === anyway;
}

/** Names with commas between, as the reader's language has them. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(vscode.env.language, { type: 'unit' }).format(names);
}
