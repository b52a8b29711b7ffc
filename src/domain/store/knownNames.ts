import type { KnownNames } from '../records/actionMarks';
import { goalPath, personPath } from '../records/recordPath';
import type { Snapshot } from './snapshotShape';

/** The ids that marks of a plan's actions may name; a file that can't be read is there all the same. */
export function knownNames(snapshot: Snapshot, plan: string): KnownNames {
  const { people, plans, problems, found = problems } = snapshot;
  const goals = plans.get(plan)?.goals;
  return {
    person: id => people.has(id) || found.has(personPath(id)),
    goal: id => goals?.has(id) === true || found.has(goalPath(plan, id)),
  };
}
