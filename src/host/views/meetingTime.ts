import * as vscode from 'vscode';
import { formatter, knownTag } from '../../domain/time/formatters';
import type { MeetingTime, TimeForReader } from '../../domain/time/readersClock';
import type { PlanOverview } from '../../domain/overview/overview';
import { instantAt, isTimeZone } from '../../domain/time/zoned';
import type { PlanInFolder } from '../workspace/folders';
import { readersTimeZone } from '../ports/systemClock';
import { dayText } from '../texts';

/** When a meeting without a time is taken to begin, for reminders. */
const MORNING = '09:00';

/** When the next meeting of a plan begins, in milliseconds since 1970, by the plan's own clocks. */
export function nextInstant(place: PlanInFolder): number | undefined {
  const { overview } = place;
  if (!found.has(overview)) found.set(overview, instantOf(place));
  return found.get(overview);
}

/** An overview is another object once anything in its plan differs. */
const found = new WeakMap<PlanOverview, number | undefined>();

function instantOf({ folder, overview: { id, nextMeeting } }: PlanInFolder): number | undefined {
  const plan = folder.library.snapshot.plans.get(id)?.plan;
  if (!nextMeeting || !plan) return undefined;
  const { timeZone } = plan.rhythm;
  return instantAt(
    nextMeeting.date,
    nextMeeting.time ?? MORNING,
    timeZone !== undefined && isTimeZone(timeZone) ? timeZone : readersTimeZone(),
  );
}

/** “24 Nov at 10:00” on the reader's clocks, without the time where none is agreed. */
export function whenText(meeting: TimeForReader): string {
  return timeText(meeting.here ?? meeting);
}

/** What the plan's clocks show then, where that is something else. */
export function plansTimeText({ here, timeZone, date, time }: TimeForReader): string | undefined {
  if (!here || timeZone === undefined) return undefined;
  return vscode.l10n.t(
    '{0} in the plan’s time zone, {1}',
    here.date === date && time !== undefined ? clockText(time) : timeText({ date, time }),
    timeZone,
  );
}

function timeText({ date, time }: MeetingTime): string {
  return time === undefined ? dayText(date) : vscode.l10n.t('{0} at {1}', dayText(date), clockText(time));
}

function clockText(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return formatter(knownTag(vscode.env.language), 'time').format(Date.UTC(2000, 0, 1, hours, minutes));
}
