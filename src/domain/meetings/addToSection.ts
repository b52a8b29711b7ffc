import { isFenced, markdownLines, type MarkdownLine } from '../text/markdownLines';
import { isBlank, isListItem, sectionHeading } from '../text/noteLines';
import { findConflict } from '../text/conflict';
import { splitFrontMatter } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import { endOfWords } from '../records/offered';
import { ownProse, taskItems } from '../text/markdown';
import { applyEdits, type TextEdit } from '../text/textEdit';

/**
 * A line at the end of the section with one of these headings; where there is none, the note gets it at its end. Of the
 * places where it could go it is the first where it is read as what it is: within a fence or a remark that somebody has
 * left open it would only be shown, or not even that. What the note remembers of its agenda stays below. Undefined for a note that git has left in a conflict: it is not
 * read.
 */
export function addToSection(
  note: string,
  titles: readonly string[],
  heading: string,
  line: string,
): TextEdit[] | undefined {
  const { body } = splitFrontMatter(note);
  if (findConflict(note, body)) return undefined;
  const text = note.slice(0, endOfWords(note, body));
  const lineBreak = lineBreakOf(text);
  const lines = [...markdownLines(text, body)];
  const section = `## ${heading}${lineBreak}${lineBreak}${line}${lineBreak}`;
  // Whoever left it open goes on writing in it: the section goes above.
  const open = [
    lines.findLastIndex(each => !isFenced(each)) + 1,
    lines.findLastIndex(each => !isFenced(each) && /^ {0,3}</.test(each.text)),
  ];
  const places = [
    ...sectionPlaces(lines, titles).map(([from, at]) => belowLine(lines, from, at, line, lineBreak)),
    atEnd(text, lines, text === note ? section : section + lineBreak, lineBreak),
    ...open
      .filter(index => index >= 0 && index < lines.length)
      .map(index => aboveLine(lines, index, section, lineBreak)),
    {
      start: body,
      end: body,
      // What stands right below would otherwise go on the new line's paragraph.
      text: `${text[body - 1] === '\n' || body === 0 ? '' : lineBreak}${lineBreak}${section}${lineBreak}`,
    },
  ];
  return [places.find(place => isRead(text, place, line)) ?? places[0]!];
}

/** Lines below which it may go, with the heading of their section: the last such heading is no part of the agenda. */
function sectionPlaces(lines: readonly MarkdownLine[], titles: readonly string[]): [from: number, at: number][] {
  const headings = lines.map(sectionHeading);
  const known = new Set(titles.map(title => title.toLowerCase()));
  return headings
    .flatMap((each, from) =>
      each && known.has(each.title) ? [{ from: lastLine(lines, from), level: each.level }] : [],
    )
    .reverse()
    .flatMap(({ from, level }) => {
      const next = headings.findIndex((each, index) => index > from && each !== undefined && each.level <= level);
      const within = lines.slice(0, next < 0 ? lines.length : next);
      const last = (isSuch: (line: MarkdownLine) => boolean) =>
        Math.max(
          from,
          within.findLastIndex((each, index) => index > from && !isBlank(each.text) && isSuch(each)),
        );
      const places = [last(() => true), last(each => !isFenced(each) && isListItem(each.text)), from];
      return [...new Set(places)].map((at): [number, number] => [from, at]);
    });
}

/** The last line of the heading that begins at `from`. */
const lastLine = (lines: readonly MarkdownLine[], from: number) => from + (lines[from]?.heading?.lines ?? 1) - 1;

function belowLine(
  lines: readonly MarkdownLine[],
  from: number,
  at: number,
  line: string,
  lineBreak: string,
): TextEdit {
  const place = lines[at]!;
  const follows = at > from && isListItem(line) && /^(?:\s+\S|\s*(?:[-*+]|\d+[.)])\s)/.test(place.text);
  const gap = follows ? lineBreak : lineBreak + lineBreak;
  // What stands right below would otherwise go on the new line's paragraph.
  const below = lines[at + 1];
  const tail = below && !isBlank(below.text) ? lineBreak : '';
  return { start: place.end, end: place.end, text: `${gap}${line}${tail}${place.end === place.next ? lineBreak : ''}` };
}

function aboveLine(lines: readonly MarkdownLine[], index: number, words: string, lineBreak: string): TextEdit {
  const [{ start }, above] = [lines[index]!, lines[index - 1]];
  return { start, end: start, text: `${above && isBlank(above.text) ? '' : lineBreak}${words}${lineBreak}` };
}

/** Behind all that is there, blanks at the end included, with a blank line between. */
function atEnd(text: string, lines: readonly MarkdownLine[], words: string, lineBreak: string): TextEdit {
  const last = lines.at(-1);
  const isEnded = !last || last.next > last.end;
  const isBelowBlank = last ? isBlank(last.text) : text === '';
  const gap = (isEnded ? '' : lineBreak) + (isBelowBlank ? '' : lineBreak);
  return {
    start: text.length,
    end: text.length,
    text: `${last || text === '' || text.endsWith('\n') ? '' : lineBreak}${gap}${words}`,
  };
}

function isRead(text: string, place: TextEdit, line: string): boolean {
  const after = applyEdits(text, [place]);
  const at = place.start + place.text.lastIndexOf(line);
  const box = /^- \[ \] /.exec(line);
  return box
    ? taskItems(after).some(item => item.textStart === at + box[0].length)
    : ownProse(after).some(({ start, end }) => start <= at && at < end);
}
