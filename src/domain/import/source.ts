import type { Person } from '../records/person';
import type { Plan } from '../records/plan';
import type { DayOrder } from './writtenDay';

/** A file that somebody has kept notes in so far. It is only read. */
export interface Source {
  /** With the folders below the chosen one, with forward slashes, such as `2026/11-24.md`. */
  readonly name: string;
  /** Undefined where it is no text in UTF-8. */
  readonly text: string | undefined;
}

/**
 * Why words are in no file of the result.
 * - `no-day`: they stand below no day; `front`: among the keys of a file that is split or belongs to no record
 * - `value`: of a key that holds something else here, or was read as another value; `comment`: of YAML
 * - `there`: they are in the mentorship already; `agreement`: there is one already
 * - `in-the-way`: the file that they would go into can't be read, or something is left open at its end
 * - `person`: the file is named after somebody who is not one of the two
 * - `unknown`: neither meeting, goal nor agreement; `no-text`: the file is not to be read as text
 */
export type LeftReason =
  'no-day' | 'front' | 'value' | 'comment' | 'there' | 'agreement' | 'in-the-way' | 'person' | 'unknown' | 'no-text';

export interface LeftOut {
  readonly source: string;
  /** The words as they are written; empty for a file without text. */
  readonly text: string;
  readonly why: LeftReason;
}

/** A file of the mentorship as it would be; `before` is undefined for one that is new. */
export interface ImportedFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What an import goes by. */
export interface ImportContext {
  readonly plan: Pick<Plan, 'id' | 'mentor' | 'mentee'>;
  readonly today: string;
  /** How days such as 3/4/2026 are meant, where the notes themselves don't tell. */
  readonly order?: DayOrder | undefined;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** The file of the meeting on a day, if there is one. */
  noteOn(day: string): string | undefined;
  /** A file of the plan as it is; undefined where there is none. Without a text its words can't be had. */
  fileAt(path: string): { readonly text: string | undefined } | undefined;
  /** The plan's goals: id and outcome. */
  readonly goals: ReadonlyMap<string, string>;
}
