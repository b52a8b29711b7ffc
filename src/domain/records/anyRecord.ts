import type { Agreement } from './agreement';
import type { Entry } from './entry';
import type { Expectations } from './expectations';
import type { Goal } from './goal';
import type { Meeting } from './meeting';
import type { Person } from './person';
import type { Plan } from './plan';
import type { Problem } from './problem';
import type { RecordPath } from './recordPath';
import type { StrayPath } from './strayPath';
import type { Reference } from './references';
import type { Settings } from './settings';

/** A record of any kind, as it is read from its file. */
export type AnyRecord =
  | { readonly kind: 'settings'; readonly value: Settings }
  | { readonly kind: 'person'; readonly value: Person }
  | { readonly kind: 'plan'; readonly value: Plan }
  | { readonly kind: 'goal'; readonly value: Goal }
  | { readonly kind: 'meeting'; readonly value: Meeting }
  | { readonly kind: 'entry'; readonly value: Entry }
  | { readonly kind: 'expectations'; readonly value: Expectations }
  | { readonly kind: 'agreement'; readonly value: Agreement };

/** All that one file says by itself. */
export interface ReadRecord {
  /** Relative to the mentorship folder. */
  readonly file: string;
  readonly path: RecordPath | StrayPath;
  /** Undefined where a problem is an error. */
  readonly record: AnyRecord | undefined;
  readonly problems: readonly Problem[];
  /** Ids of other records and their ranges, for `checkReferences`. */
  readonly references: readonly Reference[];
}
