// Remarks of which it is known whether they hurt, and how the hints on wording do on them.
import { hintsOn, type Hint } from '../../src/domain/wording/hints';
import type { Language } from '../../src/domain/text/language';

export interface WordingCase {
  readonly lang: Language;
  readonly text: string;
  readonly hurtful: boolean;
}

export interface WordingCounts {
  harmless: number;
  /** Harmless ones that get a hint. */
  hinted: number;
  hurtful: number;
  /** Hurtful ones that get a hint. */
  caught: number;
}

/** Reads a JSON array of cases; throws an error that says which one is none. */
export function readCases(json: string): WordingCase[] {
  const cases: unknown = JSON.parse(json);
  if (!Array.isArray(cases)) throw new Error('is no array of cases');
  return cases.map((one: unknown, at) => {
    if (!isCase(one))
      throw new Error(`entry ${at + 1} is no {"lang": "en" or "fr", "text": "…", "hurtful": true or false}`);
    return one;
  });
}

/** The hints on a remark as it is typed below some code, where only its words are looked at. */
export function hintsOnRemark({ lang, text }: Pick<WordingCase, 'lang' | 'text'>): Hint[] {
  return hintsOn(text, 0, { kind: 'reply', language: lang });
}

/** Counts by language, and the cases in which the hints are wrong. */
export function measureWording(cases: readonly WordingCase[]): {
  readonly counts: Record<Language, WordingCounts>;
  readonly wrong: readonly WordingCase[];
} {
  const none = (): WordingCounts => ({ harmless: 0, hinted: 0, hurtful: 0, caught: 0 });
  const counts = { en: none(), fr: none() };
  const wrong = cases.filter(one => {
    const isHinted = hintsOnRemark(one).length > 0;
    const count = counts[one.lang];
    count[one.hurtful ? 'hurtful' : 'harmless']++;
    if (isHinted) count[one.hurtful ? 'caught' : 'hinted']++;
    return isHinted !== one.hurtful;
  });
  return { counts, wrong };
}

function isCase(one: unknown): one is WordingCase {
  if (typeof one !== 'object' || one === null) return false;
  const { lang, text, hurtful } = one as Record<string, unknown>;
  return (lang === 'en' || lang === 'fr') && typeof text === 'string' && typeof hurtful === 'boolean';
}
