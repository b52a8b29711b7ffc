import type { Nodes, Root } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import { splitFrontMatter } from './frontMatter';

/** Prose longer than this is not parsed: the parser's time grows with the square. */
export const MAX_PROSE = 128 * 1024;
/** Quotes and lists in each other on one line; the tree is walked by functions that call themselves. */
const MAX_NESTING = 60;
/**
 * The parser's time for a line grows with the square of what is nested on it: so much for a whole text, some tenths of
 * a second.
 */
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
  if (text.length - body > MAX_PROSE || nestsTooDeep(text.slice(body))) return [];
  const { tree, shift } = treeOf(text, body);
  const blocks: PlacedNode[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      blocks.push({ node, start: shift + start.offset, end: shift + end.offset });
    if (node.type !== 'paragraph' && 'children' in node) open.push(...[...node.children].reverse());
  }
  return blocks;
}

/** The tree of a file, and what must be added to its offsets. */
function treeOf(text: string, body: number): { readonly tree: Root; readonly shift: number } {
  const front = splitFrontMatter(text);
  const isFile = front.kind === 'found' && front.body === body;
  // YAML may end in dots as well, and a carriage return alone ends no line of it: the parser sees both otherwise.
  if (!isFile || !text.startsWith('---', front.yaml.end) || /\r(?!\n)/.test(text.slice(0, body)))
    return { tree: PROSE.parse(text.slice(body)), shift: body };
  // The parser doesn't count a byte order mark.
  return { tree: FILE.parse(text), shift: text.startsWith('\uFEFF') ? 1 : 0 };
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
 * The reading part of remark alone: nothing is written back, so its writing part needn't be shipped. It is given the
 * whole file where it has front matter, and the words alone where they are a part of something else.
 */
const PROSE = reader().freeze();
const FILE = reader().use(remarkFrontmatter).freeze();

function reader() {
  return unified().use(remarkParse).use(remarkTaskItems).use(remarkBlocksOnly);
}

/** Task items as on GitHub; `remark-gfm`, of which they are a part, can't be had in parts. */
function remarkTaskItems(this: Processor): void {
  const data: Data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmTaskListItemFromMarkdown());
}

/**
 * Turns off what stands inside a paragraph (emphasis, links, code) and definitions: no task and no heading depends on
 * it, and it is where hostile text makes the parser slow.
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
