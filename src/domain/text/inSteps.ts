import { applyEdits, type TextEdit } from './textEdit';

export type EditStep = (text: string) => readonly TextEdit[] | undefined;

/**
 * Several edits that each need the text that the one before has left, as one edit of the text as it is. Undefined if
 * one of them can't be done.
 */
export function inSteps(text: string, steps: readonly EditStep[]): TextEdit[] | undefined {
  let now = text;
  for (const step of steps) {
    const edits = step(now);
    if (!edits) return undefined;
    now = applyEdits(now, edits);
  }
  return difference(text, now);
}

/** What lies between the common beginning and the common end. */
function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}
