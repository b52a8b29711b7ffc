/** Whole lines of a text, 0-based and inclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** One change of a text as an editor reports it; 0-based, in the text before the change. */
export interface LineChange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/**
 * Where whole lines are after changes that were made at once. Each change is given in the text before all of them, and
 * none overlaps another, as in VS Code's change events.
 */
export function shiftLines(range: LineRange, changes: readonly LineChange[]): LineRange {
  const fromBelow = [...changes].sort((a, b) => b.startLine - a.startLine || b.startColumn - a.startColumn);
  return fromBelow.reduce(shiftOnce, range);
}

function shiftOnce(range: LineRange, change: LineChange): LineRange {
  const added = (change.text.match(/\r\n|\r|\n/g) ?? []).length;
  const delta = added - (change.endLine - change.startLine);
  const isAbove =
    change.endLine < range.start || (change.endLine === range.start && change.endColumn === 0 && endsItsLine(change));
  if (isAbove) return { start: range.start + delta, end: range.end + delta };
  // A line begun after the last one is not part of it.
  const isBelow =
    change.startLine > range.end ||
    (change.startLine === range.end && isInsertion(change) && /^[\r\n]/.test(change.text));
  if (isBelow) return range;
  const lastAdded = change.startLine + added;
  const start = change.startLine >= range.start ? range.start : Math.min(lastAdded, range.start);
  const end = range.end >= change.endLine ? range.end + delta : Math.min(range.end, lastAdded);
  return { start, end: Math.max(start, end) };
}

/**
 * What is put in front of the first line's first character leaves that line as it is only if it ends with a line break.
 */
function endsItsLine({ text, startLine, endLine, startColumn }: LineChange): boolean {
  return text === '' ? startColumn === 0 || startLine === endLine : /[\r\n]$/.test(text);
}

const isInsertion = (change: LineChange) =>
  change.startLine === change.endLine && change.startColumn === change.endColumn;
