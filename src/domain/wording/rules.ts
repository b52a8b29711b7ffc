/** What a word or turn of phrase may do to its reader. */
export type WordingCode = 'person' | 'harsh' | 'belittling' | 'vague';

export interface WordingRule {
  readonly code: WordingCode;
  /** Whole words, without regard to case. */
  readonly words: readonly string[];
}

/** Signs that a part of good feedback is there; one is enough. */
export interface PartSigns {
  readonly effect: readonly string[];
  readonly nextStep: readonly string[];
}

export interface LanguageRules {
  readonly rules: readonly WordingRule[];
  readonly signs: PartSigns;
  /** Frequent small words that tell the language. */
  readonly small: readonly string[];
}

/** Matches each of some whole words or turns of phrase in a text, without regard to case. */
export function matcher(words: readonly string[]): RegExp {
  const any = words
    .map(word =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '\\s+'),
    )
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, 'giu');
}
