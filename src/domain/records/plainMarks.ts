import { isFenced, markdownLines } from '../text/markdownLines';
import { slugOf } from './ids';
import { daysMeant } from '../time/daysMeant';
import { firstName, type Person } from './person';

/**
 * What plainly names an owner or a day in an action without being a mark: `Jonas: look into it`, `(Owner: Jonas)`, `→
 * Jonas`; `(Due: Nov 16)`, `due:friday`, `avant le 3 décembre`. It stays words; a hint offers the mark.
 */
export interface PlainMark {
  /** By offsets into the words, with the brackets and the word that leads to it. */
  readonly start: number;
  readonly end: number;
  /** The name or the day, as written. */
  readonly written: string;
}

const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,2})`;
const LEAD = 'owner|assignee|assigned(?: to)?|responsible|resp|who|name|responsable|qui|nom|attribué à|confié à';

const NAMES: readonly RegExp[] = [
  new RegExp(String.raw`^[*_]{0,2}${NAME}[*_]{0,2}(?:[*_]{0,2} ?:[*_]{0,2}| [-–—→])(?=\s|$)`, 'u'),
  // The word may be written in small letters and large ones, which the name may not.
  new RegExp(String.raw`(?<=^|\s)[([{]?(?:${anyCase(LEAD)})\s?[:=]{1,2}\s?@?${NAME}[)\]}]?(?=[\s,;.]|$)`, 'u'),
  new RegExp(String.raw`(?<=^|\s)(?:→|[-=]>|[–—-]) ?${NAME}\.?$`, 'u'),
  new RegExp(String.raw`(?<=^|\s)\(${NAME}\)\.?$`, 'u'),
];

/** Each letter of an expression in both cases. */
function anyCase(expression: string): string {
  return expression.replace(/\p{Ll}(?![:=])/gu, letter => `[${letter}${letter.toUpperCase()}]`);
}

/** The first thing that reads as the name of an owner. */
export function plainName(words: string): PlainMark | undefined {
  for (const pattern of NAMES) {
    const found = pattern.exec(words);
    if (found) return { start: found.index, end: found.index + found[0].length, written: found.groups?.['name'] ?? '' };
  }
  return undefined;
}

const DAY =
  /(?<=^|\s)[([{]?(?:(?:due(?: date)?|deadline|échéance|date limite|📅\ufe0f?|⏳\ufe0f?|🗓\ufe0f?)\s?:{0,2}\s?|(?:by|until|before|pour le|avant le|d['’]ici(?: le| au)?|jusqu['’]au) )(?<day>[\p{L}\d][^\s()[\]{}]*(?: [\p{L}\d][^\s()[\]{}]*){0,3})/giu;

/** The first thing that reads as the day by which it is due, counted from the day of the meeting. */
export function plainDay(words: string, from: string): PlainMark | undefined {
  for (const found of words.matchAll(DAY)) {
    const lead = found[0].length - (found.groups?.['day'] ?? '').length;
    const parts = (found.groups?.['day'] ?? '').split(' ');
    for (let count = parts.length; count > 0; count--) {
      const written = parts.slice(0, count).join(' ');
      if (daysMeant(written, from).length === 0) continue;
      const end = found.index + lead + written.length;
      const isClosed = /^[([{]/.test(found[0]) && /^[)\]}]/.test(words.slice(end));
      const isOpen = /^[([{]/.test(found[0]) && !isClosed;
      return { start: found.index + (isOpen ? 1 : 0), end: end + (isClosed ? 1 : 0), written };
    }
  }
  return undefined;
}

/** The ids of the people whom a name may mean: their id, their whole name or their first one. */
export function peopleCalled(name: string, people: Iterable<Pick<Person, 'id' | 'name'>>): string[] {
  const wanted = slugOf(name, '');
  return [...people]
    .filter(person => [person.id, slugOf(person.name, ''), slugOf(firstName(person.name), '')].includes(wanted))
    .map(({ id }) => id);
}

/** A box that is none: `[/]` and other signs, `[]`, or a box that a formatter has written with a backslash. */
export interface NoBox {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

const NO_BOX = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?<box>\[[-/>~!?*<✓✔]?\]|\\\[[ \txX]?\\?\])(?=[ \t]+\S)/u;

/** In list items of the prose that begins at `body`. */
export function boxesThatAreNone(text: string, body: number): NoBox[] {
  if (!/\[[-/>~!?*<✓✔]?\]|\\\[/.test(text)) return [];
  return [...markdownLines(text, body)].flatMap((line): NoBox[] => {
    const found = line.item && !isFenced(line) && line.kind === 'text' ? NO_BOX.exec(line.text) : null;
    const written = found?.groups?.['box'];
    if (!found || written === undefined) return [];
    const end = line.start + found[0].length;
    return [{ start: end - written.length, end, written }];
  });
}
