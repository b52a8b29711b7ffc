import type { TextRange } from '../text/textRange';
import type { YamlErrorCode } from '../yaml/document';

/**
 * - `syntax`: not YAML, or front matter that never ends
 * - `conflict`: git's conflict markers are still in the file
 * - `too-large`: over the size that is read
 * - `missing-key`, `wrong-type`, `wrong-value`, `wrong-date`: a key that is not as the format says
 * - `wrong-order`: an end that comes before its beginning
 * - `goal-circle`: a goal that is in the end a part of itself
 * - `duplicate-key`: one key twice in one map
 * - `unknown-key`: a key that looks like one of the format's that is missing
 * - `lost-words`: words of a text that YAML takes for a tag, an anchor or a remark
 * - `unsorted`: days of a list that are not in their order
 * - `unknown-person`, `unknown-goal`, `unknown-entry`: an id that no record has
 * - `plain-person`, `plain-day`: words of an action that read as its owner or its day, and are no mark
 * - `no-box`: the sign in a list item is none that makes an action of it
 * - `unreadable-comment`: what a note remembers of its agenda, altered
 * - `shared-address`: an e-mail address that is in the file of somebody else too
 * - `wrong-place`: a file name that cannot be an id, or that disagrees with the record in it
 * - `unreadable`: the file could not be read as text
 * - `changed-since-signed`: an agreement that somebody signed in other words
 * - `duplicate-id`: two steps of a goal with one id
 * - `older-format`: can be read, and brought up to date; of the whole folder, or of one key that was left behind
 * - `newer-format`: written by a newer version of the extension
 * - `unknown-format`: `mentorship.yaml` can't be read, and names no format in a line of its own either
 */
export type ProblemCode =
  | YamlErrorCode
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-date'
  | 'wrong-order'
  | 'unknown-person'
  | 'unknown-goal'
  | 'unknown-entry'
  | 'plain-person'
  | 'plain-day'
  | 'no-box'
  | 'unreadable-comment'
  | 'shared-address'
  | 'wrong-place'
  | 'unreadable'
  | 'changed-since-signed'
  | 'newer-format'
  | 'unknown-format'
  | 'older-format'
  | 'duplicate-id'
  | 'goal-circle'
  | 'unknown-key'
  | 'lost-words'
  | 'unsorted';

/** What is wrong with a record file, where, and what to do about it in the reader's language. */
export interface Problem {
  readonly code: ProblemCode;
  /** Relative to the mentorship folder, with forward slashes. */
  readonly path: string;
  readonly range: TextRange;
  readonly message: string;
  /**
   * An `error` keeps the record from being read; a `warning` leaves it usable, and `information` is for its file alone.
   */
  readonly severity: 'error' | 'warning' | 'information';
}
