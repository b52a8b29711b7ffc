/** A part of a text, by offsets; the end is exclusive. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the YAML of a markdown file stands, between its two `---` lines, and where the prose begins.
 * - `missing`: the file doesn't begin with `---`; all of it is prose
 * - `unterminated`: the second `---` is missing; what is YAML and what prose can't be told
 */
export type FrontMatter =
  | { readonly kind: 'found'; readonly yaml: Region; readonly body: number }
  | { readonly kind: 'missing'; readonly body: number }
  | { readonly kind: 'unterminated'; readonly yaml: Region; readonly body: number };

const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return { kind: 'missing', body: text.startsWith('\uFEFF') ? 1 : 0 };
  const start = opening[0].length;
  for (let line = start; line < text.length;) {
    const next = text.indexOf('\n', line) + 1 || text.length;
    // Only lines that begin like a marker are cut out and looked at closely.
    if (text.startsWith('---', line) || text.startsWith('...', line)) {
      const closing = CLOSING.exec(text.slice(line, next));
      if (closing) return { kind: 'found', yaml: { start, end: line }, body: line + closing[0].length };
    }
    line = next;
  }
  return { kind: 'unterminated', yaml: { start, end: text.length }, body: text.length };
}

/** The YAML of a markdown file; undefined where it can't be told from the prose. */
export function frontYaml(text: string): Region | undefined {
  const front = splitFrontMatter(text);
  return front.kind === 'found' ? front.yaml : undefined;
}
