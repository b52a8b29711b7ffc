import { fullYear } from './years';

/** A quarter or a half of a year. */
export interface PartOfYear {
  readonly year?: number;
  /** Its last month, from 1 on. */
  readonly month: number;
}

const MONTHS: Readonly<Record<string, number>> = { q: 3, t: 3, h: 6, s: 6 };

/**
 * `q4`, `t4 2026`, `2026-q4`, `q4 26`, `h2`, `s1 2027`, `fourth quarter 2026`, `4 trimestre`, `first half 2027`: the year
 * on either side, or left out.
 * @param text in small letters without accents and ordinal endings
 * @param from the day from which a year of two digits must not be far, if any
 */
export function partOfYear(text: string, from: string | undefined): PartOfYear | undefined {
  const [, before, kind = '', number, long, short] =
    /^(?:(\d{4})[ /-]?)?([qths])([1-4])(?:[ /-]?(\d{4})|[ /-]?(?<=[ /-])(['’]?\d{2}))?$/.exec(inLetters(text)) ?? [];
  const behind = long ?? short;
  if (number === undefined || (before !== undefined && behind !== undefined)) return undefined;
  const month = Number(number) * (MONTHS[kind] ?? 0);
  const written = before ?? behind;
  const year = fullYear(written, from);
  if (month > 12 || (written !== undefined && year === undefined)) return undefined;
  return { month, ...(year !== undefined && { year }) };
}

/** How many months after the one of `from` the last month of its quarter comes, or of one ahead of that. */
export function monthsToEndOfQuarter(from: string, quartersAhead: number): number {
  const month = Number(from.slice(5, 7));
  return Math.ceil(month / 3) * 3 - month + quartersAhead * 3;
}

const ORDINALS: readonly (readonly string[])[] = [
  ['first', 'premier', 'premiere', '1'],
  ['second', 'deuxieme', '2'],
  ['third', 'troisieme', '3'],
  ['fourth', 'quatrieme', '4'],
];
const ORDINAL = ORDINALS.flat().join('|');
const UNIT = 'quarter|trimestre|half|semestre';
const IN_WORDS = new RegExp(String.raw`(?<![a-z\d])(?:(${ORDINAL}) (${UNIT})|(${UNIT}) ([1-4]))(?![a-z\d])`);

/** With `q4` in place of `fourth quarter` or `trimestre 4`, and `h1` in place of `first half`. */
function inLetters(text: string): string {
  const [whole, ordinal = '', unit, unitBefore, digit] = IN_WORDS.exec(text) ?? [];
  if (whole === undefined) return text;
  const number = digit ?? String(1 + ORDINALS.findIndex(words => words.includes(ordinal)));
  const isHalf = /^(?:half|semestre)$/.test(unit ?? unitBefore ?? '');
  return text.replace(whole, `${isHalf ? 'h' : 'q'}${number}`);
}
