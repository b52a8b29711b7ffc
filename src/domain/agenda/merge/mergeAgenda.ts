import { splitFrontMatter } from '../../text/frontMatter';
import { lineBreakOf } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { AgendaFacts } from '../facts/factTypes';
import { agendaSections, type AgendaLine, type AgendaSection } from '../layout/layout';
import { isFenced, markdownLines, type MarkdownLine } from '../../text/markdownLines';
import {
  firstTarget,
  isBlank,
  isListItem,
  itemEnd,
  paragraphEnd,
  paragraphOf,
  sectionHeading,
} from '../../text/noteLines';
import { keyFingerprint, textFingerprint, writtenFingerprint, type Fingerprints } from '../../records/offered';
import { isQuestion } from '../facts/fingerprints';
import { readOfferedLines } from './offeredLines';

/**
 * Bring the agenda of a note up to date and leave everything that people wrote as it is.
 *
 * A line is ours as long as its words are those that the note remembers: it is then reworded, or taken away when its fact is gone.
 * Any other line is somebody's. A remembered line that the note has not was deleted by hand and stays away. A new
 * line goes to the end of the generated ones of its section; where the section's heading was deleted, and no line of it
 * is left, nobody wants it, so the new line is not written, and not remembered either: it comes if the heading
 * comes back. Undefined for a note whose front matter or memory can't be read: the Problems panel speaks of it.
 */
export function mergeAgenda(text: string, facts: AgendaFacts): TextEdit[] | undefined {
  const front = splitFrontMatter(text);
  if (front.kind !== 'found') return undefined;
  const offered = readOfferedLines(text);
  if (!offered) return undefined;

  const sections = agendaSections(facts);
  const wanted = new Map(sections.flatMap(section => section.lines.map(line => [keyFingerprint(line.key), line])));
  const note = readBody(text, front.body);
  const lineBreak = lineBreakOf(text);
  const edits: TextEdit[] = [];
  const set = new Map<string, string>();
  const remove = new Set<string>();
  const gone = new Set<number>();

  for (const [key, words] of offered.marks) {
    const index = note.ours(key, words);
    const line = index === undefined ? undefined : note.lines[index];
    if (index === undefined || !line) continue;
    const now = wanted.get(key);
    // All of the paragraph is ours where a formatter has wrapped it; else somebody's words go on below our line.
    const isWrapped = textFingerprint(paragraphOf(note.lines, index)) === words;
    const last = isWrapped ? paragraphEnd(note.lines, index) : index;
    const { end, next } = note.lines[last] ?? line;
    const read = isWrapped ? paragraphOf(note.lines, index) : line.text;
    if (now && textFingerprint(now.text) !== textFingerprint(read)) {
      // The bullet may be one that a formatter likes better.
      const bullet = /^\s*(?:[*+]|\d{1,9}[.)])\s+/.exec(line.text)?.[0];
      const text = bullet === undefined ? now.text : now.text.replace(/^- /, () => bullet);
      edits.push({ start: line.start, end, text });
      set.set(key, textFingerprint(now.text));
    } else if (!now && itemEnd(note.lines, index) === last) {
      edits.push({ start: line.start, end: next, text: '' });
      remove.add(key);
      for (let at = index; at <= last; at++) gone.add(at);
    }
  }

  const insertions = new Insertions(note, gone, lineBreak);
  for (const section of sections) {
    const added = section.lines.filter(line => !offered.marks.has(keyFingerprint(line.key)) && !note.has(line));
    if (added.length === 0) continue;
    const isGenerated = (index: number) => {
      const key = note.keys[index];
      return key !== undefined && (wanted.has(key) || offered.marks.has(key));
    };
    const place = placeOf(section, note, isGenerated, offered.marks);
    if (!place) continue;
    insertions.add(
      place,
      added.map(line => line.text),
    );
    for (const line of added) set.set(keyFingerprint(line.key), textFingerprint(line.text));
  }
  const remembered = offered.change({ set, remove });
  return remembered && [...edits, ...insertions.edits(), ...remembered];
}

