import * as l10n from '@vscode/l10n';
import { dayOf } from '../time/moments';
import type { Entry } from '../records/entry';
import { entryPath } from '../records/recordPath';
import type { NextStep, Practice, PracticeView } from './practice';
import { ageOf, entriesOf, isClosed, standingIn } from './evidence';

/** Open points that one person can work on at a time. */
const OPEN_AT_ONCE = 3;
const QUIET_DAYS = 30;
const RECENT = 5;

/**
 * Practice 4, constructive feedback (source document, practice 4). A few concrete points, praise among them, soon after
 * what they are about. Seen in the mentor's feedback: is there some, is praise among the latest, are few enough open?
 * The mentee gives the mentor feedback too, which is asked for once the mentor has given theirs.
 */
export const feedback: Practice = {
  id: 'feedback',
  title: () => l10n.t('Give feedback that helps'),
  why: () => l10n.t('A few concrete points soon after the fact help; many at once, or about the person, do harm.'),
  look: view => {
    const given = entriesOf(view, 'feedback');
    const newest = given[0];
    return {
      evidence: newest ? l10n.t('Feedback was given.') : l10n.t('No feedback has been written down yet.'),
      last: newest && dayOf(newest.created),
      path: newest && entryPath(view.plan.id, newest.id),
      next: nextOf(view),
    };
  },
};

function nextOf(view: PracticeView): NextStep | undefined {
  if (isClosed(view)) return undefined;
  switch (view.role) {
    case 'mentor':
      return forMentor(view);
    case 'mentee':
      return forMentee(view);
    case 'reader':
      return undefined;
  }
}

function forMentor(view: PracticeView): NextStep | undefined {
  const given = entriesOf(view, 'feedback', view.plan.mentor);
  const standing = standingIn(view);
  const isOpen = (entry: Entry) => standing(entry).turn !== undefined;
  const open = given.filter(isOpen).length;
  if (open > OPEN_AT_ONCE) {
    return {
      text: l10n.t(
        '{0} points are open at once. Which one matters most? Say so when you meet, and let the others rest.',
        open,
      ),
      command: 'mentorship.generateAgenda',
    };
  }
  if (given.length >= RECENT && !given.slice(0, RECENT).some(entry => entry.type === 'praise')) {
    return {
      text: l10n.t('It has been a while since you wrote what works well. Where did you see it last?'),
      command: 'mentorship.giveFeedback',
    };
  }
  if (!given[0] || ageOf(given[0], view.today) > QUIET_DAYS) {
    return {
      text: l10n.t('Open something your mentee wrote lately, and note one thing that you saw in it.'),
      command: 'mentorship.giveFeedback',
    };
  }
  return undefined;
}

function forMentee(view: PracticeView): NextStep | undefined {
  const received = entriesOf(view, 'feedback', view.plan.mentor);
  const given = entriesOf(view, 'feedback', view.plan.mentee);
  if (received.length < 3 || (given[0] && ageOf(given[0], view.today) <= 2 * QUIET_DAYS)) return undefined;
  return {
    text: l10n.t('Your mentor learns too: tell them one thing that helped, or one to do differently.'),
    command: 'mentorship.giveFeedback',
  };
}
