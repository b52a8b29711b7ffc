import type { Language } from '../../text/language';

/** How far a goal is on its way, in the language of a file; there is at least one step. */
export const stepWords: Readonly<Record<Language, (done: number, total: number) => string>> = {
  en: (done, total) => {
    if (total === 1) return `its one step ${done === 1 ? 'done' : 'still open'}`;
    if (done === 0) return `none of its ${total} steps done`;
    return done === total ? `all its ${total} steps done` : `${done} of ${total} steps done`;
  },
  fr: (done, total) => {
    if (total === 1) return `sa seule étape ${done === 1 ? 'franchie' : 'encore à franchir'}`;
    if (done === 0) return `aucune de ses ${total} étapes franchie`;
    return done === total
      ? `ses ${total} étapes franchies`
      : `${done} ${done === 1 ? 'étape franchie' : 'étapes franchies'} sur ${total}`;
  },
};
