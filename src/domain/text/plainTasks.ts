/** An item `- [ ] text` of a list. Offsets are those of the whole file. */
export interface TaskItem {
  /** 0-based line of the box. */
  readonly line: number;
  readonly checked: boolean;
  /** The character between the brackets. */
  readonly mark: number;
  /** What follows the box up to the end of its paragraph, without the blanks around it. */
  readonly textStart: number;
  readonly textEnd: number;
  /**
   * From `textStart` to `textEnd` on one line: blanks stand for line breaks and for what only lays the lines out, so
   * that each character has its place in the file.
   */
  readonly text: string;
}

/** The words of a paragraph from `start` to `end`, as `TaskItem` has them. */
export function paragraphText(
  text: string,
  start: number,
  end: number,
): Pick<TaskItem, 'textStart' | 'textEnd' | 'text'> {
  const raw = text.slice(start, end);
  const textStart = start + (raw.length - raw.trimStart().length);
  const textEnd = Math.max(textStart, end - (raw.length - raw.trimEnd().length));
  // A backslash at the end of a line breaks it, and lines below may begin with the marks of quotations around them.
  const words = text
    .slice(textStart, textEnd)
    .replace(/\\?(?:\r\n|\r|\n)[ \t>]*/g, layout => ' '.repeat(layout.length));
  return { textStart, textEnd, text: words };
}

/**
 * The task items of a note that is written plainly: headings with `#`, paragraphs, and lists with `-`, all at the
 * beginning of their lines, list items perhaps going on below, indented by two spaces. Undefined where anything else of
 * markdown stands in it (quotes, fences, HTML, numbered or nested lists, tabs): then the parser of all markdown must
 * look, which is a hundred times slower. A property test holds both against each other.
 */
export function plainTaskItems(text: string, body: number): TaskItem[] | undefined {
  if (/\t|\r(?!\n)/.test(text)) return undefined;
  const boxes: { readonly line: number; readonly checked: boolean; readonly mark: number; end: number }[] = [];
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < body; at = text.indexOf('\n', at + 1)) line++;
  let isInItem = false;
  /** The box of the item that the next line may go on with. */
  let open: (typeof boxes)[number] | undefined;
  for (let start = body; start < text.length; line++) {
    const next = text.indexOf('\n', start) + 1 || text.length + 1;
    const words = text.slice(start, next - 1).trimEnd();
    const isItem = words.startsWith('- ');
    const goesOn = isInItem && words.startsWith('  ');
    const inner = isItem || goesOn ? words.slice(2) : words;
    const end = start + words.length;
    if (words === '' || /^#{1,6} \S/.test(words)) {
      isInItem = false;
      open = undefined;
    } else {
      if (!isPlain(inner)) return undefined;
      isInItem ||= isItem;
      if (!isItem) {
        if (open) open.end = end;
      } else {
        const checked = inner.startsWith('[') ? isChecked(inner) : null;
        if (checked === undefined) return undefined;
        open = checked === null ? undefined : { line, checked, mark: start + 3, end };
        if (open) boxes.push(open);
      }
    }
    start = next;
  }
  return boxes.map(({ end, ...box }) => ({ ...box, ...paragraphText(text, box.mark + 2, end) }));
}

/** False for what may begin another block: a quote, a list, a heading, a fence, HTML, a rule, indented code. */
function isPlain(words: string): boolean {
  return words !== '' && !/^(?:[\s>#<=|]|[-+*](?:\s|$)|\d+[.)]|```|~~~|[-_*][ -_*]*$)/.test(words);
}

/** Of the box at the beginning of an item; null for another bracket, undefined where only the parser can tell. */
function isChecked(words: string): boolean | null | undefined {
  const box = /^\[([ xX])\]( ?)(\S?)/.exec(words);
  if (!box) return /^\[[ xX]?\]|^\[\s/.test(words) ? undefined : null;
  return box[2] === '' || box[3] === '' ? undefined : box[1] !== ' ';
}
