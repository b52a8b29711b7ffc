import { OFFERED_WORD, type Meeting } from '../../records/meeting';
import type { AgendaLine } from './agendaLine';
import { ASK_KEYS } from '../shape/keys';
import { hashOf } from './origin';

/**
 * What a note remembers of the lines that its agenda has offered, in one line of its front matter: for each a word of
 * eleven letters, five that tell which line it is and six that tell how it read. Enough to know whether somebody has
 * altered or deleted it; too short to guard anything.
 */

const KEY_LETTERS = 5;
const TEXT_LETTERS = 6;
export const FINGERPRINT = OFFERED_WORD;

/** From which line it is to how it read, both as marks. */
export type Fingerprints = ReadonlyMap<string, string>;

export const keyFingerprint = (key: string): string => hashOf(key).slice(0, KEY_LETTERS);
/** The same for a line with another bullet, other escapes, or wrapped elsewhere: formatters change those. */
export const textFingerprint = (text: string): string => writtenFingerprint(plainForm(text));
/** Of a line to the letter, as it was before formatters were thought of. */
export const writtenFingerprint = (text: string): string => hashOf(text).slice(0, TEXT_LETTERS);

function plainForm(text: string): string {
  return text
    .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '- ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[ \t\r\n]+/g, ' ');
}

const QUESTIONS: ReadonlySet<string> = new Set(ASK_KEYS.map(ask => keyFingerprint(`#${ask}`)));
/** Questions have no link to be known by. */
export const isQuestion = (key: string): boolean => QUESTIONS.has(key);

export const fingerprintsOf = (lines: readonly AgendaLine[]): Map<string, string> =>
  new Map(lines.map(({ key, text }) => [keyFingerprint(key), textFingerprint(text)]));

/** As they stand in the front matter, in an order that says nothing. */
export const fingerprintsText = (marks: Fingerprints): string =>
  [...marks]
    .map(([key, text]) => key + text)
    .sort()
    .join(' ');

/** The marks of a note, also of one from before they were so short: then it had the keys and longer hashes in full. */
export function readFingerprints(offered: Meeting['offered']): Map<string, string> {
  if (typeof offered !== 'string')
    return new Map(Object.entries(offered).map(([key, hash]) => [keyFingerprint(key), hash.slice(0, TEXT_LETTERS)]));
  const words = offered.split(/\s+/).filter(word => new RegExp(`^${FINGERPRINT}$`).test(word));
  return new Map(words.map(word => [word.slice(0, KEY_LETTERS), word.slice(KEY_LETTERS)]));
}
