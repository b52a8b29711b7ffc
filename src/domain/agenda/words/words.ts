import { languageIn, VOICES, type Voice } from '../../text/language';
import type { SectionKey } from '../shape/keys';
import type { AgendaWords } from './agendaWords';
import { english } from './english';
import { french } from './french';

const WORDS: Readonly<Record<Voice, AgendaWords>> = {
  en: english,
  fr: french('informal'),
  'fr-formal': french('formal'),
};

export const wordsOf = (voice: Voice): AgendaWords => WORDS[voice];

/** Headings that notes were given before they were called otherwise. */
const FORMER_HEADINGS: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  halfway: ['À mi-parcours\u00a0: regarder en arrière et devant'],
  mentor: ['Ce que j’ai appris en accompagnant'],
  thanks: ['Mercis'],
};

/** The words of a language in each form of address that it has. */
export const formsOf = (voice: Voice): readonly AgendaWords[] =>
  VOICES.filter(each => languageIn(each) === languageIn(voice)).map(wordsOf);

/** A note may have been begun in the other language, or with the other form of address. */
export const everyLanguage = (): readonly AgendaWords[] => Object.values(WORDS);

/** All that a section may be called in a note, which may have been begun long ago or in the other language. */
export const everyHeading = (key: SectionKey): readonly string[] => [
  ...Object.values(WORDS).map(({ headings }) => headings[key]),
  ...(FORMER_HEADINGS[key] ?? []),
];
