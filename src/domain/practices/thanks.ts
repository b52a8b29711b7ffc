import * as l10n from '@vscode/l10n';
import { addDays, daysBetween } from '../time/days';
import { dayOf } from '../time/moments';
import { closingPath, entryPath } from '../records/recordPath';
import type { Finding, NextStep, Practice, PracticeView } from './practice';
import { ageOf, entriesOf, heldMeetings, isClosed } from './evidence';

const QUIET_DAYS = 90;
const CLOSING_DAYS = 21;
/** How long a date for keeping in touch is spoken of; nobody is reminded for ever. */
const TOUCH_DAYS = 14;

/**
 * Practice 10, thank and keep in touch (source document, practice 10). A specific thank-you says what helped, a good
 * end says what was learned, and a hello after months keeps the door open. Seen in thanks entries, the plan's end and
 * its dates for keeping in touch. A plan past its end that is still active contradicts itself.
 */
export const thanks: Practice = {
  id: 'thanks',
  title: () => l10n.t('Thank, end well, keep in touch'),
  why: () => l10n.t('A specific thank-you says what helped; a good end leaves a door open.'),
  look: view => {
    if (isClosed(view)) return afterTheEnd(view);
    const newest = entriesOf(view, 'thanks')[0];
    return {
      evidence: newest ? l10n.t('A thank-you was written.') : l10n.t('No thank-you has been written down yet.'),
      last: newest && dayOf(newest.created),
      path: newest && entryPath(view.plan.id, newest.id),
      next: view.role === 'reader' ? undefined : nextOf(view),
    };
  },
};

function afterTheEnd({ plan, role, today }: PracticeView): Finding {
  const due = plan.keepInTouchDates.find(day => day <= today && today <= addDays(day, TOUCH_DAYS));
  return {
    evidence: l10n.t('The mentorship was closed.'),
    last: plan.closed ?? plan.end,
    path: closingPath(plan.id),
    next:
      due && role !== 'reader'
        ? {
            text: l10n.t('A good day to say hello: what has changed since?'),
            command: 'mentorship.draftKeepInTouch',
          }
        : undefined,
  };
}

function nextOf(view: PracticeView): NextStep | undefined {
  const { plan, role, today } = view;
  const left = daysBetween(today, plan.end);
  if (left < 0) {
    return {
      text: l10n.t('The agreed time is over. Close the mentorship well, or choose a new end.'),
      command: 'mentorship.closeMentorship',
    };
  }
  if (left <= CLOSING_DAYS) {
    return {
      text: l10n.t('The end is near. Plan a last meeting to look back, then close together.'),
      command: 'mentorship.closeMentorship',
    };
  }
  const mine = entriesOf(view, 'thanks', role === 'mentor' ? plan.mentor : plan.mentee)[0];
  const isQuiet = !mine || ageOf(mine, today) > QUIET_DAYS;
  if (!isQuiet || heldMeetings(view).length < 3) return undefined;
  return {
    text: l10n.t('What has helped you lately? Tell them in two sentences, as exactly as you can.'),
    command: 'mentorship.sayThankYou',
  };
}
