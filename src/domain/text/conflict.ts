import type { Region } from './frontMatter';
import { isFenced, markdownLines, textLines, type TextLine } from './markdownLines';

/** Git's conflict markers in a text: where they are, and what git calls the two sides. */
export interface MergeConflict {
  readonly ours: string;
  readonly theirs: string;
  /** The first conflict, from its first to its last marker line. */
  readonly range: Region;
}

interface Marker {
  readonly kind: '<' | '|' | '=' | '>';
  /** What git calls the side. */
  readonly name: string;
  /** The whole line, with its line break. */
  readonly range: Region;
}

/**
 * The first merge conflict of a text. All three markers must stand at the beginning of a line, in order; a lone
 * `=======` is a heading in markdown. From `prose` on the text is markdown, and inside a fenced code block of it the
 * markers are an example that somebody shows.
 */
export function findConflict(text: string, prose: number = text.length): MergeConflict | undefined {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return undefined;
  let ours: Marker | undefined;
  let divided = false;
  for (const marker of markersIn(text, prose)) {
    if (marker.kind === '<') [ours, divided] = [marker, false];
    else if (marker.kind === '=') divided = true;
    else if (marker.kind === '>' && ours && divided) {
      return { ours: ours.name, theirs: marker.name, range: { start: ours.range.start, end: marker.range.end } };
    }
  }
  return undefined;
}

/**
 * The marker lines that are left where somebody has mended a conflict by hand, but not all of it; to be asked where
 * `findConflict` finds none. Before `prose` no line may look like a marker; in markdown `=======` is one only beside
 * another.
 */
export function conflictLeftovers(text: string, prose: number = text.length): Region[] {
  if (!['<<<<<<<', '>>>>>>>', '=======', '|||||||'].some(mark => text.includes(mark))) return [];
  const markers = [...markersIn(text, prose)];
  const isSure = ({ kind, range }: Marker) => kind === '<' || kind === '>' || range.start < prose;
  return markers
    .filter(
      (marker, index) =>
        isSure(marker) ||
        markers[index - 1]?.kind === '<' ||
        markers[index - 1]?.kind === '|' ||
        markers[index + 1]?.kind === '>',
    )
    .map(({ range }) => range);
}

/** Every line that looks like a marker of git's, outside of fenced code. */
function* markersIn(text: string, prose: number): Generator<Marker, undefined> {
  const front = text.slice(0, prose);
  let isInConflict = false;
  for (const line of textLines(front)) {
    const marker = markerOn(line);
    if (marker) yield marker;
    if (marker && isSide(marker)) isInConflict = marker.kind === '<';
  }
  for (let from: number | undefined = prose; from !== undefined;) {
    // Within a conflict a fence may be opened on one side only, so it hides nothing there.
    const lines: Iterable<TextLine> = isInConflict ? textLines(text, from) : outsideOfFences(text, from);
    from = undefined;
    for (const line of lines) {
      const marker = markerOn(line);
      if (!marker) continue;
      yield marker;
      if (!isSide(marker) || isInConflict === (marker.kind === '<')) continue;
      isInConflict = marker.kind === '<';
      from = line.next;
      break;
    }
  }
  return undefined;
}

const isSide = ({ kind }: Marker) => kind === '<' || kind === '>';

function* outsideOfFences(text: string, from: number): Generator<TextLine, undefined> {
  for (const line of markdownLines(text, from)) if (!isFenced(line)) yield line;
  return undefined;
}

function markerOn({ text, start, next }: TextLine): Marker | undefined {
  const words = text
    .slice(0, 500)
    .replace(/^\uFEFF/, '')
    .trimEnd();
  const kind = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/.exec(words)?.[0][0] as Marker['kind'] | undefined;
  return kind && { kind, name: words.slice(8), range: { start, end: next } };
}
