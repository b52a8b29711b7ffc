import * as l10n from '@vscode/l10n';
import { dayOf } from '../time/moments';
import { entryPath } from '../records/recordPath';
import type { Entry } from '../records/entry';
import type { NextStep, Practice, PracticeView } from './practice';
import { ageOf, entriesOf, heldMeetings, isClosed, standingIn } from './evidence';

const QUIET_DAYS = 60;

/**
 * Practice 5, leave room to grow (source document, practice 5). Decisions are the mentee's, advice is kept apart from
 * them, and both look later at how it went. Seen in the mentee's decisions; one whose day to ask again has come and
 * that nobody has come back to is asked about. A decision that the mentor wrote is not the mentee's, and is said to be
 * so.
 */
export const roomToGrow: Practice = {
  id: 'room-to-grow',
  title: () => l10n.t('Decide for yourself'),
  why: () => l10n.t('People grow by decisions of their own, and by looking back at how they went.'),
  look: view => {
    const { plan, role } = view;
    const own = entriesOf(view, 'decision', plan.mentee);
    const newest = own[0];
    const byMentor = entriesOf(view, 'decision', plan.mentor)[0];
    const shown = newest ?? byMentor;
    return {
      evidence: evidenceOf(newest, byMentor),
      last: shown && dayOf(shown.created),
      path: shown && entryPath(plan.id, shown.id),
      next: role !== 'mentee' || isClosed(view) ? undefined : nextOf(view, own),
    };
  },
};

function evidenceOf(byMentee: Entry | undefined, byMentor: Entry | undefined): string {
  if (byMentee) return l10n.t('The mentee wrote down a decision.');
  if (byMentor) return l10n.t('The only decision on file was written by the mentor; decisions are the mentee’s.');
  return l10n.t('No decision has been written down yet.');
}

/** @param own The mentee's decisions, newest first. */
function nextOf(view: PracticeView, own: readonly Entry[]): NextStep | undefined {
  const { today } = view;
  const standing = standingIn(view);
  const due = own.find(entry => standing(entry).turn !== undefined);
  if (due) {
    return {
      text: l10n.t('You wanted to look again at a decision: how did it go?'),
      command: 'mentorship.lookBack',
      entry: due.id,
    };
  }
  const isQuiet = !own[0] || ageOf(own[0], today) > QUIET_DAYS;
  if (!isQuiet || heldMeetings(view).length < 2) return undefined;
  return {
    text: l10n.t(
      'What have you decided lately that was yours to decide? Note it, and what you were advised, side by side.',
    ),
    command: 'mentorship.recordDecision',
  };
}
