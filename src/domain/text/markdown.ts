import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { headingWords } from './blanks';
import { splitFrontMatter, type Region } from './frontMatter';
import { lineIndex } from './lines';
import { plainTaskItems, type TaskItem } from './plainTasks';
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

/** Prose longer than this is not looked through for tasks and headings: the parser's time grows with the square. */
export const MAX_PROSE = 128 * 1024;
/** Quotes and lists in each other on one line; the tree is walked by functions that call themselves. */
const MAX_NESTING = 60;
/** The parser's time for a line grows with the square of what is nested on it: so much for a whole text, some tenths of a second. */
const MAX_NESTING_SQUARES = 10_000;

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
  const items: TaskItem[] = [];
  for (const node of nodesOf(text, body)) {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') continue;
    const item = taskAt(text, body, node, lines);
    if (item) items.push(item);
  }
  return items;
}

/** The headings of the prose, which begins at `body`, in their order. */
export function headings(text: string, body = splitFrontMatter(text).body): Heading[] {
  const lines = lineIndex(text);
  return nodesOf(text, body).flatMap(node => {
    if (node.type !== 'heading' || node.position === undefined) return [];
    const [start, end] = [body + node.position.start.offset, body + node.position.end.offset];
    const words = text.slice(start, end);
    const plain = words.startsWith('#')
      ? headingWords(words.replace(/^#{1,6}[ \t]*/, ''))
      : words.replace(/\r?\n[ \t>]*(?:=+|-+)[ \t]*$/, '');
    return [{ depth: node.depth ?? 1, line: lines.positionAt(start).line, start, end, text: plain.trim() }];
  });
}

/**
 * The paragraphs and headings that are the author's own words, by offsets of the whole file: no code, no HTML, and no
 * quotation of somebody else.
 */
export function ownProse(text: string, body = splitFrontMatter(text).body): Region[] {
  const nodes = nodesOf(text, body);
  const regionOf = ({ position }: MarkdownNode): Region[] =>
    position ? [{ start: body + position.start.offset, end: body + position.end.offset }] : [];
  const quoted = nodes.filter(({ type }) => type === 'blockquote').flatMap(regionOf);
  return nodes
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .flatMap(regionOf)
    .filter(({ start }) => !quoted.some(quote => start >= quote.start && start < quote.end));
}

/** Tick or untick: one character, or none if it is so already. */
export function setTaskChecked(text: string, item: TaskItem, checked: boolean): TextEdit[] {
  if (item.checked === checked || text[item.mark - 1] !== '[' || text[item.mark + 1] !== ']') return [];
  return [{ start: item.mark, end: item.mark + 1, text: checked ? 'x' : ' ' }];
}

function taskAt(
  text: string,
  body: number,
  node: MarkdownNode,
  lines: ReturnType<typeof lineIndex>,
): TaskItem | undefined {
  if (!node.position) return undefined;
  // GFM takes a box only at the very beginning of the item's first paragraph.
  const box = /\[([ \t\r\nxX])\]/g;
  box.lastIndex = body + node.position.start.offset;
  const found = box.exec(text);
  if (!found || found.index !== text.indexOf('[', body + node.position.start.offset)) return undefined;
  const mark = found.index + 1;
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = box.lastIndex;
  const end = lineEnd.exec(text)?.index ?? text.length;
  const raw = text.slice(box.lastIndex, end);
  const textStart = box.lastIndex + (raw.length - raw.trimStart().length);
  const textEnd = Math.max(textStart, end - (raw.length - raw.trimEnd().length));
  return {
    line: lines.positionAt(mark).line,
    checked: node.checked === true,
    mark,
    textStart,
    textEnd,
    text: text.slice(textStart, textEnd),
  };
}

/** What is needed of a node of the markdown tree. */
interface MarkdownNode {
  readonly type: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

/** All block nodes in the order of the text. Empty for a text that can't be parsed in bounded time. */
function nodesOf(text: string, body: number): MarkdownNode[] {
  const prose = text.slice(body);
  if (prose.length > MAX_PROSE || nestsTooDeep(prose)) return [];
  const nodes: MarkdownNode[] = [];
  const open: MarkdownNode[] = [fromMarkdown(prose, READING) as MarkdownNode];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    if (node.type !== 'paragraph' && node.children) open.push(...[...node.children].reverse());
  }
  return nodes;
}

function nestsTooDeep(prose: string): boolean {
  let squares = 0;
  for (const [marks] of prose.matchAll(/^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r]|$)))+/gm)) {
    const depth = marks.match(/>|[*+.)-]/g)!.length;
    // A simple list may be as long as it likes.
    squares += (depth - 1) ** 2;
    if (depth >= MAX_NESTING || squares > MAX_NESTING_SQUARES) return true;
  }
  return false;
}

/**
 * The reading part of remark alone: nothing is written back, so its writing part needn't be shipped. Of GitHub's markdown
 * only task items; what stands inside a paragraph (emphasis, links, code) is turned off: no task and no heading depends on
 * it, and it is where hostile text makes the parser slow.
 */
const READING = {
  extensions: [
    gfmTaskListItem(),
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'characterEscape',
          'characterReference',
          'codeText',
          'definition',
          'hardBreakEscape',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
        ],
      },
    },
  ],
  mdastExtensions: [gfmTaskListItemFromMarkdown()],
};
