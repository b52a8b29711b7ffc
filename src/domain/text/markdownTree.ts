import type { Nodes } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';

/** Prose longer than this is not parsed: the parser's time grows with the square. */
export const MAX_PROSE = 128 * 1024;
/** Quotes and lists in each other on one line; the tree is walked by functions that call themselves. */
const MAX_NESTING = 60;
/** The parser's time for a line grows with the square of what is nested on it: so much for a whole text, some tenths of a second. */
const MAX_NESTING_SQUARES = 10_000;

/** A node of the tree that was found in the text, by offsets of the whole file. */
export interface PlacedNode<Node extends Nodes = Nodes> {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/**
 * All blocks of the prose that begins at `body`, in the order of the text. Empty for a text that can't be parsed in
 * bounded time.
 */
export function markdownBlocks(text: string, body: number): PlacedNode[] {
  const prose = text.slice(body);
  if (prose.length > MAX_PROSE || nestsTooDeep(prose)) return [];
  const blocks: PlacedNode[] = [];
  const open: Nodes[] = [PROSE.parse(prose)];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      blocks.push({ node, start: body + start.offset, end: body + end.offset });
    if (node.type !== 'paragraph' && 'children' in node) open.push(...[...node.children].reverse());
  }
  return blocks;
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

/** The reading part of remark alone: nothing is written back, so its writing part needn't be shipped. */
const PROSE = unified().use(remarkParse).use(remarkTaskItems).use(remarkBlocksOnly).freeze();

/** Task items as on GitHub; `remark-gfm`, of which they are a part, can't be had in parts. */
function remarkTaskItems(this: Processor): void {
  const data: Data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmTaskListItemFromMarkdown());
}

/**
 * Turns off what stands inside a paragraph (emphasis, links, code) and definitions: no task and no heading depends on it,
 * and it is where hostile text makes the parser slow.
 */
function remarkBlocksOnly(this: Processor): void {
  const data: Data = this.data();
  (data.micromarkExtensions ??= []).push({
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
  });
}
