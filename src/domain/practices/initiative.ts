import * as l10n from '@vscode/l10n';
import { daysBetween } from '../time/days';
import { nextMeetingDate } from '../calendar/rhythm';
import { isOverdue } from '../records/overdue';
import { meetingPath } from '../records/recordPath';
import type { NextStep, Practice, PracticeView } from './practice';
import { heldMeetings, isClosed, quietDays } from './evidence';

/** The mentor should be able to read the agenda a day ahead. */
const AGENDA_DAYS = 2;

/**
 * Practice 8, the mentee takes the initiative (source document, practice 8): prepares the agenda, asks for the meeting,
 * follows up on what was agreed. Seen in the meeting notes and in the mentee's own actions. After one and a half times
 * the rhythm without a meeting, it is the mentee who asks for one.
 */
export const initiative: Practice = {
  id: 'initiative',
  title: () => l10n.t('Take the initiative'),
  why: () => l10n.t('A mentorship that the mentee steers goes where the mentee needs it.'),
  look: view => {
    const held = heldMeetings(view)[0];
    return {
      evidence: held ? l10n.t('You met.') : l10n.t('There has been no meeting yet.'),
      last: held?.date,
      path: held && meetingPath(view.plan.id, held.id),
      next: view.role === 'mentee' && !isClosed(view) ? nextOf(view) : undefined,
    };
  },
};

function nextOf(view: PracticeView): NextStep | undefined {
  const { plan, records, today } = view;
  const prepare = (text: string): NextStep => ({ text, command: 'mentorship.generateAgenda' });
  const next = nextMeetingDate(plan, records.meetings, today);
  const isPrepared = [...records.meetings.values()].some(({ date }) => date === next);
  const inDays = next === undefined ? undefined : daysBetween(today, next);
  if (inDays !== undefined && inDays <= AGENDA_DAYS && !isPrepared) {
    return prepare(l10n.t('You meet soon. Prepare the agenda, so that your mentor can read it the day before.'));
  }
  if (plan.phase !== 'paused' && quietDays(view) > 1.5 * 7 * plan.rhythm.everyWeeks) {
    return prepare(l10n.t('Your last meeting is a while ago. Propose a day, with one topic that would help you now.'));
  }
  const late = [...records.meetings.values()]
    .flatMap(meeting => meeting.actions.map(action => ({ meeting, action })))
    .find(({ action }) => !action.done && action.owner === plan.mentee && isOverdue(action.due, plan, today));
  return (
    late && {
      text: l10n.t('“{0}” was due. Do it, make it smaller, or say that you let it go.', late.action.text),
      command: 'mentorship.openRecord',
      path: meetingPath(plan.id, late.meeting.id),
    }
  );
}
