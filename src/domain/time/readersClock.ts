import { instantAt, isTimeZone, localAt } from './zoned';

/**
 * One rule for every time of a meeting that is shown, wherever it is shown: it is the reader's own local time, and
 * where the plan's clocks show another one, that is named too, with its time zone. In files, times are the plan's.
 */

/** When a meeting is. */
export interface MeetingTime {
  readonly date: string;
  /** Time of day, HH:MM. */
  readonly time: string | undefined;
}

/** When a meeting is as the plan has it, and what the reader's clocks show then, where that is something else. */
export interface TimeForReader extends MeetingTime {
  /** To be shown first where it is there: `here ?? meeting` is what the reader's clocks show. */
  readonly here?: MeetingTime;
  /** The plan's time zone, where `here` is there. */
  readonly timeZone?: string;
}

/** @param planZone of the plan's rhythm; without one that the runtime knows, its times are the reader's */
export function timeForReader(
  { date, time }: MeetingTime,
  planZone: string | undefined,
  readersZone: string | undefined,
): TimeForReader {
  const plans = { date, time };
  if (
    time === undefined ||
    planZone === undefined ||
    readersZone === undefined ||
    planZone === readersZone ||
    !isTimeZone(planZone)
  )
    return plans;
  const here = localAt(instantAt(date, time, planZone), readersZone);
  return here.date === date && here.time === time ? plans : { ...plans, here, timeZone: planZone };
}
