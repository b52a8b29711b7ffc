import * as l10n from '@vscode/l10n';
import { dayOf } from '../time/moments';
import { entryPath } from '../records/recordPath';
import type { Entry } from '../records/entry';
import type { Practice } from './practice';
import { entriesOf, isClosed } from './evidence';

/** Notes of the mentor that are looked at. */
const RECENT = 5;
/** A line of somebody’s own words that ends by asking; what is quoted is another’s. */
const ASKS = /^(?![ \t]*>).*\?[ \t]*$/m;

/**
 * Practice 3, listen and empathise (source document, practice 3). Advice that comes before a question answers what
 * nobody asked. Seen in the mentor's latest notes: is there a question among them? One note alone says nothing, so
 * nothing is called for before the third.
 */
export const listen: Practice = {
  id: 'listen',
  title: () => l10n.t('Listen first'),
  why: () => l10n.t('A question shows what help is needed; advice alone has to guess.'),
  look: view => {
    const { plan, role } = view;
    const isQuestion = ({ kind, type, text }: Entry) => kind === 'question' || type === 'question' || ASKS.test(text);
    const notes = [...entriesOf(view, 'feedback', plan.mentor), ...entriesOf(view, 'question', plan.mentor)].sort(
      (a, b) => (dayOf(a.created) < dayOf(b.created) ? 1 : -1),
    );
    const question = notes.find(isQuestion);
    const isRecent = notes.slice(0, RECENT).some(isQuestion);
    return {
      evidence: evidenceOf(notes, question),
      last: question && dayOf(question.created),
      path: question && entryPath(plan.id, question.id),
      next:
        role === 'mentor' && !isClosed(view) && notes.length >= 3 && !isRecent
          ? {
              text: l10n.t('Begin your next note with a question: what have they tried, and what puzzles them?'),
              command: 'mentorship.giveFeedback',
            }
          : undefined,
    };
  },
};

function evidenceOf(notes: readonly Entry[], question: Entry | undefined): string {
  if (question) return l10n.t('The mentor asked a question.');
  if (notes.length > 0) return l10n.t('The mentor’s notes give answers; no question is among them yet.');
  return l10n.t('The mentor has not written a note yet.');
}
