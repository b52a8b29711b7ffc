import type { PlanRecords } from './snapshotShape';
import type { Reference } from '../records/references';

/**
 * The files of a plan but its `plan.yaml`, all sound, and each name in them is that of a record of the plan or of one
 * of `people`: then a snapshot can take them together, without checking any of them.
 */
export interface WholePlan {
  readonly id: string;
  /** With a list for each kind of records that it has any of. */
  readonly records: Partial<Omit<PlanRecords, 'id' | 'plan'>>;
  /** By path. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  readonly people: readonly string[];
}
