import type { TextRange } from './textRange';

/** A place in a text: 0-based line and 0-based UTF-16 column, as VS Code counts. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** Offsets outside the text are clamped; one inside a line break is the end of its line. */
  positionAt(offset: number): LinePosition;
  /** Positions outside the text are clamped to the nearest character that exists. */
  offsetAt(position: LinePosition): number;
  rangeOf(start: number, end: number): TextRange;
}

/**
 * Converts between offsets and lines. A line ends at LF, CRLF or a lone CR, as in the editor.
 * Line starts are looked up only as far as they are asked for: most questions are about the first lines of a file.
 */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const nextStart = text.includes('\r') ? afterBreak : afterLineFeed;
  let complete = false;

  const scan = (enough: () => boolean): void => {
    while (!complete && !enough()) {
      const start = nextStart(text, starts[starts.length - 1]!);
      if (start > 0) starts.push(start);
      else complete = true;
    }
  };
  const startOf = (line: number): number => starts[line] ?? text.length;
  const endOf = (line: number): number => {
    scan(() => starts.length > line + 1);
    let end = line + 1 < starts.length ? startOf(line + 1) : text.length;
    if (line + 1 < starts.length) {
      end -= text[end - 1] === '\n' && text[end - 2] === '\r' ? 2 : 1;
    }
    return end;
  };

  const positionAt = (wanted: number): LinePosition => {
    const offset = Math.min(Math.max(0, wanted), text.length);
    scan(() => startOf(starts.length - 1) > offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: Math.min(offset, endOf(low)) - startOf(low) };
  };

  return {
    positionAt,
    offsetAt: ({ line, column }) => {
      if (line < 0) return 0;
      scan(() => starts.length > line);
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(0, column), endOf(line));
    },
    rangeOf: (start, end) => {
      const from = positionAt(start);
      const to = positionAt(end);
      return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Where the line after that at `start` begins; 0 if there is none. */
const afterLineFeed = (text: string, start: number): number => text.indexOf('\n', start) + 1;

function afterBreak(text: string, start: number): number {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = start;
  return breaks.test(text) ? breaks.lastIndex : 0;
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
