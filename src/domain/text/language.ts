/** The languages in which the files of a mentorship and the interface are written, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How two people speak to each other: “tu” or “vous” in French; English has one form. */
export const FORMS_OF_ADDRESS = ['informal', 'formal'] as const;
export type FormOfAddress = (typeof FORMS_OF_ADDRESS)[number];

/** How texts in files speak: a language, and in French “tu” (`fr`) or “vous” (`fr-formal`). */
export const VOICES = [...LANGUAGES, 'fr-formal'] as const;
export type Voice = (typeof VOICES)[number];

export const languageIn = (voice: Voice): Language => (voice === 'fr-formal' ? 'fr' : voice);

/** The keys of a plan, or of a folder's settings, that say so. */
export const keysOf = (voice: Voice): { readonly language: Language; readonly formOfAddress?: FormOfAddress } =>
  voice === 'en'
    ? { language: voice }
    : { language: languageIn(voice), formOfAddress: voice === 'fr' ? 'informal' : 'formal' };

/** A French text that speaks to one person, in both forms of address. */
export interface BothForms {
  readonly tu: string;
  readonly vous: string;
}

/** Chooses between the forms; what speaks to nobody has only one. */
export type Say = (text: string | BothForms) => string;

export const sayIn =
  (form: FormOfAddress): Say =>
  text =>
    typeof text === 'string' ? text : text[form === 'formal' ? 'vous' : 'tu'];

/**
 * The language in which a reader is shown what has words in each language.
 * @param tag of the reader's interface, such as `fr-CA` (BCP 47)
 */
export const languageOfReader = (tag: string): Language => (/^fr(?![a-z])/i.test(tag) ? 'fr' : 'en');
