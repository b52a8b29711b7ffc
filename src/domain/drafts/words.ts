import type { Language } from '../text/language';
import type { DraftWords } from './draftWords';
import { english } from './english';
import { french } from './french';

const WORDS: Readonly<Record<Language, DraftWords>> = { en: english, fr: french };

export const draftWords = (language: Language): DraftWords => WORDS[language];
