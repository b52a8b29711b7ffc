import { hashOf } from '../text/letterHash';
import type { Region } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import type { TextEdit } from '../text/textEdit';
import type { Meeting } from './meeting';

/**
 * What a note remembers of the lines that its agenda has offered, in a comment at its end that no reader is shown: for
 * each line eleven letters, five that tell which one it is and six that tell how it read. Enough to know whether
 * somebody has altered or deleted it; too short to guard anything. Older notes have it in their front matter.
 */

const KEY_LETTERS = 5;
const TEXT_LETTERS = 6;
const FINGERPRINT = `[bcdfghjklmnpqrstvwxz]{${KEY_LETTERS + TEXT_LETTERS}}`;
const FINGERPRINTS = new RegExp(`^\\s*(?:${FINGERPRINT}\\s*)*$`);
const COMMENT = /^ {0,3}<!--[ \t]*mentorship-offered:([^<>]*)>?/gm;

/** From which line it is to how it read, both as letters. */
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

/** As one word for each line, in an order that says nothing. */
export const fingerprintsText = (fingerprints: Fingerprints): string =>
  [...fingerprints]
    .map(([key, text]) => key + text)
    .sort()
    .join(' ');

/** Also of a note from before they were so short: then it had the links of the lines, and longer hashes. */
export function readFingerprints(offered: Meeting['offered']): Map<string, string> {
  if (typeof offered !== 'string')
    return new Map(Object.entries(offered).map(([key, hash]) => [keyFingerprint(key), hash.slice(0, TEXT_LETTERS)]));
  const words = offered.split(/\s+/).filter(isOfferedReadable).join('').match(new RegExp(FINGERPRINT, 'g'));
  return new Map(words?.map(word => [word.slice(0, KEY_LETTERS), word.slice(KEY_LETTERS)]));
}

export function isOfferedReadable(offered: Meeting['offered']): boolean {
  return typeof offered !== 'string' || FINGERPRINTS.test(offered);
}

/** The comment itself, to be written on a line of its own at the end of a note. */
export const offeredComment = (fingerprints: Fingerprints): string =>
  `<!-- mentorship-offered: ${fingerprintsText(fingerprints).replaceAll(' ', '')} -->`.replace('  ', ' ');

interface OfferedComment extends Region {
  /** What stands in it, readable or not. */
  readonly words: string;
}

/** Such comments in the prose of a note: one, or more where git has joined two notes. */
export function offeredComments(text: string, body: number): OfferedComment[] {
  const prose = text.slice(body);
  return [...prose.matchAll(COMMENT)].map(({ index, 0: whole, 1: words = '' }) => ({
    start: body + index,
    end: body + index + whole.length,
    // Without its end it is not what was written.
    words: whole.endsWith('-->') ? words.slice(0, -'--'.length).trim() : whole,
  }));
}

/** Where a note's own words end: before the comment and the blank line above it, if nothing else stands below. */
export function endOfWords(text: string, body: number): number {
  const last = offeredComments(text, body).at(-1);
  return last && text.slice(last.end).trim() === '' ? last.start : text.length;
}

/** All that a note remembers, wherever it stands. `key`: of its front matter. */
export function offeredIn(key: Meeting['offered'], text: string, body: number): Meeting['offered'] {
  const comments = offeredComments(text, body).map(({ words }) => words);
  if (comments.length === 0) return key;
  return [typeof key === 'string' ? key : fingerprintsText(readFingerprints(key)), ...comments].join(' ').trim();
}

/** The edits that make the note remember this in one comment, at its end if it has none. */
export function setOfferedComment(text: string, body: number, fingerprints: Fingerprints): TextEdit[] {
  const [first, ...others] = offeredComments(text, body);
  const comment = offeredComment(fingerprints);
  if (first)
    return [
      { start: first.start, end: first.end, text: comment },
      ...others.map(({ start, end }) => ({ start, end, text: '' })),
    ];
  const lineBreak = lineBreakOf(text);
  const isEnded = /(?:^|\n)$/.test(text);
  const gap = isEnded ? lineBreak : lineBreak + lineBreak;
  return [{ start: text.length, end: text.length, text: `${gap}${comment}${isEnded ? lineBreak : ''}` }];
}