interface Body {
  readonly lines: readonly MarkdownLine[];
  /** The link target that each line is known by, as its mark. */
  readonly keys: readonly (string | undefined)[];
  readonly outside: readonly boolean[];
  /** The line that still reads as it was offered. */
  ours(key: string, words: string): number | undefined;
  /** Whether somebody has such a line already. */
  has(line: AgendaLine): boolean;
}

function readBody(text: string, start: number): Body {
  const lines = [...markdownLines(text, start)];
  const outside = lines.map(line => !isFenced(line));
  const keys = lines.map((line, index) => {
    const target = outside[index] ? firstTarget(line.item ? paragraphOf(lines, index) : line.text) : undefined;
    return target === undefined ? undefined : keyFingerprint(target);
  });
  const known = new Set(keys);
  const byWords = new Map<string, number>();
  lines.forEach((line, index) => {
    if (!outside[index] || isBlank(line.text)) return;
    const whole = line.item ? [textFingerprint(paragraphOf(lines, index))] : [];
    for (const words of [...whole, textFingerprint(line.text), writtenFingerprint(line.text)])
      if (!byWords.has(words)) byWords.set(words, index);
  });
  return {
    lines,
    keys,
    outside,
    ours: (key, words) => {
      const index = byWords.get(words);
      return index !== undefined && (isQuestion(key) || keys[index] === key) ? index : undefined;
    },
    has: line =>
      line.key.startsWith('#') ? byWords.has(textFingerprint(line.text)) : known.has(keyFingerprint(line.key)),
  };
}

/** After which line new ones go; `heading` if there is none of ours yet to stand behind. */
interface Place {
  readonly after: number;
  readonly heading: boolean;
}

function placeOf(
  section: AgendaSection,
  note: Body,
  isGenerated: (index: number) => boolean,
  marks: Fingerprints,
): Place | undefined {
  const headings = note.lines.map(sectionHeading);
  const from = headings.findIndex(heading => heading !== undefined && section.titles.has(heading.title));
  const level = headings[from]?.level ?? 0;
  const questions = new Set([...marks].flatMap(([key, words]) => (isQuestion(key) ? [note.ours(key, words)] : [])));

  let last: number | undefined;
  if (from >= 0) {
    const next = headings.findIndex((heading, index) => index > from && heading && heading.level <= level);
    const to = next < 0 ? note.lines.length : next;
    for (let index = from + 1; index < to; index++) {
      if (isGenerated(index) || questions.has(index)) last = index;
    }
    const below = from + (note.lines[from]?.heading?.lines ?? 1) - 1;
    return last === undefined ? { after: below, heading: true } : { after: itemEnd(note.lines, last), heading: false };
  }
  // A heading that was reworded still has its lines below it.
  const own = new Set(section.lines.map(line => keyFingerprint(line.key)));
  note.keys.forEach((key, index) => {
    if (key !== undefined && own.has(key) && isGenerated(index)) last = index;
  });
  return last === undefined ? undefined : { after: itemEnd(note.lines, last), heading: false };
}

/** New lines by the place where they go, so that what two sections put at one place is one edit. */
class Insertions {
  private readonly byOffset = new Map<number, string>();

  constructor(
    private readonly note: Body,
    private readonly gone: ReadonlySet<number>,
    private readonly lineBreak: string,
  ) {}

  add({ after, heading }: Place, texts: readonly string[]): void {
    const { lines } = this.note;
    const blankBelow = heading && isBlank(lines[after + 1]?.text ?? 'none');
    const index = blankBelow ? after + 1 : after;
    const line = lines[index];
    const below = lines[index + 1]?.text;
    if (!line) return;
    const before = heading && !blankBelow ? this.lineBreak : '';
    const behind = heading && below !== undefined && !isBlank(below) && !isListItem(below) ? this.lineBreak : '';
    const block = texts.join(this.lineBreak);
    // A last line without a line break keeps the text without one at its end.
    const unended = line.next === line.end && !this.gone.has(index);
    const text = unended ? `${this.lineBreak}${before}${block}` : `${before}${block}${this.lineBreak}${behind}`;
    this.byOffset.set(line.next, (this.byOffset.get(line.next) ?? '') + text);
  }

  edits(): TextEdit[] {
    return [...this.byOffset].map(([offset, text]) => ({ start: offset, end: offset, text }));
  }
}
