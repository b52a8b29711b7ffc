/** Consonants only: never read as a number or a keyword by YAML, never by accident as a word by people. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** A short hash of a line (FNV-1a, 32 bits): tells whether it was altered; guards nothing. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  let letters = '';
  for (let rest = hash; letters.length < 8; rest = Math.floor(rest / LETTERS.length)) {
    letters += LETTERS.charAt(rest % LETTERS.length);
  }
  return letters;
}
