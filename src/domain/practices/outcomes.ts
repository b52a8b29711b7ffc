import * as l10n from '@vscode/l10n';
import { dayOf } from '../time/moments';
import { entryPath } from '../records/recordPath';
import type { Entry } from '../records/entry';
import type { NextStep, Practice, PracticeView } from './practice';
import { ageOf, entriesOf, isClosed, standingIn } from './evidence';

/** Days after which a point without an answer is asked about, and one that was only read. */
const ANSWER_DAYS = 7;
const OUTCOME_DAYS = 21;

/**
 * Practice 9, take feedback and report progress (source document, practice 9). What became of advice teaches both;
 * being told alone changes little. Seen in the mentee's progress notes and in the outcomes of the mentor's feedback;
 * the oldest point without an outcome is asked about, one at a time.
 */
export const outcomes: Practice = {
  id: 'outcomes',
  title: () => l10n.t('Try it, and say how it went'),
  why: () => l10n.t('Only whoever hears what became of their advice can give better advice.'),
  look: view => {
    const { plan, role } = view;
    const progress = entriesOf(view, 'progress', plan.mentee)[0];
    const reply = entriesOf(view, 'reply', plan.mentee).find(
      entry => entry.outcome !== undefined && entry.outcome !== 'acknowledged',
    );
    const newest = [progress, reply]
      .filter(entry => entry !== undefined)
      .sort((a, b) => (dayOf(a.created) < dayOf(b.created) ? 1 : -1))[0];
    return {
      evidence: evidenceOf(newest),
      last: newest && dayOf(newest.created),
      path: newest && entryPath(plan.id, newest.id),
      next: role !== 'mentee' || isClosed(view) ? undefined : nextOf(view, newest),
    };
  },
};

/** @param newest The mentee's latest progress note or reply with an outcome. */
function evidenceOf(newest: Entry | undefined): string {
  if (!newest) return l10n.t('No progress or outcome has been written down yet.');
  return newest.kind === 'progress'
    ? l10n.t('The mentee wrote down progress.')
    : l10n.t('The mentee said what became of feedback.');
}

function nextOf(view: PracticeView, newest: Entry | undefined): NextStep | undefined {
  const { plan, today } = view;
  const waiting = oldestWaiting(view);
  if (waiting) {
    return {
      text: l10n.t(
        'A point of your mentor’s waits for you: what became of it? Dropped, with the reason, is a fine answer.',
      ),
      command: 'mentorship.reply',
      entry: waiting.id,
    };
  }
  const quietAfter = 2 * 7 * plan.rhythm.everyWeeks;
  if (newest && ageOf(newest, today) <= quietAfter) return undefined;
  return {
    text: l10n.t('What can you do now that you could not a month ago? Note it where the code is.'),
    command: 'mentorship.logProgress',
  };
}

/** The mentor's oldest point that should have an answer or an outcome by now. */
function oldestWaiting(view: PracticeView): Entry | undefined {
  const standing = standingIn(view);
  const isWaiting = (entry: Entry): boolean => {
    const age = ageOf(entry, view.today);
    const { state, turn } = standing(entry);
    return turn === 'other' && age > (state === 'open' ? ANSWER_DAYS : OUTCOME_DAYS);
  };
  return entriesOf(view, 'feedback', view.plan.mentor).reverse().find(isWaiting);
}
