import { goalPath, planPath } from '../../domain/records/recordPath';
import type { GoalEdit } from '../../domain/records/goalEdit';
import * as jobs from '../../jobs/editGoal';
import type { App } from '../app';
import { runUndoable } from './runJob';

interface PlanAt {
  readonly folder: string;
  readonly plan: string;
}

/** One change to a goal, be it typed in a form or dragged. @returns false if it could not be written */
export function changeGoal(
  app: App,
  request: PlanAt & { readonly goal: string; readonly edit: GoalEdit },
): Promise<boolean> {
  const path = goalPath(request.plan, request.goal);
  return runUndoable(app, request.folder, path, (ports, library) => jobs.editGoal(ports, library, request));
}

/** The plan's goals in another order. @returns false if it could not be written */
export function orderGoals(app: App, request: PlanAt & { readonly order: readonly string[] }): Promise<boolean> {
  const path = planPath(request.plan);
  return runUndoable(app, request.folder, path, (ports, library) => jobs.orderGoals(ports, library, request));
}
