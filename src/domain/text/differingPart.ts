import type { TextEdit } from './textEdit';

/**
 * The one edit that makes `after` of `before`: what both begin and end with stays. For changes that are made of several
 * edits, each computed from the result of the one before.
 */
export function differingPart(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}
