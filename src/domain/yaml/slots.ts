import { isNode } from 'yaml';
import type { YAMLSeq } from 'yaml';
import type { Region } from '../text/frontMatter';
import { endOf, lineEnd, lineStart, nextLine, startOf } from './places';

/** Where one item of a list stands; offsets count from the parsed text. */
export interface Slot {
  /** The item with its anchor and tag, without its dash and its comma. */
  readonly item: Region;
  /** The offset behind the comma that follows; that of the item's end where none does. */
  readonly comma: number;
  /** Its lines, where they are its own; undefined where something else stands on them too. */
  readonly lines: Lines | undefined;
}

export interface Lines {
  /**
   * With the blank lines above, but for one that sets it apart from a comment that is about what follows as a whole.
   */
  readonly from: number;
  /** From the comments directly above it. */
  readonly start: number;
  /** Before the last line break, and behind it. */
  readonly end: number;
  readonly next: number;
}

/** The items of a list, in lines or in brackets. Undefined for a list that is written in another way. */
export function slotsOf(yaml: string, list: YAMLSeq): Slot[] | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return undefined;
  const slots: Slot[] = [];
  let above = 0;
  for (const [index, part] of token.items.entries()) {
    const dash = part.start.find(({ type }) => type === 'seq-item-ind');
    // What follows the last comma, or the last dash, may be nothing or a comment.
    if (token.type === 'block-seq' ? !dash : !part.value && !part.sep && !part.key) continue;
    const node = list.items[slots.length];
    if (!isNode(node)) return undefined;
    const start = part.start.find(({ type }) => type === 'anchor' || type === 'tag')?.offset ?? startOf(node);
    const item = { start, end: Math.max(start, endOf(node, yaml)) };
    const comma = token.items[index + 1]?.start.find(({ type }) => type === 'comma');
    const behind = comma ? comma.offset + 1 : item.end;
    const lines = linesOf(yaml, dash?.offset ?? start, item.end, behind, above);
    slots.push({ item, comma: behind, lines });
    above = lines?.next ?? behind;
  }
  return slots.length === list.items.length ? slots : undefined;
}

function linesOf(yaml: string, begin: number, itemEnd: number, comma: number, above: number): Lines | undefined {
  const end = lineEnd(yaml, itemEnd);
  let start = lineStart(yaml, begin);
  const behind = yaml.slice(comma, end).trimStart();
  if (
    start < above ||
    yaml.slice(start, begin).trim() !== '' ||
    comma > end ||
    (behind !== '' && !behind.startsWith('#'))
  )
    return undefined;
  start = upwards(yaml, start, above, line => line.startsWith('#'));
  const blank = upwards(yaml, start, above, line => line === '');
  const isBelowComment =
    blank < start &&
    blank > above &&
    yaml
      .slice(lineStart(yaml, blank - 1), blank)
      .trimStart()
      .startsWith('#');
  return { from: isBelowComment ? nextLine(yaml, blank) : blank, start, end, next: nextLine(yaml, end) };
}

/** Where the lines above `offset` begin that are all such, as far as `above`. */
function upwards(yaml: string, offset: number, above: number, isSuch: (line: string) => boolean): number {
  let start = offset;
  while (start > above) {
    const line = lineStart(yaml, start - 1);
    if (line < above || !isSuch(yaml.slice(line, start).trim())) break;
    start = line;
  }
  return start;
}
