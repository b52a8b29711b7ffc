import { headingWords } from './blanks';

/** How blocks of markdown begin, as CommonMark has it. All is asked of a line without the blanks at its beginning. */

/**
 * Whether there is a paragraph above: in the same quotations and list items, or in one that this line is not marked as.
 */
export type ParagraphAbove = 'none' | 'same' | 'inner';

/**
 * A block that begins with a line.
 * - `underline`: makes a heading of the paragraph above
 * - `item`: of a list; `length` is that of its mark
 */
export type BlockStart =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string }
  | { readonly kind: 'underline'; readonly level: 1 | 2 }
  | { readonly kind: 'fence'; readonly mark: string }
  | ({ readonly kind: 'html' } & HtmlBlock)
  | { readonly kind: 'rule' }
  | { readonly kind: 'item'; readonly length: number };

/** Undefined for text. */
export function blockStart(words: string, above: ParagraphAbove): BlockStart | undefined {
  if (!/^[#`~<=_*+\d-]/.test(words)) return undefined;
  const hashes = /^(#{1,6})(?:[ \t]+|$)/.exec(words);
  if (hashes) return { kind: 'heading', level: hashes[1]!.length, title: headingWords(words.slice(hashes[0].length)) };
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(words);
  if (fence) return { kind: 'fence', mark: (fence[1] ?? fence[2])! };
  const html = beginsHtml(words, above !== 'none');
  if (html) return { kind: 'html', ...html };
  const underline = above === 'same' ? /^(?:=+|-+)[ \t]*$/.exec(words)?.[0][0] : undefined;
  if (underline) return { kind: 'underline', level: underline === '=' ? 1 : 2 };
  if (isRule(words)) return { kind: 'rule' };
  const length = listMarker(words, above === 'same');
  return length === undefined ? undefined : { kind: 'item', length };
}

/**
 * The length of a list item's mark. In the middle of a paragraph an item needs words, and a numbered list begins with
 * 1.
 */
function listMarker(words: string, isInParagraph: boolean): number | undefined {
  const found = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(words);
  if (!found) return undefined;
  const [{ length }, number] = found;
  const interrupts = /[^ \t]/.test(words.slice(length)) && (number === undefined || Number(number) === 1);
  return isInParagraph && !interrupts ? undefined : length;
}

/** Three or more of `-`, `*` or `_`, with blanks between. */
function isRule(words: string): boolean {
  return /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(words);
}

/** What ends a block of HTML: a blank line, or a line that holds something. */
export type HtmlEnd = RegExp | 'blank';

interface HtmlBlock {
  readonly comment: boolean;
  readonly end: HtmlEnd;
}

const TAG =
  /^(?:<[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][a-z0-9:._-]*(?:[ \t]*=[ \t]*(?:[^"'=<>` \t]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?>|<\/[a-z][a-z0-9-]*[ \t]*>)[ \t]*$/i;

const BLOCKS: readonly (readonly [begin: RegExp, end: HtmlEnd])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i,
    'blank',
  ],
];

/** The block of HTML that begins with this line. Only a tag that is known to be a block ends a paragraph. */
function beginsHtml(words: string, isInParagraph: boolean): HtmlBlock | undefined {
  if (!words.startsWith('<')) return undefined;
  const found = BLOCKS.find(([begin]) => begin.test(words));
  if (found) return { comment: found === BLOCKS[0], end: found[1] };
  return !isInParagraph && TAG.test(words) ? { comment: false, end: 'blank' } : undefined;
}
