import * as l10n from '@vscode/l10n';
import { parseActions } from '../records/action';
import { ownerMeant, plainDay, type PlainMark } from '../records/plainMarks';
import type { Region } from '../text/frontMatter';
import { daysMeant } from '../time/daysMeant';
import type { Fix } from './fix';
import { countedFrom, type RecordText } from './recordText';

/** `@jonas` in the place of what plainly names an owner. */
export function plainPersonFixes({ text, snapshot }: RecordText, region: Region): Fix[] {
  const people = [...snapshot.people.values()];
  const owner = markAt(text, region, words => ownerMeant(words, people));
  if (!owner) return [];
  // What parted the name at the beginning of the words from them still does.
  const tail = /^[^([{].*(?::[*_]*|,|\s[-–—→]|\s(?:to|will|should|must|doit|va|devra))$/u.test(
    text.slice(region.start, region.end),
  )
    ? ':'
    : '';
  return [writeFix(region, `@${owner.person}${tail}`, `@${owner.person}`)];
}

/** `due:2026-11-20` in the place of what plainly names a day. */
export function plainDayFixes(source: RecordText, region: Region): Fix[] {
  const from = countedFrom(source);
  const written = markAt(source.text, region, words => plainDay(words, from))?.written;
  const days = written === undefined ? [] : daysMeant(written, from);
  const stop = written === undefined ? '' : (/[.,;:!?]+$/.exec(written)?.[0] ?? '');
  return days.map(day => writeFix(region, `due:${day}${stop}`, `due:${day}`));
}

/** What is found at a region in the words of the action there. */
function markAt<Mark extends PlainMark>(
  text: string,
  region: Region,
  find: (words: string) => Mark | undefined,
): Mark | undefined {
  const { written, starts } = parseActions(text);
  const index = starts.findLastIndex(start => start <= region.start);
  const mark = find(written[index]?.words ?? '');
  return mark && (starts[index] ?? 0) + mark.start === region.start ? mark : undefined;
}

/** A box in the place of a sign that is none; where there is no list item, the whole beginning of one. */
export function boxFixes({ text }: RecordText, region: Region): Fix[] {
  const written = text.slice(region.start, region.end);
  const box = /[xX✓✔☑☒]/u.test(written) ? '[x]' : '[ ]';
  const line =
    text
      .slice(0, region.start)
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '';
  const isItem = /[-*+.)][ \t]+$/.test(line);
  const blank = isItem && !/^\s/.test(text.slice(region.end)) ? ' ' : '';
  const start = isItem ? box : `- ${box}`;
  return [writeFix(region, start + blank, start)];
}

function writeFix(region: Region, text: string, shown: string): Fix {
  return { title: l10n.t('Write “{0}”', shown), edits: [{ ...region, text }] };
}
