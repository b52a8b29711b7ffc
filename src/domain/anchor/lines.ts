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
