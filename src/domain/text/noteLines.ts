import type { MarkdownLine } from './markdownLines';

/** The target of a line's first link: what a generated line is known by. */
export function firstTarget(text: string): string | undefined {
  // Backslashes are read in pairs, so that an escaped bracket of somebody's words is not taken for the end of the link.
  return /^(?:\\.|[^\\])*?\]\(([^()\s]+)\)/.exec(text.slice(0, LINE_LIMIT))?.[1];
}

/** What is longer is none of ours, and patterns would take long over a line of a megabyte. */
export const LINE_LIMIT = 1_000;

/** The heading of a section that begins on a line, without the minutes behind its words and in small letters. */
export function sectionHeading(line: MarkdownLine): { readonly level: number; readonly title: string } | undefined {
  if (!line.heading || line.depth > 0) return undefined;
  const words = line.heading.title.slice(0, LINE_LIMIT);
  const minutes = /\([^()]*\)$/.exec(words)?.index ?? words.length;
  return { level: line.heading.level, title: words.slice(0, minutes).trim().toLowerCase() };
}

export const isBlank = (text: string) => text.trim() === '';
export const isListItem = (text: string) => /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(text);

/** The last line of the paragraph that begins on the line at `index`: lines below that simply go on. */
export function paragraphEnd(lines: readonly MarkdownLine[], index: number): number {
  let end = index;
  while (goesOn(lines[end + 1])) end++;
  return end;
}

/** A paragraph as one line: nothing of how it is wrapped is left. */
export function paragraphOf(lines: readonly MarkdownLine[], index: number): string {
  const own = lines.slice(index, paragraphEnd(lines, index) + 1);
  const words = own.map(({ text }, at) => (at === 0 ? text : text.trimStart()));
  return words.map((text, at) => (at < words.length - 1 ? text.trimEnd() : text)).join(' ');
}

function goesOn(line: MarkdownLine | undefined): boolean {
  return line?.kind === 'text' && !line.item && !isBlank(line.text) && !line.text.trimStart().startsWith('>');
}

/**
 * The last line that belongs to the list item at `index`: what stands indented below it, and lines that simply go on.
 * Nothing of ours is put between, and an item that has any is not taken away from under it.
 */
export function itemEnd(lines: readonly MarkdownLine[], index: number): number {
  let end = index;
  for (const [at, line] of lines.entries()) {
    if (at <= index || isBlank(line.text)) continue;
    const isIndented = /^(?: {2,}|\t)/.test(line.text);
    if (!isIndented && !(at === end + 1 && goesOn(line))) break;
    end = at;
  }
  return end;
}
