import { weight } from './likeness';
import { normal, splitLines } from './lines';

/** A text made ready for finding: its normalised lines and where each of them stands. Indexes are 0-based. */
export interface IndexedText {
  readonly lines: readonly string[];
  /** The lines to the letter. */
  readonly raw: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** How deep each line is indented; a tab counts as four. */
  readonly indents: Uint16Array;
}

export function indexText(text: string): IndexedText {
  const raw = splitLines(text);
  const lines = raw.map(normal);
  const indents = new Uint16Array(raw.length);
  raw.forEach((line, at) => (indents[at] = indentOf(line)));
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  });
  return { lines, raw, places, indents };
}

/** What a line is worth as a landmark in a text: what it says, shared among the places where it stands. */
export function landmark(line: string, text: IndexedText): number {
  const count = text.places.get(line)?.length ?? 1;
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
