import type { Expectations, Role } from '../records/expectations';
import type { Language } from '../text/language';
import { endWithout } from '../text/blanks';
import { agreementWords, PROMPTS, type Prompt } from '../records/agreementPrompts';

/**
 * - `same`: both wrote the same, but for blanks, case and the last full stop
 * - `different`: both wrote something else
 * - `one`: only one of them wrote something
 * - `none`: neither did
 */
export type Match = 'same' | 'different' | 'one' | 'none';

export interface Comparison {
  readonly prompt: Prompt;
  readonly match: Match;
  readonly mentor: string;
  readonly mentee: string;
}

/** Both sides' answers, prompt by prompt. */
export function compareExpectations(mentor: Expectations | undefined, mentee: Expectations | undefined): Comparison[] {
  return PROMPTS.map(prompt => {
    const [one, other] = [mentor?.answers[prompt] ?? '', mentee?.answers[prompt] ?? ''];
    return { prompt, match: matchOf(one, other), mentor: one, mentee: other };
  });
}

/**
 * One side of the difference as a text: the same headings on both sides, so that a diff sets answers beside each other.
 */
export function sideText(comparisons: readonly Comparison[], side: Role, language: Language): string {
  const { prompts } = agreementWords(language);
  return comparisons
    .filter(({ match }) => match === 'different' || match === 'one')
    .map(comparison => `## ${prompts[comparison.prompt]}\n\n${comparison[side] === '' ? '–' : comparison[side]}\n`)
    .join('\n');
}

function matchOf(one: string, other: string): Match {
  if (one === '' && other === '') return 'none';
  if (one === '' || other === '') return 'one';
  return essence(one) === essence(other) ? 'same' : 'different';
}

function essence(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/^[\s>*+-]+/gm, '')
    .replace(/\s+/g, ' ');
  return words.slice(0, endWithout(words, '.;!')).trim();
}
