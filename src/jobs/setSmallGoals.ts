import * as l10n from '@vscode/l10n';
import { followingMeetingDate } from '../domain/calendar/rhythm';
import { appendSmallGoal } from '../domain/meetings/noteEdit';
import { MOST_SMALL_GOALS, smallGoalsOf } from '../domain/records/smallGoals';
import { languageOf } from '../domain/store/languageOfPlan';
import { meetingPath } from '../domain/records/recordPath';
import { inSteps } from '../domain/text/inSteps';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

export interface SmallGoals {
  readonly plan: string;
  /** Id of the meeting whose note gets them: the one that they follow. */
  readonly meeting: string;
  readonly goals: readonly string[];
}

/** Set what the mentee means to do until the next meeting, after what is set already: three in all at most. */
export async function setSmallGoals(
  ports: Pick<Ports, 'files'>,
  library: Library,
  { plan: id, meeting: meetingId, goals }: SmallGoals,
): Promise<Outcome> {
  await library.load();
  const records = library.snapshot.plans.get(id);
  const meeting = records?.meetings.get(meetingId);
  if (!records?.plan || !meeting) return { kind: 'nothing' };
  if (smallGoalsOf(meeting).length + goals.length > MOST_SMALL_GOALS) {
    return {
      kind: 'problem',
      message: l10n.t('Three small goals are as many as fit between two meetings. Let go of one in the note first.'),
    };
  }
  const { mentee } = records.plan;
  const due = followingMeetingDate(records.plan, records.meetings, meeting.date);
  const language = languageOf(library.snapshot, records);
  return editRecord(ports, library, meetingPath(id, meetingId), text =>
    inSteps(
      text,
      goals.map(goal => now => appendSmallGoal(now, { text: goal, owner: mentee, due }, language)),
    ),
  );
}
