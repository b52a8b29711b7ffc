import type { LineRange } from './shiftLines';

/** Whole lines as people count them and as records store them: 1-based and inclusive. */
export interface LineNumbers {
  readonly start: number;
  readonly end: number;
}

/** The same lines as texts and editors index them. */
export function toLineRange({ start, end }: LineNumbers): LineRange {
  return { start: start - 1, end: end - 1 };
}

/** The same lines as people count them. */
export function toLineNumbers({ start, end }: LineRange): LineNumbers {
  return { start: start + 1, end: end + 1 };
}

/** How many lines these are, in either way of counting. */
export function lineCount({ start, end }: LineRange | LineNumbers): number {
  return end - start + 1;
}
