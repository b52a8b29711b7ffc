import * as l10n from '@vscode/l10n';
import { dayOf } from '../time/moments';
import { entryPath } from '../records/recordPath';
import type { Practice } from './practice';
import { ageOf, entriesOf, isClosed, stateIn } from './evidence';

/** Days after which a point without an answer is asked about, and one that was only read. */
const ANSWER_DAYS = 7;
const OUTCOME_DAYS = 21;

/**
 * Practice 9, take feedback and report progress (source document, practice 9). What became of advice teaches both; being
 * told alone changes little. Seen in the mentee's progress notes and in the outcomes of the mentor's feedback; the oldest
 * point without an outcome is asked about, one at a time.
 */
export const outcomes: Practice = {
  id: 'outcomes',
  title: () => l10n.t('Try it, and say how it went'),
  why: () => l10n.t('Only whoever hears what became of their advice can give better advice.'),
  look: view => {
    const { plan, role, today } = view;
    const stateOf = stateIn(view);
    const progress = entriesOf(view, 'progress', plan.mentee)[0];
    const reply = entriesOf(view, 'reply', plan.mentee).find(
      entry => entry.outcome !== undefined && entry.outcome !== 'acknowledged',
    );
    const newest = [progress, reply]
      .filter(entry => entry !== undefined)
      .sort((a, b) => (dayOf(a.created) < dayOf(b.created) ? 1 : -1))[0];
    const waiting = entriesOf(view, 'feedback', plan.mentor)
      .reverse()
      .find(entry => {
        const state = stateOf(entry);
        return (
          entry.type !== 'praise' &&
          ((state === 'open' && ageOf(entry, today) > ANSWER_DAYS) ||
            (state === 'acknowledged' && ageOf(entry, today) > OUTCOME_DAYS))
        );
      });
    const quietAfter = 2 * 7 * plan.rhythm.everyWeeks;
    return {
      evidence: !newest
        ? l10n.t('No progress or outcome has been written down yet.')
        : newest === progress
          ? l10n.t('The mentee wrote down progress.')
          : l10n.t('The mentee said what became of feedback.'),
      last: newest && dayOf(newest.created),
      path: newest && entryPath(plan.id, newest.id),
      next:
        role !== 'mentee' || isClosed(view)
          ? undefined
          : waiting
            ? {
                text: l10n.t(
                  'A point of your mentor’s waits for you: what became of it? Dropped, with the reason, is a fine answer.',
                ),
                command: 'mentorship.reply',
                entry: waiting.id,
              }
            : !newest || ageOf(newest, today) > quietAfter
              ? {
                  text: l10n.t('What can you do now that you could not a month ago? Note it where the code is.'),
                  command: 'mentorship.logProgress',
                }
              : undefined,
    };
  },
};
