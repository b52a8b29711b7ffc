/** The languages in which the files of a mentorship and the interface are written, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language in which a reader is shown what has words in each language.
 * @param tag of the reader's interface, such as `fr-CA` (BCP 47)
 */
export const languageOfReader = (tag: string): Language => (/^fr(?![a-z])/i.test(tag) ? 'fr' : 'en');
