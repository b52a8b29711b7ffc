import { formatTrouble } from '../records/formatTrouble';
import { sameValue } from '../text/sameValue';
import type { Snapshot } from './snapshot';

/** What is other in one snapshot of a folder than in an earlier one. */
export interface RecordsChange {
  /** Ids of the plans of which a record came, went or says something else. */
  readonly plans: ReadonlySet<string>;
  /** What all plans are shown with is other: settings, people, or whether the folder may be written to. */
  readonly shared: boolean;
  /** Paths of the files with other problems than before, relative to the folder. */
  readonly problems: ReadonlySet<string>;
}

/** Found by the identity of the snapshots' parts: what is equal in depth is the same object in both. */
export function changeBetween(before: Snapshot, after: Snapshot): RecordsChange {
  return {
    plans: differentKeys(before.plans, after.plans, Object.is),
    shared:
      before.settings !== after.settings ||
      before.people !== after.people ||
      (before.problems !== after.problems && formatTrouble(before.problems) !== formatTrouble(after.problems)),
    // Where an older or newer format keeps some problems back, the lists of the others are made anew.
    problems: differentKeys(before.problems, after.problems, sameValue),
  };
}

function differentKeys<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (a: Value | undefined, b: Value | undefined) => boolean,
): ReadonlySet<string> {
  if (before === after) return NONE;
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Set([...keys].filter(key => !isSame(before.get(key), after.get(key))));
}

const NONE: ReadonlySet<string> = new Set();
