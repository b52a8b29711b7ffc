/** A line `- [ ] text` of a list. Offsets are those of the whole file. */
export interface TaskItem {
  /** 0-based line of the box. */
  readonly line: number;
  readonly checked: boolean;
  /** The character between the brackets. */
  readonly mark: number;
  /** What follows the box on its line, without the spaces around it. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly text: string;
}

/**
 * The task items of a note that is written plainly: headings with `#`, paragraphs, and lists with `-`, all at the
 * beginning of their lines, list items perhaps going on below, indented by two spaces. Undefined where anything else of
 * markdown stands in it (quotes, fences, HTML, numbered or nested lists, tabs): then the parser of all markdown must
 * look, which is a hundred times slower. A property test holds both against each other.
 */
export function plainTaskItems(text: string, body: number): TaskItem[] | undefined {
  if (/\t|\r(?!\n)/.test(text)) return undefined;
  const items: TaskItem[] = [];
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < body; at = text.indexOf('\n', at + 1)) line++;
  let isInItem = false;
  for (let start = body; start < text.length; line++) {
    const next = text.indexOf('\n', start) + 1 || text.length + 1;
    const words = text.slice(start, next - 1).trimEnd();
    const isItem = words.startsWith('- ');
    const goesOn = isInItem && words.startsWith('  ');
    const inner = isItem || goesOn ? words.slice(2) : words;
    if (words === '' || /^#{1,6} \S/.test(words)) {
      isInItem = false;
    } else {
      if (!isPlain(inner)) return undefined;
      isInItem ||= isItem;
      if (isItem && inner.startsWith('[')) {
        const item = taskAt(text, start + 2, inner, line);
        if (item === undefined) return undefined;
        if (item) items.push(item);
      }
    }
    start = next;
  }
  return items;
}

/** False for what may begin another block: a quote, a list, a heading, a fence, HTML, a rule, indented code. */
function isPlain(words: string): boolean {
  return words !== '' && !/^(?:[\s>#<=|]|[-+*](?:\s|$)|\d+[.)]|```|~~~|[-_*][ -_*]*$)/.test(words);
}

/** The box at the beginning of an item; null for another bracket, undefined where only the parser can tell. */
function taskAt(text: string, start: number, words: string, line: number): TaskItem | null | undefined {
  const box = /^\[([ xX])\]( ?)(\S?)/.exec(words);
  if (!box) return /^\[[ xX]?\]|^\[\s/.test(words) ? undefined : null;
  if (box[2] === '' || box[3] === '') return undefined;
  const textStart = start + 4;
  const inner = words.slice(4);
  return { line, checked: box[1] !== ' ', mark: start + 1, textStart, textEnd: textStart + inner.length, text: inner };
}
