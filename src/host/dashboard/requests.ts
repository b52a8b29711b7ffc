import * as vscode from 'vscode';
import type { PlanRequest } from '../../dashboard/contract/messages';
import { addGoal } from '../../jobs/addGoal';
import { goalPath, meetingPath } from '../../domain/records/recordPath';
import { tickAction, tickStep } from '../../jobs/tick';
import type { App } from '../app';
import { sync, takeFirstStep } from '../flows/firstStep';
import { changeGoal, orderGoals } from '../flows/goals';
import { sendReply } from '../flows/reply';
import { runJob, runUndoable } from '../flows/runJob';
import { beSomebody, chooseWhoIAm } from '../prompts/whoIAm';
import { practicesIn } from '../workspace/practices';
import type { Target } from '../workspace/target';

/** The requests that are a command, which takes them as its target. */
const COMMANDS = {
  start: 'mentorship.start',
  openFile: 'mentorship.openRecord',
  openCode: 'mentorship.openCode',
  generateAgenda: 'mentorship.generateAgenda',
  exportReport: 'mentorship.exportReport',
  logProgress: 'mentorship.logProgressAbout',
  giveFeedback: 'mentorship.giveFeedbackAbout',
  askMentor: 'mentorship.askMentor',
  sayThankYou: 'mentorship.sayThankYou',
  commit: 'mentorship.commit',
} as const;

/**
 * Do what the dashboard page asks for: each request runs the same command or job as the palette and the trees.
 * @returns false if something was to be written and could not be.
 */
export async function handleRequest(app: App, request: PlanRequest): Promise<boolean> {
  switch (request.type) {
    case 'start':
    case 'openFile':
    case 'openCode':
    case 'generateAgenda':
    case 'exportReport':
    case 'logProgress':
    case 'giveFeedback':
    case 'askMentor':
    case 'sayThankYou':
    case 'commit':
      return done(vscode.commands.executeCommand(COMMANDS[request.type], request));
    case 'chooseIdentity':
      return done(chooseIdentity(app, request));
    case 'push':
    case 'pull':
      return done(syncFolder(app, request));
    case 'takeFirstStep': {
      const place = app.folders.planAt(request);
      return place ? done(takeFirstStep(app, place, request.step)) : true;
    }
    case 'takeStep':
      return done(takeStep(app, request));
    case 'reply': {
      const place = app.folders.planAt(request);
      const { text, entry, outcome } = request;
      return place !== undefined && sendReply(app, place, { entry, text, said: outcome ?? 'words' });
    }
    case 'addGoal': {
      const { folder, plan, fields } = request;
      return runJob(app, folder, (ports, library) => addGoal(ports, library, { plan, ...fields }));
    }
    case 'editGoal':
      return changeGoal(app, request);
    case 'orderGoals':
      return orderGoals(app, request);
    case 'tickStep': {
      const { folder, plan, goal } = request;
      return runUndoable(app, folder, goalPath(plan, goal), (ports, library) => tickStep(ports, library, request));
    }
    case 'tickAction': {
      const { folder, plan, meeting } = request;
      return runUndoable(app, folder, meetingPath(plan, meeting), (ports, library) =>
        tickAction(ports, library, request),
      );
    }
  }
}

/** Says who of the two is reading: the one that the page names, or whoever they choose. */
async function chooseIdentity(
  app: App,
  { person, ...at }: { readonly folder: string; readonly plan: string; readonly person?: string | undefined },
): Promise<void> {
  const place = app.folders.planAt(at);
  if (!place) return;
  const { mentor, mentee } = place.overview;
  const named = [mentor, mentee].find(({ id }) => id === person);
  await (named ? beSomebody(app, place.folder, named) : chooseWhoIAm(app, place));
}

/**
 * The page names a practice, never a command: what is run is what the practice calls for now, as it stands in our own
 * code.
 */
async function takeStep(app: App, request: Extract<PlanRequest, { type: 'takeStep' }>): Promise<void> {
  const place = app.folders.planAt(request);
  const next = place && practicesIn(place).find(({ id }) => id === request.practice)?.next;
  if (!next) return;
  const target: Target = { folder: request.folder, plan: request.plan, entry: next.entry, path: next.path };
  await vscode.commands.executeCommand(next.command, target);
}

async function syncFolder(
  app: App,
  { type, folder }: { readonly type: 'push' | 'pull'; readonly folder: string },
): Promise<void> {
  const at = app.folders.get(folder);
  if (at) await sync(app, at, type);
}

async function done(work: Thenable<unknown>): Promise<true> {
  await work;
  return true;
}
