import * as vscode from 'vscode';
import type { Outcome } from '../../jobs/ports/outcome';
import type { App } from '../app';
import { showOutcome } from '../prompts/showOutcome';
import type { Log } from '../workspace/log';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import type { Target } from '../workspace/target';

/** Open a record's file, at a line if the target names one. */
export async function openRecord(app: App, target: Target | undefined): Promise<void> {
  const folder = target && app.folders.get(target.folder);
  if (!folder || !target.path) return;
  const line = target.line ?? 0;
  await vscode.window.showTextDocument(folder.files.uri(target.path), {
    preview: true,
    ...(target.line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) }),
  });
}

/**
 * Tell how a job ended, and open the file that it has written, in a tab that stays unless it is a preview.
 * @param outcome undefined where the user has cancelled
 * @returns true if the job is done
 */
export async function openWritten(
  log: Log,
  { files }: MentorshipFolder,
  outcome: Outcome | undefined,
  { preview = false }: { readonly preview?: boolean } = {},
): Promise<boolean> {
  if (!outcome || !(await showOutcome(log, outcome)) || outcome.kind !== 'done') return false;
  await vscode.window.showTextDocument(files.uri(outcome.path), { preview });
  return true;
}
