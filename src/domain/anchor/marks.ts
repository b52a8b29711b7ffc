import { weight } from './likeness';
import { lineHash } from './lines';

/**
 * The lines around a quote as they are stored: for each a word of four letters and digits that tells whether a line is
 * that one, or a point for a line that stands everywhere. People read past them, and twenty fit on two short lines.
 */

/** So many bits of a line's hash. */
const MARK_BITS = 20;
const SIGNS = '0123456789bcdfghjklmnpqrstvwxyz_';
const LETTERS = 4;
/** A blank line, a brace, an `else`: where one stands says nothing. */
const NO_MARK = '.';
const LIGHT = 0.2;

/** What a normalised line is known by; undefined for one that stands everywhere. */
export function markOf(line: string): number | undefined {
  return weight(line) < LIGHT ? undefined : lineHash(line, 0, line.length) & ((1 << MARK_BITS) - 1);
}

/** @param lines normalised */
export function marksText(lines: readonly string[]): string {
  return lines.map(line => word(markOf(line))).join(' ');
}

/** What was stored, a mark for each line; a word that is none counts as a line that stands everywhere. */
export function readMarks(text: string): (number | undefined)[] {
  return text.split(/\s+/).flatMap(each => (each === '' ? [] : [markIn(each)]));
}

function word(mark: number | undefined): string {
  if (mark === undefined) return NO_MARK;
  return Array.from({ length: LETTERS }, (_, at) => SIGNS.charAt((mark >>> (5 * (LETTERS - 1 - at))) & 31)).join('');
}

function markIn(written: string): number | undefined {
  if (written.length !== LETTERS) return undefined;
  let mark = 0;
  for (const sign of written) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return undefined;
    mark = mark * 32 + value;
  }
  return mark;
}
