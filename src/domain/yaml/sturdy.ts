import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Region } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import { sameValue } from '../text/sameValue';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { parseYaml } from './document';
import { columnOf, endOf, startOf } from './places';
import { inlineScalar, linesOf } from './scalar';

/**
 * Edits that write each text in a block which formatters or editors would change as such a text is written today. The
 * values stay. No edits where there is no such text, where the YAML can't be read, or where it can't be done.
 */
export function sturdyEdits(text: string, region: Region = { start: 0, end: text.length }): TextEdit[] {
  if (!/[|>]/.test(text.slice(region.start, region.end))) return [];
  const { root, base, value, errors } = parseYaml(text, region);
  if (errors.length > 0) return [];
  const yaml = text.slice(base, region.end);
  const edits: TextEdit[] = [];
  const visit = (node: unknown, column: number): void => {
    if (isMap(node)) for (const pair of node.items) visit(pair.value, columnOf(node));
    else if (isSeq(node)) for (const item of node.items) visit(item, columnOf(node));
    else if (isScalar(node) && isFragile(node.value, node.type, yaml.slice(startOf(node)))) {
      const words = linesOf(node.value, column + 2) ?? inlineScalar(String(node.value), false);
      edits.push({
        start: base + startOf(node),
        end: base + endOf(node, yaml),
        text: words.replaceAll('\n', lineBreakOf(text)),
      });
    }
  };
  if (isNode(root)) visit(root, 0);
  if (edits.length === 0) return [];
  const result = applyEdits(text, edits);
  const reread = parseYaml(result, { start: region.start, end: region.end + result.length - text.length });
  return reread.errors.length === 0 && sameValue(reread.value, value) ? edits : [];
}

/** A block with the number of its indentation, blanks at the ends of its lines, or blank lines at its own end. */
function isFragile(value: unknown, type: unknown, yaml: string): boolean {
  if (typeof value !== 'string' || (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED')) return false;
  return /^[|>][-+]?\d/.test(yaml) || /[ \t]$/m.test(value) || value.endsWith('\n\n');
}
