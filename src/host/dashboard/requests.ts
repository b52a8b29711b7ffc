import * as vscode from 'vscode';
import type { PlanRequest } from '../../dashboard/contract/messages';
import { addGoal } from '../../jobs/addGoal';
import { editGoal, orderGoals } from '../../jobs/editGoal';
import { goalPath, meetingPath, planPath } from '../../domain/records/recordPath';
import type { Outcome } from '../../jobs/ports/outcome';
import { tickAction, tickStep } from '../../jobs/tick';
import { writeEntry } from '../../jobs/writeEntry';
import type { App } from '../app';
import { commit } from '../commands/commit';
import { exportReport } from '../commands/exportReport';
import { generateAgenda } from '../commands/generateAgenda';
import { knowingWhoIAm } from '../commands/identity';
import { openCode, openRecord } from '../commands/open';
import { start } from '../commands/start';
import type { PlanInFolder } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { practicesIn } from '../workspace/practices';
import { showOutcome } from '../prompts/showOutcome';
import type { Target } from '../workspace/target';
import { makeUndoable } from '../documents/undoable';

/**
 * Do what the dashboard page asks for: each request calls the same function as the palette and the trees.
 * @returns false if something was to be written and could not be.
 */
export async function handleRequest(app: App, request: PlanRequest): Promise<boolean> {
  switch (request.type) {
    case 'start':
      return done(start(app));
    case 'openFile':
      return done(openRecord(app, request));
    case 'openCode':
      return done(openCode(app, request));
    case 'generateAgenda':
      return done(generateAgenda(app, request));
    case 'exportReport':
      return done(exportReport(app, request));
    case 'commit':
      return done(commit(app, request));
    case 'takeStep':
      return done(takeStep(app, request));
    case 'reply': {
      const place = placeOf(app, request);
      if (!place) return false;
      const { folder } = place;
      const { plan, text, entry, outcome } = request;
      const result = await knowingWhoIAm(app, place, async () =>
        writeEntry(await folder.ports(), folder.library, { plan, kind: 'reply', text, re: entry, outcome }),
      );
      return result !== undefined && told(app, result);
    }
    case 'addGoal': {
      const { plan, fields } = request;
      return inFolder(app, request.folder, async ({ ports, library }) =>
        addGoal(await ports(), library, { plan, ...fields }),
      );
    }
    case 'editGoal':
      return inFile(app, request.folder, goalPath(request.plan, request.goal), async ({ ports, library }) =>
        editGoal(await ports(), library, request),
      );
    case 'orderGoals':
      return inFile(app, request.folder, planPath(request.plan), async ({ ports, library }) =>
        orderGoals(await ports(), library, request),
      );
    case 'tickStep':
      return inFile(app, request.folder, goalPath(request.plan, request.goal), async ({ ports, library }) =>
        tickStep(await ports(), library, request),
      );
    case 'tickAction':
      return inFile(app, request.folder, meetingPath(request.plan, request.meeting), async ({ ports, library }) =>
        tickAction(await ports(), library, request),
      );
  }
}

function placeOf(
  app: App,
  { folder: id, plan }: { readonly folder: string; readonly plan: string },
): PlanInFolder | undefined {
  return app.folders.plans().find(({ folder, overview }) => folder.id === id && overview.id === plan);
}

/** The page names a practice, never a command: what is run is what the practice calls for now, as it stands in our own code. */
async function takeStep(app: App, request: Extract<PlanRequest, { type: 'takeStep' }>): Promise<void> {
  const place = placeOf(app, request);
  const next = place && practicesIn(place).find(({ id }) => id === request.practice)?.next;
  if (!next) return;
  const target: Target = { folder: request.folder, plan: request.plan, entry: next.entry, path: next.path };
  await vscode.commands.executeCommand(next.command, target);
}

async function done(work: Promise<unknown>): Promise<true> {
  await work;
  return true;
}

/** A change of one file that is there: in its document, so that Undo in that file takes it back. */
async function inFile(app: App, id: string, path: string, job: FolderJob): Promise<boolean> {
  const folder = app.folders.get(id);
  if (folder) await makeUndoable(folder.files.uri(path));
  return inFolder(app, id, job);
}

type FolderJob = (folder: {
  ports: MentorshipFolder['ports'];
  library: MentorshipFolder['library'];
}) => Promise<Outcome>;

async function inFolder(app: App, id: string, job: FolderJob): Promise<boolean> {
  const folder = app.folders.get(id);
  if (!folder) return false;
  const outcome = await job({ ports: () => folder.ports(), library: folder.library });
  return told(app, outcome);
}

/** Saying what went wrong waits for the reader to close the message; the page is not to wait with it. */
function told(app: App, outcome: Outcome): boolean {
  void showOutcome(app.log, outcome);
  return outcome.kind === 'done' || outcome.kind === 'nothing';
}
