import type { ReadRecord } from '../records/anyRecord';
import {
  agreementPath,
  entryPath,
  expectationsPath,
  goalPath,
  meetingPath,
  personPath,
  planPath,
  SETTINGS_PATH,
} from '../records/recordPath';
import { SnapshotChange } from './snapshotChange';
import type { Snapshot } from './snapshotShape';
import type { WholePlan } from './wholePlan';

export type { PlanRecords, Snapshot } from './snapshotShape';

export const EMPTY_SNAPSHOT: Snapshot = {
  settings: undefined,
  people: new Map(),
  plans: new Map(),
  problems: new Map(),
};

/** The snapshot with this file as it has been read; the same object if that changes nothing. */
export function withRecord(snapshot: Snapshot, read: ReadRecord): Snapshot {
  return withRecords(snapshot, [read]);
}

/** All at once: each map is copied once, however many files there are. */
export function withRecords(snapshot: Snapshot, reads: readonly ReadRecord[]): Snapshot {
  const change = new SnapshotChange(snapshot);
  for (const read of reads) change.put(read);
  return change.result();
}

/** The snapshot with a plan as it was cached; undefined if that can't be taken as a whole. */
export function withWholePlan(snapshot: Snapshot, plan: WholePlan): Snapshot | undefined {
  const change = new SnapshotChange(snapshot);
  return change.putWhole(plan) ? change.result() : undefined;
}

/** The snapshot without this file, for one that is gone; the same object if it knew of none. */
export function withoutRecord(snapshot: Snapshot, file: string): Snapshot {
  return withoutRecords(snapshot, [file]);
}

export function withoutRecords(snapshot: Snapshot, files: readonly string[]): Snapshot {
  const change = new SnapshotChange(snapshot);
  for (const file of files) change.remove(file);
  return change.result();
}

/** The files that the snapshot knows: those with a record and those with a problem. */
export function knownPaths(snapshot: Snapshot): string[] {
  const paths = new Set((snapshot.found ?? snapshot.problems).keys());
  if (snapshot.settings) paths.add(SETTINGS_PATH);
  for (const id of snapshot.people.keys()) paths.add(personPath(id));
  for (const { id, plan, goals, meetings, entries, expectations, agreement } of snapshot.plans.values()) {
    if (plan) paths.add(planPath(id));
    for (const goal of goals.keys()) paths.add(goalPath(id, goal));
    for (const meeting of meetings.keys()) paths.add(meetingPath(id, meeting));
    for (const entry of entries.keys()) paths.add(entryPath(id, entry));
    for (const role of expectations?.values() ?? []) paths.add(expectationsPath(id, role.id));
    if (agreement) paths.add(agreementPath(id));
  }
  return [...paths];
}
