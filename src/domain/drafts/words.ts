import type { Voice } from '../text/language';
import type { DraftWords } from './draftWords';
import { english } from './english';
import { french } from './french';

const WORDS: Readonly<Record<Voice, DraftWords>> = {
  en: english,
  fr: french('informal'),
  'fr-formal': french('formal'),
};

export const draftWords = (voice: Voice): DraftWords => WORDS[voice];
