import type { Agreement } from '../records/agreement';
import type { Entry } from '../records/entry';
import type { Expectations } from '../records/expectations';
import type { Goal } from '../records/goal';
import type { Meeting } from '../records/meeting';
import type { Person } from '../records/person';
import type { Plan } from '../records/plan';
import type { Problem } from '../records/problem';
import type { Reference } from '../records/references';
import type { Settings } from '../records/settings';

/** One plan with all that belongs to it. Maps are keyed by id and ordered by it. */
export interface PlanRecords {
  readonly id: string;
  /** Undefined while `plan.yaml` is missing or has never been readable. */
  readonly plan: Plan | undefined;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of each side that has a file for them, by role. Absent: none. */
  readonly expectations?: ReadonlyMap<string, Expectations>;
  readonly agreement?: Agreement | undefined;
}

/** Everything that is known of one mentorship folder at one moment. Never changed after it is announced. */
export interface Snapshot {
  readonly settings: Settings | undefined;
  readonly people: ReadonlyMap<string, Person>;
  readonly plans: ReadonlyMap<string, PlanRecords>;
  /** Of every file that has any, by path. A broken file keeps its last good record above. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** With those that are not told of, see `heldProblems`. Absent: `problems` has all of them. */
  readonly found?: ReadonlyMap<string, readonly Problem[]>;
  /**
   * What each file refers to, for checking it again when other files come and go: by plan (or the empty text, for files
   * of no plan), then by path. Absent: none.
   */
  readonly references?: ReadonlyMap<string, ReadonlyMap<string, readonly Reference[]>>;
}
