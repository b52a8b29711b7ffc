import type { Tone } from './tone';

/** What words may do to their reader. */
export type WordingCode = 'person' | 'ability' | 'blame' | 'belittling' | 'sarcasm' | 'harsh' | 'vague' | 'tone';

/**
 * Turns of phrase of one language, as patterns of regular expressions over one sentence, without regard to case:
 * - a pattern begins and ends at the edge of a word; `^` and `$` are the sentence's, `$` before its closing marks
 * - blanks are single and apostrophes are straight, whatever the author typed
 * - `{name}` stands for a list of `slots`
 * - the language's `contractions` are taken for their full forms: “do not” finds “don't” as well
 */
export interface WordingRule {
  readonly code: WordingCode;
  /** Looked for in each sentence. */
  readonly patterns: readonly string[];
  /** Whether it is no more than a missed chance, to be named in feedback only. */
  readonly inFeedback?: boolean;
  /** Looked for only where a note has nothing more to say than this, or another sentence of the kind. */
  readonly alone?: readonly string[];
}

/** Signs that a part of good feedback is there; one is enough. Whole words. */
export interface PartSigns {
  readonly effect: readonly string[];
  readonly nextStep: readonly string[];
}

export interface LanguageRules {
  readonly slots: Readonly<Record<string, string>>;
  /** What is found, and what it finds as well. */
  readonly contractions: readonly (readonly [RegExp, string])[];
  readonly rules: readonly WordingRule[];
  readonly tone: Tone;
  readonly signs: PartSigns;
  /** Frequent small words that tell the language. */
  readonly small: readonly string[];
}

/** Matches any of some patterns in one sentence. */
export function anyOf(patterns: readonly string[], { slots, contractions }: LanguageRules): RegExp {
  const filled = (pattern: string): string =>
    pattern.replace(/(?<!p)\{(\w+)\}/g, (_, name: string) => `(?:${filled(slots[name] ?? '')})`);
  const full = (pattern: string) =>
    contractions
      .reduce((text, [what, also]) => text.replace(what, also), filled(pattern))
      .replace(/\$/g, '(?= ?[.!?…]*$)');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${patterns.map(full).join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
}
