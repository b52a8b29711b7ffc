import { isFenced, markdownLines, type MarkdownLine } from '../text/markdownLines';

/** What looks like the box of an action and is none. */
export interface NoBox {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** A box at the beginning of a line that is no list item; else the sign in an item is no box. */
  readonly isNoItem: boolean;
}

/** `[/]` and other signs, `[]`, `[x ]`, a sign that shows a box, a box that a formatter has written with a backslash. */
const OTHER_SIGN =
  /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?<box>\[(?:[-/>~!?*<✓✔✗✘]?|[ \t]{2,}|[ \t]+[xX][ \t]*|[xX][ \t]+)\]|\\\[[ \txX]?\\?\]|[☐☑☒⬜🔲]\ufe0f?)(?=[ \t]+\S)/u;
/** `[ ]look`; behind `[x]` a bracket or a colon makes it a link. */
const NO_BLANK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?<box>\[[ xX]\])(?=[^\s([:])/;
/** `-[ ] look`, `• [ ] look`, `[ ] look` */
const NO_ITEM = /^[\s>]*(?<box>(?:[-*+•·◦▪–—]|\d{1,9}[.)])?[ \t]*\[[ xX]\])(?=[ \t]+\S)/u;

/** Of the prose that begins at `body`. */
export function boxesThatAreNone(text: string, body: number): NoBox[] {
  if (!/\[[-/>~!?*<✓✔✗✘ \txX]*\]|\\\[|[☐☑☒⬜🔲]/u.test(text)) return [];
  return [...markdownLines(text, body)].flatMap((line): NoBox[] => {
    if (isFenced(line) || line.kind !== 'text') return [];
    const found = boxOn(line);
    const written = found?.groups?.['box'];
    if (!found || written === undefined) return [];
    const end = line.start + found[0].length;
    return [{ start: end - written.length, end, written, isNoItem: !line.item }];
  });
}

const boxOn = ({ text, item }: MarkdownLine) =>
  item ? (OTHER_SIGN.exec(text) ?? NO_BLANK.exec(text)) : NO_ITEM.exec(text);
