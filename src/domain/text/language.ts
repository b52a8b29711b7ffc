/** The languages in which the files of a mentorship and the interface are written, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
