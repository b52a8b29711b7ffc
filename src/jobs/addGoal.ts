import type { GoalFields } from '../domain/records/goal';
import { goalPath } from '../domain/records/recordPath';
import { freeId, newGoal, slugOf } from '../domain/records/write';
import { createRecords } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

export type GoalRequest = Partial<GoalFields> & {
  readonly plan: string;
  readonly outcome: string;
  /** What can be done first; its step is the goal's only one until others are added. */
  readonly firstStep?: string | undefined;
};

/** Write a new goal; of short horizon, if nothing else is said. */
export async function addGoal(ports: Ports, library: Library, request: GoalRequest): Promise<Outcome> {
  await library.load();
  const goals = library.snapshot.plans.get(request.plan)?.goals;
  const id = freeId(slugOf(request.outcome, 'goal'), new Set(goals?.keys()));
  const path = goalPath(request.plan, id);
  const { plan: _plan, firstStep, ...goal } = request;
  const steps = firstStep ? [{ id: slugOf(firstStep, 'step'), text: firstStep }] : [];
  return createRecords(
    ports,
    library,
    [{ kind: 'create', path, text: newGoal({ horizon: 'short', ...goal, status: 'active', steps }) }],
    path,
  );
}
