import type { Language } from '../../text/language';
import type { AgendaWords } from './agendaWords';
import { english } from './english';
import { french } from './french';

const WORDS: Readonly<Record<Language, AgendaWords>> = { en: english, fr: french };

export const wordsOf = (language: Language): AgendaWords => WORDS[language];

/** A note may have been begun in the other language; its headings are still known. */
export const everyLanguage = (): readonly AgendaWords[] => Object.values(WORDS);
