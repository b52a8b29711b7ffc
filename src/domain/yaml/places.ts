import { isCollection, isNode, isScalar } from 'yaml';
import type { CST, Pair, Range, YAMLMap, YAMLSeq } from 'yaml';

/**
 * Positions of nodes and lines in a parsed text, beyond what a node's own range says. Offsets count from the parsed
 * text.
 */

/** The start of a node, the end of its value, and the end of what belongs to it. */
export function rangeOf(node: unknown): Range | undefined {
  return (isNode(node) && node.range) || undefined;
}

export function startOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0;
}

/** The end of what the node says: without a comment, blank lines or the line break behind it. */
export function endOf(node: unknown, text: string): number {
  let current = node;
  // A block collection ends where its last item does; its own range goes on over comments and blank lines.
  while (isCollection(current) && !current.flow && current.items.length > 0) {
    const last: unknown = current.items.at(-1);
    if (isPair(last)) {
      if (isEmpty(last.value)) return afterColon(last);
      current = last.value;
    } else current = last;
  }
  let end = rangeOf(current)?.[1] ?? 0;
  // The range of a literal or folded block has its line break and the blank lines behind it in it.
  if (isScalar(current) && (current.type === 'BLOCK_LITERAL' || current.type === 'BLOCK_FOLDED')) {
    // With a `+` in its header the blank lines belong to the value.
    const keepsBlankLines = /^[|>]\d?\+/.test(text.slice(current.range?.[0], end));
    const start = current.range?.[0] ?? 0;
    if (!keepsBlankLines) end = start + text.slice(start, end).trimEnd().length;
    else if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  }
  return end;
}

/** The end of a pair's value, or of its `:` (or of the key alone) if there is none. */
export function pairEnd(pair: Pair, text: string): number {
  return isEmpty(pair.value) ? afterColon(pair) : endOf(pair.value, text);
}

/** Directly after the colon, and after the anchor and tag of a value that is empty. */
export function afterColon(pair: Pair): number {
  let end = rangeOf(pair.key)?.[1] ?? 0;
  for (const token of sepOf(pair)) {
    if (token.type === 'map-value-ind' || (isEmpty(pair.value) && (token.type === 'anchor' || token.type === 'tag'))) {
      end = token.offset + token.source.length;
    }
  }
  return end;
}

export function hasColon(pair: Pair): boolean {
  return sepOf(pair).some(token => token.type === 'map-value-ind');
}

/** The tokens between key and value; the parser leaves them in the tree since `keepSourceTokens` is set. */
function sepOf(pair: Pair): readonly CST.SourceToken[] {
  return pair.srcToken?.sep ?? [];
}

/** The column at which the items of a block collection begin. */
export function columnOf(collection: YAMLMap | YAMLSeq): number {
  const token = collection.srcToken;
  return token && 'indent' in token ? token.indent : 0;
}

/** True for a value that isn't written at all, as in `key:`. */
export function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (isScalar(value) && value.value === null && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0))
  );
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === '\r' ? found - 1 : found;
}

/** Where the line after that of `offset` begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || text.length;
}

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value;
}
