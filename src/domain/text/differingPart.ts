import type { TextEdit } from './textEdit';

/**
 * The one edit that makes `after` of `before`: what both begin and end with stays. For changes that are made of several
 * edits, each computed from the result of the one before. An editor has no place within a character of two halves or
 * between CR and LF, and would move the edit there: so it begins and ends at places that both texts have.
 */
export function differingPart(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isWithin(before, start) || isWithin(after, start)) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (isWithin(before, before.length - tail) || isWithin(after, after.length - tail)) tail--;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}

/** Whether an offset falls between the halves of a surrogate pair, or between CR and LF. */
export function isWithin(text: string, offset: number): boolean {
  const behind = text.charCodeAt(offset - 1);
  const ahead = text.charCodeAt(offset);
  return (
    (behind >= 0xd800 && behind <= 0xdbff && ahead >= 0xdc00 && ahead <= 0xdfff) || (behind === 0x0d && ahead === 0x0a)
  );
}
