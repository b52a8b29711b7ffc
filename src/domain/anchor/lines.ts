/** Lines as the finder sees them. Both sides, what was stored and what is there now, pass through the same functions. */

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
  return line.length > LINE_LIMIT ? line.slice(0, LINE_LIMIT) : line;
}

/** What is compared: re-indenting, re-spacing and a formatter's choice of quotes do not make another line. */
export function normal(line: string): string {
  return cut(line).trim().replace(/\s+/g, ' ').replace(/'/g, '"');
}
