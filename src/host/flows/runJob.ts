import type { Outcome } from '../../jobs/ports/outcome';
import type { Ports } from '../../jobs/ports/ports';
import type { Library } from '../../jobs/library/library';
import type { App } from '../app';
import { makeUndoable } from '../documents/undoable';
import { showOutcome } from '../prompts/showOutcome';

type Job = (ports: Ports, library: Library) => Promise<Outcome>;

/**
 * Run a job in a mentorship folder and tell how it ended.
 * @returns false if something was to be written and could not be
 */
export async function runJob(app: App, id: string, job: Job): Promise<boolean> {
  const folder = app.folders.get(id);
  return folder !== undefined && tell(app, await job(await folder.ports(), folder.library));
}

/** As `runJob`, for a change of one file that is there: in its document, so that Undo in that file takes it back. */
export async function runUndoable(app: App, id: string, path: string, job: Job): Promise<boolean> {
  const folder = app.folders.get(id);
  if (folder) await makeUndoable(folder.files.uri(path));
  return runJob(app, id, job);
}

/** Saying what went wrong waits for the reader to close the message; whoever asked is not to wait with it. */
export function tell(app: App, outcome: Outcome): boolean {
  void showOutcome(app.log, outcome);
  return outcome.kind === 'done' || outcome.kind === 'nothing';
}
