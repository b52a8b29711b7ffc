import { OWNER_WORDS } from './actionMarks';
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
/** A single word in letters of any size, where what is around it leaves no doubt. */
const WORD = String.raw`(?<name>\p{L}[\p{L}\p{M}'’-]{1,30})`;
const BEGIN = String.raw`(?<=^|\s)`;

/** The likeliest first. */
const NAMES: readonly RegExp[] = [
  String.raw`^[*_]{0,2}${NAME}[*_]{0,2}(?:[*_]{0,2} ?:[*_]{0,2}| [-–—→]|,)(?=\s|$)`,
  String.raw`^[*_]{0,2}${WORD}[*_]{0,2} ?:[*_]{0,2}(?=\s|$)`,
  String.raw`^[([]{1,2}${NAME}[)\]]{1,2}:?(?=\s|$)`,
  String.raw`^(?:${anyCase('todo|action|ai|à faire')}) ?[([]${WORD}[)\]] ?:?(?=\s|$)`,
  String.raw`^(?:${anyCase('todo|action|ai|for|à|pour')})(?: ?:)? ${NAME}(?: ?:| to)(?=\s|$)`,
  String.raw`^${NAME} (?:to|will|should|must|doit|va|devra)(?=\s)`,
  String.raw`^${NAME}(?= ?(?:[&+/,]|and|et) ?\p{Lu}[\p{L}\p{M}'’-]{1,30} ?:)`,
  // The word may be written in small letters and large ones, which the name may not.
  String.raw`${BEGIN}[([{]?(?:${anyCase(OWNER_WORDS)})\s?[:=]{1,2}\s?@?${NAME}[)\]}]?(?=[\s,;.]|$)`,
  String.raw`${BEGIN}[([{]?(?:${anyCase(OWNER_WORDS)})\s?[:=]{1,2}\s?${WORD}[)\]}]?(?=[\s,;.]|$)`,
  String.raw`${BEGIN}(?:👤 ?|(?:${anyCase('assigned to|attribué à|confié à')}) )${NAME}(?=[\s,;.]|$)`,
  String.raw`(?<=(?:^|\s)[([])${NAME}(?=[,;] )`,
  String.raw`${BEGIN}(?:→|[-=]>|[–—|-]|--) ?${NAME}\.?$`,
  String.raw`${BEGIN}[([]{1,2}${NAME}[)\]]{1,2}\.?$`,
  String.raw`${BEGIN}[([]${WORD}[)\]]\.?$`,
  // As links of other programs write them: `@[[jonas]]`, `[@jonas](https://…)`.
  String.raw`${BEGIN}@\[{1,2}${WORD}\]{1,2}(?:\([^()\s]{0,300}\))?`,
  String.raw`${BEGIN}\[@${WORD}\](?:\([^()\s]{0,300}\))?`,
  // Both names: `@jonas.lindstrom`.
  String.raw`${BEGIN}@(?<name>\p{L}[\p{L}\p{M}-]{0,30}(?:[._]\p{L}[\p{L}\p{M}-]{0,30}){1,3})(?![\p{L}\p{N}@]|\.[\p{L}\p{N}])`,
].map(pattern => new RegExp(pattern, 'u'));

/** Each letter of an expression in both cases. */
function anyCase(expression: string): string {
  return expression.replace(/\p{Ll}(?![:=])/gu, letter => `[${letter}${letter.toUpperCase()}]`);
}

/** What reads as the name of an owner; whether anybody is called so is not known here. */
export function plainNames(words: string): PlainMark[] {
  return NAMES.flatMap((pattern): PlainMark[] => {
    const { 0: whole = '', index = 0, groups } = pattern.exec(words) ?? {};
    const written = groups?.['name'];
    return written === undefined ? [] : [{ start: index, end: index + whole.length, written }];
  });
}

/** Of what reads as a name, the first that is one person’s, and whose. */
export function ownerMeant(
  words: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
): (PlainMark & { readonly person: string }) | undefined {
  for (const mark of plainNames(words)) {
    const [person, second] = peopleCalled(mark.written, people);
    if (person !== undefined && second === undefined) return { ...mark, person };
  }
  return undefined;
}

const DAY = String.raw`(?<day>[\p{L}\d][^\s()[\]{}]*(?: [\p{L}\d][^\s()[\]{}]*){0,4})`;

/** Behind a word or a sign that leads to it. */
const LED_DAY = new RegExp(
  String.raw`${BEGIN}[([{]?(?:(?:@?due(?: date)?|deadline|échéance|date limite|📅\ufe0f?|⏳\ufe0f?|🗓\ufe0f?|⏰\ufe0f?)\s?[:=]{0,2}\s?[[(]{0,2}|(?:by|until|till|before|no later than|pour|avant|au plus tard|jusqu['’]au|d['’]ici)(?: le| au| à)? )${DAY}`,
  'giu',
);

/** Alone: in brackets, or at the end behind a sign or another mark. */
const LONE_DAYS: readonly RegExp[] = [
  String.raw`${BEGIN}[([{]{1,2}${DAY}(?=[)\]}])`,
  String.raw`${BEGIN}(?:(?:→|[-=]>|[–—|-]|--) ?|!)${DAY}$`,
  String.raw`(?<=(?:^|\s)[@#][\p{L}\d_-]{1,60},? )${DAY}$`,
].map(pattern => new RegExp(pattern, 'giu'));

/** Months, years and parts such as `1/2`, which are read as days elsewhere, say nothing of the kind alone. */
const NO_LONE_DAY =
  /^(?:\D*\d{4}|[qt]\d.*|.*(?:quarter|trimestre|half|semestre)|\d{4}.\d{1,2}|\d{1,2}[-.]\d{1,2}|(?:0?\d|1[0-2])\/(?:0?\d|1[0-2])|\p{L}+)[.,;:!?]*$/iu;
const SPOKEN_DAY = /(?:day|di|tomorrow|demain|week|semaine|month|mois)[.,;:!?]*$/i;

/** The first thing that reads as the day by which it is due, counted from the day of the meeting. */
export function plainDay(words: string, from: string): PlainMark | undefined {
  const led = firstDay(words, from, LED_DAY);
  if (led) return led;
  return LONE_DAYS.map(pattern => firstDay(words, from, pattern)).find(
    day =>
      day &&
      /^[)\]}.]*(?:\s|$)/.test(words.slice(day.end)) &&
      (!NO_LONE_DAY.test(day.written) || SPOKEN_DAY.test(day.written)),
  );
}

function firstDay(words: string, from: string, pattern: RegExp): PlainMark | undefined {
  for (const found of words.matchAll(pattern)) {
    const lead = found[0].length - (found.groups?.['day'] ?? '').length;
    const parts = (found.groups?.['day'] ?? '').split(' ');
    for (let count = parts.length; count > 0; count--) {
      const written = parts.slice(0, count).join(' ');
      if (daysMeant(written, from).length === 0) continue;
      const end = found.index + lead + written.length;
      const opened = /[([{]+/.exec(found[0].slice(0, lead))?.[0] ?? '';
      const closed = /^[)\]}]*/.exec(words.slice(end))?.[0] ?? '';
      const isWhole = opened.length === closed.length;
      const isOpen = !isWhole && /^[([{]/.test(found[0]);
      return { start: found.index + (isOpen ? 1 : 0), end: end + (isWhole ? closed.length : 0), written };
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
