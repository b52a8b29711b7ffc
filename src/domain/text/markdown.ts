import { headingWords } from './blanks';
import { splitFrontMatter, type Region } from './frontMatter';
import { lineIndex, type LineIndex } from './lines';
import { markdownBlocks, MAX_PROSE } from './markdownTree';
import { paragraphText, plainTaskItems, type TaskItem } from './plainTasks';
import type { TextEdit } from './textEdit';

export type { TaskItem } from './plainTasks';

export interface Heading {
  readonly depth: number;
  readonly line: number;
  /** From the first `#` (or the text of an underlined heading) to the end of the heading. */
  readonly start: number;
  readonly end: number;
  /** As written, without the marks of the heading. */
  readonly text: string;
}

/** The task-list items of the prose, which begins at `body`, in their order. */
export function taskItems(text: string, body = splitFrontMatter(text).body): TaskItem[] {
  // Most notes have no tasks, and looking for a box is a thousand times cheaper than parsing.
  const box = /\[[ \txX]\]/g;
  box.lastIndex = body;
  if (!box.test(text) && !/\[\r?\n\]/.test(text.slice(body))) return [];
  if (text.length - body > MAX_PROSE) return [];
  return plainTaskItems(text, body) ?? parsedTaskItems(text, body);
}

/** As `taskItems`, by the parser of all markdown. */
export function parsedTaskItems(text: string, body: number): TaskItem[] {
  const lines = lineIndex(text);
  return markdownBlocks(text, body).flatMap(({ node, start }) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return [];
    const [paragraph] = node.children;
    const length = (paragraph?.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0);
    return taskAt(text, { start, end: start + length }, node.checked, lines) ?? [];
  });
}

/** The headings of the prose, which begins at `body`, in their order. */
export function headings(text: string, body = splitFrontMatter(text).body): Heading[] {
  const lines = lineIndex(text);
  return markdownBlocks(text, body).flatMap(({ node, start, end }) => {
    if (node.type !== 'heading') return [];
    const words = text.slice(start, end);
    const plain = words.startsWith('#')
      ? headingWords(words.replace(/^#{1,6}[ \t]*/, ''))
      : words.replace(/\r?\n[ \t>]*(?:=+|-+)[ \t]*$/, '');
    return [{ depth: node.depth, line: lines.positionAt(start).line, start, end, text: plain.trim() }];
  });
}

/**
 * The paragraphs and headings that are the author's own words, by offsets of the whole file: no code, no HTML, and no
 * quotation of somebody else.
 */
export function ownProse(text: string, body = splitFrontMatter(text).body): Region[] {
  const prose: Region[] = [];
  let quotedUntil = 0;
  for (const { node, start, end } of markdownBlocks(text, body)) {
    if (node.type === 'blockquote') quotedUntil = Math.max(quotedUntil, end);
    else if ((node.type === 'paragraph' || node.type === 'heading') && start >= quotedUntil) prose.push({ start, end });
  }
  return prose;
}

/** Tick or untick: one character, or none if it is so already. */
export function setTaskChecked(text: string, item: TaskItem, checked: boolean): TextEdit[] {
  if (item.checked === checked || text[item.mark - 1] !== '[' || text[item.mark + 1] !== ']') return [];
  return [{ start: item.mark, end: item.mark + 1, text: checked ? 'x' : ' ' }];
}

/** The task of a list item whose first paragraph ends where `item` does. */
function taskAt(text: string, item: Region, checked: boolean, lines: LineIndex): TaskItem | undefined {
  // GFM takes a box only at the very beginning of the item's first paragraph.
  const box = /\[([ \t\r\nxX])\]/g;
  box.lastIndex = item.start;
  const found = box.exec(text);
  if (!found || found.index !== text.indexOf('[', item.start)) return undefined;
  const mark = found.index + 1;
  return { line: lines.positionAt(mark).line, checked, mark, ...paragraphText(text, box.lastIndex, item.end) };
}
