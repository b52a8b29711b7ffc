/** Lines as they are compared. Both sides, what was stored and what is there now, pass through the same functions. */

/** Longer lines are minified or data; their first part identifies them well enough and keeps notes small. */
export const LINE_LIMIT = 300;

/** Lines without their ends; a last line break makes no extra line. */
export function splitLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** A line as it is stored. */
export function cut(line: string): string {
  return line.length < LINE_LIMIT ? line : line.slice(0, cutAt(line, 0, line.length));
}

/** Where the line that goes from `from` to `to` is cut: never between the halves of a character. */
export function cutAt(text: string, from: number, to: number): number {
  const end = Math.min(to, from + LINE_LIMIT);
  const last = text.charCodeAt(end - 1);
  return end === from + LINE_LIMIT && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/** What is compared: re-indenting, re-spacing and a formatter's choice of quotes do not make another line. */
export function normal(line: string): string {
  return cut(line).trim().replace(/\s+/g, ' ').replace(/'/g, '"');
}

const WIDE_SPACE = /\s/;

/**
 * Of a line as `normal` would make it, without making it: 32 bits, the lowest of which say most. Notes keep a part of
 * it (see marks), so another rule would lose the places of all that are written.
 */
export function lineHash(text: string, from: number, to: number): number {
  let sum = 0x811c9dc5;
  let space = false;
  let begun = false;
  for (let i = from; i < to; i++) {
    let c = text.charCodeAt(i);
    if (c === 32 || (c >= 9 && c <= 13) || (c > 127 && WIDE_SPACE.test(text.charAt(i)))) {
      space = begun;
      continue;
    }
    if (c === 39) c = 34;
    if (space) sum = Math.imul(sum ^ 32, 0x01000193);
    sum = Math.imul(sum ^ c, 0x01000193);
    space = false;
    begun = true;
  }
  return sum ^ (sum >>> 15);
}
