import { weight } from './likeness';
import { normal, splitLines } from './lines';
import { markOf } from './marks';

/** A text made ready for finding: its normalised lines and where each of them stands. Indexes are 0-based. */
export interface IndexedText {
  readonly lines: readonly string[];
  /** The lines to the letter. */
  readonly raw: readonly string[];
  /** The indexes at which each line stands, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The columns that each line is indented by; a tab counts as four. */
  readonly indents: Uint16Array;
  /** The first line with each mark; made when first asked for. */
  byMark(): ReadonlyMap<number, string>;
}

export function indexText(text: string): IndexedText {
  const raw = splitLines(text);
  const lines = raw.map(normal);
  const indents = new Uint16Array(raw.length);
  raw.forEach((line, at) => (indents[at] = indentOf(line)));
  const positions = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const known = positions.get(line);
    if (known) known.push(at);
    else positions.set(line, [at]);
  });
  let marked: Map<number, string> | undefined;
  return { lines, raw, positions, indents, byMark: () => (marked ??= linesByMark(positions.keys())) };
}

function linesByMark(lines: Iterable<string>): Map<number, string> {
  const marked = new Map<number, string>();
  for (const line of lines) {
    const mark = markOf(line);
    if (mark !== undefined && !marked.has(mark)) marked.set(mark, line);
  }
  return marked;
}

/** What a line is worth as a landmark in a text: its weight, the less the more often it stands there. */
export function landmark(line: string, text: IndexedText): number {
  const count = text.positions.get(line)?.length ?? 1;
  return weight(line) / Math.sqrt(count);
}

function indentOf(line: string): number {
  let deep = 0;
  for (let i = 0; i < line.length && deep < 1000; i++) {
    const c = line.charCodeAt(i);
    if (c === 32) deep += 1;
    else if (c === 9) deep += 4;
    else break;
  }
  return deep;
}
