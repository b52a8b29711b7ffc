import { fenced, headingOf, isBlank, isListItem, linesOf } from '../agenda/noteLines';
import { everyLanguage, wordsOf } from '../agenda/words';
import { formatAction } from '../records/action';
import type { Action, Meeting } from '../records/meeting';
import type { Language } from '../records/schema';
import { frontYaml, splitFrontMatter } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import { setKeys } from '../text/setKeys';
import type { TextEdit } from '../text/textEdit';
import { everyMeetingLanguage, meetingWordsOf } from './meetingWords';

/** Edits of meeting notes. Each leaves every byte that it does not mean to change. */

/** What of a note's front matter an edit can set; undefined takes a key away. */
export type MeetingKeys = { readonly [Key in 'status' | 'reason' | 'insteadOf' | 'time']?: Meeting[Key] | undefined };

/** Undefined if the front matter can't be read. */
export function setMeetingKeys(text: string, keys: MeetingKeys): TextEdit[] | undefined {
  return setKeys(text, Object.entries(keys).map(([key, value]) => [[key], value]), frontYaml);
}

/** A new action at the end of those that the note has. */
export function appendAction(text: string, action: Pick<Action, 'text' | 'owner' | 'due' | 'goal'>, language: Language): TextEdit[] {
  const titles = everyLanguage().map(words => words.actions);
  return addToSection(text, titles, wordsOf(language).actions, `- [ ] ${formatAction(action)}`);
}

/** A small goal, after those that the note has. */
export function appendSmallGoal(
  text: string, goal: { readonly text: string; readonly owner: string; readonly due?: string | undefined }, language: Language,
): TextEdit[] {
  const titles = everyMeetingLanguage().map(words => words.untilNextTime);
  return addToSection(text, titles, meetingWordsOf(language).untilNextTime, `- [ ] ${formatAction(goal)}`);
}

/** What came of the topic, at the end of the notes. */
export function appendOutcome(text: string, outcome: string, language: Language): TextEdit[] {
  const titles = everyLanguage().map(words => words.notes);
  const line = meetingWordsOf(language).outcome(outcome.replace(/\s+/g, ' ').trim());
  return addToSection(text, titles, wordsOf(language).notes, line);
}

/** A line at the end of the section with one of these headings; where there is none, the note gets it at its end. */
function addToSection(text: string, titles: readonly string[], heading: string, line: string): TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const lines = linesOf(text, splitFrontMatter(text).body, text.length);
  const code = fenced(lines);
  const headings = lines.map((each, index) => (code[index] ? undefined : headingOf(each.text)));
  const known = new Set(titles.map(title => title.toLowerCase()));
  // The last one: a heading of the same words further up is part of the agenda or somebody's own.
  const from = headings.findLastIndex(each => each !== undefined && known.has(each.title));
  // In a block of code that nobody has closed the line would be code.
  const end = { text: '', start: text.length, end: text.length, next: text.length };
  const open = fenced([...lines, end]).at(-1) ? code.lastIndexOf(false) + 1 : lines.length;
  if (from < 0) {
    const at = lines[open]?.start ?? text.length;
    const before = text.slice(0, at);
    const gap = before === '' || /(?:^|\n)\r?\n$/.test(before) ? '' : before.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
    return [{ start: at, end: at, text: `${gap}## ${heading}${lineBreak}${lineBreak}${line}${lineBreak}${at < text.length ? lineBreak : ''}` }];
  }
  const level = headings[from]?.level ?? 1;
  const next = headings.findIndex((each, index) => index > from && each !== undefined && each.level <= level);
  let last = (next < 0 ? open : next) - 1;
  while (last > from && isBlank(lines[last]?.text ?? '')) last--;
  const place = lines[last];
  if (!place) return [];
  const follows = last > from && isListItem(line) && /^(?:\s+\S|\s*(?:[-*+]|\d+[.)])\s)/.test(place.text);
  const gap = follows ? lineBreak : lineBreak + lineBreak;
  // What stands right below would otherwise go on the new line's paragraph.
  const below = lines[last + 1];
  const tail = below && !isBlank(below.text) ? lineBreak : '';
  return [{ start: place.end, end: place.end, text: `${gap}${line}${tail}${place.end === place.next ? lineBreak : ''}` }];
}
