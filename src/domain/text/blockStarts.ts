/** How blocks of markdown begin, as CommonMark has it. All is asked of a line without the blanks at its beginning. */

/** The length of a list item's mark. In the middle of a paragraph an item needs words, and a numbered list begins with 1. */
export function listMarker(words: string, isInParagraph: boolean): number | undefined {
  const found = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(words);
  if (!found) return undefined;
  const [{ length }, number] = found;
  const interrupts = /[^ \t]/.test(words.slice(length)) && (number === undefined || Number(number) === 1);
  return isInParagraph && !interrupts ? undefined : length;
}

/** Three or more of `-`, `*` or `_`, with blanks between. */
export function isRule(words: string): boolean {
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
export function beginsHtml(words: string, isInParagraph: boolean): HtmlBlock | undefined {
  if (!words.startsWith('<')) return undefined;
  const found = BLOCKS.find(([begin]) => begin.test(words));
  if (found) return { comment: found === BLOCKS[0], end: found[1] };
  return !isInParagraph && TAG.test(words) ? { comment: false, end: 'blank' } : undefined;
}
