import { headingWords } from './blanks';

/** Lines of a note with their places, and what the merge needs to know of one line. */
export interface NoteLine {
  /** Without its line break. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the next line begins; equals `end` where the text ends without a line break. */
  readonly next: number;
}

export function linesOf(text: string, from: number, to: number): NoteLine[] {
  const lines: NoteLine[] = [];
  const breaks = /\r\n|\n|\r/g;
  for (let start = from; start < to;) {
    breaks.lastIndex = start;
    const found = breaks.exec(text);
    const end = found && found.index < to ? found.index : to;
    const next = found && found.index < to ? breaks.lastIndex : to;
    lines.push({ text: text.slice(start, end), start, end, next });
    start = next;
  }
  return lines;
}

/** For each line, whether it stands in a fenced code block: there, nothing is a heading or one of our lines. */
export function fenced(lines: readonly NoteLine[]): boolean[] {
  let open: string | undefined;
  return lines.map(({ text }) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (open === undefined) {
      open = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(open) && text.trim() === mark) open = undefined;
    return true;
  });
}

/** The target of a line's first link: what a generated line is known by. */
export function firstTarget(text: string): string | undefined {
  // Backslashes are read in pairs, so that an escaped bracket of somebody's words is not taken for the end of the link.
  return /^(?:\\.|[^\\])*?\]\(([^()\s]+)\)/.exec(text.slice(0, LINE_LIMIT))?.[1];
}

/** What is longer is none of ours, and patterns would take long over a line of a megabyte. */
export const LINE_LIMIT = 1_000;

export interface Heading {
  readonly level: number;
  readonly title: string;
}

/** A heading without the minutes behind it. */
export function headingOf(text: string): Heading | undefined {
  const line = text.slice(0, LINE_LIMIT);
  const match = /^ {0,3}(#{1,6})[ \t]+/.exec(line);
  if (!match) return undefined;
  const words = headingWords(line.slice(match[0].length));
  const minutes = /\([^()]*\)$/.exec(words)?.index ?? words.length;
  return { level: match[1]!.length, title: words.slice(0, minutes).trim().toLowerCase() };
}

export const isBlank = (text: string) => text.trim() === '';
export const isListItem = (text: string) => /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(text);

/** Headings, quotes, fences, HTML and rules end a paragraph without a blank line. */
const BEGINS_ANEW = /^ {0,3}(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|<|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/;

/**
 * The last line that belongs to the list item at `index`: what stands indented below it, and lines that simply go on.
 * Nothing of ours is put between, and an item that has any is not taken away from under it.
 */
export function itemEnd(lines: readonly NoteLine[], index: number): number {
  let end = index;
  for (let at = index + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (isBlank(text)) continue;
    const follows = at === end + 1;
    const indented = /^(?: {2,}|\t)/.test(text);
    const goesOn = follows && !isListItem(text) && !BEGINS_ANEW.test(text);
    if (!indented && !goesOn) break;
    end = at;
  }
  return end;
}
