import { readRecord } from '../records/read';
import type { Problem } from '../records/problem';
import { withRecord, type Snapshot } from '../store/snapshot';
import { lineIndex } from '../text/lines';
import { applyEdits } from '../text/textEdit';
import type { Fix } from './fix';
import type { RecordText } from './recordText';

/**
 * Whether a fix may be offered: it changes something, its own problem is gone after it, and it makes no other one that
 * could have been seen before. A guess at what somebody means is tried here instead of being trusted.
 */
export function isFixValid(source: RecordText, problem: Problem, { edits, rename }: Fix): boolean {
  const text = applyEdits(source.text, edits);
  const file = rename ? rename.to + source.file.slice(rename.from.length) : source.file;
  if (text === source.text && file === source.file) return false;
  const before = problemsOf(source.snapshot, source.file);
  const read = readRecord(file, text);
  // A file that is renamed and then no record any more has no problems.
  const unread = rename ? [] : [problem];
  const after = read ? problemsOf(withRecord(source.snapshot, read), file) : unread;
  if (STOPS.has(problem.code)) {
    const others = new Set(before.filter(one => one !== problem).map(keyOf));
    return isBehind(
      text,
      edits,
      after.filter(one => one.code === problem.code && !others.has(keyOf(one))),
    );
  }
  const isMore = (one: Problem) => count(after, one) > count(before, one);
  return (
    count(after, problem) < count(before, problem) &&
    !after.some(one => depthOf(one) <= depthOf(problem) && isMore(one))
  );
}

function problemsOf({ problems }: Snapshot, file: string): readonly Problem[] {
  return problems.get(file) ?? [];
}

/**
 * What can't be parsed hides which keys are wrong, and those hide which names are: a fix may bring to light what is
 * deeper.
 */
function depthOf({ code, severity }: Problem): number {
  if (STOPS.has(code) || code === 'duplicate-key' || code === 'unknown-key') return 0;
  return severity === 'error' ? 1 : 2;
}

/** Where reading stops, so that one of them may hide another. */
const STOPS: ReadonlySet<Problem['code']> = new Set([
  'syntax',
  'conflict',
  'too-large',
  'unreadable',
  'wrong-place',
  'newer-format',
]);

function keyOf({ code, message, range: { startLine, startColumn } }: Problem): string {
  return JSON.stringify([code, message, startLine, startColumn]);
}

function count(problems: readonly Problem[], { code, message }: Problem): number {
  return problems.filter(other => other.code === code && other.message === message).length;
}

/** Reading stops at the first mistake: a problem that is found after a fix must stand behind what the fix wrote. */
function isBehind(text: string, edits: Fix['edits'], problems: readonly Problem[]): boolean {
  const last = [...edits].sort((a, b) => a.start - b.start).at(-1);
  const shift = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const lines = lineIndex(text);
  return problems.every(
    ({ range }) =>
      last !== undefined && lines.offsetAt({ line: range.startLine, column: range.startColumn }) >= last.end + shift,
  );
}
