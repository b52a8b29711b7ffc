import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { instantAt, isTimeZone, localAt } from '../domain/calendar/zoned';
import type { Plan } from '../domain/records/plan';
import type { PlanPlace } from './folders';
import { dayText } from './words';

/** When a meeting without a time is taken to begin, for reminders. */
const MORNING = '09:00';

export const readersTimeZone = (): string => Temporal.Now.timeZoneId();

/** The instant of a meeting in milliseconds since 1970, by the plan's own clocks. */
export function meetingInstant({ rhythm }: Pick<Plan, 'rhythm'>, date: string, time: string | undefined): number {
  const own = rhythm.timeZone;
  return instantAt(date, time ?? MORNING, own !== undefined && isTimeZone(own) ? own : readersTimeZone());
}

export interface NextTime {
  readonly instant: number;
  /** On the reader's clocks. */
  readonly date: string;
  readonly time: string | undefined;
}

/** When the next meeting of a plan is, on the reader's clocks. */
export function nextTime({ folder, overview }: PlanPlace): NextTime | undefined {
  const next = overview.nextMeeting;
  const plan = folder.library.snapshot.plans.get(overview.id)?.plan;
  if (!next || !plan) return undefined;
  const instant = meetingInstant(plan, next.date, next.time);
  return next.time === undefined ? { instant, date: next.date, time: undefined } : { instant, ...localAt(instant, readersTimeZone()) };
}

/** “Tue, 24 Nov, 10:00”, without the time where none is agreed. */
export function whenText({ date, time, instant }: NextTime): string {
  if (time === undefined) return dayText(date);
  const clock = new Intl.DateTimeFormat(vscode.env.language, { hour: 'numeric', minute: '2-digit', timeZone: readersTimeZone() });
  return vscode.l10n.t('{0} at {1}', dayText(date), clock.format(instant));
}
