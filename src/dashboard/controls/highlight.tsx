import type { ComponentChildren } from 'preact';

/**
 * A text with the searched words highlighted. Compared without case and accents, letter by letter, so that positions
 * hold.
 */
export function Marked({ text, search }: { text: string; search: string }) {
  const terms = search
    .trim()
    .split(/\s+/)
    .filter(term => term !== '')
    .map(letters)
    .map(folded => folded.join(''));
  const characters = Array.from(text);
  const folded = letters(text);
  const parts: ComponentChildren[] = [];
  let plain = '';
  for (let at = 0; at < characters.length;) {
    const term = terms.find(candidate => startsAt(folded, at, candidate) > 0);
    if (term === undefined) {
      plain += characters[at++] ?? '';
      continue;
    }
    if (plain) parts.push(plain);
    plain = '';
    const end = at + startsAt(folded, at, term);
    parts.push(<mark key={at}>{characters.slice(at, end).join('')}</mark>);
    at = end;
  }
  return <>{[...parts, plain]}</>;
}

/** How many letters from `at` on make the term; 0 if they don't. */
function startsAt(folded: readonly string[], at: number, term: string): number {
  let made = '';
  for (let index = at; index < folded.length; index++) {
    made += folded[index] ?? '';
    if (made.length >= term.length) return made.startsWith(term) && folded[at] !== '' ? index - at + 1 : 0;
    if (!term.startsWith(made)) return 0;
  }
  return 0;
}

function letters(text: string): string[] {
  return Array.from(text, character => character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));
}
