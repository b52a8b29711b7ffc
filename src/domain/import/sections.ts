import { markdownLines, type MarkdownLine } from '../text/markdownLines';
import { dayIn, yearIn, type WrittenDay } from './writtenDay';

/** A part of a running file that is about one day. */
export interface DatedSection {
  readonly day: WrittenDay;
  /** The words of the heading. */
  readonly title: string;
  readonly level: number;
  readonly lines: readonly MarkdownLine[];
}

export interface Sections {
  readonly dated: readonly DatedSection[];
  /** What stands in none of them, each part as it is written. */
  readonly others: readonly string[];
}

interface Beginning {
  readonly at: number;
  readonly title: string;
  readonly level: number;
  /** Lines that the heading takes. */
  readonly lines: number;
  readonly day: WrittenDay | undefined;
}

/** Deeper than any heading: a day in bold on a line of its own. */
const BOLD = 7;

/**
 * The parts of a text whose headings have a day in them; the level counts that most such headings have, and those above
 * it that have none of these below. Where no heading has a day, days in bold on lines of their own are headings.
 * @param year of a day that is written without one, if no heading above says another
 */
export function sectionsOf(text: string, body: number, year: string | undefined): Sections {
  const lines = [...markdownLines(text, body)];
  const beginnings = headingsIn(lines, year);
  const dated = mainDays(beginnings);
  const others: string[] = [];
  const sections: DatedSection[] = [];
  let covered = 0;
  for (const one of dated) {
    const next = beginnings.find(({ at, level }) => at > one.at && level <= one.level)?.at ?? lines.length;
    const end = Math.min(next, dated.find(({ at }) => at > one.at)?.at ?? lines.length);
    others.push(textOf(lines.slice(covered, one.at)));
    sections.push({ day: one.day, title: one.title, level: one.level, lines: lines.slice(one.at + one.lines, end) });
    covered = end;
  }
  others.push(textOf(lines.slice(covered)));
  return { dated: sections, others: others.filter(part => part !== '') };
}

function headingsIn(lines: readonly MarkdownLine[], ofPath: string | undefined): Beginning[] {
  let year = ofPath;
  const found: Beginning[] = lines.flatMap(({ heading, depth }, at) => {
    if (!heading || depth > 0) return [];
    year = yearIn(heading.title) ?? year;
    return [{ at, title: heading.title, level: heading.level, lines: heading.lines, day: dayIn(heading.title, year) }];
  });
  return found.some(({ day }) => day) ? found : boldDays(lines, ofPath);
}

function boldDays(lines: readonly MarkdownLine[], year: string | undefined): Beginning[] {
  return lines.flatMap((line, at) => {
    const isAlone = (lines[at - 1]?.kind ?? 'blank') === 'blank' || lines[at - 1]?.kind === 'heading';
    const title = /^(?:\*\*|__)([^*_]{1,100})(?:\*\*|__):?\s*$/.exec(line.text)?.[1];
    const day = title === undefined ? undefined : dayIn(title, year);
    return line.kind === 'text' && line.depth === 0 && isAlone && title !== undefined && day
      ? [{ at, title, level: BOLD, lines: 1, day }]
      : [];
  });
}

type DatedBeginning = Beginning & { readonly day: WrittenDay };

function mainDays(beginnings: readonly Beginning[]): DatedBeginning[] {
  const dated = beginnings.filter((one): one is DatedBeginning => one.day !== undefined);
  const countOf = (level: number) => dated.filter(one => one.level === level).length;
  const levels = [...new Set(dated.map(({ level }) => level))];
  const [main = 0] = levels.sort((a, b) => countOf(b) - countOf(a) || b - a);
  return dated.filter(({ at, level }) => {
    if (level >= main) return level === main;
    const end = beginnings.find(next => next.at > at && next.level <= level)?.at ?? Infinity;
    return !dated.some(inner => inner.level === main && inner.at > at && inner.at < end);
  });
}

/** Lines as one text, with `\n` between and no blank lines around. */
export function textOf(lines: readonly MarkdownLine[]): string {
  return withoutBlankLines(lines.map(({ text }) => text).join('\n'));
}

/** Blanks at the beginning of the first line stay: they may make code of it. */
export function withoutBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** The same with headings so many levels deeper, or higher where that is negative. */
export function shifted(lines: readonly MarkdownLine[], by: number): string {
  const moved = lines.map(line => {
    const { heading, depth, text } = line;
    if (!heading || heading.underlined || depth > 0) return line;
    const level = Math.min(6, Math.max(1, heading.level + by));
    return { ...line, text: text.replace(/#+/, '#'.repeat(level)) };
  });
  return textOf(moved);
}
